"""Intervals as mathematicians write them: `[72,80)` has 72 and not 80, an end that is left out is open or unknown."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from hetao_cli.model.quantity import Interval

if TYPE_CHECKING:
    from hetao_cli.model.quantity import Number


def interval(notation: str) -> Interval:
    low, _, high = notation[1:-1].partition(",")
    return Interval(number(low), number(high), notation[0] == "[", notation[-1] == "]")


def number(text: str) -> Number | None:
    if not text:
        return None
    value = Fraction(text.replace("_", ""))
    return value.numerator if value.denominator == 1 else value
