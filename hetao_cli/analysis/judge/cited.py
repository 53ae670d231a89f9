"""What a figure can mean as texts cite one: its interval, with the rounding and the hedges that citing leaves off."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from hetao_cli.analysis.causes.rounding import FEWEST_ZEROS, LEAST_GRID, MOST_ROUNDED, grid_of
from hetao_cli.analysis.pair import in_own_unit, printed_value, prints_a_value
from hetao_cli.model.quantity import Interval
from hetao_cli.quantities.intervals import contains, span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from hetao_cli.log.figure_claims import FigureClaim, ReadClaim
    from hetao_cli.model.quantity import Number

HALF = Fraction(1, 2)
"""How far from a whole number that is printed without its hedge the number itself can lie: less than this."""


def as_cited(claim: ReadClaim, others: Sequence[FigureClaim]) -> Interval:
    """Return what a figure grants beside others: never less than its interval, and more for a wider hedge.

    Digits can be cut off or rounded where another figure has more of them, and a hedge can be left off: 60 for over 60.
    """
    value = printed_value(claim)
    if value is None or value <= 0:
        return claim.interval
    return span([claim.interval, *_granted(claim, value, others)])


def _granted(claim: ReadClaim, value: Number, others: Sequence[FigureClaim]) -> Iterator[Interval]:
    interval, quantity = claim.interval, claim.quantity
    if quantity is None or not contains(interval, value):
        return
    if quantity.hedge == "exact" and interval.low == interval.high and Fraction(value).denominator == 1:
        yield Interval(value - HALF, value + HALF, low_closed=False, high_closed=False)
    if not prints_a_value(claim):
        return
    step = in_own_unit(claim, quantity.step) if quantity.step is not None else None
    if step is not None and _is_cut(claim, value, step, others):
        yield Interval(value, value + step, high_closed=False)
    if _is_rounded(claim, value, others):
        low, high = interval.low, interval.high
        reach = Fraction(value) * MOST_ROUNDED
        yield Interval(
            None if low is None else low - reach, None if high is None else high + reach / (1 - MOST_ROUNDED)
        )


def _is_cut(claim: ReadClaim, value: Number, step: Number, others: Iterable[FigureClaim]) -> bool:
    """Return whether a figure may be another one with digits left off: it has more than one, and the other has more."""
    quantity = claim.quantity
    if step * 10 > value or (quantity is not None and quantity.dimension == "count" and step < FEWEST_ZEROS):
        return False
    return any((finer := _step(one)) is not None and finer < step for one in others)


def _is_rounded(claim: ReadClaim, value: Number, others: Iterable[FigureClaim]) -> bool:
    """Return whether a figure is a round number near another value that is not as round."""
    quantity, step = claim.quantity, grid_of(value)
    if quantity is not None and quantity.dimension == "count" and step < LEAST_GRID:
        return False
    values = [printed_value(one) for one in others if prints_a_value(one)]
    numbers = [Fraction(number) for number in values if number is not None]
    return any(number % step != 0 and abs(number - value) <= step for number in numbers)


def _step(claim: FigureClaim) -> Number | None:
    quantity = claim.quantity
    return None if quantity is None or quantity.step is None else in_own_unit(claim, quantity.step)


def unhedged(claim: ReadClaim) -> ReadClaim:
    """Return a figure as if its number were printed without a hedge.

    What a slip explains, and what a figure may have been misread as, is asked of this one, so that no hedge adds to it.
    """
    value, quantity = printed_value(claim), claim.quantity
    if value is None or quantity is None or quantity.hedge == "exact":
        return claim
    step = 0 if quantity.dimension == "count" or quantity.step is None else in_own_unit(claim, quantity.step) or 0
    half = Fraction(step) / 2
    return claim._replace(quantity=quantity._replace(hedge="exact"), interval=Interval(value - half, value + half))


def has_all_of(wide: Interval, narrow: Interval) -> bool:
    """Return whether an interval has all values of another.

    >>> has_all_of(Interval(60, None), Interval(60, None, low_closed=False))
    True
    >>> has_all_of(Interval(60, 70), Interval(60, None))
    False
    """
    below = wide.low is None or (
        narrow.low is not None and _ends(wide.low, wide.low_closed, narrow.low, narrow.low_closed)
    )
    return below and (
        wide.high is None
        or (narrow.high is not None and _ends(-wide.high, wide.high_closed, -narrow.high, narrow.high_closed))
    )


def _ends(outer: Number, outer_closed: bool, inner: Number, inner_closed: bool) -> bool:  # noqa: FBT001 - two ends
    return outer < inner or (outer == inner and (outer_closed or not inner_closed))
