"""What has changed between two looks at a log: of each question the answer then and the answer now."""
