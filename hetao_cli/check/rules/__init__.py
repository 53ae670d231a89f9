"""One rule a file, named by its code; the registry walks this folder."""
