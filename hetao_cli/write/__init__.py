"""Writing to a log: what an entry looks like, where it goes, whether the log still loads, and the file itself."""
