"""X801: a review that acknowledges nothing, as it has no reason or names no rule."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hetao_cli.check.registry import all_rules, rule
from hetao_cli.check.reviews import has_reason
from hetao_cli.model.finding import Finding, Pointer, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hetao_cli.log.evidence import Evidence
    from hetao_cli.messages.message import Names


@rule(
    "X801",
    "review-without-reason",
    Severity.ERROR,
    title={
        "en": "a review without a reason, or of no rule",
        "zh-Hans": "复核记录缺少理由或规则不存在",
        "zh-Hant": "覆核記錄缺少理由或規則不存在",
    },
    message={
        "en": "the review of {code} about {about} {problem}",
        "zh-Hans": "对 {code}（{about}）的复核{problem}",
        "zh-Hant": "對 {code}（{about}）的覆核{problem}",
    },
    remedy={
        "en": "say in a sentence why the finding can stand; `hetao rule` lists the codes",
        "zh-Hans": "请用一句话说明为何可以保留；`hetao rule` 列出所有代码",
        "zh-Hant": "請用一句話說明為何可以保留；`hetao rule` 列出所有代碼",
    },
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
        words: dict[str, str | Names] = {"code": f"'{review.code}'", "about": ", ".join(review.about)}
        if review.code not in codes:
            yield _finding(Pointer(review.spot, "code"), {**words, "problem": NO_RULE})
        if not has_reason(review):
            yield _finding(Pointer(review.spot, "reason"), {**words, "problem": NO_REASON})


def _finding(at: Pointer, words: dict[str, str | Names]) -> Finding:
    return Finding("X801", at, words, key=f"{words['code']} {words['about']} {at.key}")


NO_RULE: Names = {"en": "is of no rule that there is", "zh-Hans": "没有对应的规则", "zh-Hant": "沒有對應的規則"}
NO_REASON: Names = {"en": "gives no reason", "zh-Hans": "没有说明理由", "zh-Hant": "沒有說明理由"}
