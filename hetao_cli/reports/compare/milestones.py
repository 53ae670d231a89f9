"""The planned events of each of two places, and those whose announced dates slipped."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from hetao_cli.analysis.announcements import announcements, shift_between
from hetao_cli.log.hierarchy import belongs_to_whole, common_whole, side_of
from hetao_cli.quick.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

    from hetao_cli.analysis.announcements import Announcement, Shift
    from hetao_cli.analysis.happenings import Happening
    from hetao_cli.log.evidence import Evidence
    from hetao_cli.model.entries import Event
    from hetao_cli.model.log import Log
    from hetao_cli.model.moment import Moment

_One = TypeVar("_One")


class Slipped(NamedTuple):
    """An event whose date surely is another one than was announced first.

    Attributes:
        event: The event.
        dates: The dates announced for it in their order, and last, if it came, the date on which it did.
        slip: How far the last of them is from the first.
    """

    event: Event
    dates: list[Announcement]
    slip: Shift

    @property
    def revisions(self) -> list[Moment]:
        """Return the date announced first, and each that surely is another one than the one before; not the last."""
        found = [self.dates[0].moment]
        for one in self.dates[1:]:
            if shift_between(found[-1], one.moment).way != "open":
                found.append(one.moment)
        return found if shift_between(found[-1], self.dates[-1].moment).way != "open" else found[:-1]


def milestones(
    log: Log, sides: tuple[str, str], happenings: Iterable[Happening]
) -> tuple[list[Happening], list[Happening]]:
    """Return the planned events of each side, in the order given.

    Overdue events count, too: it is only known that they have not happened by the planned day. Plans that others took
    the place of don't.

    Args:
        log: The log.
        sides: Ids of the places.
        happenings: The events of a timeline.
    """
    ahead = (one for one in happenings if one.status == "planned" and not one.superseded_by)
    return _by_side(log, sides, ((one.event, one) for one in ahead))


def slipped(evidence: Evidence, sides: tuple[str, str]) -> tuple[list[Slipped], list[Slipped]]:
    """Return the events of each side, planned or past, whose date surely is another one than was announced first."""
    found: list[tuple[Event, Slipped]] = []
    for dates in announcements(evidence):
        event, last = dates[-1].event, dates[-1]
        slip = last.total or last.slip
        if slip is not None and slip.way != "open":
            found.append((event, Slipped(event, dates, slip)))
    return _by_side(evidence.log, sides, found)


def _by_side(log: Log, sides: tuple[str, str], found: Iterable[tuple[Event, _One]]) -> tuple[list[_One], list[_One]]:
    """Return what is of each side and of the places in it, by the events that it is about, in the order given.

    What is of the whole of which both are parts, and of places in it beside its parts, such as a bridge between the
    two, counts for either.
    """
    either: tuple[list[_One], list[_One]] = ([], [])
    whole = common_whole(log, sides)
    for event, one in found:
        side = side_of(log, event.place, sides)
        if side is not None:
            either[side].append(one)
        elif whole is not None and belongs_to_whole(log, event.place, whole):
            either[0].append(one)
            either[1].append(one)
    return either
