"""How a log of the library was cut."""

from hetao_cli.model.moment import Moment
from hetao_cli.quick.tuples import NamedTuple


class Cut(NamedTuple):
    """How a log was cut.

    Attributes:
        told_only: Only what sources tell is shown of events, and not our own timeline.
        as_of: The day by which all held or had happened; None if it was not cut so.
    """

    told_only: bool = False
    as_of: Moment | None = None


UNCUT = Cut()
