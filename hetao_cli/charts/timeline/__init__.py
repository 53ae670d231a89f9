"""A timeline drawn true to scale: days to columns, dates to signs, labels in rows, and the picture of it all."""
