"""Writing to a log: the text of an entry, its place, the trial whether the log still loads, and the file itself."""
