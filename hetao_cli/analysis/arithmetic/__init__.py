"""Calculations with figures: sums, shares, growth, durations, forecasts and their outcomes."""
