"""What the log holds, listed: figures, sources, rules, the kinds of documents, and all about one entry."""
