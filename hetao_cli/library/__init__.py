"""The library: a log as values, with the same answers as the commands."""
