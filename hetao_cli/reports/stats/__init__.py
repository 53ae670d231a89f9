"""Statistics of a log: its counts, and its figures through time; all arithmetic is of intervals."""
