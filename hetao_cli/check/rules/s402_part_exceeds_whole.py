"""S402: a part is larger than its whole."""

from __future__ import annotations

from operator import attrgetter
from typing import TYPE_CHECKING

from hetao_cli.analysis.conflicts.comparable import same_time
from hetao_cli.analysis.conflicts.timing import Timing, timing
from hetao_cli.analysis.wording import also, quote, where
from hetao_cli.check.registry import rule
from hetao_cli.log.evidence import of_each_subject
from hetao_cli.model.finding import Finding, PassedCheck, Severity
from hetao_cli.quantities.intervals import meet, span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hetao_cli.log.evidence import Evidence
    from hetao_cli.model.finding import Words


@rule(
    "S402",
    "part-exceeds-whole",
    Severity.ERROR,
    needs="place.part_of metric.adds_up",
    title="a part is larger than its whole",
    message="{metric} of {part}: {figures}, more than of the whole, {whole}: {whole_figures}",
    remedy="is one figure said of the other place, or in another unit, or is part_of wrong?",
    held="{part} ≤ {whole}: {metric}",
    example="""
[[figure]]
source = "daily"
place = "hk-park"
metric = "companies"
says = "500 companies"

[[figure]]
source = "daily"
place = "zone"
metric = "companies"
says = "447 companies"
""",
)
def find(evidence: Evidence) -> Iterator[Finding | PassedCheck]:
    """A figure of a part is larger than that of its whole at the same time.

    Whatever its hedge and rounding mean: the least that the part can have is more than the most of the whole.

    **Why it matters.** One of the two is said of another place, is in another unit, or is wrong.

    **Instead.** Look at both literals in their sentences; correct ``place`` or the metric, or the ``part_of`` of the
    place.
    """
    yield from of_each_subject(evidence, _of, attrgetter("adds_up"))


def _of(evidence: Evidence, place: str, name: str) -> Iterator[Finding | PassedCheck]:
    part, metric = evidence.log.places[place], evidence.log.metrics[name]
    wholes = evidence.subjects.get((part.part_of, name)) if part.part_of is not None else None
    pairs = same_time(metric, evidence.subjects[place, name], wholes) if wholes is not None else None
    if part.part_of is None or pairs is None:
        return
    mine, theirs = pairs
    at_least = span([claim.interval for claim in mine if claim.interval])._replace(high=None)
    at_most = span([claim.interval for claim in theirs if claim.interval])._replace(low=None)
    words: Words = {
        "metric": metric.name,
        "part": part.name,
        "whole": evidence.log.places[part.part_of].name,
        "figures": quote(mine),
        "whole_figures": quote(theirs),
    }
    ids = tuple(claim.figure.id for claim in (*mine, *theirs))
    if meet(at_least, at_most):
        yield PassedCheck("S402", words, figures=ids)
    elif timing(metric, [*mine, *theirs]) is Timing.SAME:
        yield Finding("S402", where(mine[0]), words, related=also((*mine[1:], *theirs)), figures=ids)
