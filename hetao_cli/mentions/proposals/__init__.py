"""Places, metrics and events that documents speak of, proposed for a log that has none of them yet."""
