"""The report of documents compared with the log: records, text for people, and the annotated page."""
