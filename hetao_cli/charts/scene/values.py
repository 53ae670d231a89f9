"""The scale of values: round levels from zero; what is left out between zero and the lowest is marked as a cut."""

from __future__ import annotations

from fractions import Fraction
from math import log10
from typing import TYPE_CHECKING

from hetao_cli.quick.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

    from hetao_cli.model.quantity import Number

FAR = 1000
"""The ratio of values above which they are drawn by their powers of ten."""
_CUT = Fraction(1, 3)
"""The share of the largest value that all values lie within if the scale leaves out what is below them."""
_LEAST = Fraction(1, 10)
"""The least part of the largest value that a cut scale shows: rounding is not exaggerated."""
_FOOT = 0.14
"""The part of a cut scale that is left to zero and the cut."""
_MOST_POWERS = 6


class ValueScale(NamedTuple):
    """A scale of values.

    Attributes:
        levels: The marked heights, all equally far apart: values, or powers of ten.
        by_powers: Heights are powers of ten.
        cut: Zero stands below a break, and what lies between it and the lowest level is left out.
    """

    levels: tuple[Fraction, ...]
    by_powers: bool = False
    cut: bool = False

    def share(self, value: Number | float) -> float:
        """Return the position of a value: 0 at the foot, 1 at the top.

        >>> value_scale([12, 40]).share(20)
        0.5
        """
        height = Fraction(log10(value)) if self.by_powers else Fraction(value)
        share = float((height - self.levels[0]) / (self.levels[-1] - self.levels[0]))
        if not self.cut:
            return share
        return 0.0 if value == 0 else _FOOT + (1 - _FOOT) * share

    @property
    def values(self) -> list[Number]:
        """Return the values of the levels."""
        return [Fraction(10) ** int(level) if self.by_powers else level for level in self.levels]


def value_scale(values: Iterable[Number], *, whole: bool = False, open_top: bool = False) -> ValueScale:
    """Return a scale for one or more values: by powers of ten if they are far apart, else from zero, or cut.

    Args:
        values: All ends that are drawn.
        whole: Only whole numbers occur.
        open_top: An arrow needs room above the largest.

    >>> [int(level) for level in value_scale([12, 447]).levels]
    [0, 100, 200, 300, 400, 500]
    >>> value_scale([441, 449]).cut, value_scale([1, 1001]).by_powers
    (True, True)
    """
    ends = [Fraction(value) for value in values]
    low, high = min(ends), max(ends)
    if low > 0 and high > FAR * low:
        return _by_powers(low, high, open_top=open_top)
    cut = 0 < low < high and high - low < high * _CUT
    if cut:
        room = max(Fraction(0), (high * _LEAST - (high - low)) / 2)
        low, high = low - room, high + room
    else:
        low, high = min(low, Fraction(0)), max(high, Fraction(0))
    step = round_step((high - low) / 5 or Fraction(1), Fraction(whole))
    first, last = low // step, -(-high // step)
    last += first == last or (open_top and last * step == high)
    return ValueScale(tuple(step * number for number in range(first, last + 1)), cut=cut and first > 0)


def _by_powers(low: Fraction, high: Fraction, *, open_top: bool) -> ValueScale:
    first, last = _power(low), -_power(1 / high)
    last += open_top
    apart = -(-(last - first) // _MOST_POWERS)
    first = last - -(-(last - first) // apart) * apart
    return ValueScale(tuple(Fraction(power) for power in range(first, last + 1, apart)), by_powers=True)


def _power(value: Fraction) -> int:
    """Return the largest power of ten that is not above a value above zero."""
    power = round(log10(value))
    while Fraction(10) ** power > value:
        power -= 1
    while Fraction(10) ** (power + 1) <= value:
        power += 1
    return power


def round_step(rough: Fraction, least: Fraction) -> Fraction:
    """Return the smallest of 1, 2 and 5 times a power of ten that is neither below a rough step nor below the least.

    >>> round_step(Fraction(13), Fraction(1)), round_step(Fraction(1, 3), Fraction(1))
    (Fraction(20, 1), Fraction(1, 1))
    """
    power = Fraction(10) ** _power(rough)
    return max(next(power * by for by in (1, 2, 5, 10) if power * by >= rough), least)
