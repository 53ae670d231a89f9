"""What is open about the documents of a log's sources: its document and its text."""
