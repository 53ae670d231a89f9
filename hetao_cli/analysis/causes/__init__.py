"""What would reconcile two figures that differ: one kind of cause a file, tried in the order of `ORDER`.

A file has `ORDER` (how plausible the cause is beforehand, 1 first), `WORDS` (the text of each of its kinds, by
language) and `explain`, which yields what it found for a pair. Nothing here calls a figure wrong; it names what
would make the two agree.
"""
