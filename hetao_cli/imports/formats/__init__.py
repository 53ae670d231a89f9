"""Formats that are imported, a file each."""
