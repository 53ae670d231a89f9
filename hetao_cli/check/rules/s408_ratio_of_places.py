"""S408: a ratio of one place to another is not that of their figures."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from hetao_cli.analysis.arithmetic.recomputed import Term
from hetao_cli.analysis.arithmetic.shares import PART_AND_WHOLE, recomputation_result, recompute
from hetao_cli.check.registry import rule
from hetao_cli.log.evidence import of_each_subject
from hetao_cli.model.finding import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hetao_cli.log.evidence import Evidence
    from hetao_cli.log.figure_claims import FigureClaim
    from hetao_cli.model.entries import Metric
    from hetao_cli.model.finding import Finding, PassedCheck


@rule(
    "S408",
    "ratio-of-places",
    Severity.WARNING,
    needs="metric.share_of figure.of",
    title="a ratio of two places is not that of their figures",
    message="{metric} of {place}, of {whole}: {figures}, but {parts} of {wholes} is {ratio}",
    remedy="is the comparison with another place, quantity or date, or is one of the three a slip?",
    held="{metric} of {place}, of {whole}: {figures} = {parts} / {wholes}",
    example="""
[[metric]]
id = "area-ratio"
name = { en = "area against another area", zh-Hans = "面积比", zh-Hant = "面積比" }
unit = "%"
kind = "share"
share_of = ["area", "area"]

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
place = "hk-park"
metric = "area-ratio"
says = "half"
of = "sz-park"
""",
)
def find(evidence: Evidence) -> Iterator[Finding | PassedCheck]:
    """A ratio to another place, such as "not half of the West Lake", is not that of the two places' figures.

    The figure names the other place in ``of``, its metric in ``share_of`` what is compared: the first of the figure's
    own place, by the second of the other. Hedges and rounding count as for a share (S404). Where one of the two is not
    known, nothing is said. An error where one source says all three, else a warning.

    **Why it matters.** Comparisons in words are written from memory and outlive the numbers that they were true of.

    **Instead.** Look up both figures, and record them with their sources.
    """
    yield from of_each_subject(evidence, _of, _is_share)


def _is_share(metric: Metric) -> bool:
    return len(metric.share_of) == PART_AND_WHOLE


def _of(evidence: Evidence, place: str, name: str) -> Iterator[Finding | PassedCheck]:
    groups, metric = evidence.subjects, evidence.log.metrics[name]
    by_whole: dict[str, list[FigureClaim]] = defaultdict(list)
    for claim in groups[place, name]:
        if claim.figure.of is not None:
            by_whole[claim.figure.of].append(claim)
    first, second = (evidence.log.metrics[of] for of in metric.share_of)
    for other, shares in by_whole.items():
        part = Term(first, groups.get((place, first.id), ()))
        whole = Term(second, groups.get((other, second.id), ()))
        names = {"place": evidence.log.places[place].name, "whole": evidence.log.places[other].name}
        for one in recompute(Term(metric, shares), part, whole):
            yield recomputation_result("S408", one, {**names, "metric": metric.name}, metric.unit)
