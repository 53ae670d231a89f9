"""One of the figures was rounded or cut without a hedge."""

from collections.abc import Iterator
from fractions import Fraction

from hetao_cli.analysis.conflicts.clusters import values_apart
from hetao_cli.analysis.conflicts.hedge_bounds import significant
from hetao_cli.analysis.pair import Pair, in_own_unit, printed_value, prints_a_value
from hetao_cli.messages.message import Message
from hetao_cli.model.finding import Explanation
from hetao_cli.model.quantity import Interval, Number
from hetao_cli.quantities.intervals import meet

ORDER = 1

MOST_ROUNDED = Fraction(1, 100)
"""Figures no further apart than this share may have been rounded without a hedge."""

LEAST_GRID = 10
"""A count is round if it ends in a zero at least."""

FEWEST_ZEROS = 100
"""A count is exact unless it ends in two zeros: 15,000 can stand for 15,123, and 440 for no 447."""

WORDS: dict[str, Message] = {
    "truncation": Message("cause.rounding.truncation", "{odd} can be {anchor} with the last digits cut off"),
    "rounding": Message(
        "cause.rounding", "they are less than 1 % apart: {odd} may be {anchor} rounded without saying so"
    ),
}


def explain(pair: Pair) -> Iterator[Explanation]:
    """Yield a cut, or a difference so small that rounding makes it."""
    if not pair.of_one_unit:
        return
    for one in pair.both_ways():
        if _cut(one):
            yield Explanation("truncation", one.literals())
            return
    for one in pair.both_ways():
        if _rounded(one):
            yield Explanation("rounding", one.literals())
            return


def _cut(pair: Pair) -> bool:
    """Return whether the odd figure is the other with digits left off: the other lies within one step above it."""
    value, quantity, anchor = printed_value(pair.odd), pair.odd.quantity, pair.anchor.interval
    if value is None or quantity is None or quantity.step is None or quantity.hedge != "exact" or anchor is None:
        return False
    if anchor.low is None or anchor.high is None:
        return False
    step = in_own_unit(pair.odd, quantity.step)
    if step is None or not value or step * 10 > value:
        return False
    if quantity.dimension == "count" and step < FEWEST_ZEROS:
        return False
    other = pair.anchor.quantity
    finer = None if other is None or other.step is None else in_own_unit(pair.anchor, other.step)
    if finer is None or finer >= step:
        return False
    return meet(Interval(value, value + step, high_closed=False), anchor)


def _rounded(pair: Pair) -> bool:
    """Return whether the odd figure is a round number within one step of the other value, which is not as round."""
    if not prints_a_value(pair.odd) or not prints_a_value(pair.anchor):
        return False
    odd, anchor = pair.odd.interval, pair.anchor.interval
    if odd is None or anchor is None or meet(odd, anchor) or values_apart(odd, anchor) > MOST_ROUNDED:
        return False
    rounded, exact = printed_value(pair.odd), printed_value(pair.anchor)
    if not rounded or not exact or rounded < 0:
        return False
    grid = grid_of(rounded)
    if pair.odd.quantity is not None and pair.odd.quantity.dimension == "count" and grid < LEAST_GRID:
        return False
    return Fraction(exact) % grid != 0 and -grid <= Fraction(exact) - rounded <= grid


def grid_of(number: Number) -> Fraction:
    """Return the step to which a number seems to be rounded: that of its last digit other than zero, or five of it.

    >>> grid_of(300), grid_of(305), grid_of(250)
    (Fraction(100, 1), Fraction(5, 1), Fraction(50, 1))
    """
    digits, power = significant(number)
    return Fraction(10) ** power * (5 if digits % 5 == 0 else 1)
