"""One number given for two things, too rare a coincidence for two separate counts."""

from __future__ import annotations

from bisect import bisect_left
from fractions import Fraction
from typing import TYPE_CHECKING

from hetao_cli.analysis.conflicts.comparable import alike, at_one_time
from hetao_cli.analysis.pair import printed_value
from hetao_cli.analysis.printed_digits import has_digits
from hetao_cli.quantities.intervals import meet
from hetao_cli.quantities.units import dimension_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from hetao_cli.log.figure_claims import FigureClaim
    from hetao_cli.model.entries import Metric
    from hetao_cli.model.quantity import Number

FEWEST = 10
"""Counts below this are the same often enough."""

FEWEST_ROUND = 100
"""Counts of one significant digit below this, too: 20 and 20."""

WIDEST = Fraction(5, 4)
"""The largest ratio of an interval's ends for it to stand for a number: 四百多 is narrow enough, 200余 is not."""


def same_numbers(
    metric: Metric, wholes: Sequence[FigureClaim], parts: Sequence[FigureClaim]
) -> list[tuple[FigureClaim, FigureClaim]]:
    """Return pairs of a claim of the whole and one of the part that give one number.

    Only claims of one standing, of one unit and of possibly the same day. Linear but for sorting: claims are looked up
    by the number that they print and by the lower end of their interval.
    """
    if not parts:
        return []
    ids = {id(claim) for claim in parts}
    found: dict[tuple[str, str], tuple[FigureClaim, FigureClaim]] = {}
    for group in alike([*wholes, *parts]):
        for members in at_one_time(metric, group):
            ours = [claim for claim in members if id(claim) in ids]
            theirs = [claim for claim in members if id(claim) not in ids]
            for whole, part in (*_printed_alike(theirs, ours), *_within(theirs, ours)):
                found[whole.figure.id, part.figure.id] = (whole, part)
    return [found[key] for key in sorted(found)]


def _printed_alike(
    wholes: Sequence[FigureClaim], parts: Sequence[FigureClaim]
) -> Iterator[tuple[FigureClaim, FigureClaim]]:
    """Yield each claim of the whole with the first of the part that prints its number, and the other way round."""
    whole_by_number, part_by_number = _by_number(wholes), _by_number(parts)
    for number in whole_by_number.keys() & part_by_number.keys():
        first_whole, first_part = whole_by_number[number][0], part_by_number[number][0]
        pairs = [(whole, first_part) for whole in whole_by_number[number]]
        pairs += [(first_whole, part) for part in part_by_number[number]]
        for whole, part in pairs:
            if whole.interval is not None and part.interval is not None and meet(whole.interval, part.interval):
                yield whole, part


def _by_number(claims: Sequence[FigureClaim]) -> dict[Number, list[FigureClaim]]:
    found: dict[Number, list[FigureClaim]] = {}
    for claim in claims:
        number = printed_value(claim)
        if number is not None and _tells(claim, number):
            found.setdefault(number, []).append(claim)
    return found


def _tells(claim: FigureClaim, number: Number) -> bool:
    """Return whether a number is one that two counts seldom share."""
    if dimension_of(claim.unit) not in {None, "count"}:
        return has_digits(claim, 2)
    return number >= FEWEST_ROUND or (number >= FEWEST and has_digits(claim, 2))


def _within(wholes: Sequence[FigureClaim], parts: Sequence[FigureClaim]) -> Iterator[tuple[FigureClaim, FigureClaim]]:
    """Yield exact numbers of the whole that lie within the narrow interval of a part."""
    exact = [
        (claim.interval.low, claim)
        for claim in wholes
        if claim.interval is not None and claim.interval.low is not None and claim.interval.low == claim.interval.high
    ]
    exact.sort(key=lambda pair: pair[0])
    lows = [low for low, _ in exact]
    for part in parts:
        interval = part.interval
        if interval is None or interval.low is None or interval.high is None or interval.low < FEWEST_ROUND:
            continue
        index = bisect_left(lows, interval.low)
        if interval.high <= WIDEST * interval.low and index < len(lows) and lows[index] <= interval.high:
            yield exact[index][1], part
