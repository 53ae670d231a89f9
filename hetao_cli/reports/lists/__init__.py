"""What the log holds, listed: figures, sources, rules, documents read, and all about one entry."""
