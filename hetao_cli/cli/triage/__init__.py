"""Triage: answers from a file, or a key each on a terminal."""
