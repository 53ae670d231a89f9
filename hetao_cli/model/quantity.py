"""A quantity: the interval of values that a printed figure means, with its unit and its hedge."""

from fractions import Fraction
from typing import TypeAlias

from hetao_cli.quick.tuples import NamedTuple

Number: TypeAlias = int | Fraction
"""An exact number: an int if it is whole, else a Fraction; the two compare and compute together."""


class Interval(NamedTuple):
    """Values from `low` to `high`; None is an open or unknown end, which is never closed, whatever its flag is.

    >>> Interval(441, 449).low_closed
    True
    """

    low: Number | None
    high: Number | None
    low_closed: bool = True
    high_closed: bool = True


class Quantity(NamedTuple):
    """The meaning of a printed figure, in its printed unit.

    Attributes:
        text: The literal as printed.
        value: The printed number with 万, 亿, million… expanded; 25 for a quarter or 两成半 (unit `%`); None if no
            number is printed (几十).
        value_high: The upper end of a printed range, else None.
        interval: The values it can mean, from its hedge and from the rounding of its last printed digit.
        unit: The unit's symbol (`km2`, `HKD`, `%`), a classifier as printed (`家`), or a counted noun (`project`); None
            if nothing is printed.
        hedge: One of exact, about, over, nearly, at_least, up_to, under, range.
        dimension: One of area, length, money, duration, ratio, count, rate (`km/h`), or another physical dimension.
        step: The weight of the last significant digit printed (10 for 440, 1/100 for 3.02), expanded as `value` is;
            zeros behind a decimal point are significant (1/10 for 3.0). None for words without digits of their own.
        direction: `rise` or `fall` if the words around it say that it is how much something changed, which `value` has
            without a sign; `level` if they say that something came to it or from it; None if they say neither.
    """

    text: str
    value: Number | None
    value_high: Number | None
    interval: Interval
    unit: str | None
    hedge: str
    dimension: str
    step: Number | None = None
    direction: str | None = None
