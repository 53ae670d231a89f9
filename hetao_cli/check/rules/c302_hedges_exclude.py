"""C302: hedges of one number exclude each other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hetao_cli.analysis.conflicts.questions import answers
from hetao_cli.analysis.judge.cases import HEDGES_EXCLUDE, case_of_claims
from hetao_cli.analysis.wording import also, quote, subject, where
from hetao_cli.check.registry import rule
from hetao_cli.model.finding import Finding, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hetao_cli.log.evidence import Evidence


@rule(
    "C302",
    "hedges-exclude",
    Severity.WARNING,
    title="hedges of one number exclude each other",
    message="{metric} of {place}: {values} print one number with hedges that exclude each other",
    remedy="read both in their documents: one is short of the number, the other beyond it",
    example="""
[[figure]]
source = "daily"
place = "hk-park"
metric = "overseas-share"
says = "nearly 80%"
as_of = "2025-12"

[[figure]]
source = "weekly"
place = "hk-park"
metric = "overseas-share"
says = "超过80%"
as_of = "2025-12"
""",
)
def find(evidence: Evidence) -> Iterator[Finding]:
    """Figures of one thing print one number, once with a hedge below it and once with one above it.

    `nearly 80 %` and `over 80 %`, 不足60家 and 超过60家.

    **Why it matters.** The number was taken over and its hedge was turned round, mostly by a translation: one of the
    two is wrong, and neither number shows it.

    **Instead.** Read both documents. A number with a hedge and the same number without one differ less; these are
    C301's.
    """
    for question in evidence.once(answers).disputed:
        if case_of_claims(evidence, question) is not HEDGES_EXCLUDE:
            continue
        claims = question.claims
        dated = question.metric.kind == "constant" or all(claim.dated for claim in claims)
        yield Finding(
            "C302",
            where(claims[0]),
            {**subject(evidence, claims[0]), "values": quote(claims)},
            Severity.ERROR if dated else Severity.WARNING,
            also(claims[1:]),
            tuple(claim.figure.id for claim in claims),
            sources=tuple(dict.fromkeys(claim.figure.source for claim in claims)),
        )
