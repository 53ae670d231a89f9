"""The options of a timeline's report."""

from hetao_cli.analysis.lanes import Lanes
from hetao_cli.quick.tuples import NamedTuple


class TimelineOptions(NamedTuple):
    """The options of a timeline's report.

    Attributes:
        lanes: Its lanes.
        language: The language of titles and labels.
        gaps: Show the time since the event before.
        ids: Show people the id of each event; documents always have it.
    """

    lanes: Lanes
    language: str = "en"
    gaps: bool = False
    ids: bool = False
