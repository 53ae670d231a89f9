"""Figures of one metric at one place through time: points, change, growth and density, all as intervals."""
