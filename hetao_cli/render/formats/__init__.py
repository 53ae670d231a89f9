"""One output format a file; its function `render` makes the text of a report."""
