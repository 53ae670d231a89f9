"""One page of a log for a browser: all that the commands tell, in three languages, in a file by itself."""
