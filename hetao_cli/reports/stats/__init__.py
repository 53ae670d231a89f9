"""Statistics of a log: what there is, and how its figures go through time; all arithmetic is of intervals."""
