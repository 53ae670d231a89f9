"""The report of a check: its document for programs, its text for people, baselines and statistics."""
