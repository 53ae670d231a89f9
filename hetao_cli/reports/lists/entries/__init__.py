"""All that a log has about one entry: one file for each kind of entry, with its record and its blocks for people."""
