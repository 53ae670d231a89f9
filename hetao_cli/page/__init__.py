"""One page of a log for a browser: the reports of the commands in three languages, in a single file."""
