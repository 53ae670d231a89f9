"""The command line: arguments, the clock, the streams, exit codes. Nothing here knows what a figure means."""
