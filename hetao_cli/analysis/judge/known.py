"""What a log knows of a value at one time: the value that its figures share, or the sides that they take."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from hetao_cli.analysis.conflicts.best_supported import judge
from hetao_cli.analysis.conflicts.clusters import clusters_of, relative_gap
from hetao_cli.analysis.conflicts.questions import Question
from hetao_cli.analysis.conflicts.timing import Timing, timing
from hetao_cli.analysis.judge.cited import as_cited, bounded, has_all_of
from hetao_cli.analysis.pair import printed_value
from hetao_cli.log.figure_claims import ReadClaim
from hetao_cli.model.finding import Best
from hetao_cli.quantities.intervals import contains, intersect, meet

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hetao_cli.analysis.conflicts.source_reliability import Reliability
    from hetao_cli.log.figure_claims import FigureClaim
    from hetao_cli.model.entries import Metric
    from hetao_cli.model.quantity import Interval


class Side(NamedTuple):
    """Figures that share a value, and the values that they share."""

    claims: Sequence[ReadClaim]
    value: Interval

    def entails(self, claim: ReadClaim) -> bool:
        """Return whether a figure says no more than these: rounding and hedges granted, it has all their values.

        A number that they print without a hedge stands for itself: 87 ha are 215 acres.
        """
        cited = as_cited(claim, self.claims)
        return has_all_of(cited, self.value) or (
            meet(cited, self.value) and any(_prints_one_of(one, cited) for one in self.claims)
        )

    def allows(self, claim: ReadClaim) -> bool:
        """Return whether a figure and these can be true together."""
        cited = as_cited(claim, self.claims)
        return all(meet(cited, as_cited(one, [claim])) for one in self.claims)

    def promises(self, claim: ReadClaim) -> bool:
        """Return whether a figure is no further from these than one of their open hedges promises, if there are any."""
        cited = as_cited(claim, self.claims)
        near = [bounded(one) for one in self.claims if bounded(one) is not one.interval]
        return not near or any(meet(cited, interval) for interval in near)


def _prints_one_of(claim: ReadClaim, values: Interval) -> bool:
    number, quantity = printed_value(claim), claim.quantity
    return number is not None and quantity is not None and quantity.hedge == "exact" and contains(values, number)


class Known(NamedTuple):
    """What the log knows at one time.

    Attributes:
        sides: One, unless its figures disagree and their weight decides nothing.
        best: The value that it supports best; None if there is none.
        suspects: The ids of its figures that are probably wrong.
        is_disputed: Its figures disagree about one time, and their weight decides nothing.
    """

    sides: tuple[Side, ...]
    best: Best | None = None
    suspects: frozenset[str] = frozenset()
    is_disputed: bool = False


def known_of(metric: Metric, claims: list[FigureClaim], reliability: Reliability) -> Known:
    """Return what figures of one place, metric, standing and time say together; a heading yields to its body."""
    if not claims:
        return Known(())
    question = Question(metric, clusters_of(_of_bodies(claims)))
    sides = tuple(_side(cluster) for cluster in question.clusters)
    if len(sides) == 1:
        support = len({claim.origin for claim in question.claims})
        return Known(sides, Best(sides[0].value, claims[0].unit, support))
    if timing(metric, question.claims) is not Timing.SAME:
        return Known(sides)  # they are of several days, and another figure is of one of these
    verdict = judge(question, reliability)
    suspects = frozenset(claim.figure.id for claim in verdict.suspects)
    if verdict.best is not None:
        agreeing = [one for side in sides for one in side.claims if meet(one.interval, verdict.best.interval)]
        return Known((Side(agreeing, verdict.best.interval),), verdict.best, suspects)
    return Known(sides, is_disputed=relative_gap(question.clusters) > 0)


def _of_bodies(claims: list[FigureClaim]) -> list[FigureClaim]:
    bodies = {claim.figure.source for claim in claims if claim.figure.section != "heading"}
    return [claim for claim in claims if claim.figure.section != "heading" or claim.figure.source not in bodies]


def _side(cluster: Sequence[FigureClaim]) -> Side:
    read = [claim for claim in cluster if isinstance(claim, ReadClaim)]
    value = read[0].interval
    for claim in read[1:]:
        value = intersect(value, claim.interval) or value
    return Side(read, value)
