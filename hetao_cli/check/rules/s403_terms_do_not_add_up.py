"""S403: a metric is not the sum of the metrics that it is the sum of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hetao_cli.check.reckoning.recomputed import Term, of_standing, together, total_of
from hetao_cli.check.registry import rule
from hetao_cli.check.telling.wording import also, quote, where
from hetao_cli.model.finding import Finding, Held, Severity
from hetao_cli.quantities.intervals import add, distance
from hetao_cli.quantities.printing import interval_text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hetao_cli.check.reckoning.recomputed import Together
    from hetao_cli.load.evidence import Evidence
    from hetao_cli.model.entries import Metric
    from hetao_cli.model.finding import Words
    from hetao_cli.model.quantity import Interval


@rule(
    "S403",
    "terms-do-not-add-up",
    Severity.ERROR,
    title={
        "en": "a total is not the sum of its terms",
        "zh-Hans": "合计与各项之和不符",
        "zh-Hant": "合計與各項之和不符",
    },
    message={
        "en": "{metric} of {place}: {terms} add up to {sum}, not to {totals}",
        "zh-Hans": "{place}的{metric}：{terms} 合计 {sum}，而非 {totals}",
        "zh-Hant": "{place}的{metric}：{terms} 合計 {sum}，而非 {totals}",
    },
    remedy={
        "en": "is a term missing from sum_of, or of another date, or is one of the figures a slip?",
        "zh-Hans": "sum_of 是否缺项、日期是否不同，或其中一个数字有误？",
        "zh-Hant": "sum_of 是否缺項、日期是否不同，或其中一個數字有誤？",
    },
    held={
        "en": "{metric} of {place}: {terms} = {totals}",
        "zh-Hans": "{place}的{metric}：{terms} = {totals}",
        "zh-Hant": "{place}的{metric}：{terms} = {totals}",
    },
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
def find(evidence: Evidence) -> Iterator[Finding | Held]:
    """The figures of the metrics in ``sum_of``, added up, do not meet the figure of the metric at the same place.

    The rounding and the hedge of each term count. Figures of one source and one date are taken together, whatever their
    standing: 4 built and 6 to be built are 10. Where no source has all terms, figures of several sources that can be of
    one day are; then a planned total needs planned terms, an actual one takes a planned term where the metric has no
    other, and what fails is a warning.

    **Why it matters.** A source that contradicts itself has at least one wrong figure, and here it is clear which
    three it is among.

    **Instead.** Look at all terms in their sentences: is one missing, of another date, or a slip? Only where each term
    has a figure is anything compared.
    """
    groups = evidence.subjects
    for (place, name), totals in groups.items():
        metric = evidence.log.metrics[name]
        if not metric.sum_of:
            continue
        terms = [Term(metric, totals)]
        terms += [Term(evidence.log.metrics[term], groups.get((place, term), ())) for term in metric.sum_of]
        for one in _chosen(terms):
            yield from _compare(evidence, metric, one)


def _chosen(terms: list[Term]) -> list[Together]:
    if not all(term.claims for term in terms):
        return []
    found = together(terms)
    if any(one.one_source for one in found):
        return found
    total, *addends = terms
    for standing in ("actual", "plan", "estimate"):
        alike = [total._replace(claims=of_standing(total.claims, standing))]
        for term in addends:
            same = of_standing(term.claims, standing)
            instead = of_standing(term.claims, "plan") if standing == "actual" else []
            alike.append(term._replace(claims=same or instead))
        found = together(alike)
        if found:
            return found
    return []


def _compare(evidence: Evidence, metric: Metric, one: Together) -> Iterator[Finding | Held]:
    totals, *addends = one.chosen
    total = total_of(totals, metric.unit)
    summed: Interval | None = None
    for claims in addends:
        term = total_of(claims, metric.unit)
        if term is None:
            return
        summed = term if summed is None else add(summed, term)
    if total is None or summed is None:
        return
    members = [claim for claims in addends for claim in claims]
    words: Words = {
        "place": evidence.log.places[totals[0].figure.place].name,
        "metric": metric.name,
        "terms": " + ".join(quote(claims) for claims in addends),
        "sum": interval_text(summed, metric.unit),
        "totals": quote(totals),
    }
    ids = tuple(claim.figure.id for claim in (*totals, *members))
    # 10余 is never meant to exclude a sum of 10
    if distance(summed, total) == 0:
        yield Held("S403", words, figures=ids)
        return
    severity = Severity.ERROR if one.one_source else Severity.WARNING
    related = also((*totals[1:], *members))
    sources = tuple(dict.fromkeys(claim.figure.source for claim in (*totals, *members)))
    yield Finding("S403", where(totals[0]), words, severity, related, ids, sources=sources)
