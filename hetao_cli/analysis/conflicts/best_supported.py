"""The side of a dispute that independent sources, weighed by their reliability, support best."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from hetao_cli.analysis.conflicts.clusters import gap
from hetao_cli.analysis.conflicts.hedge_bounds import kept_promises
from hetao_cli.analysis.conflicts.source_reliability import Side, sides_of, voters_of
from hetao_cli.model.finding import Best
from hetao_cli.quantities.intervals import intersect, meet
from hetao_cli.quick.tuples import NamedTuple

if TYPE_CHECKING:
    from hetao_cli.analysis.conflicts.questions import Question
    from hetao_cli.analysis.conflicts.source_reliability import Reliability
    from hetao_cli.log.figure_claims import FigureClaim
    from hetao_cli.model.quantity import Interval

LIKELY = 0.52
"""The least probability of a side, of it and the runner-up alone, for it to be named."""

CLOSE = Fraction(1, 100)
"""Values that lie no further apart than this share count as one when sides are weighed."""


class Resolution(NamedTuple):
    """The value that the weight of the sources supports.

    Attributes:
        best: The best supported value; None if no side is likely.
        suspects: The figures that are probably wrong.
    """

    best: Best | None
    suspects: tuple[FigureClaim, ...]


def judge(question: Question, reliability: Reliability) -> Resolution:
    """Weigh the sides of a dispute, each open hedge bounded as `hedge_bounds` has it.

    Nothing decides between single sources of which no other dispute tells anything, however their votes come out.
    """
    near = kept_promises(question.clusters)
    sides = _voting_sides(near)
    held = _heaviest_side(sides, reliability)
    if held is None:
        return Resolution(None, ())
    value = shared(held)
    if value is None:
        return Resolution(None, ())
    claims = [claim for cluster in near for claim in cluster]
    as_said = dict(zip(map(id, claims), question.claims, strict=True))
    suspects = [
        as_said[id(claim)] for claim in claims if claim.interval is not None and gap(claim.interval, value) > CLOSE
    ]
    support = {claim.origin for claim in claims if claim.interval is not None and meet(claim.interval, value)}
    said = shared([as_said[id(claim)] for claim in held]) or value
    return Resolution(Best(said, held[0].unit, len(support)), tuple(suspects))


def _heaviest_side(sides: list[list[list[FigureClaim]]], reliability: Reliability) -> list[FigureClaim] | None:
    """Return the heaviest cluster of the side that outweighs all others; None if none does."""
    heaviest = [max(side, key=lambda cluster: reliability.weight(voters_of(cluster))) for side in sides]
    doubts = [side.doubt for side in sides_of(heaviest)]
    votes = [
        Side(voters_of(claim for cluster in side for claim in cluster), doubt)
        for side, doubt in zip(sides, doubts, strict=True)
    ]
    shares = reliability.shares(votes)
    first = max(range(len(sides)), key=shares.__getitem__)
    second = max((share for number, share in enumerate(shares) if number != first), default=0.0)
    if len(sides) == 1 or shares[first] < LIKELY * (shares[first] + second):
        return None
    return heaviest[first] if len(votes[first].voters) > 1 or reliability.is_known(votes) else None


def _voting_sides(clusters: list[list[FigureClaim]]) -> list[list[list[FigureClaim]]]:
    """Merge clusters whose values are close: 479,639 and 479,700 count as one side."""
    values = [(value, cluster) for cluster in clusters if (value := shared(cluster)) is not None]
    values.sort(key=lambda pair: (pair[0].low is not None, pair[0].low or 0))
    sides: list[tuple[Interval, list[list[FigureClaim]]]] = []
    for value, cluster in values:
        if sides and gap(sides[-1][0], value) <= CLOSE:
            sides[-1][1].append(cluster)
        else:
            sides.append((value, [cluster]))
    return [side for _, side in sides]


def shared(cluster: list[FigureClaim]) -> Interval | None:
    """Return the values that all figures of a cluster can have; None if there are none."""
    value: Interval | None = None
    for claim in cluster:
        if claim.interval is not None:
            value = claim.interval if value is None else intersect(value, claim.interval)
            if value is None:
                return None
    return value
