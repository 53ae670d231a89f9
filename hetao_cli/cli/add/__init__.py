"""Additions to a log from the command line: by options, or by questions on a terminal."""
