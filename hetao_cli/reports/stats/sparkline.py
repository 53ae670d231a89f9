"""A series as one line of little bars."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hetao_cli.analysis.series.points import Point
    from hetao_cli.model.quantity import Interval, Number

_BARS = "▁▂▃▄▅▆▇█"
_MARKS = {"actual": "", "plan": "○", "estimate": "◊"}
_UNKNOWN = "·"


def sparkline(points: Sequence[Point]) -> str:
    """Return a bar for each point, in their order; the bar of a plan or an estimate has a sign before it.

    The height of a bar is the middle of the point's values, or the known end; from zero to the highest. Empty for fewer
    than two points, and for points of several units, which have no common scale.
    """
    if len(points) < _FEWEST or len({point.strand._replace(standing="") for point in points}) > 1:
        return ""
    heights = [_height(point.interval) for point in points]
    most = max((height for height in heights if height is not None), default=0)
    bars = [_bar(height, most) for height in heights]
    return "".join(f"{_MARKS[point.strand.standing]}{bar}" for point, bar in zip(points, bars, strict=True))


_FEWEST = 2


def _height(interval: Interval) -> Number | None:
    low, high = interval.low, interval.high
    if low is not None and high is not None:
        return Fraction(low + high, 2)
    return low if high is None else high


def _bar(height: Number | None, most: Number) -> str:
    if height is None:
        return _UNKNOWN
    if most <= 0:
        return _BARS[0]
    return _BARS[max(0, min(len(_BARS) - 1, int(height * (len(_BARS) - 1) / most)))]
