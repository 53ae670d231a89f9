"""The command line: arguments, the clock, the streams, exit codes. Nothing here interprets figures."""
