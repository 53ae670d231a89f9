"""The certainty of a relation between uncertain things: certain, possible or no."""

from __future__ import annotations

from enum import Enum


class Certainty(Enum):
    """How sure a relation between two uncertain dates is."""

    CERTAIN = "certain"
    POSSIBLE = "possible"
    NO = "no"
