"""X801: a review that acknowledges nothing, as it has no reason or names no rule."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hetao_cli.check.registry import all_rules, rule
from hetao_cli.check.reviews import has_reason
from hetao_cli.messages.message import Message
from hetao_cli.model.finding import Finding, Pointer, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hetao_cli.log.evidence import Evidence
    from hetao_cli.messages.message import Localized


@rule(
    "X801",
    "review-without-reason",
    Severity.ERROR,
    needs="review",
    title="a review without a reason, or of no rule",
    message="the review of {code} about {about} {problem}",
    remedy="say in a sentence why the finding can stand; `hetao rule` lists the codes",
    example="""
[[review]]
code = "C301"
about = ["daily"]
reason = ""
""",
)
def find(evidence: Evidence) -> Iterator[Finding]:
    """A ``[[review]]`` has a blank reason, or the code of a rule that there is not. It acknowledges nothing.

    **Why it matters.** A finding that was silenced without a reason can't be told from one that was overlooked.

    **Instead.** Say what was looked at and why the figures can stand as they are.
    """
    codes = all_rules()
    for review in evidence.log.reviews:
        words: dict[str, str | Localized] = {"code": f"'{review.code}'", "about": ", ".join(review.about)}
        if review.code not in codes:
            yield _finding(Pointer(review.spot, "code"), {**words, "problem": NO_RULE})
        if not has_reason(review):
            yield _finding(Pointer(review.spot, "reason"), {**words, "problem": NO_REASON})


def _finding(at: Pointer, words: dict[str, str | Localized]) -> Finding:
    return Finding("X801", at, words, key=f"{words['code']} {words['about']} {at.key}")


NO_RULE = Message("X801.no-rule", "is of no rule that there is")
NO_REASON = Message("X801.no-reason", "gives no reason")
