"""Relations of two dates: one before the other, a day in common, and Allen's thirteen relations.

A moment represents all intervals of days that it can mean: a start and an end, each within its range, the start never
after the end. A relation is certain if it holds for all of them, possible if for some, and otherwise no.

`~` widens both ranges by `Moment.pad` days on either side first. That only adds intervals: a no can become possible and
a certain possible, and nothing else changes. `?` doubts the date itself, which no range of days expresses: a verdict
about it is at most possible, and a no stays, because the date as written excludes the relation.
"""

from __future__ import annotations

from enum import Enum
from functools import lru_cache
from typing import TYPE_CHECKING, TypeAlias

from hetao_cli.model.certainty import Certainty
from hetao_cli.quick.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

    from hetao_cli.model.moment import Day, Moment


class DayRanges(NamedTuple):
    """The days on which something can start and end, all included; each of one range goes with some of the other."""

    first_start: Day
    last_start: Day
    first_end: Day
    last_end: Day


def day_ranges(moment: Moment, pad: int = 0) -> DayRanges:
    """Return when a moment can start and end, widened by `pad` days, given that no end precedes its start.

    `2004-06/2004-06-11` may have started on any day of June as written; in truth none later than the 11th.
    """
    earliest, latest = moment.earliest - pad, moment.latest + pad
    return DayRanges(earliest, min(moment.start_latest + pad, latest), max(moment.end_earliest - pad, earliest), latest)


def before(a: Moment, b: Moment) -> Certainty:
    """Return whether `a` ended on an earlier day than `b` started.

    Certain if the last day of `a` is before the first of `b`; possible if the first day on which `a` can have ended is
    before the last on which `b` can have started.
    """
    one, other = day_ranges(a, a.pad), day_ranges(b, b.pad)
    return _verdict(a, b, certain=one.last_end < other.first_start, possible=one.first_end < other.last_start)


@lru_cache(maxsize=16_384)  # the figures of a log have few distinct dates, which are compared again and again
def shares_a_day(a: Moment, b: Moment) -> Certainty:
    """Return whether there is a day that belongs to both.

    Certain if each has started at the latest when the other ends at the earliest; possible if the outer days overlap.
    """
    one, other = day_ranges(a, a.pad), day_ranges(b, b.pad)
    return _verdict(
        a,
        b,
        certain=one.last_start <= other.first_end and other.last_start <= one.first_end,
        possible=one.first_start <= other.last_end and other.first_start <= one.last_end,
    )


def _verdict(a: Moment, b: Moment, *, certain: bool, possible: bool) -> Certainty:
    """Return the verdict on a relation that holds for all or some intervals; at most possible for a doubtful date."""
    if certain and not (a.uncertain or b.uncertain):
        return Certainty.CERTAIN
    return Certainty.POSSIBLE if possible else Certainty.NO


class Relation(Enum):
    """Allen's relations of two intervals of whole days (Communications of the ACM 26, 1983).

    Days are discrete and both ends are included, so `a` meets `b` if `b` starts on the day after `a` ends, and precedes
    it if there is a day between. That way exactly one of the thirteen holds between any two intervals. An open end is a
    day after all others, the same for all.
    """

    PRECEDES = "precedes"
    MEETS = "meets"
    OVERLAPS = "overlaps"
    FINISHED_BY = "finished by"
    CONTAINS = "contains"
    STARTS = "starts"
    EQUALS = "equals"
    STARTED_BY = "started by"
    DURING = "during"
    FINISHES = "finishes"
    OVERLAPPED_BY = "overlapped by"
    MET_BY = "met by"
    PRECEDED_BY = "preceded by"


_AtLeast: TypeAlias = "tuple[int, int, int]"
"""(x, y, days): variable x is at least variable y plus so many days."""

_A_START, _A_END, _B_START, _B_END = range(4)
_STARTS_FIRST = (_B_START, _A_START, 1)
_STARTS_LAST = (_A_START, _B_START, 1)
_SAME_START = ((_A_START, _B_START, 0), (_B_START, _A_START, 0))
_ENDS_FIRST = (_B_END, _A_END, 1)
_ENDS_LAST = (_A_END, _B_END, 1)
_SAME_END = ((_A_END, _B_END, 0), (_B_END, _A_END, 0))
_STARTS_BEFORE_END = ((_A_END, _A_START, 0), (_B_END, _B_START, 0))

_CONDITIONS: dict[Relation, tuple[_AtLeast, ...]] = {
    Relation.PRECEDES: ((_B_START, _A_END, 2),),
    Relation.MEETS: ((_B_START, _A_END, 1), (_A_END, _B_START, -1)),
    Relation.OVERLAPS: (_STARTS_FIRST, (_A_END, _B_START, 0), _ENDS_FIRST),
    Relation.FINISHED_BY: (_STARTS_FIRST, *_SAME_END),
    Relation.CONTAINS: (_STARTS_FIRST, _ENDS_LAST),
    Relation.STARTS: (*_SAME_START, _ENDS_FIRST),
    Relation.EQUALS: (*_SAME_START, *_SAME_END),
    Relation.STARTED_BY: (*_SAME_START, _ENDS_LAST),
    Relation.DURING: (_STARTS_LAST, _ENDS_FIRST),
    Relation.FINISHES: (_STARTS_LAST, *_SAME_END),
    Relation.OVERLAPPED_BY: (_STARTS_LAST, (_B_END, _A_START, 0), _ENDS_LAST),
    Relation.MET_BY: ((_A_START, _B_END, 1), (_B_END, _A_START, -1)),
    Relation.PRECEDED_BY: ((_A_START, _B_END, 2),),
}
_FAR = 10**320
"""A day beyond all others, in place of infinity, for which a day later would be no later."""


def allen(a: Moment, b: Moment) -> dict[Relation, Certainty]:
    """Return the verdict on each of Allen's relations of `a` to `b`.

    At least one of them is possible; if one is certain, all others are no.
    """
    one, other = day_ranges(a, a.pad), day_ranges(b, b.pad)
    lows = [_finite(day) for day in (one.first_start, one.first_end, other.first_start, other.first_end)]
    highs = [_finite(day) for day in (one.last_start, one.last_end, other.last_start, other.last_end)]
    verdicts: dict[Relation, Certainty] = {}
    for relation, conditions in _CONDITIONS.items():
        possible = _can_hold(conditions, lows, highs)
        # It always holds if no condition of it can fail: x >= y + days fails if y >= x - days + 1.
        certain = possible and not any(_can_hold([(y, x, 1 - days)], lows, highs) for x, y, days in conditions)
        verdicts[relation] = _verdict(a, b, certain=certain, possible=possible)
    return verdicts


def _finite(day: Day) -> int:
    """Return a day as an exact number, even if it is infinite."""
    return _FAR if day == float("inf") else -_FAR if day == float("-inf") else int(day)


def _can_hold(conditions: Iterable[_AtLeast], lows: list[int], highs: list[int]) -> bool:
    """Return whether days within the bounds meet all conditions, and no start is after its end.

    Such conditions are a simple temporal problem (Dechter, Meiri, Pearl 1991). Each can only push a day later, so
    pushing from the first days finds the earliest that meet all of them; these are within the bounds, or none are. As
    many rounds as there are days suffice, because no condition of a relation leads back to its own day and beyond.
    """
    days = list(lows)
    binding = [*conditions, *_STARTS_BEFORE_END]
    for _ in lows:
        for x, y, distance in binding:
            days[x] = max(days[x], days[y] + distance)
    return all(day <= high for day, high in zip(days, highs, strict=True))
