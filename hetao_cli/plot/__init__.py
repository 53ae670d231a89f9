"""Pictures of series: what is drawn, and how it is drawn on a terminal and in files."""
