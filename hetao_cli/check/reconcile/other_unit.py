"""The number belongs to another unit: acres for hectares, square feet for square metres."""

from collections.abc import Iterator
from fractions import Fraction

from hetao_cli.check.reconcile.pair import Pair, core
from hetao_cli.model.entries import Names
from hetao_cli.model.finding import Explanation
from hetao_cli.model.quantity import Interval
from hetao_cli.quantities.intervals import meet
from hetao_cli.quantities.units import convert, dimension_of, units_of

ORDER = 6

WORDS: dict[str, Names] = {
    "other-unit": {
        "en": "{odd} would agree with {anchor} if its unit were {unit}",
        "zh-Hans": "若 {odd} 的单位是 {unit}，则与 {anchor} 相符",
        "zh-Hant": "若 {odd} 的單位是 {unit}，則與 {anchor} 相符",
    },
}


NARROW = Fraction(1, 50)
"""How wide, as a share of its upper end, an interval can be for an agreement in another unit to be no chance."""


def _is_close(pair: Pair, converted: Interval, anchor: Interval) -> bool:
    """Say whether the agreement means something: both print one number, or both are narrow."""
    odd, other = pair.odd.quantity, pair.anchor.quantity
    if odd is not None and other is not None and odd.value == other.value:
        return True
    return all(
        one.low is not None and one.high is not None and one.high - one.low <= NARROW * one.high
        for one in (converted, anchor)
    )


def explain(pair: Pair) -> Iterator[Explanation]:
    """Yield the first unit that would make either number agree with the other figure."""
    for one in pair.both_ways():
        quantity, anchor = one.odd.quantity, core(one.anchor)
        if quantity is None or quantity.unit is None or anchor is None or one.odd.figure.value is not None:
            continue
        for unit in units_of(dimension_of(quantity.unit) or ""):
            printed = Interval(quantity.value, quantity.value) if quantity.interval.high is None else quantity.interval
            converted = convert(printed, unit, one.odd.unit) if unit != quantity.unit else None
            if converted is not None and meet(converted, anchor) and _is_close(one, converted, anchor):
                yield Explanation("other-unit", {**one.literals(), "unit": unit})
                return
