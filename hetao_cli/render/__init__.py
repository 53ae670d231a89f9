"""Reports as text: one format a file in `formats`. Reports don't know formats, and formats don't know reports."""
