"""C305: a heading says something else than its body."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hetao_cli.analysis.causes.search import explanations
from hetao_cli.analysis.conflicts.within_source import against_body, of_one_date, rounds_to, undecided_headings
from hetao_cli.analysis.pair import Pair, printed_value
from hetao_cli.analysis.wording import also, quote, subject, where
from hetao_cli.check.registry import rule
from hetao_cli.log.evidence import of_each_source
from hetao_cli.model.finding import Explanation, Finding, Severity
from hetao_cli.quantities.intervals import meet

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hetao_cli.analysis.conflicts.within_source import Against
    from hetao_cli.log.evidence import Evidence, Told
    from hetao_cli.log.figure_claims import FigureClaim

SLIGHT = {"hedge-dropped", "rounding", "truncation", "heading-rounded"}
"""What editors do to headings every day."""


@rule(
    "C305",
    "heading-and-body",
    Severity.WARNING,
    needs="figure.section",
    title="a heading says something else than its body",
    message="{metric} of {place}: the heading says {heading}, the body {body}",
    remedy="quote the body: headings are shortened, and seldom by who wrote the text",
    example="""
[[figure]]
source = "daily"
place = "hk-park"
metric = "companies"
says = "60家"
section = "heading"

[[figure]]
source = "daily"
place = "hk-park"
metric = "companies"
says = "超过60家"
""",
)
def find(evidence: Evidence) -> Iterator[Finding]:
    """A figure of a heading, and no figure that the body of the same text gives for it agrees.

    A warning where the numbers differ; a note where the heading only dropped a hedge or a currency (60家 for 超過60家,
    2000億元 for 2000億港元), or rounded without saying so.

    **Why it matters.** Headings are what is quoted, and they are shortened by editors: what was over 60 becomes 60.

    **Instead.** Take the figure of the body. Give literals of headings ``section = "heading"``.
    """
    yield from of_each_source(evidence, _of)


def _of(evidence: Evidence, told: Told) -> Iterator[Finding]:
    headed = {claim.figure.metric for claim in told.claims if claim.figure.section == "heading"}
    claims = [claim for claim in told.claims if claim.figure.metric in headed]
    groups = {id(claim): group for group in of_one_date(claims) for claim in group}
    for against in against_body(claims):
        reasons = explanations([Pair(evidence, against.claim, other) for other in against.others])
        if not reasons and any(rounds_to(other, against.claim) for other in against.others):
            reasons = (Explanation("heading-rounded", {}),)
        same_unit = against.claim.unit in {other.unit for other in against.others}
        slight = same_unit and SLIGHT & {reason.kind for reason in reasons}
        severity = Severity.NOTE if slight else Severity.WARNING
        yield _finding(evidence, against, groups[id(against.claim)], severity, reasons)
    for against in undecided_headings(claims):
        if printed_value(against.claim) in {printed_value(other) for other in against.others}:
            reasons = (Explanation("currency-dropped", {}),)
            yield _finding(evidence, against, against.others, Severity.NOTE, reasons)
        elif not any(_meets_as_number(against.claim, other) for other in against.others):
            yield _finding(evidence, against, against.others, Severity.WARNING, ())


def _meets_as_number(claim: FigureClaim, other: FigureClaim) -> bool:
    """Return whether an amount of no currency can be the other in its currency."""
    return claim.quantity is None or other.interval is None or meet(claim.quantity.interval, other.interval)


def _finding(
    evidence: Evidence, against: Against, group: list[FigureClaim], severity: Severity, reasons: tuple[Explanation, ...]
) -> Finding:
    others = [*against.others, *(claim for claim in group if claim not in against.others and claim != against.claim)]
    words = {
        **subject(evidence, against.claim),
        "heading": f"'{against.claim.figure.says}'",
        "body": quote(against.others),
    }
    return Finding(
        "C305",
        where(against.claim),
        words,
        severity,
        also(others),
        (against.claim.figure.id, *(claim.figure.id for claim in others)),
        sources=(against.claim.figure.source,),
        explanations=reasons,
    )
