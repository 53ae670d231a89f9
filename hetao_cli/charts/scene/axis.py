"""The axis of a timeline: the days that it shows, today among them, for a terminal and for the page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hetao_cli.charts.scene.days import scale_of
from hetao_cli.dates.relations import day_ranges

if TYPE_CHECKING:
    from collections.abc import Iterable

    from hetao_cli.charts.scene.days import DayScale
    from hetao_cli.model.moment import Day, Moment

_ENDLESS = (float("-inf"), float("inf"))


def limits(moment: Moment) -> list[int]:
    """Return the days that limit a date, widened by `~`; none for a date that is open on both sides."""
    return [int(day) for day in day_ranges(moment, moment.pad) if day not in _ENDLESS]


def axis_scale(moments: Iterable[Moment], today: Moment, width: int, period: tuple[Day, Day] = _ENDLESS) -> DayScale:
    """Return the axis of some dates, so many columns wide: today is on it, unless another period was asked for.

    Args:
        moments: The dates.
        today: The day that is marked.
        width: The number of columns.
        period: The first and the last day that is drawn.
    """
    start, end = period
    known = [(min(days), max(days)) for days in map(limits, moments) if days]
    ranges = [(int(min(max(first, start), end)), int(min(max(last, start), end))) for first, last in known]
    if is_shown(today, period):
        ranges.append((int(today.earliest), int(today.earliest)))
    # dates without any limit, around a day without one, still take a year of columns
    return scale_of(ranges or [(1, 365)], width)


def is_shown(today: Moment, period: tuple[Day, Day]) -> bool:
    """Return whether today is within a period; if not, an arrow shows on which side it is."""
    return period[0] <= today.earliest <= period[1] and today.earliest not in _ENDLESS
