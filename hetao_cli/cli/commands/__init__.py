"""One subcommand a file: its function is `run`, its docstring the help; the app loads only what is called."""
