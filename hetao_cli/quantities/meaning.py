"""The meaning of a number with its hedge: the interval of the values that it can stand for.

How wide a hedge reaches is our choice, kept in this one place. `nearly` and `about` reach one step of the last
significant digit, and never further than a tenth of the number: about 52,000 is 51,000 to 53,000, about 80 % is 72 to
88. `about` reaches at least as far as rounding does.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from hetao_cli.model.quantity import Interval
from hetao_cli.quantities.intervals import exact, exact_quotient

if TYPE_CHECKING:
    from hetao_cli.model.quantity import Number
    from hetao_cli.quantities.numeral import Numeral


def meaning(numeral: Numeral, hedge: str, *, counted: bool) -> Interval:
    """Return the values that one number can mean.

    A count without decimals or scale word is exact; everything else was rounded to its last printed digit, and so
    means half a unit of it either way, both ends included. Zeros at the end of a large measure in full digits are no
    digits that somebody measured: 800,000 m² means what 80万平方米 means. 几十 and dozens mean from twice their order
    of magnitude up to, and without, ten times. 440多 lies above 440 and below 450: 441 to 449 for a count.

    Args:
        numeral: The number, in the printed unit.
        hedge: The hedge, as a quantity has it; `range` is not one of a single number.
        counted: Whether it is a count, and so a whole number.
    """
    value = numeral.value
    if value is None:
        return Interval(2 * numeral.grain, 10 * numeral.grain, high_closed=False)
    if numeral.more and numeral.step is not None:
        return _more(value, numeral.step, counted=counted)
    if hedge == "exact":
        if not numeral.grain or (counted and (numeral.grain == 1 or not numeral.rounded)):
            return Interval(value, value)
        half = exact_quotient(_measured(numeral, value), 2)
        return Interval(exact(value - half), exact(value + half))
    return hedged_range(numeral, numeral, hedge)


_TEN_THOUSAND = 10_000
"""From here on Chinese writes 万 where English writes zeros."""


def _measured(numeral: Numeral, value: Number) -> Number:
    """Return the weight of the last digit that was measured: of a large number in full digits, not of zeros behind two.

    >>> from hetao_cli.quantities.numeral import Numeral
    >>> [_measured(Numeral(number, 1, 10**zeros), number) for number, zeros in ((800_000, 5), (674_700, 2), (9_000, 3))]
    [10000, 100, 1]
    """
    if numeral.grain != 1 or numeral.step is None or numeral.rounded or not isinstance(value, int):
        return numeral.grain
    size = abs(value)
    return min(numeral.step, 10 ** (len(str(size)) - 2)) if size >= _TEN_THOUSAND else numeral.grain


def hedged_range(low: Numeral, high: Numeral, hedge: str) -> Interval:
    """Return the values between two numbers, neither of them 几十, both included; a hedge widens it at both ends."""
    least, most = low.value or 0, high.value or 0
    if hedge in {"over", "at_least"}:
        return Interval(least, None, hedge == "at_least", high_closed=False)
    if hedge in {"under", "up_to"}:
        return Interval(None, most, low_closed=False, high_closed=hedge == "up_to")
    if hedge == "nearly" and least:
        return Interval(exact(least - _reach(least, low.step)), most, high_closed=False)
    if hedge == "about":
        below, above = (max(_reach(end.value or 0, end.step), exact_quotient(end.grain, 2)) for end in (low, high))
        return Interval(exact(least - below), exact(most + above))
    return Interval(least, most)


def _more(value: Number, step: Number, *, counted: bool) -> Interval:
    below = value + step
    if counted and isinstance(value, int) and isinstance(below, int) and step > 1:
        return Interval(value + 1, below - 1)
    return Interval(value, exact(below), low_closed=False, high_closed=False)


def _reach(value: Number, step: Number | None) -> Number:
    """Return how far about and nearly reach: one step, at most a tenth of the number."""
    tenth = exact_quotient(value if value >= 0 else -value, 10)
    return tenth if step is None else min(step, tenth)
