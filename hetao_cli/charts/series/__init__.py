"""Series of figures through time as pictures: in the terminal, and in files."""
