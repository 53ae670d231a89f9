"""Frames: what stands around the digits of a literal, read once for all numbers of one form: 447家, 512家, 985家.

Nearly all literals of a large log have one of a few frames, and reading anew what is the same in them takes most of
the time. The reader reads the first two numbers of a frame; where its answers are the digits times a power of ten,
with one rounding, unit and step, further numbers of that frame are computed from these.
"""

from __future__ import annotations

from math import lcm
from typing import TYPE_CHECKING

from hetao_cli.model.quantity import Interval, Quantity
from hetao_cli.quantities.intervals import exact_quotient
from hetao_cli.quantities.languages import LANGUAGES, FigureLanguage
from hetao_cli.quick.patterns import regex
from hetao_cli.quick.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable

_FRAMED = regex(
    r"([^0-9]*)((?:[1-9][0-9]{0,2}(?:,[0-9]{3}){1,4}|[1-9][0-9]{0,14})(?:[.][0-9]{1,6})?)((?:[^0-9]|(?<=m)[23])*)"
)
"""A literal with one number in plain digits: what is before it, the number, what is behind it, as in 3.02 km2."""
_FORM = str.maketrans("123456789", "000000000")
_LEAST = 100
"""The least whole number that is read so: lower ones can be days, an article, one of something."""
_FIRST_YEAR, _LAST_YEAR = 1900, 2100
"""Numbers from and to which one can be a year where another is none."""
_MOST_FRAMES = 4096


class _Frame(NamedTuple):
    """What the digits of a number mean in a frame, in parts of one.

    Attributes:
        weight: What a one as the last digit is worth.
        half: How far the values reach on either side of the number.
        parts: How many parts make one.
        quantity: That of the number by which the frame is known.
        sure: Whether it holds for two numbers.
    """

    weight: int
    half: int
    parts: int
    quantity: Quantity
    sure: bool = False

    def can_be_year(self, digits: int) -> bool:
        """Return whether digits mean a number in this frame that can be that of a year."""
        return _FIRST_YEAR * self.parts <= digits * self.weight <= _LAST_YEAR * self.parts

    def of(self, digits: int, literal: str) -> Quantity:
        """Return the quantity of a number in this frame, given its digits without separators."""
        value, parts = digits * self.weight, self.parts
        number = exact_quotient(value, parts) if parts > 1 else value
        if not self.half:
            interval = Interval(number, number)
        else:
            ends = value - self.half, value + self.half
            low, high = (exact_quotient(end, parts) for end in ends) if parts > 1 else ends
            interval = Interval(low, high)
        return Quantity(literal, number, None, interval, *self.quantity[4:])


def read_in_frame(literal: str, read: Callable[[str], Quantity | None]) -> Quantity | None:
    """Return what a reader makes of a literal, from the frame of the literal if two others of it were read.

    >>> [read_in_frame(text, lambda text: None) for text in ("447 of these and 3", "7月")]
    [None, None]
    """
    found = _FRAMED.fullmatch(literal)
    if found is None:
        return read(literal)
    before, number, behind = found.groups()
    plain = number.replace(",", "").replace(".", "")
    digits = int(plain)
    if (digits < _LEAST and "." not in number) or _FIRST_YEAR <= digits <= _LAST_YEAR:
        return read(literal)
    frames = _frames()
    key = before, number.translate(_FORM), len(plain.rstrip("0")), behind
    frame = frames.get(key)
    if frame is not None and frame.sure:
        return read(literal) if frame.can_be_year(digits) else frame.of(digits, literal)
    quantity = read(literal)
    if key not in frames:
        if len(frames) < _MOST_FRAMES:
            frames[key] = quantity and _frame_of(quantity, digits)
    elif frame is not None:
        frames[key] = frame._replace(sure=True) if frame.of(digits, literal) == quantity else None
    return quantity


@LANGUAGES.derived
def _frames(_languages: tuple[FigureLanguage, ...]) -> dict[tuple[str, str, int, str], _Frame | None]:
    """Return the frames known so far, which `read_in_frame` adds to; None for one that is no frame."""
    return {}


def _frame_of(quantity: Quantity, digits: int) -> _Frame | None:
    """Return the frame of a number; None if it means anything but its digits times a power of ten, and rounding."""
    value, low = quantity.value, quantity.interval.low
    if value is None or low is None or quantity.hedge != "exact":
        return None
    weight, half = exact_quotient(value, digits), value - low
    if weight <= 0 or str(weight.numerator * weight.denominator).strip("0") != "1":
        return None
    parts = lcm(weight.denominator, half.denominator)
    frame = _Frame(int(weight * parts), int(half * parts), parts, quantity)
    return None if frame.can_be_year(digits) or frame.of(digits, quantity.text) != quantity else frame
