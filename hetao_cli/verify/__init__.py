"""A document held against the log: what the log confirms of it, what it contradicts, and what it can't say."""
