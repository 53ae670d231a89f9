"""Printed figures as exact intervals with a unit: literals in English and both Chinese scripts."""
