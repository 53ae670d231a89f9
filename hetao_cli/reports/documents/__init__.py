"""The report of documents held against the log: records, text for people, and the annotated page."""
