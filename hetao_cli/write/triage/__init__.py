"""What the documents of a log's sources say that nobody has decided about yet, and what an editor decides."""
