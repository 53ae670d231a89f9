"""Figures in English."""
