"""A log that is looked at again and again: only what has changed is read and judged anew."""
