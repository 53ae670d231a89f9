"""The answer to a question: what a log says of a figure or of the date of an event, and how well it is supported."""
