"""What other tools open: the tables of a log in their formats, each a file of `formats`, loaded when asked for."""
