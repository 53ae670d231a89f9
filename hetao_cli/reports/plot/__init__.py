"""The report of a plot: its document for programs, its table and text for people."""
