"""The promise of an open hedge beyond its words: the value is near the printed number.

Nobody says "over 60" of 60,000. The promise has one measure, `near`, and is taken at its word in two places. Figures of
a log are held to it where their numbers differ by zeros alone (`promised`): "over 20" and 200 contradict each other,
"over 20" and 47 do not. A figure of a document is held to it by any number above, and below by one that differs by
zeros, as a smaller one may be of a part (`breaks_promise`).
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from hetao_cli.analysis.conflicts.timing import OUT_OF_PROPORTION
from hetao_cli.analysis.pair import printed_value
from hetao_cli.analysis.printed_digits import FEW, is_few
from hetao_cli.quantities.intervals import meet

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hetao_cli.log.figure_claims import FigureClaim
    from hetao_cli.model.quantity import Interval, Number

MOST_DECIMALS = 12
"""A number that has more decimals than these after conversion to another unit was not printed in that unit."""


def near(claim: FigureClaim) -> Interval | None:
    """Return the values that the open hedge of a figure promises; None if it has none, or one that promises nothing.

    They end at `OUT_OF_PROPORTION` times its number, or begin at that part of it. "At least one" is used of any number.
    A small count promises to be no more than another small count: "over 6" can be 19, and is not 60.
    """
    value, interval = printed_value(claim), claim.interval
    if interval is None or value is None or value in {0, 1} or not _is_open(claim):
        return None
    if interval.high is None:
        high = value * OUT_OF_PROPORTION
        return interval._replace(high=max(high, FEW) if is_few(claim) else high, high_closed=True)
    return None if is_few(claim) else interval._replace(low=Fraction(value) / OUT_OF_PROPORTION)


def promised(claims: Sequence[FigureClaim]) -> dict[int, Interval]:
    """Return, by `id`, the values near the claims of a log whose number differs from another's by zeros.

    Only zeros towards which the hedge is open count.
    """
    open_ended = [(claim, interval) for claim in claims if _is_open(claim) and (interval := near(claim)) is not None]
    if not open_ended:
        return {}
    powers: dict[Number, set[int]] = {}
    for claim in claims:
        value = printed_value(claim)
        if value and value != 1:
            digits, power = significant(value)
            powers.setdefault(digits, set()).add(power)
    found: dict[int, Interval] = {}
    for claim, interval in open_ended:
        digits, power = significant(printed_value(claim) or 0)
        is_above = claim.interval is not None and claim.interval.high is None
        if max(powers[digits]) > power if is_above else min(powers[digits]) < power:
            found[id(claim)] = interval
    return found


def breaks_promise(value: Interval, claim: FigureClaim, hedged: FigureClaim) -> bool:
    """Return whether a figure of a document, with the value granted to it, is far from what a hedge promises.

    An upper bound below one of the log may be of a part, whatever its digits.
    """
    interval = near(hedged)
    if interval is None or meet(value, interval):
        return False
    if hedged.interval is not None and hedged.interval.high is None:
        return True
    if claim.quantity is None or claim.quantity.hedge in {"under", "up_to"}:
        return False
    number, bound = printed_value(claim) or 0, printed_value(hedged) or 0
    return significant(number)[0] == significant(bound)[0]


def kept_promises(clusters: list[list[FigureClaim]]) -> list[list[FigureClaim]]:
    """Return the clusters of a dispute, each claim narrowed to what its hedge implies beside the others."""
    kept = promised([claim for cluster in clusters for claim in cluster])
    if not kept:
        return clusters
    return [[claim._replace(interval=kept.get(id(claim), claim.interval)) for claim in cluster] for cluster in clusters]


def _is_open(claim: FigureClaim) -> bool:
    interval, quantity = claim.interval, claim.quantity
    if interval is None or quantity is None or quantity.hedge not in {"over", "at_least", "under", "up_to"}:
        return False
    return interval.high is None or not interval.low


def significant(number: Number) -> tuple[int, int]:
    """Return the significant digits of a decimal above zero and the power of ten that they are times of.

    >>> from fractions import Fraction
    >>> significant(15000), significant(Fraction(87, 100))
    ((15, 3), (87, -2))
    """
    power = 0
    while number.denominator > 1 and power > -MOST_DECIMALS:
        number *= 10
        power -= 1
    whole = round(number)
    while whole and whole % 10 == 0:
        whole //= 10
        power += 1
    return whole, power
