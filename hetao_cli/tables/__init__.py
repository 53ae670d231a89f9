"""The evidence of a log as named tables with declared columns: what exports, queries and frames share."""
