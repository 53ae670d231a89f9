"""Findings: where they point, their fingerprints and the words of their messages."""
