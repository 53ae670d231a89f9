"""Dates in Chinese, in both scripts."""
