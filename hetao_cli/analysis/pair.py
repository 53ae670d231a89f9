"""Two figures that differ, and the evidence in which causes look for what reconciles them."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from hetao_cli.model.quantity import Interval
from hetao_cli.quantities.intervals import meet
from hetao_cli.quantities.units import convert
from hetao_cli.quick.tuples import NamedTuple

if TYPE_CHECKING:
    from hetao_cli.log.evidence import Evidence
    from hetao_cli.log.figure_claims import FigureClaim
    from hetao_cli.model.quantity import Number

NARROW = Fraction(1, 20)
"""The largest width of an interval, as a share of its upper end, for an agreement with it to be no chance."""


class Pair(NamedTuple):
    """Two comparable figures that have no value in common.

    Attributes:
        odd: The one whose difference is to be explained.
        anchor: The one it differs from.
    """

    evidence: Evidence
    odd: FigureClaim
    anchor: FigureClaim

    @property
    def of_one_unit(self) -> bool:
        """Whether the two can be compared as numbers: two currencies can't."""
        return self.odd.unit == self.anchor.unit

    def both_ways(self) -> tuple[Pair, Pair]:
        """Return the pair, and the pair with its sides exchanged."""
        return self, Pair(self.evidence, self.anchor, self.odd)

    def literals(self) -> dict[str, str]:
        """Return both literals in quotes, as explanations have them."""
        return {"odd": f"'{self.odd.figure.says}'", "anchor": f"'{self.anchor.figure.says}'"}

    def agreement(self, other: FigureClaim) -> dict[str, str]:
        """Return the literals of the odd figure and of another that it agrees with, and the source of the latter."""
        says = {"odd": f"'{self.odd.figure.says}'", "other": f"'{other.figure.says}'"}
        return {**says, "source": other.figure.source}

    def points_to(self, other: FigureClaim) -> bool:
        """Return whether the odd figure agrees with another one too closely for chance, and its anchor does not.

        Both print one number, or both are narrow: an open hedge such as "over 60" agrees with too much to explain.
        """
        odd, anchor, found = self.odd.interval, self.anchor.interval, other.interval
        if odd is None or found is None or other.unit != self.odd.unit or not meet(odd, found):
            return False
        if anchor is not None and self.of_one_unit and meet(anchor, found):
            return False
        number = printed_value(self.odd)
        if number is not None and number == printed_value(other):
            return True
        return is_narrow(odd) and is_narrow(found)


def is_narrow(interval: Interval) -> bool:
    """Return whether an interval of numbers above zero gives its value to a few parts in a hundred."""
    low, high = interval.low, interval.high
    if low is None or high is None or low <= 0:
        return False
    if low is high:
        return True
    # high - low <= NARROW * high, in whole numbers, which are compared in a third of the time
    wide, of = NARROW.denominator - NARROW.numerator, NARROW.denominator
    return high.numerator * low.denominator * wide <= low.numerator * high.denominator * of


def prints_a_value(claim: FigureClaim) -> bool:
    """Return whether the number of a figure is its value, which can be rounded, and no bound of it, which is kept."""
    return claim.quantity is not None and claim.quantity.hedge in {"exact", "about"}


def printed_value(claim: FigureClaim) -> Number | None:
    """Return the number that a figure prints, in the unit of its interval; None if it prints none."""
    quantity = claim.quantity
    if quantity is None or quantity.value is None or quantity.value_high is not None or claim.figure.value is not None:
        return None
    return in_own_unit(claim, quantity.value)


def core(claim: FigureClaim) -> Interval | None:
    """Return a figure's interval or, if a hedge leaves that open, its printed number."""
    interval = claim.interval
    if interval is not None and interval.low is not None and interval.high is not None:
        return interval
    value = printed_value(claim)
    return None if value is None else Interval(value, value)


def in_own_unit(claim: FigureClaim, number: Number) -> Number | None:
    """Return a number of the printed unit in the unit of the claim's interval."""
    quantity = claim.quantity
    if quantity is None:
        return None
    if quantity.unit is None or quantity.dimension in {"count", "money"} or quantity.unit == claim.unit:
        return number
    converted = convert(Interval(number, number), quantity.unit, claim.unit)
    return None if converted is None else converted.low
