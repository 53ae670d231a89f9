"""The scale of values of a chart: round levels, and their positions."""

from __future__ import annotations

from math import ceil, floor, log10

from hetao_cli.quick.tuples import NamedTuple

_LEVELS = 4
_FAR = 100
"""The ratio of the highest to the lowest value above which equal steps would put the low ones on one line."""
_MOST_POWERS = 6
_LEAST_SPAN = 1e-8
"""The least range of the levels, as a share of the largest value: nearer ones would be rounded to one."""


class ValueScale(NamedTuple):
    """The positions of values, in pixels from the top.

    Attributes:
        levels: The round values that are marked, from the lowest, which is the foot, to the highest, the top.
        by_powers: Each power of ten takes as much room as the next, so that values far apart can be distinguished.
    """

    levels: tuple[float, ...]
    foot: int
    top: int
    by_powers: bool = False

    def at(self, value: float) -> float:
        """Return the position of a value.

        >>> value_scale([0, 40], 100, 0).at(20)
        50.0
        """
        low, high = self.levels[0], self.levels[-1]
        if self.by_powers:
            low, high, value = log10(low), log10(high), log10(min(max(value, low), high))
        return round(self.foot - (value - low) / (high - low) * (self.foot - self.top), 1)


def value_scale(values: list[float], foot: int, top: int) -> ValueScale:
    """Return a scale with room for all values, from zero unless they are close together.

    >>> value_scale([12, 447], 100, 0).levels
    (0.0, 200.0, 400.0, 600.0)
    >>> value_scale([0.8, 9600], 100, 0).levels
    (0.1, 1.0, 10.0, 100.0, 1000.0, 10000.0)
    """
    low, high = min(values), max(values)
    if low > 0 and high / low > _FAR:
        lowest, highest = floor(log10(low)), ceil(log10(high))
        apart = ceil((highest - lowest) / _MOST_POWERS)
        powers = range(highest - ceil((highest - lowest) / apart) * apart, highest + 1, apart)
        return ValueScale(tuple(float(f"1e{power}") for power in powers), foot, top, by_powers=True)
    if 0 <= low < high / 2 or (low == high and low > 0):
        low = 0.0
    elif high <= 0:
        high = 0.0
    step = _step(max(high - low, _LEAST_SPAN * max(abs(low), abs(high))) or 1.0)
    first, last = floor(low / step), ceil(high / step)
    last += first == last
    return ValueScale(tuple(_round(number * step) for number in range(first, last + 1)), foot, top)


def _step(span: float) -> float:
    """Return a round distance for about four levels."""
    power = 10.0 ** floor(log10(span / _LEVELS))
    return next(factor * power for factor in (1, 2, 5, 10) if factor * power * _LEVELS >= span)


def _round(value: float) -> float:
    return float(f"{value:.10g}")
