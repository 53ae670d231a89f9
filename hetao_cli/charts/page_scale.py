"""The positions of days on an axis: true to scale between cuts, which take out long stretches without an event."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hetao_cli.model.moment import calendar_date, ordinal
from hetao_cli.quick.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

    from hetao_cli.model.moment import Day

_EDGE = 2.0
"""The free part of the axis at either end, in percent."""
_CUT_WIDTH = 3.0
"""The width of a cut, in percent."""
_LONGEST_GAP = 0.15
"""The share of all days above which a stretch without an event is cut."""
_MOST_TICKS = 40
_STEPS = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000)
_ENDLESS = (float("-inf"), float("inf"))


class PercentStretch(NamedTuple):
    """Days that are drawn to one scale, and their beginning and end, in percent."""

    first: int
    last: int
    left: float
    right: float


class PercentScale(NamedTuple):
    """An axis, in percent of its width; between two stretches it is cut."""

    stretches: tuple[PercentStretch, ...]

    def at(self, day: Day) -> float:
        """Return the position of a day, in percent; of a day beyond the ends, the end; of one that is cut out, the cut.

        >>> scale = scale_of([(100, 200)], edge=0)
        >>> scale.at(150), scale.at(-1), scale.at(float("inf"))
        (50.0, 0, 100.0)
        """
        left = self.stretches[0].left
        for stretch in self.stretches:
            if day < stretch.first:
                return round((left + stretch.left) / 2, 3) if stretch is not self.stretches[0] else stretch.left
            if day <= stretch.last:
                share = (day - stretch.first) / max(1, stretch.last - stretch.first)
                return round(stretch.left + share * (stretch.right - stretch.left), 3)
            left = stretch.right
        return left

    @property
    def cuts(self) -> list[float]:
        """Return the positions of the cuts."""
        return [(one.right + other.left) / 2 for one, other in zip(self.stretches, self.stretches[1:], strict=False)]


def scale_of(spans: Iterable[tuple[Day, Day]], edge: float = _EDGE) -> PercentScale:
    """Return an axis for these spans of days; infinite ends are left to the edges.

    Args:
        spans: The first and the last day of each thing, both included.
        edge: The free part at either end, in percent.
    """
    known = sorted(
        (int(min(days)), int(max(days))) for span in spans if (days := [day for day in span if day not in _ENDLESS])
    )
    if not known:
        return PercentScale((PercentStretch(0, 1, edge, 100 - edge),))
    whole = max(1, max(last for _, last in known) - known[0][0])
    groups = [list(known[0])]
    for first, last in known[1:]:
        if first - groups[-1][1] > whole * _LONGEST_GAP and first - groups[-1][1] > _DAYS_WORTH_A_CUT:
            groups.append([first, last])
        else:
            groups[-1][1] = max(groups[-1][1], last)
    # each stretch has some more days, so that one event alone is no line without a width
    padded = [(first - _ROOM, last + _ROOM) if len(groups) > 1 else (first, last) for first, last in groups]
    return _laid_out(padded, edge)


_DAYS_WORTH_A_CUT = 3 * 366
_ROOM = 183


def _laid_out(groups: list[tuple[int, int]], edge: float) -> PercentScale:
    days = sum(max(1, last - first) for first, last in groups)
    room = 100 - 2 * edge - _CUT_WIDTH * (len(groups) - 1)
    stretches: list[PercentStretch] = []
    left = edge
    for first, last in groups:
        right = left + room * max(1, last - first) / days
        stretches.append(PercentStretch(first, last, left, right))
        left = right + _CUT_WIDTH
    return PercentScale(tuple(stretches))


def ticks(scale: PercentScale) -> list[tuple[int, float, int]]:
    """Return the beginnings of years as (year, position in percent, rank); labels of a higher rank are kept first."""
    years = [
        year
        for stretch in scale.stretches
        for year in _years(calendar_date(stretch.first)[0], calendar_date(stretch.last)[0], len(scale.stretches))
        if stretch.first <= ordinal(year, 1, 1) <= stretch.last
    ]
    found: list[tuple[int, float, int]] = []
    for year in years:
        rank = sum(year % step == 0 for step in (5, 10, 50, 100))
        found.append((year, scale.at(ordinal(year, 1, 1)), rank))
    return found


def _years(first: int, last: int, parts: int) -> range:
    most = max(4, _MOST_TICKS // parts)
    step = next((step for step in _STEPS if (last - first) / step <= most), _STEPS[-1])
    return range(first - first % step, last + 1, step)
