"""Whether two languages of one text render one figure alike: the same number, hedged to the same side."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from hetao_cli.analysis.pair import in_own_unit, printed_value
from hetao_cli.quantities.intervals import meet

if TYPE_CHECKING:
    from collections.abc import Iterable

    from hetao_cli.log.figure_claims import FigureClaim
    from hetao_cli.model.quantity import Number

_SIDES = {"over": 1, "at_least": 1, "nearly": -1, "under": -1, "up_to": -1}
"""The side of its number on which a hedge lies, 1 above and -1 below; other hedges lie on neither."""


def print_one_number(claims: Iterable[FigureClaim]) -> bool:
    """Return whether the claims print no more than one number, so that a translation of one must have that number."""
    return len({printed_value(claim) for claim in claims}) == 1


def are_rendered_alike(one: FigureClaim, other: FigureClaim) -> bool:
    """Return whether two claims in one unit, both of which could be read, can be translations of each other.

    The number must be the same, measures rounded as printed, and no hedge be lost or turned round: `over 100` is 100多,
    and neither `nearly 100` nor `over 10`. What is about a number, rounded without a hedge or printed without a number
    must only be able to mean the same.
    """
    if not _can_be_equal(one, other):
        return False
    hedges = _hedges(one, other)
    if hedges is None or hedges == ("exact", "exact") or "about" in hedges:
        return True
    return _side(hedges[0]) == _side(hedges[1]) and _is_near(one, other, _rounding(one, other))


def is_loose_rendering(one: FigureClaim, other: FigureClaim) -> bool:
    """Return whether two claims that are not rendered alike can both be true of one number, as 440多 and 447 are."""
    hedges = _hedges(one, other)
    if hedges is None or one.unit != other.unit or _side(hedges[0]) * _side(hedges[1]) < 0:
        return False
    return _can_be_equal(one, other) and _is_near(one, other, max(_step(one), _step(other)))


def _can_be_equal(one: FigureClaim, other: FigureClaim) -> bool:
    return one.interval is not None and other.interval is not None and meet(one.interval, other.interval)


def _hedges(one: FigureClaim, other: FigureClaim) -> tuple[str, str] | None:
    """Return the hedges of both numbers; None if one prints no number."""
    if one.quantity is None or other.quantity is None or None in {printed_value(one), printed_value(other)}:
        return None
    return one.quantity.hedge, other.quantity.hedge


def _side(hedge: str) -> int:
    return _SIDES.get(hedge, 0)


def _is_near(one: FigureClaim, other: FigureClaim, most: Number) -> bool:
    number, second = printed_value(one), printed_value(other)
    return number is not None and second is not None and -most <= number - second <= most


def _rounding(one: FigureClaim, other: FigureClaim) -> Fraction:
    """Return how far the numbers of translations can lie apart: counts not at all, measures by their last digits."""
    counted = one.quantity is None or one.quantity.dimension == "count"
    return Fraction(0) if counted else Fraction(max(_step(one), _step(other)), 2)


def _step(claim: FigureClaim) -> Number:
    """Return the weight of the last digit that a claim prints, in its unit; 0 if it prints none."""
    quantity = claim.quantity
    if quantity is None or quantity.step is None:
        return 0
    return in_own_unit(claim, quantity.step) or 0
