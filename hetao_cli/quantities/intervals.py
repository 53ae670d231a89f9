"""Arithmetic on intervals of exact numbers.

An end that is None is unknown or open: nothing is excluded on that side. An end that is a number may belong to the
interval (closed) or not. The result of a calculation with an unknown end is unknown.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from hetao_cli.model.quantity import Interval

if TYPE_CHECKING:
    from collections.abc import Iterable

    from hetao_cli.model.quantity import Number


def exact(number: Number) -> Number:
    """Return the number, as an int if it is whole."""
    return number.numerator if number.denominator == 1 else number


def exact_quotient(dividend: Number, divisor: Number) -> Number:
    """Divide exactly; the result is an int if it is whole.

    >>> exact_quotient(302, 100), exact_quotient(300, 100)
    (Fraction(151, 50), 3)
    """
    return exact(Fraction(dividend, divisor))


def contains(interval: Interval, value: Number) -> bool:
    """Return whether the interval has the value.

    >>> contains(Interval(72, 80, high_closed=False), 80)
    False
    """
    return meet(interval, Interval(value, value))


def meet(a: Interval, b: Interval) -> bool:
    """Return whether two intervals share a value; ends that only touch share one if both are closed.

    >>> meet(Interval(447, 447), Interval(441, 449)), meet(Interval(60, 60), Interval(60, None, low_closed=False))
    (True, False)
    """
    # figures that print the same share an interval
    return a is b or not (_lies_below(a, b) or _lies_below(b, a))


def _lies_below(a: Interval, b: Interval) -> bool:
    high, low = a.high, b.low
    if high is None or low is None:
        return False
    if high == low:
        return not (a.high_closed and b.low_closed)
    return high < low


def intersect(a: Interval, b: Interval) -> Interval | None:
    """Return the values that both intervals have; None if there are none.

    >>> intersect(Interval(1, 5), Interval(3, None))
    Interval(low=3, high=5, low_closed=True, high_closed=True)
    """
    if a is b:
        return a
    low, low_closed = _tighter((a.low, a.low_closed), (b.low, b.low_closed), 1)
    high, high_closed = _tighter((a.high, a.high_closed), (b.high, b.high_closed), -1)
    if low is not None and high is not None and (low > high or (low == high and not (low_closed and high_closed))):
        return None
    return Interval(low, high, low_closed, high_closed)


def _tighter(a: tuple[Number | None, bool], b: tuple[Number | None, bool], sign: int) -> tuple[Number | None, bool]:
    """Return the end that leaves fewer values: the larger of lower ends (sign 1), the smaller of upper ones (-1)."""
    if a[0] is None or b[0] is None:
        return b if a[0] is None else a
    if a[0] == b[0]:
        return a[0], a[1] and b[1]
    return a if (a[0] > b[0]) == (sign > 0) else b


def span(intervals: Iterable[Interval]) -> Interval:
    """Return the smallest interval that has all values of all the intervals.

    Raises:
        ValueError: There is no interval at all.

    >>> span([Interval(1, 2), Interval(5, None, low_closed=False)])
    Interval(low=1, high=None, low_closed=True, high_closed=False)
    """
    ends = list(intervals)
    if not ends:
        raise ValueError("the span of no interval is not defined")
    low, low_closed = _looser([(interval.low, interval.low_closed) for interval in ends], 1)
    high, high_closed = _looser([(interval.high, interval.high_closed) for interval in ends], -1)
    return Interval(low, high, low_closed, high_closed)


def _looser(ends: list[tuple[Number | None, bool]], sign: int) -> tuple[Number | None, bool]:
    """Return the end that leaves most values: the smallest of lower ends (sign 1), the largest of upper ones (-1)."""
    known = [(value * sign, closed) for value, closed in ends if value is not None]
    if len(known) < len(ends):
        return None, False
    outermost = min(value for value, _ in known)
    return outermost * sign, any(closed for value, closed in known if value == outermost)


def add(a: Interval, b: Interval) -> Interval:
    """Return the sums of a value of each.

    >>> add(Interval(1, 2), Interval(10, None))
    Interval(low=11, high=None, low_closed=True, high_closed=False)
    """
    low, high = _sum(a.low, b.low), _sum(a.high, b.high)
    low_closed = low is not None and a.low_closed and b.low_closed
    return Interval(low, high, low_closed, high is not None and a.high_closed and b.high_closed)


def _sum(a: Number | None, b: Number | None) -> Number | None:
    return None if a is None or b is None else exact(a + b)


def subtract(a: Interval, b: Interval) -> Interval:
    """Return the differences of a value of `a` and one of `b`.

    >>> subtract(Interval(10, 20), Interval(1, 2))
    Interval(low=8, high=19, low_closed=True, high_closed=True)
    """
    return add(a, scale(b, -1))


def scale(interval: Interval, by: Number) -> Interval:
    """Multiply all values by a number other than zero; a negative one exchanges the ends.

    >>> scale(Interval(1, 2, high_closed=False), 10)
    Interval(low=10, high=20, low_closed=True, high_closed=False)
    """
    low, high = (None if end is None else exact(end * by) for end in (interval.low, interval.high))
    scaled = Interval(low, high, interval.low_closed, interval.high_closed)
    return scaled if by > 0 else Interval(high, low, interval.high_closed, interval.low_closed)


def divide(a: Interval, b: Interval) -> Interval:
    """Return the quotients of a value of `a` and one of `b`, both of them intervals of numbers above zero.

    An unknown lower end of either is taken as zero, which the values are above.

    >>> divide(Interval(10, 20), Interval(2, 5))
    Interval(low=2, high=10, low_closed=True, high_closed=True)
    """
    low = _ratio(0 if a.low is None else a.low, b.high)
    high = _ratio(a.high, b.low)
    low_closed = low is not None and a.low is not None and a.low_closed and b.high_closed
    return Interval(low, high, low_closed, high is not None and a.high_closed and b.low_closed)


def multiply(a: Interval, b: Interval) -> Interval:
    """Return the products of a value of `a`, of numbers from zero on, and one of `b`, of numbers above zero.

    >>> multiply(Interval(10, 20), Interval(2, 5))
    Interval(low=20, high=100, low_closed=True, high_closed=True)
    """
    low, high = (None if x is None or y is None else exact(x * y) for x, y in zip(a[:2], b[:2], strict=True))
    low_closed = low is not None and a.low_closed and b.low_closed
    return Interval(low, high, low_closed, high is not None and a.high_closed and b.high_closed)


def _ratio(dividend: Number | None, divisor: Number | None) -> Number | None:
    return None if dividend is None or not divisor else exact_quotient(dividend, divisor)


def distance(a: Interval, b: Interval) -> Number:
    """Return how far two intervals lie apart; 0 if they meet or touch.

    >>> distance(Interval(1, 2), Interval(5, None))
    3
    """
    if a is b:
        return 0
    if b.high is not None and a.low is not None and a.low > b.high:
        return a.low - b.high
    if a.high is not None and b.low is not None and b.low > a.high:
        return b.low - a.high
    return 0
