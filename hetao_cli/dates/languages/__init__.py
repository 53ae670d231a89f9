"""The languages that dates are written in: one folder each."""
