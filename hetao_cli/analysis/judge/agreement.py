"""The agreement of a figure of a document with one of the log, and the distance of the two."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hetao_cli.analysis.judge.verdict_names import DIFFERS, EXACTLY, OTHERWISE, WITHIN_HEDGE, WITHIN_ROUNDING, Witness
from hetao_cli.analysis.pair import is_narrow, printed_value
from hetao_cli.quantities.intervals import meet

if TYPE_CHECKING:
    from collections.abc import Iterable

    from hetao_cli.log.figure_claims import FigureClaim
    from hetao_cli.model.moment import Moment

OF_A_PART = 2
"""The factor by which a figure is below the log's for it to be rather of a part than a misprint."""


def meets(claim: FigureClaim, other: FigureClaim) -> bool:
    """Return whether two figures can be one value."""
    return claim.interval is not None and other.interval is not None and meet(claim.interval, other.interval)


def agreement(claim: FigureClaim, other: FigureClaim) -> str:
    """Return how two figures agree that share a value; `DIFFERS` if they share none."""
    if not meets(claim, other):
        return DIFFERS
    one, two = claim.quantity, other.quantity
    hedges = {one.hedge if one is not None else "exact", two.hedge if two is not None else "exact"}
    if len(hedges) == 1 and printed_value(claim) is not None and printed_value(claim) == printed_value(other):
        return EXACTLY
    return EXACTLY if claim.interval == other.interval else WITHIN_ROUNDING if hedges == {"exact"} else WITHIN_HEDGE


def agreeing_witnesses(claim: FigureClaim, others: Iterable[FigureClaim]) -> tuple[Witness, ...]:
    """Return the figures of the log with how each agrees with a figure, the closest first."""
    order = (EXACTLY, WITHIN_ROUNDING, WITHIN_HEDGE, DIFFERS)
    found = [Witness(one, agreement(claim, one)) for one in others]
    return tuple(sorted(found, key=lambda witness: order.index(witness.agreement)))


def uncompared(claims: Iterable[FigureClaim]) -> tuple[Witness, ...]:
    """Return figures of the log as those that a mention is not compared with."""
    return tuple(Witness(one, OTHERWISE) for one in claims)


def says_its_value(claim: FigureClaim) -> bool:
    """Return whether a figure gives its value closely enough for an agreement with it to be no chance."""
    return claim.interval is not None and is_narrow(claim.interval)


def print_one_unit(claim: FigureClaim, other: FigureClaim) -> bool:
    """Return whether two figures are printed in one unit, as they are if one is the other with a zero too many."""
    one, two = claim.quantity, other.quantity
    return one is not None and two is not None and one.unit == two.unit


def is_a_small_part(claim: FigureClaim, others: Iterable[FigureClaim]) -> bool:
    """Return whether a figure is so much below those of the log that it is of a part rather than a misprint."""
    high = printed_value(claim) or (claim.interval.high if claim.interval is not None else None)
    lows = [one.interval.low for one in others if one.interval is not None and one.interval.low is not None]
    if claim.quantity is not None and claim.quantity.dimension == "ratio":
        return False
    return high is not None and bool(lows) and high * OF_A_PART < min(lows)


def days_between(one: Moment | None, other: Moment | None) -> float:
    """Return the least number of days between two dates; 0 if one is not known, or they can be of one day."""
    if one is None or other is None:
        return 0
    return max(other.earliest - one.latest, one.earliest - other.latest, 0)


def last_day(claim: FigureClaim) -> float:
    """Return the last day that a figure can be of; minus infinity if that is not known."""
    return claim.as_of.latest if claim.as_of is not None else float("-inf")
