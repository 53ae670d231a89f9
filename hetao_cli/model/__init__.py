"""The values of all rooms: moments, quantities, entries of a log, findings, errors; nothing of files or text."""
