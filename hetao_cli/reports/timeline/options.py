"""The options of a timeline's report."""

from typing import NamedTuple


class TimelineOptions(NamedTuple):
    """The options of a timeline's report.

    Attributes:
        language: The language of titles and labels.
        gaps: Show the time since the event before.
        ids: Show people the id of each event; documents always have it.
    """

    language: str = "en"
    gaps: bool = False
    ids: bool = False
