"""What a log knows of a time that none of its own figures need state, as that of a figure of a document."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hetao_cli.analysis.answers.figures import answer_at, answer_of, newest_first
from hetao_cli.analysis.conflicts.clusters import clusters_of
from hetao_cli.analysis.conflicts.comparable import at_one_time
from hetao_cli.analysis.conflicts.timing import Timing, timing

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hetao_cli.analysis.answers.figures import Answer, Claims
    from hetao_cli.log.evidence import Evidence
    from hetao_cli.log.figure_claims import FigureClaim
    from hetao_cli.model.entries import Metric
    from hetao_cli.model.moment import Moment


def answers_within(evidence: Evidence, metric: Metric, claims: Claims, at: Moment | None) -> Iterator[Answer]:
    """Yield the answers of all days of a date that a log knows something of; of a constant the only one.

    Figures that differ and can be of several days, as one of a year and one of a day in it, are an answer each.
    """
    if metric.kind == "constant":
        yield answer_at(evidence, metric, claims, None)
        return
    for group in _groups(metric, claims, at) if at is not None else ():
        newest = newest_first(group)
        own = newest if timing(metric, newest) is Timing.SAME else []
        found = answer_of(evidence, claims.strand, newest, own, None)
        sides = [newest] if found.dispute is not None else clusters_of(newest)
        yield from [found] if len(sides) == 1 else (answer_of(evidence, claims.strand, one, one, None) for one in sides)


def _groups(metric: Metric, claims: Claims, at: Moment) -> Iterator[list[FigureClaim]]:
    """Yield the largest groups of claims that can be of one day of a date; of a flow, those of that very period."""
    dated = [(one, one.as_of) for one in claims.every if one.as_of is not None]
    if metric.kind == "flow":
        same = [one for one, of in dated if (of.earliest, of.latest) == (at.earliest, at.latest)]
        return iter([same] if same else [])
    return at_one_time(metric, [one for one, of in dated if of.earliest <= at.latest and at.earliest <= of.latest])
