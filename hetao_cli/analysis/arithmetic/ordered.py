"""Figures of one thing in the order of time."""

from __future__ import annotations

from collections import defaultdict
from operator import itemgetter
from typing import TYPE_CHECKING, TypeAlias

from hetao_cli.log.evidence import compared

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from hetao_cli.log.evidence import Evidence
    from hetao_cli.log.figure_claims import FigureClaim
    from hetao_cli.model.entries import Metric
    from hetao_cli.model.finding import Finding
    from hetao_cli.model.moment import Day


Dated: TypeAlias = "tuple[Day, Day, FigureClaim]"
"""The first and the last day that a claim can be of, widened if its date is approximate, and the claim."""

FindInSeries: TypeAlias = "Callable[[Evidence, Metric, list[Dated]], Iterator[Finding]]"


def found_in_time(evidence: Evidence, find: FindInSeries, *kinds: str) -> Iterator[Finding]:
    """Yield what is found in each series of two or more actual figures of one place, metric and unit.

    Figures of no date or of a doubtful one (`?`) are left out.

    Args:
        evidence: The log, read.
        find: Is called with the evidence, the metric, and its figures in the order of their as-of dates.
        kinds: Kinds of metrics that are wanted.
    """
    for place, metric in evidence.once(compared):
        if evidence.log.metrics[metric].kind in kinds:
            yield from evidence.once(_found, find, place, metric)


def _found(evidence: Evidence, find: FindInSeries, place: str, metric: str) -> list[Finding]:
    every = evidence.once(_series, place, metric)
    return [one for series in every for one in find(evidence, evidence.log.metrics[metric], series)]


def _series(evidence: Evidence, place: str, metric: str) -> list[list[Dated]]:
    """Return the figures of a place and a metric in time, a list for each unit that several of them are in."""
    by_unit: dict[str, list[Dated]] = defaultdict(list)
    for claim in evidence.subjects[place, metric]:
        as_of = claim.as_of
        if as_of is not None and claim.standing == "actual" and not as_of.uncertain:
            by_unit[claim.unit].append((as_of.earliest - as_of.pad, as_of.latest + as_of.pad, claim))
    return [sorted(series, key=itemgetter(0, 1)) for series in by_unit.values() if len(series) > 1]
