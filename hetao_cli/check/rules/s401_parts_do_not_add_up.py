"""S401: parts do not add up to their whole."""

from __future__ import annotations

from operator import attrgetter
from typing import TYPE_CHECKING

from hetao_cli.analysis.conflicts.comparable import same_time
from hetao_cli.analysis.conflicts.timing import Timing, timing
from hetao_cli.analysis.conflicts.tolerance import is_within_tolerance
from hetao_cli.analysis.wording import also, amount, quote, where
from hetao_cli.check.registry import rule
from hetao_cli.log.evidence import of_each_subject, parts_of_places
from hetao_cli.model.finding import Finding, PassedCheck, Severity
from hetao_cli.quantities.intervals import add, meet, span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from hetao_cli.log.evidence import Evidence
    from hetao_cli.log.figure_claims import FigureClaim
    from hetao_cli.model.entries import Metric
    from hetao_cli.model.finding import Words


@rule(
    "S401",
    "parts-do-not-add-up",
    Severity.ERROR,
    needs="place.part_of metric.adds_up",
    title="parts do not add up to their whole",
    message="{metric}: the parts {figures} add up to {sum}, and {whole} has {whole_figures}",
    remedy="is a part missing, counted twice, or of another date or unit?",
    held="{metric}: {figures} = {whole_figures} ({whole})",
    example="""
[[figure]]
source = "daily"
place = "hk-park"
metric = "area"
says = "0.87 km²"

[[figure]]
source = "daily"
place = "sz-park"
metric = "area"
says = "3.02 km²"

[[figure]]
source = "daily"
place = "zone"
metric = "area"
says = "3.98 km²"
""",
)
def find(evidence: Evidence) -> Iterator[Finding | PassedCheck]:
    """The figures of all parts of a place, added up, do not meet the figure of the whole.

    The rounding and the hedge of each term count. It is a note where the sum lies within the metric's ``tolerance`` of
    the whole (1 % for measures that have none).

    **Why it matters.** 0.87 km² and 3.02 km² make 3.89 km²; where a sum fails, a part is missing, counted twice, or
    wrong.

    **Instead.** Look at the terms: is each of the same date, unit and scope? Only metrics with ``adds_up`` are summed,
    over the places that name
    the whole in ``part_of``, and only where each of these has a figure.
    """
    yield from of_each_subject(evidence, _of, attrgetter("adds_up"))


def _of(evidence: Evidence, whole: str, name: str) -> Iterator[Finding | PassedCheck]:
    terms = [evidence.subjects.get((part, name), []) for part in evidence.once(parts_of_places).get(whole, ())]
    if len(terms) > 1 and all(terms):
        yield from _compare(evidence, evidence.log.metrics[name], evidence.subjects[whole, name], terms)


def _compare(
    evidence: Evidence, metric: Metric, whole: Sequence[FigureClaim], terms: Sequence[Sequence[FigureClaim]]
) -> Iterator[Finding | PassedCheck]:
    chosen = same_time(metric, whole, *terms)
    if chosen is None:
        return
    total, *addends = ([claim for claim in group if claim.interval is not None] for group in chosen)
    summed = span([claim.interval for claim in addends[0] if claim.interval])
    for group in addends[1:]:
        summed = add(summed, span([claim.interval for claim in group if claim.interval]))
    members = [claim for group in addends for claim in group]
    words: Words = {
        "metric": metric.name,
        "figures": " + ".join(quote(group) for group in addends),
        "sum": amount(summed, metric.unit),
        "whole": evidence.log.places[total[0].figure.place].name,
        "whole_figures": quote(total),
    }
    ids = tuple(claim.figure.id for claim in (*total, *members))
    whole_interval = span([claim.interval for claim in total if claim.interval])
    if meet(summed, whole_interval):
        yield PassedCheck("S401", words, figures=ids)
    elif timing(metric, [*total, *members]) is Timing.SAME:
        severity = Severity.NOTE if is_within_tolerance(metric, summed, whole_interval) else None
        yield Finding("S401", where(total[0]), words, severity, also((*total[1:], *members)), ids)
