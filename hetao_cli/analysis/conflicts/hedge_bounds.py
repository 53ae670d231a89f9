"""What a one-sided hedge promises beside what it says: that the number printed is near."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from hetao_cli.analysis.conflicts.timing import OUT_OF_PROPORTION
from hetao_cli.analysis.pair import printed_value

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hetao_cli.log.figure_claims import FigureClaim
    from hetao_cli.model.quantity import Interval, Number

MOST_DECIMALS = 12
"""Where a number in another unit has more decimals than these, it is no number that anybody printed."""


def promised(claims: Sequence[FigureClaim]) -> dict[int, Interval]:
    """Return what the open-ended claims mean that a claim beside them shows to have lost or gained a zero, by `id`.

    "Over 20" rules nothing out above 20, and nobody prints it of 200: where one number is another with zeros more, of
    which a hedge is open towards the other, the hedge is taken at its promise and reaches no further than
    `OUT_OF_PROPORTION` times its number. Other numbers that an open hedge takes in show nothing.
    """
    open_ended = [claim for claim in claims if _is_open(claim)]
    if not open_ended:
        return {}
    powers: dict[Number, set[int]] = {}
    for claim in claims:
        value = printed_value(claim)
        if value and value != 1:  # "at least one" is said of any number
            digits, power = significant(value)
            powers.setdefault(digits, set()).add(power)
    found: dict[int, Interval] = {}
    for claim in open_ended:
        value, interval = printed_value(claim), claim.interval
        if value is None or value in {0, 1} or interval is None:
            continue
        digits, power = significant(value)
        if interval.high is None and max(powers[digits]) > power:
            found[id(claim)] = interval._replace(high=value * OUT_OF_PROPORTION)
        elif interval.high is not None and min(powers[digits]) < power:
            found[id(claim)] = interval._replace(low=Fraction(value) / OUT_OF_PROPORTION)
    return found


def kept_promises(clusters: list[list[FigureClaim]]) -> list[list[FigureClaim]]:
    """Return the clusters of a dispute, each claim with the values that its hedge promises beside the others."""
    near = promised([claim for cluster in clusters for claim in cluster])
    if not near:
        return clusters
    return [[claim._replace(interval=near.get(id(claim), claim.interval)) for claim in cluster] for cluster in clusters]


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
    digits = Fraction(number)
    while digits.denominator > 1 and power > -MOST_DECIMALS:
        digits *= 10
        power -= 1
    whole = round(digits)
    while whole and whole % 10 == 0:
        whole //= 10
        power += 1
    return whole, power
