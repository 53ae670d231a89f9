"""Lists: figures, sources, rules, documents that were read, and all about one entry."""
