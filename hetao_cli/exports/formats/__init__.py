"""The formats of exports, a file each: its docstring says what it is, `write` makes its files."""
