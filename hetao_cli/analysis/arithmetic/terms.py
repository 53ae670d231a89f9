"""Metrics that are the sum of others: each total beside the sum of its terms."""

from __future__ import annotations

from operator import attrgetter
from typing import TYPE_CHECKING

from hetao_cli.analysis.arithmetic.recomputed import Term, of_standing, together, total_of
from hetao_cli.log.evidence import of_each_subject
from hetao_cli.quantities.intervals import add, distance
from hetao_cli.quick.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hetao_cli.analysis.arithmetic.recomputed import Together
    from hetao_cli.log.evidence import Evidence
    from hetao_cli.log.figure_claims import FigureClaim
    from hetao_cli.model.entries import Metric
    from hetao_cli.model.quantity import Interval


class Sum(NamedTuple):
    """The figures of a total and of its terms, at one place.

    Attributes:
        metric: The metric of the total.
        totals: Its figures, one or more.
        terms: The figures of each term.
        summed: What the terms add up to, in the metric's unit.
        total: What the total is, likewise.
        holds: The total can be that.
        one_source: One source states them all, of one date.
    """

    metric: Metric
    totals: list[FigureClaim]
    terms: list[list[FigureClaim]]
    summed: Interval
    total: Interval
    holds: bool
    one_source: bool


def sums(evidence: Evidence) -> list[Sum]:
    """Return the totals whose terms all have figures, in the order of the log; cached by `Evidence.once`."""
    return list(of_each_subject(evidence, _of, attrgetter("sum_of")))


def _of(evidence: Evidence, place: str, name: str) -> Iterator[Sum]:
    groups, metrics = evidence.subjects, evidence.log.metrics
    metric = metrics[name]
    terms = [Term(metric, groups[place, name])]
    terms += [Term(metrics[term], groups.get((place, term), ())) for term in metric.sum_of]
    for one in _chosen(terms):
        added = _added(metric, one)
        if added is not None:
            yield added


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


def _added(metric: Metric, one: Together) -> Sum | None:
    totals, *terms = one.chosen
    total = total_of(totals, metric.unit)
    summed: Interval | None = None
    for claims in terms:
        term = total_of(claims, metric.unit)
        if term is None:
            return None
        summed = term if summed is None else add(summed, term)
    if total is None or summed is None:
        return None
    # 10余 is never meant to exclude a sum of 10
    return Sum(metric, totals, terms, summed, total, distance(summed, total) == 0, one.one_source)
