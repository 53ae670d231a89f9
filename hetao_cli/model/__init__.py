"""What there is: moments, quantities, the entries of a log, findings, errors. Knows nothing of files or text."""
