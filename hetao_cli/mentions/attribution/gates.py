"""How sure a subject must be for what is said of it: the only thresholds of confidence.

A confidence is the share of such answers that are right. Those here are set from the benchmark of attribution
(`benchmarks/attribution/`), with the weights learned from all other projects: the least at which the answers about a
project that was left out are right so often.
"""

from __future__ import annotations

SURE = 0.95
"""The least confidence of a subject that an error needs: measured on projects left out, 97 of 100 such are right."""

LIKELY = 0.8
"""The least of one that a warning, or a confirmation, needs."""

SAID = 0.5
"""The least of an answer that is given at all: one that is likelier than all others together."""

PERHAPS = 0.6
"""The least of one that a note needs; below it nothing is said."""

DRAFTED = 0.95
"""The least of one that `hetao add source` writes as an entry: measured likewise, 97 of 100 such are right."""

LEVELS = ("sure", "likely", "perhaps", "unknown")
"""How sure a subject is, surest first."""


def level_of(confidence: float) -> str:
    """Return how sure a subject is, in a word of `LEVELS`.

    >>> [level_of(confidence) for confidence in (0.99, 0.9, 0.7, 0.3)]
    ['sure', 'likely', 'perhaps', 'unknown']
    """
    least = (SURE, LIKELY, PERHAPS, 0.0)
    return next(level for level, end in zip(LEVELS, least, strict=True) if confidence >= end)
