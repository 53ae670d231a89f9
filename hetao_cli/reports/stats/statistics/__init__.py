"""The statistics of a log at a glance, one a file; `registry` says what a file has."""
