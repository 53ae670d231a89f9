"""Exact numbers and intervals as text: for people, and for JSON."""

from __future__ import annotations

from decimal import Context
from fractions import Fraction
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from hetao_cli.model.quantity import Interval, Number

_SIGNIFICANT_DIGITS = 12
_READABLE_DIGITS = 6
"""Significant digits of a fraction that people read; a whole number has all of its digits."""


def number_text(number: Number, *, thousands: bool = False) -> str:
    """Return a number as a decimal: exact if that is finite, else with 12 significant digits; never with an exponent.

    Args:
        number: The number.
        thousands: Whether commas separate the thousands.

    >>> from fractions import Fraction
    >>> number_text(Fraction(603, 200)), number_text(Fraction(2000, 3)), number_text(15000, thousands=True)
    ('3.015', '666.666666667', '15,000')
    """
    comma = "," if thousands else ""
    if number.denominator == 1:
        return format(number.numerator, f"{comma}d")
    places = _decimal_places(number.denominator)
    digits = _SIGNIFICANT_DIGITS if places is None else len(str(abs(number.numerator))) + places
    quotient = Context(prec=digits).divide(number.numerator, number.denominator)
    text = format(quotient, f"{comma}f")
    return text.rstrip("0").rstrip(".") if "." in text else text


def _decimal_places(denominator: int) -> int | None:
    """Return how many decimals 1/denominator has; None if they never end: another prime than 2 and 5 divides it."""
    places = 0
    while denominator > 1:
        for prime in (10, 5, 2):
            if denominator % prime == 0:
                denominator //= prime
                places += 1
                break
        else:
            return None
    return places


def json_number(number: Number) -> int | float:
    """Return the number as JSON has it: an int if whole, else the float that prints as the same decimal.

    A float prints as the shortest decimal that is nearest to it, so that decimals of up to 15 significant digits come
    out as they are.

    >>> from fractions import Fraction
    >>> json_number(Fraction(603, 200)), json_number(15000)
    (3.015, 15000)
    """
    return number.numerator if number.denominator == 1 else float(number)


def interval_text(interval: Interval) -> str:
    """Return an interval in short for people; an end that does not belong to it has a sign.

    A fraction has at most six significant digits, or all those before the point; the ends are rounded outward.

    >>> from fractions import Fraction
    >>> from hetao_cli.model.quantity import Interval
    >>> interval_text(Interval(441, 449)), interval_text(Interval(None, 60, low_closed=False))
    ('441–449', '≤60')
    >>> interval_text(Interval(15000, None, low_closed=False, high_closed=False))
    '>15,000'
    >>> interval_text(Interval(72, 80, high_closed=False))
    '72–<80'
    >>> interval_text(Interval(Fraction(100, 3), Fraction(200, 3)))
    '33.3333–66.6667'
    """
    return exact_text(readable(interval))


def readable(interval: Interval) -> Interval:
    """Round fractions as `interval_text` writes them; whole numbers stay as they are."""
    return rounded(interval, _READABLE_DIGITS, whole=True)


def rounded(interval: Interval, digits: int, *, whole: bool = False) -> Interval:
    """Round to significant digits, the ends outward; a single value to the nearest.

    Args:
        interval: The interval.
        digits: The most significant digits.
        whole: Keep all digits before the point, even if these are more.

    >>> from fractions import Fraction
    >>> from hetao_cli.model.quantity import Interval
    >>> rounded(Interval(Fraction(603, 175), 12345), 3)
    Interval(low=Fraction(86, 25), high=Fraction(12400, 1), low_closed=True, high_closed=True)
    """
    down, up = ("ROUND_HALF_EVEN",) * 2 if interval.low == interval.high else ("ROUND_FLOOR", "ROUND_CEILING")

    def rounded_end(number: Number | None, rounding: str) -> Number | None:
        if number is None or (whole and number.denominator == 1):
            return number
        precision = max(digits, len(str(abs(int(number))))) if whole else digits
        return Fraction(Context(prec=precision, rounding=rounding).divide(number.numerator, number.denominator))

    return interval._replace(low=rounded_end(interval.low, down), high=rounded_end(interval.high, up))


def exact_text(interval: Interval) -> str:
    """Return an interval as `interval_text` does, with all of its digits."""
    low = None if interval.low is None else number_text(interval.low, thousands=True)
    high = None if interval.high is None else number_text(interval.high, thousands=True)
    if low is None:
        return "?" if high is None else f"{'≤' if interval.high_closed else '<'}{high}"
    if high is None:
        return f"{'≥' if interval.low_closed else '>'}{low}"
    if low == high:
        return low
    return f"{'' if interval.low_closed else '>'}{low}–{'' if interval.high_closed else '<'}{high}"
