"""C301: sources give different values for one thing."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from hetao_cli.analysis.causes.search import explanations
from hetao_cli.analysis.conflicts.disputes import resolution_of
from hetao_cli.analysis.conflicts.questions import answers
from hetao_cli.analysis.conflicts.severity import severity_of
from hetao_cli.analysis.judge.cases import VALUES_DIFFER, case_of_claims
from hetao_cli.analysis.pair import Pair
from hetao_cli.analysis.wording import also, quote, subject, where
from hetao_cli.check.registry import rule
from hetao_cli.messages.message import LANGUAGES
from hetao_cli.model.finding import Explanation, Finding, PassedCheck, PassedChecks, Severity
from hetao_cli.quantities.scaled import scaled_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from hetao_cli.analysis.conflicts.best_supported import Resolution
    from hetao_cli.analysis.conflicts.questions import Question
    from hetao_cli.log.evidence import Evidence
    from hetao_cli.log.figure_claims import FigureClaim
    from hetao_cli.model.finding import Words


MOST_EXPLAINED = 4
"""How many clusters a finding tries to reconcile with the best supported one."""


@rule(
    "C301",
    "values-differ",
    Severity.ERROR,
    title="sources give different values for one thing",
    message="{metric} of {place}: {values} do not agree",
    remedy="look at scope, date and unit of each in its document before calling one wrong",
    held="{metric} of {place}: {values} agree",
    example="""
[[figure]]
source = "daily"
place = "zone"
metric = "area"
says = "3.89 km²"

[[figure]]
source = "weekly"
place = "zone"
metric = "area"
says = "402 ha"
""",
)
def find(evidence: Evidence) -> Iterator[Finding | PassedChecks]:
    """Figures of one place, metric, standing and possibly one day mean intervals with no value in common.

    Hedges and rounding count: 0.87 km², 87 hectares and 87万平方米 agree, and so do 447 and 440多. Outcomes are never
    compared with plans, nor amounts in different currencies.

    It is an error where the figures are of one stated time, or the metric is a constant; a warning where a date is only
    that of the source; a note where figures lie within the metric's ``tolerance`` (1 % for measures that have none), a
    hedge or the last digits are left off, or the dates only overlap. A hedge hides no power of ten: "over 20" and "over
    200" of one time are a warning. A year beside one of its months raises nothing, unless the figures are out of
    proportion.

    The finding says what would reconcile the figures, and at which value the weight of the sources points. It points at
    none that is less than 52 % likely beside the next, nor at one that a single source gives against single sources if
    no other dispute tells how reliable any of them is: then nothing is called wrong. ``hetao sources --weights`` shows
    what the sources weigh.

    **Why it matters.** At least one of the figures is wrong, or is about something else than it seems.

    **Instead.** Look first for a difference of meaning: the zone or one of its parks, another date, another unit. Give
    each figure the place and ``as_of`` that it has. What can't be reconciled, acknowledge with ``[[review]]``.
    """
    given = evidence.once(answers)
    yield PassedChecks(len(given.agreed), partial(_agreements, evidence, given.agreed))
    for question in given.disputed:
        if case_of_claims(evidence, question) is VALUES_DIFFER:
            yield evidence.once(_finding, question)


def _agreements(evidence: Evidence, agreed: Iterable[list[FigureClaim]]) -> Iterator[PassedCheck]:
    for claims in agreed:
        yield PassedCheck("C301", _words(evidence, claims), tuple(claim.figure.id for claim in claims))


def _words(evidence: Evidence, claims: list[FigureClaim]) -> Words:
    return {**subject(evidence, claims[0]), "values": quote(claims)}


def _finding(evidence: Evidence, question: Question) -> Finding:
    claims, verdict = question.claims, resolution_of(evidence, question)
    first = verdict.suspects[0] if verdict.suspects else claims[0]
    reasons = explanations(_pairs(evidence, question, verdict))
    return Finding(
        "C301",
        where(first),
        _words(evidence, claims),
        severity_of(question, reasons),
        also(claim for claim in claims if claim is not first),
        tuple(claim.figure.id for claim in claims),
        sources=tuple(dict.fromkeys(claim.figure.source for claim in claims)),
        suspects=tuple(claim.figure.id for claim in verdict.suspects),
        best=verdict.best,
        explanations=(*reasons, _weight(question, verdict)),
    )


def _pairs(evidence: Evidence, question: Question, verdict: Resolution) -> Iterator[Pair]:
    """Yield one figure of each cluster paired with one of the best supported cluster, a few pairs at the most."""
    suspected = {claim.figure.id for claim in verdict.suspects}
    firsts = [cluster[0] for cluster in question.clusters]
    anchor = next((one for one in firsts if one.figure.id not in suspected), firsts[0])
    odd = [one for one in firsts if one is not anchor]
    return (Pair(evidence, one, anchor) for one in odd[:MOST_EXPLAINED])


def _weight(question: Question, verdict: Resolution) -> Explanation:
    """Return the explanation which side the weight of the sources supports, or that it supports none."""
    origins = {claim.origin for claim in question.claims}
    if verdict.best is None:
        return Explanation("weight-open", {})
    best = verdict.best
    value = {language: scaled_text(best.interval, best.unit, language) for language in LANGUAGES}
    return Explanation("weight", {"value": value, "support": str(best.support), "sources": str(len(origins))})
