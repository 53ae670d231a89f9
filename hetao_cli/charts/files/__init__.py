"""Scenes in files: SVG, and PNG by matplotlib."""
