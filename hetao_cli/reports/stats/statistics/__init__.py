"""The statistics of a log at a glance, one a file; `registry` describes such a file."""
