"""Scenes drawn in characters."""
