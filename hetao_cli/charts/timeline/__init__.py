"""A timeline drawn true to scale: days to columns, dates to signs, labels in rows, and the whole picture."""
