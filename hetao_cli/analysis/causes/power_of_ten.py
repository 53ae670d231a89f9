"""A power of ten too much or too little: a zero, 万 for 亿, million for billion."""

from collections.abc import Iterator
from fractions import Fraction

from hetao_cli.analysis.conflicts.hedge_bounds import significant
from hetao_cli.analysis.pair import Pair, core, printed_value
from hetao_cli.messages.message import Message
from hetao_cli.model.finding import Explanation
from hetao_cli.model.quantity import Interval
from hetao_cli.quantities.intervals import meet, scale

ORDER = 9

WIDEST = Fraction(5, 4)
"""How wide an interval may be, its upper end by its lower, for its digits to be known: 四百多, and not 十余."""

MOST_POWERS = 8
"""The largest power of ten that is tried: as far as from 1 to 亿."""

_POWERS = [(signed, Fraction(10) ** signed) for power in range(1, MOST_POWERS + 1) for signed in (power, -power)]

WORDS: dict[str, Message] = {
    "power-of-ten": Message(
        "cause.power-of-ten", "{odd} would agree with {anchor} if it were {factor} times as {size}"
    ),
}
_LARGE = Message("cause.power-of-ten.large", "large")
_SMALL = Message("cause.power-of-ten.small", "small")


def explain(pair: Pair) -> Iterator[Explanation]:
    """Yield the power of ten by which the odd figure must be multiplied to agree with the other."""
    power = power_between(pair)
    if power:
        factor = f"{10 ** abs(power):,}"
        yield Explanation(
            "power-of-ten", {**pair.literals(), "factor": factor, "size": _LARGE if power > 0 else _SMALL}
        )


def power_between(pair: Pair) -> int | None:
    """Return by which power of ten the odd figure is too small; below zero if it is too large, None if there is none.

    Both print the same digits, or both are too precise to agree by chance.
    """
    if not pair.of_one_unit:
        return None
    one, other = printed_value(pair.odd), printed_value(pair.anchor)
    if one and other:
        (digits, power), (other_digits, other_power) = significant(one), significant(other)
        if digits == other_digits and 0 < abs(other_power - power) <= MOST_POWERS:
            return other_power - power
    odd, anchor = core(pair.odd), core(pair.anchor)
    if odd is None or anchor is None or not (_has_leading_digit(odd) and _has_leading_digit(anchor)):
        return None
    return next((power for power, factor in _POWERS if meet(scale(odd, factor), anchor)), None)


def _has_leading_digit(interval: Interval) -> bool:
    low, high = interval.low, interval.high
    return low is not None and high is not None and low > 0 and high <= WIDEST * low
