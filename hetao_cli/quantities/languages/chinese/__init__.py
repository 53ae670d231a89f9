"""Figures in Chinese, in both scripts."""
