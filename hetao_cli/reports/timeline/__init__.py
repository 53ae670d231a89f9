"""The events of a log in order."""
