"""The change of a series from point to point, and its growth a year: from the least to the most possible.

Nothing is assumed beyond the figures: from "over 150" to "over 200" any growth is possible, and it is shown as unknown.
What is known on one side alone is open on the other.
"""

from __future__ import annotations

from decimal import Context, Decimal
from fractions import Fraction
from typing import TYPE_CHECKING

from hetao_cli.analysis.arithmetic.ratios import ORDINALS, quotient
from hetao_cli.dates.relations import before
from hetao_cli.model.certainty import Certainty
from hetao_cli.model.moment import calendar_date, month_length, ordinal
from hetao_cli.model.quantity import Interval
from hetao_cli.quantities.intervals import contains, exact, scale, subtract
from hetao_cli.quick.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hetao_cli.analysis.series.points import Point
    from hetao_cli.model.entries import Metric
    from hetao_cli.model.moment import Day
    from hetao_cli.model.quantity import Number

LEAST_YEARS = Fraction(1, 2)
"""A change within less time has no yearly growth, which would be a guess; the change itself is shown."""

_FOREVER = float("inf")
_ONE, _UNKNOWN = Interval(1, 1), Interval(None, None, low_closed=False, high_closed=False)
_CLOSE_PERIODS = Fraction(9, 10)
_PRECISION = Context(prec=34)
_DIGITS = Context(prec=15)


class Change(NamedTuple):
    """The change from a point to a later one.

    Attributes:
        base: The earlier point.
        years: The time between them at the least and at the most, in calendar years.
        difference: Later minus earlier, in the unit of both; of shares in percentage points.
        percent: The difference as a share of the earlier value, in %; None if that is meaningless.
        growth: The growth a year, in %; None likewise.
        why: Why there is no `growth`: `share`, `order`, `zero` (nothing grows from it) or `short` (too little time);
            else empty.
    """

    base: Point
    years: Interval
    difference: Interval
    percent: Interval | None
    growth: Interval | None
    why: str = ""

    @property
    def is_seen(self) -> bool:
        """Return whether the value has surely changed, or surely not: hedges and rounding leave it open otherwise."""
        low, high = self.difference.low, self.difference.high
        return low == high or not contains(self.difference, 0)


def changes(metric: Metric, points: Sequence[Point]) -> list[Change | None]:
    """Return for each point the change since the point before; None for a first one, and for constants.

    The point before is the newest of its strand that is surely earlier; of a flow one of a period as long. A first plan
    or estimate is compared with the outcome before it.

    Args:
        metric: The metric of the points.
        points: In the order of their dates.
    """
    if metric.kind == "constant":
        return [None] * len(points)
    return [_change(metric, _base(metric, points[:number], point), point) for number, point in enumerate(points)]


def _base(metric: Metric, earlier: Sequence[Point], point: Point) -> Point | None:
    own = _newest_before(metric, earlier, point, point.strand.standing)
    return own if own is not None else _newest_before(metric, earlier, point, "actual")


def _newest_before(metric: Metric, earlier: Sequence[Point], point: Point, standing: str) -> Point | None:
    strand = point.strand._replace(standing=standing)
    for one in reversed(earlier):
        if (
            one.strand == strand
            and before(one.as_of, point.as_of) is Certainty.CERTAIN
            and (metric.kind != "flow" or _as_long(one, point))
        ):
            return one
    return None


def _as_long(one: Point, other: Point) -> bool:
    """Return whether two periods are of about one length: months, quarters and years differ by some days."""
    lengths = sorted(point.as_of.latest - point.as_of.earliest + 1 for point in (one, other))
    return lengths[1] != _FOREVER and lengths[0] >= _CLOSE_PERIODS * int(lengths[1])


def _change(metric: Metric, base: Point | None, point: Point) -> Change | None:
    if base is None:
        return None
    years = _years(metric, base, point)
    difference = subtract(point.interval, base.interval)
    if metric.kind == "share" or metric.unit in ORDINALS:
        return Change(base, years, difference, None, None, "share" if metric.kind == "share" else "order")
    if _can_be_zero(base.interval) or (point.interval.low is not None and point.interval.low < 0):
        return Change(base, years, difference, None, None, "zero")
    multiple = quotient(point.interval, base.interval) or _UNKNOWN
    percent = in_percent(multiple)
    if years.high is not None and years.high < LEAST_YEARS:
        return Change(base, years, difference, percent, None, "short")
    return Change(base, years, difference, percent, in_percent(yearly(multiple, years)))


def _can_be_zero(interval: Interval) -> bool:
    return interval.low is not None and (interval.low < 0 or (interval.low == 0 and interval.low_closed))


def in_percent(multiple: Interval) -> Interval:
    """Return a multiple of an earlier value as growth in %.

    >>> in_percent(Interval(1, Fraction(3, 2)))
    Interval(low=0, high=50, low_closed=True, high_closed=True)
    """
    return scale(subtract(multiple, _ONE), 100)


def yearly(multiple: Interval, years: Interval) -> Interval:
    """Return the multiple a year of a multiple over several years, from the least to the most.

    An end that depends on a time which can be less than half a year is left open.

    Args:
        multiple: The multiple over all the years; above zero.
        years: The time, at the least and at the most; a most of None is any time.

    >>> yearly(Interval(1, 4), Interval(2, 2))
    Interval(low=1, high=2, low_closed=True, high_closed=True)
    """
    shortest = years.low if years.low is not None and years.low >= LEAST_YEARS else None
    low, high = multiple.low, multiple.high
    # what has grown has grown least if it took longest; what has shrunk has shrunk most if it was quick
    least = _root(low, years.high if low is not None and low >= 1 else shortest, endless=low is not None and low >= 1)
    most = _root(high, shortest if high is not None and high > 1 else years.high, endless=high is not None and high < 1)
    return Interval(least, most, least is not None and multiple.low_closed, most is not None and multiple.high_closed)


def _root(multiple: Number | None, years: Number | None, *, endless: bool) -> Number | None:
    if multiple is None or multiple in {0, 1}:
        return multiple
    if years is None:
        return 1 if endless else None
    if years == 1:
        return multiple
    time = _PRECISION.divide(Decimal(years.numerator), Decimal(years.denominator))
    amount = _PRECISION.divide(Decimal(multiple.numerator), Decimal(multiple.denominator))
    grown = _PRECISION.exp(_PRECISION.divide(_PRECISION.ln(amount), time))
    return exact(Fraction(_DIGITS.plus(grown)))


def _years(metric: Metric, base: Point, point: Point) -> Interval:
    """Return the time between two points; between two periods that of their beginnings."""
    one, other = base.as_of, point.as_of
    if metric.kind == "flow":
        apart = years_between(one.earliest, other.earliest)
        return Interval(apart, apart)
    shortest = years_between(one.latest + one.pad, other.earliest - other.pad)
    return Interval(shortest, years_between(one.earliest - one.pad, other.latest + other.pad))


def years_between(first: Day, last: Day) -> Number | None:
    """Return the calendar years from a day to a later one; None if one is infinite.

    >>> years_between(ordinal(2024, 6, 11), ordinal(2025, 6, 11)), years_between(ordinal(2024, 1, 1), float("inf"))
    (1, None)
    """
    if _FOREVER in {abs(first), abs(last)}:
        return None
    year, month, day = calendar_date(int(first))
    whole = calendar_date(int(last))[0] - year

    def anniversary(number: int) -> int:
        return ordinal(year + number, month, min(day, month_length(year + number, month)))

    if anniversary(whole) > last:
        whole -= 1
    start, end = anniversary(whole), anniversary(whole + 1)
    return exact(whole + Fraction(int(last) - start, end - start))
