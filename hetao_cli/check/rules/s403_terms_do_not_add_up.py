"""S403: a metric is not the sum of the metrics that it is the sum of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hetao_cli.analysis.arithmetic.terms import sums
from hetao_cli.analysis.conflicts.tolerance import is_within_tolerance
from hetao_cli.analysis.wording import also, amount, quote, where
from hetao_cli.check.registry import rule
from hetao_cli.model.finding import Finding, PassedCheck, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hetao_cli.analysis.arithmetic.terms import Sum
    from hetao_cli.log.evidence import Evidence
    from hetao_cli.model.finding import Words


@rule(
    "S403",
    "terms-do-not-add-up",
    Severity.ERROR,
    title="a total is not the sum of its terms",
    message="{metric} of {place}: {terms} add up to {sum}, not to {totals}",
    remedy="is a term missing from sum_of, or of another date, or is one of the figures a slip?",
    held="{metric} of {place}: {terms} = {totals}",
    example="""
[[metric]]
id = "platforms"
name = { en = "platforms", zh-Hans = "平台", zh-Hant = "平台" }
unit = "platform"
kind = "stock"
sum_of = ["platforms-built", "platforms-planned"]

[[metric]]
id = "platforms-built"
name = { en = "platforms built", zh-Hans = "已建成平台", zh-Hant = "已建成平台" }
unit = "platform"
kind = "stock"

[[metric]]
id = "platforms-planned"
name = { en = "platforms to be set up", zh-Hans = "拟筹建平台", zh-Hant = "擬籌建平台" }
unit = "platform"
kind = "stock"

[[figure]]
source = "daily"
place = "sz-park"
metric = "platforms"
says = "12 platforms"

[[figure]]
source = "daily"
place = "sz-park"
metric = "platforms-built"
says = "4 platforms"

[[figure]]
source = "daily"
place = "sz-park"
metric = "platforms-planned"
says = "6 platforms"
status = "planned"
""",
)
def find(evidence: Evidence) -> Iterator[Finding | PassedCheck]:
    """The figures of the metrics in ``sum_of``, added up, do not meet the figure of the metric at the same place.

    The rounding and the hedge of each term count. Figures of one source and one date are taken together, whatever their
    standing: 4 built and 6 to be built are 10. Where no source has all terms, figures of several sources that can be of
    one day are; then a planned total needs planned terms, an actual one takes a planned term where the metric has no
    other, and what fails is a warning. It is a note where the sum lies within the metric's ``tolerance`` of the total.

    **Why it matters.** A source that contradicts itself has at least one wrong figure, and here it is clear which
    three it is among.

    **Instead.** Look at all terms in their sentences: is one missing, of another date, or a slip? Only where each term
    has a figure is anything compared.
    """
    for one in evidence.once(sums):
        yield _result(evidence, one)


def _result(evidence: Evidence, one: Sum) -> Finding | PassedCheck:
    totals = one.totals
    members = [claim for claims in one.terms for claim in claims]
    words: Words = {
        "place": evidence.log.places[totals[0].figure.place].name,
        "metric": one.metric.name,
        "terms": " + ".join(quote(claims) for claims in one.terms),
        "sum": amount(one.summed, one.metric.unit),
        "totals": quote(totals),
    }
    ids = tuple(claim.figure.id for claim in (*totals, *members))
    if one.holds:
        return PassedCheck("S403", words, figures=ids)
    severity = Severity.ERROR if one.one_source else Severity.WARNING
    if is_within_tolerance(one.metric, one.summed, one.total):
        severity = Severity.NOTE
    related = also((*totals[1:], *members))
    sources = tuple(dict.fromkeys(claim.figure.source for claim in (*totals, *members)))
    return Finding("S403", where(totals[0]), words, severity, related, ids, sources=sources)
