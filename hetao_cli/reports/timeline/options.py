"""How a timeline is told."""

from typing import NamedTuple


class TimelineOptions(NamedTuple):
    """How a timeline is told.

    Attributes:
        language: Of titles and labels.
        gaps: Tell the time since the event before.
        ids: Tell people the id of each event; documents always do.
    """

    language: str = "en"
    gaps: bool = False
    ids: bool = False
