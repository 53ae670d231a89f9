"""Figures of one thing in the order of time."""

from __future__ import annotations

from collections import defaultdict
from operator import itemgetter
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hetao_cli.log.evidence import Evidence
    from hetao_cli.log.figure_claims import FigureClaim
    from hetao_cli.model.entries import Metric
    from hetao_cli.model.moment import Day


Dated: TypeAlias = "tuple[Day, Day, FigureClaim]"
"""The first and the last day that a claim can be of, widened if its date is approximate, and the claim."""


def outcomes_in_time(evidence: Evidence, *kinds: str) -> Iterator[tuple[Metric, list[Dated]]]:
    """Yield each metric with two or more actual figures of one place and unit, in the order of their as-of dates.

    Figures of no date or of a doubtful one (`?`) are left out.

    Args:
        evidence: The log, read.
        kinds: Kinds of metrics that are wanted.
    """
    for metric, series in evidence.once(_series):
        if metric.kind in kinds:
            yield metric, series


def _series(evidence: Evidence) -> list[tuple[Metric, list[Dated]]]:
    return list(_all(evidence))


def _all(evidence: Evidence) -> Iterator[tuple[Metric, list[Dated]]]:
    for (_place, name), claims in evidence.subjects.items():
        metric = evidence.log.metrics[name]
        if metric.kind == "constant" or len(claims) == 1:
            continue
        by_unit: dict[str, list[Dated]] = defaultdict(list)
        for claim in claims:
            as_of = claim.as_of
            if as_of is not None and claim.standing == "actual" and not as_of.uncertain:
                by_unit[claim.unit].append((as_of.earliest - as_of.pad, as_of.latest + as_of.pad, claim))
        for series in by_unit.values():
            if len(series) > 1:
                series.sort(key=itemgetter(0, 1))
                yield metric, series
