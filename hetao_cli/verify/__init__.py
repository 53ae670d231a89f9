"""A document compared with the log: what the log confirms of it, contradicts, or leaves open."""
