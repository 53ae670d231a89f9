"""The number belongs to another unit: acres for hectares, square feet for square metres."""

from collections.abc import Iterator

from hetao_cli.analysis.pair import Pair, core, printed_value
from hetao_cli.analysis.printed_digits import has_digits
from hetao_cli.messages.message import Message
from hetao_cli.model.finding import Explanation
from hetao_cli.model.quantity import Interval
from hetao_cli.quantities.intervals import meet
from hetao_cli.quantities.scaled import unit_names
from hetao_cli.quantities.units import convert, declared, factor

ORDER = 6

WORDS: dict[str, Message] = {
    "other-unit": Message("cause.other-unit", "{odd} would agree with {anchor} if its unit were {unit}"),
}

MOST_APART = 1000
"""The largest factor between units that are confused if the numbers differ, too; not 万平方米 and 公顷."""


def explain(pair: Pair) -> Iterator[Explanation]:
    """Yield the first unit that would make either number agree with the other figure."""
    for one in pair.both_ways() if pair.of_one_unit else ():
        quantity = one.odd.quantity
        if quantity is None or quantity.unit is None or quantity.value is None or one.odd.figure.value is not None:
            continue
        for unit in _likely(one):
            if _agrees_in(one, unit):
                yield Explanation("other-unit", {**one.literals(), "unit": unit_names(unit)})
                return


def mistaken_for(unit: str | None) -> list[str]:
    """Return the units that a unit is mistaken for, the likeliest first."""
    known = declared(unit)
    return [] if known is None else known.mistaken_for.split()


def _likely(pair: Pair) -> list[str]:
    """Return the units that the odd figure's can be mistaken for, that of the other first."""
    quantity, other = pair.odd.quantity, pair.anchor.quantity
    if quantity is None or quantity.unit is None:
        return []
    near = mistaken_for(quantity.unit)
    beside = other.unit if other is not None else None
    return sorted(near, key=lambda unit: unit != beside)


def _agrees_in(pair: Pair, unit: str) -> bool:
    """Return whether the odd figure's number, read in another unit, is the other figure's.

    Either both print one number and the other prints it in that unit, or the number read in that unit lies inside the
    other's rounding and the other's inside its own, both with two digits or more, which is seldom chance.
    """
    quantity, other, anchor = pair.odd.quantity, pair.anchor.quantity, core(pair.anchor)
    if quantity is None or other is None or quantity.value is None:
        return False
    if other.value == quantity.value:
        return other.unit == unit
    number = printed_value(pair.anchor)
    if number is None or anchor is None or not _of_like_size(quantity.unit, unit):
        return False
    if not (has_digits(pair.odd, 2) and has_digits(pair.anchor, 2)):
        return False
    value = convert(Interval(quantity.value, quantity.value), unit, pair.odd.unit)
    ends = convert(quantity.interval, unit, pair.odd.unit)
    if value is None or ends is None or None in ends[:2]:
        return False
    return meet(value, _open(anchor)) and meet(Interval(number, number), _open(ends))


def _of_like_size(unit: str | None, other: str) -> bool:
    ours, theirs = factor(unit or ""), factor(other)
    return ours is not None and theirs is not None and max(ours, theirs) <= MOST_APART * min(ours, theirs)


def _open(interval: Interval) -> Interval:
    """Return the interval without its ends, which a rounded number only just reaches."""
    exact = interval.low == interval.high
    return interval if exact else interval._replace(low_closed=False, high_closed=False)
