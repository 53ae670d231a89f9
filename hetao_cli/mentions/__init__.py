"""Running text: the figures and dates that stand in it, and what each is about."""
