"""X802: a review that acknowledges nothing any more."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hetao_cli.check.registry import rule_of_findings
from hetao_cli.check.reviews import Reviews, has_reason
from hetao_cli.log.reviews import has_ended
from hetao_cli.model.finding import Finding, Pointer, Severity

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from hetao_cli.log.evidence import Evidence

UNREAD = {"F001", "F002"}
"""Faults that leave a file of the log unread, and with it perhaps the subject of a review."""


@rule_of_findings(
    "X802",
    "review-unused",
    Severity.NOTE,
    needs="review",
    title="a review that acknowledges nothing",
    message="no finding of {code} is about {about}",
    remedy="remove the review, or correct the ids that it is about",
    example="""
[[review]]
code = "C301"
about = ["area-of-the-zone"]
reason = "the older figure is of 2017"
""",
)
def find(evidence: Evidence, findings: Collection[Finding], codes: Collection[str]) -> Iterator[Finding]:
    """A ``[[review]]`` is of a rule that ran, and no finding of it is about all that the review names.

    **Why it matters.** What it acknowledged was corrected, or an id was typed wrongly: then the next finding about it
    would be silenced, or the one that was meant is not.

    **Instead.** Remove it, or look with ``hetao check --select CODE`` for the ids of the finding. Reviews of rules that
    did not run are left alone, and all where a file of the log could not be read or ``--known-by`` or ``--as-of`` left
    out what a finding could be about.
    """
    if evidence.log.is_cut or any(fault.code in UNREAD for fault in evidence.log.faults):
        return
    reviews = Reviews(evidence.log.reviews, evidence.today)
    used = {review.spot for finding in findings if (review := reviews.of(finding)) is not None}
    for review in evidence.log.reviews:
        stands = has_reason(review) and not has_ended(review, evidence.today)
        if review.code in codes and stands and review.spot not in used:
            words = {"code": review.code, "about": ", ".join(review.about)}
            yield Finding("X802", Pointer(review.spot, "about"), words, key=f"{review.code} {words['about']}")
