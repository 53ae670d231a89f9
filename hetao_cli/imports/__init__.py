"""Tables of other programs: their rows, and what of a log each of them would be."""
