"""The bound that an open-ended hedge implies beyond its words: the value is near the printed number."""

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
"""A number that has more decimals than these after conversion to another unit was not printed in that unit."""


def promised(claims: Sequence[FigureClaim]) -> dict[int, Interval]:
    """Return, by `id`, narrower intervals for open-ended claims that differ from another claim by zeros.

    "Over 20" excludes nothing above 20, yet nobody writes it of 200: if two numbers differ only by zeros, and the hedge
    of one is open towards the other, its interval is cut at `OUT_OF_PROPORTION` times its number. Other numbers inside
    an open hedge cut nothing.
    """
    open_ended = [claim for claim in claims if _is_open(claim)]
    if not open_ended:
        return {}
    powers: dict[Number, set[int]] = {}
    for claim in claims:
        value = printed_value(claim)
        if value and value != 1:  # "at least one" is used of any number
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
    """Return the clusters of a dispute, each claim narrowed to what its hedge implies beside the others."""
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
