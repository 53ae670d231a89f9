"""Dates as people and logs write them: EDTF to moments, how moments relate, and their words in three languages."""
