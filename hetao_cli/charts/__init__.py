"""Pictures: timelines and series of figures, in the terminal and in files, and the scales of the page."""
