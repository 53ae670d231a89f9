"""Files: where the log is, what its files contain, at which line a value is. No other stage touches files."""
