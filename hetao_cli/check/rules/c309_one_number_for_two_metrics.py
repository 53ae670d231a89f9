"""C309: one number is said of two metrics."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from hetao_cli.analysis.conflicts.comparable import Reach
from hetao_cli.analysis.date_clusters import first_and_last
from hetao_cli.analysis.pair import printed_value
from hetao_cli.analysis.printed_digits import has_digits
from hetao_cli.analysis.wording import also, quote, where
from hetao_cli.check.registry import rule
from hetao_cli.model.finding import Explanation, Finding, Severity
from hetao_cli.quantities.units import dimension_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hetao_cli.log.evidence import Evidence
    from hetao_cli.log.figure_claims import FigureClaim
    from hetao_cli.model.entries import Metric
    from hetao_cli.model.quantity import Number

FEWEST = 100
"""Counts below this are the same often enough."""

DIGITS = 2
_COUNT = "count"


@rule(
    "C309",
    "one-number-for-two-metrics",
    Severity.NOTE,
    title="one number is said of two metrics",
    message="{place}: one number for {metric}, {figures}, and for {other}, {other_figures}",
    remedy="is each said of what it is recorded as? a number is easily passed on with another noun",
    example="""
[[figure]]
source = "daily"
place = "sz-park"
metric = "companies"
says = "447 companies"
as_of = "2025-08"

[[figure]]
source = "weekly"
place = "sz-park"
metric = "projects"
says = "447个"
as_of = "2025-08"
""",
)
def find(evidence: Evidence) -> Iterator[Finding]:
    """One number is printed of two metrics at one place, of one kind of unit, one standing and possibly one day.

    It has two digits or more, and is no count below 100. Where one metric is a part of the other, by ``sum_of`` or
    ``share_of``, the part equals its whole, and the finding says so. Growths and shares are left out.

    **Why it matters.** Two counts are seldom the same. Either one figure was passed on with the noun of another, or the
    part is really all there is, and then the text should say so.

    **Instead.** Look at both sentences. Correct the ``metric`` of a figure that was recorded wrongly; what is so,
    acknowledge with ``[[review]]``.
    """
    by_place: dict[str, list[str]] = defaultdict(list)
    for place, metric in evidence.subjects:
        by_place[place].append(metric)
    for place, metrics in by_place.items():
        if len(metrics) > 1:
            yield from evidence.once(_of_place, place, tuple(metrics))


def _of_place(evidence: Evidence, place: str, metrics: tuple[str, ...]) -> list[Finding]:
    units = {metric: _units(evidence, place, metric) for metric in metrics}
    metrics_of = Counter(unit for own in units.values() for unit in own)
    numbers: dict[tuple[str, str, Number], list[FigureClaim]] = defaultdict(list)
    for metric, own in units.items():
        shared = {unit for unit in own if metrics_of[unit] > 1}
        for claim in evidence.subjects[place, metric] if shared else ():
            unit = _COUNT if _COUNT in own else claim.unit
            number = printed_value(claim) if unit in shared else None
            if number is not None and (unit != _COUNT or number >= FEWEST):
                numbers[unit, claim.standing, number].append(claim)
    found: list[Finding] = []
    for alike in numbers.values():
        if len({claim.figure.metric for claim in alike}) > 1:  # so are few
            found += _between_metrics(evidence, [claim for claim in alike if has_digits(claim, DIGITS)])
    return found


def _units(evidence: Evidence, place: str, metric: str) -> set[str]:
    """Return the units in which the figures of a place and a metric are compared: all counts are in one."""
    kind = dimension_of(evidence.log.metrics[metric].unit) or _COUNT
    if kind in {_COUNT, "ratio"}:
        return {_COUNT} if kind == _COUNT else set()
    return {claim.unit for claim in evidence.subjects[place, metric]}


def _between_metrics(evidence: Evidence, claims: list[FigureClaim]) -> Iterator[Finding]:
    """Yield a finding for the first metric with each other one that has figures of possibly the same day."""
    by_metric: dict[str, list[FigureClaim]] = defaultdict(list)
    for claim in claims:
        by_metric[claim.figure.metric].append(claim)
    if len(by_metric) <= 1:
        return
    own, *others = by_metric.values()
    days = Reach.of(first_and_last(one.as_of) for one in own if one.as_of is not None)
    for other in others:
        theirs = [one for one in other if one.as_of is not None and days.meets(*first_and_last(one.as_of))]
        if theirs:
            yield _finding(evidence, own, theirs)


def _finding(evidence: Evidence, own: list[FigureClaim], theirs: list[FigureClaim]) -> Finding:
    log, claims = evidence.log, [*own, *theirs]
    metric, other = log.metrics[own[0].figure.metric], log.metrics[theirs[0].figure.metric]
    part = _part_of_the_other(evidence, metric, other)
    return Finding(
        "C309",
        where(own[0]),
        {
            "place": log.places[own[0].figure.place].name,
            "metric": metric.name,
            "figures": quote(own),
            "other": other.name,
            "other_figures": quote(theirs),
        },
        related=also(claims[1:]),
        figures=tuple(claim.figure.id for claim in claims),
        sources=tuple(dict.fromkeys(claim.figure.source for claim in claims)),
        explanations=() if part is None else (Explanation("part-is-whole", {"part": part.name}),),
    )


def _part_of_the_other(evidence: Evidence, one: Metric, other: Metric) -> Metric | None:
    """Return the one of two metrics that is a part of the other; None if neither is."""
    shares = {metric.share_of for metric in evidence.log.metrics.values() if metric.share_of}
    for part, whole in ((one, other), (other, one)):
        if part.id in whole.sum_of or (part.id, whole.id) in shares:
            return part
    return None
