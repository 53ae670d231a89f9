"""The reach of axes, and the positions of their ticks."""

from __future__ import annotations

from fractions import Fraction
from math import log10
from typing import TYPE_CHECKING

from hetao_cli.model.moment import calendar_date, iso_day, ordinal
from hetao_cli.quick.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from hetao_cli.model.quantity import Number

_MARGIN = Fraction(1, 12)
"""The free part at each end, as a share of the range of values."""
_LEAST = Fraction(1, 20)
"""The least free part at each end of an axis of values, as a share of the largest: rounding is not exaggerated."""
_NEAR_ZERO = Fraction(1, 3)
"""An axis begins at zero if the smallest value is below this share of the largest."""
_PART_OF_POWER = Fraction(1, 4)
_MONTHS = (1, 3, 6)
_DAYS = (1, 2, 5, 10)
"""Steps of the ticks of days; those of years are 1, 2 and 5 times a power of ten."""
_FEW_DAYS = 60
"""Up to so many days the ticks of an axis are days."""
_LAST_YEAR_OF_4_DIGITS = 9999


class Reach(NamedTuple):
    """The range that an axis shows, from `low` to `high`, of which the second is the larger."""

    low: Fraction
    high: Fraction

    def share(self, value: Number | float) -> float:
        """Return the position of a value: 0 at the lower end, 1 at the upper.

        >>> Reach(Fraction(10), Fraction(20)).share(15)
        0.5
        """
        return float((Fraction(value) - self.low) / (self.high - self.low))


def values_reach(values: Iterable[Number]) -> Reach:
    """Return the reach of an axis of one or more values: to zero if that is near, with room for arrows.

    >>> values_reach([441, 449])
    Reach(low=Fraction(8371, 20), high=Fraction(9429, 20))
    >>> values_reach([7]), values_reach([10, 120])
    (Reach(low=Fraction(0, 1), high=Fraction(14, 1)), Reach(low=Fraction(0, 1), high=Fraction(130, 1)))
    """
    ends = list(map(Fraction, values))
    low, high = min(ends), max(ends)
    if low == high:
        return Reach(min(low * 2, Fraction(0)), max(high * 2, Fraction(0)) or Fraction(1))
    if 0 <= low <= high * _NEAR_ZERO:
        low = Fraction(0)
    margin = max((high - low) * _MARGIN, max(abs(low), abs(high)) * _LEAST)
    return Reach(low - margin if low else low, high + margin)


def powers_reach(values: Iterable[Number]) -> Reach:
    """Return the reach of an axis of the powers of ten of values above zero.

    >>> powers_reach([1, 1000])
    Reach(low=Fraction(-1, 4), high=Fraction(13, 4))
    """
    ends = [power_of_ten(value) for value in values]
    return Reach(min(ends) - _PART_OF_POWER, max(ends) + _PART_OF_POWER)


def power_of_ten(value: Number) -> Fraction:
    """Return the logarithm to base ten of a value above zero."""
    return Fraction(log10(value))


def days_reach(days: Iterable[float]) -> Reach:
    """Return the reach of an axis of one or more days; one day alone is in the middle of two months."""
    ends = list(map(Fraction, days))
    low, high = min(ends), max(ends)
    margin = max((high - low) * _MARGIN, Fraction(2)) if low < high else Fraction(30)
    return Reach(low - margin, high + margin)


def round_step(rough: Fraction, least: Fraction) -> Fraction:
    """Return the smallest of 1, 2 and 5 times a power of ten that is neither below a rough step nor below the least.

    >>> round_step(Fraction(13), Fraction(1)), round_step(Fraction(1, 3), Fraction(1))
    (Fraction(20, 1), Fraction(1, 1))
    """
    power = Fraction(1)
    while power > rough:
        power /= 10
    while power * 10 <= rough:
        power *= 10
    return max(next(power * by for by in (1, 2, 5, 10) if power * by >= rough), least)


def day_ticks(reach: Reach, most: int) -> list[tuple[int, str]]:
    """Return the first days of years or months, or days, each with its name as in ISO 8601, at most so many.

    >>> [name for _, name in day_ticks(Reach(Fraction(738000), Fraction(739700)), 6)]
    ['2022', '2023', '2024', '2025', '2026']
    >>> [name for _, name in day_ticks(Reach(Fraction(739000), Fraction(739200)), 8)]
    ['2024-05', '2024-06', '2024-07', '2024-08', '2024-09', '2024-10', '2024-11']
    """
    low, high = int(-(-reach.low // 1)), int(reach.high // 1)
    found = next((ticks for ticks in _candidates(low, high, most) if 1 < len(ticks) <= most), None)
    return found or [(day, iso_day(day) or "") for day in dict.fromkeys((low, high))][:most]


def _candidates(low: int, high: int, most: int) -> Iterator[list[tuple[int, str]]]:
    """Yield the ticks of one step after the other, from the finest."""
    if high - low <= _FEW_DAYS:
        for step in _DAYS:
            yield [(day, iso_day(day) or "") for day in range(low, high + 1) if day % step == 0]
    first, last = calendar_date(low)[0], calendar_date(high)[0]
    if last - first <= most:
        for step in _MONTHS:
            named = [
                (ordinal(year, month, 1), f"{_year(year)}-{month:02}")
                for year in range(first, last + 1)
                for month in range(1, 13, step)
            ]
            yield [tick for tick in named if low <= tick[0] <= high]
    power = 1
    while power <= last - first + 1:
        for step in (power, power * 2, power * 5):
            years = range(-(-first // step) * step, last + 1, step)
            if len(years) <= most + 2:
                yield [(day, _year(year)) for year in years if low <= (day := ordinal(year, 1, 1)) <= high]
        power *= 10


def _year(year: int) -> str:
    """Return a year in ISO 8601, with a sign before those beyond four digits.

    >>> _year(987), _year(-500), _year(12000)
    ('0987', '-0500', '+12000')
    """
    sign = "-" if year < 0 else "+" if year > _LAST_YEAR_OF_4_DIGITS else ""
    return f"{sign}{abs(year):04}"
