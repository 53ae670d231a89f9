"""Files: where the log is, what is in its files, where a value stands in them. No other stage touches files."""
