"""One of the figures was rounded or cut, and does not say so."""

from collections.abc import Iterator
from fractions import Fraction

from hetao_cli.check.disputes.camps import gap
from hetao_cli.check.reconcile.pair import Pair, in_own_unit, printed_value
from hetao_cli.model.entries import Names
from hetao_cli.model.finding import Explanation
from hetao_cli.model.quantity import Interval
from hetao_cli.quantities.intervals import meet

ORDER = 1

MOST_ROUNDED = Fraction(1, 100)
"""Figures no further apart than this may have been rounded without saying so."""

FEWEST_ZEROS = 100
"""A count is exact unless it ends in two zeros: 15,000 can stand for 15,123, and 440 for no 447."""

WORDS: dict[str, Names] = {
    "truncation": {
        "en": "{odd} can be {anchor} with the last digits cut off",
        "zh-Hans": "{odd} 可能是 {anchor} 截去尾数所得",
        "zh-Hant": "{odd} 可能是 {anchor} 截去尾數所得",
    },
    "rounding": {
        "en": "they are less than 1 % apart: one of them may be rounded without saying so",
        "zh-Hans": "两者相差不到 1%：其中之一可能作了取整而未说明",
        "zh-Hant": "兩者相差不到 1%：其中之一可能作了取整而未說明",
    },
}


def explain(pair: Pair) -> Iterator[Explanation]:
    """Yield a cut, or a difference so small that rounding makes it."""
    for one in pair.both_ways():
        if _cut(one):
            yield Explanation("truncation", one.literals())
            return
    odd, anchor = pair.odd.interval, pair.anchor.interval
    if odd is not None and anchor is not None and 0 < gap(odd, anchor) <= MOST_ROUNDED:
        yield Explanation("rounding", {})


def _cut(pair: Pair) -> bool:
    """Say whether the odd figure is the other with digits left off: the other lies within one step above it."""
    value, quantity, anchor = printed_value(pair.odd), pair.odd.quantity, pair.anchor.interval
    if value is None or quantity is None or quantity.step is None or quantity.hedge != "exact" or anchor is None:
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
