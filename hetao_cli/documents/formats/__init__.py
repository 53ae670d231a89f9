"""The formats of documents, one file each: `see(data, path)` returns what a reader sees of its bytes."""
