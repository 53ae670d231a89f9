"""What a mention is about, and how sure that is: candidates with what speaks for them, weighed by learned weights."""
