"""Figures of one thing in the order of time."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hetao_cli.load.claims import Claim
    from hetao_cli.load.evidence import Evidence
    from hetao_cli.model.entries import Metric
    from hetao_cli.model.moment import Day


def outcomes_in_time(evidence: Evidence, *kinds: str) -> Iterator[tuple[Metric, list[Claim]]]:
    """Yield what came of each thing: actual figures of one place, metric and unit, two or more, by their as-of dates.

    Figures of no date or of a doubtful one (`?`) are left out.

    Args:
        evidence: The log, read.
        kinds: Kinds of metrics that are wanted.
    """
    for (_place, name), claims in evidence.subjects.items():
        metric = evidence.log.metrics[name]
        if metric.kind not in kinds or len(claims) == 1:
            continue
        by_unit: dict[str, list[Claim]] = defaultdict(list)
        for claim in claims:
            if claim.standing == "actual" and claim.as_of is not None and not claim.as_of.uncertain:
                by_unit[claim.unit].append(claim)
        for series in by_unit.values():
            if len(series) > 1:
                yield metric, sorted(series, key=days_of)


def days_of(claim: Claim) -> tuple[Day, Day]:
    """Return the first and the last day that a claim can be of, widened where its date is approximate."""
    as_of = claim.as_of
    if as_of is None:
        return 0, 0
    return as_of.earliest - as_of.pad, as_of.latest + as_of.pad
