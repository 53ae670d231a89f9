"""Running text: its figures and dates, each linked to its subject in a log."""
