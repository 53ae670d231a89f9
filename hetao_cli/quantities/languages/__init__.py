"""The languages that figures are written in: one folder each."""
