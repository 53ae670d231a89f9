"""All that a log tells about one entry: a kind of entry a file, each with its record and its blocks for people."""
