"""Whether two figures of one place and metric can be compared, and if so, whether they agree."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hetao_cli.dates.relations import shares_a_day
from hetao_cli.messages.message import Message
from hetao_cli.model.certainty import Certainty
from hetao_cli.quantities.intervals import meet

if TYPE_CHECKING:
    from hetao_cli.log.figure_claims import FigureClaim
    from hetao_cli.model.entries import Metric

COMPARABLE = ("agrees", "differs")
"""The likenesses of figures that can be compared."""


def likeness(metric: Metric, one: FigureClaim, other: FigureClaim) -> str:
    """Return how two figures of the metric at one place relate to each other: a key of `LIKENESSES`.

    They can be compared if both could be read, are of one standing, have one unit, and can be of one day; constants
    need not be of one day.
    """
    if one.interval is None or other.interval is None:
        return "unread"
    if one.standing != other.standing:
        return "other_status"
    if one.unit != other.unit:
        return "other_unit"
    if metric.kind != "constant" and not _of_one_day(one, other):
        return "other_time"
    return "agrees" if meet(one.interval, other.interval) else "differs"


def _of_one_day(one: FigureClaim, other: FigureClaim) -> bool:
    if one.as_of is None or other.as_of is None:
        return False
    return shares_a_day(one.as_of, other.as_of) is not Certainty.NO


LIKENESSES: dict[str, Message] = {
    "agrees": Message("likeness.likenesses.agrees", "agrees"),
    "differs": Message("likeness.likenesses.differs", "does not agree"),
    "unread": Message("likeness.likenesses.unread", "can't be compared: not read"),
    "other_status": Message(
        "likeness.likenesses.other-status", "can't be compared: one is an outcome, one a plan or an estimate"
    ),
    "other_unit": Message("likeness.likenesses.other-unit", "can't be compared: other unit or currency"),
    "other_time": Message("likeness.likenesses.other-time", "can't be compared: of another time"),
}
"""Each likeness in words."""
