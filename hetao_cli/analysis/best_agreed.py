"""The intervals that contain a value which most sources can agree on."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from hetao_cli.model.quantity import Interval, Number

_Point: TypeAlias = "tuple[Number | float, int]"
"""A value (0), or the point just below (-1) or just above it (1), at which an open interval ends or begins."""

_ENDLESS = float("inf")


def best_agreed(holders: Mapping[Interval, Iterable[str]]) -> list[Interval]:
    """Return the intervals that have one of the values that most holders share, in the order given.

    A sweep over the ends of the intervals: a log can have thousands of figures of one thing on one day.

    Args:
        holders: The source of each interval; a source of several counts once.

    >>> from hetao_cli.model.quantity import Interval
    >>> agreed = best_agreed({Interval(441, 449): "a", Interval(447, 447): "b", Interval(60, 60): "c"})
    >>> [interval.low for interval in agreed]
    [441, 447]
    """
    points = _best_points(holders)
    return [interval for interval in holders if _has_one(interval, points)]


def _best_points(holders: Mapping[Interval, Iterable[str]]) -> list[_Point]:
    """Return, in order, the points at which an interval begins and most holders have one."""
    begins, ends = 0, 1  # at one point what begins is counted before what ends: closed ends that touch share a value
    events = [(_begin(interval), begins, name) for interval, names in holders.items() for name in names]
    events += [(_end(interval), ends, name) for interval, names in holders.items() for name in names]
    open_intervals: Counter[str] = Counter()
    most = 0
    points: list[_Point] = []
    for point, kind, name in sorted(events):
        if kind == ends:
            open_intervals[name] -= 1
            if not open_intervals[name]:
                del open_intervals[name]
            continue
        open_intervals[name] += 1
        if len(open_intervals) > most:
            most, points = len(open_intervals), []
        if len(open_intervals) == most:
            points.append(point)
    return points


def _has_one(interval: Interval, points: list[_Point]) -> bool:
    first = bisect_left(points, _begin(interval))
    return first < len(points) and points[first] <= _end(interval)


def _begin(interval: Interval) -> _Point:
    return (-_ENDLESS, 0) if interval.low is None else (interval.low, 0 if interval.low_closed else 1)


def _end(interval: Interval) -> _Point:
    return (_ENDLESS, 0) if interval.high is None else (interval.high, 0 if interval.high_closed else -1)
