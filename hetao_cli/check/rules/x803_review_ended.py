"""X803: a review that has come to its end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hetao_cli.check.registry import rule
from hetao_cli.check.reviews import has_reason
from hetao_cli.log.reviews import has_ended
from hetao_cli.model.finding import Finding, Pointer, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hetao_cli.log.evidence import Evidence


@rule(
    "X803",
    "review-ended",
    Severity.NOTE,
    needs="review.until",
    title="a review that has ended",
    message="the review of {code} about {about} ended on {until}",
    remedy="look at its finding again: then give the review a later day, or remove it",
    example="""
[[review]]
code = "C301"
about = ["daily"]
reason = "the bureau is to correct it by the spring"
until = "2020-04-30"
""",
)
def find(evidence: Evidence) -> Iterator[Finding]:
    """The last day of a ``[[review]]`` is over. It acknowledges nothing any more, and its finding is told again.

    **Why it matters.** What was to be looked at again on a day is forgotten if nobody is told.

    **Instead.** Look at the finding again. If it can still stand, give ``until`` a later day; if it is no more, remove
    the review.
    """
    for review in evidence.log.reviews:
        if has_reason(review) and has_ended(review, evidence.today):
            words = {"code": review.code, "about": ", ".join(review.about), "until": str(review.until)}
            yield Finding("X803", Pointer(review.spot, "until"), words, key=f"{review.code} {words['about']}")
