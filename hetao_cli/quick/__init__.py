"""Stand-ins for what is slow to start in Python itself."""
