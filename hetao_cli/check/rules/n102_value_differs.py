"""N102: the literal of a figure and its value differ."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hetao_cli.analysis.wording import amount, where
from hetao_cli.check.registry import rule
from hetao_cli.model.finding import Finding, Severity
from hetao_cli.quantities.intervals import meet
from hetao_cli.quantities.value import read_value

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hetao_cli.log.evidence import Evidence
    from hetao_cli.model.finding import Words


@rule(
    "N102",
    "value-differs",
    Severity.ERROR,
    title={
        "en": "a figure's literal and its value differ",
        "zh-Hans": "原文数字与所填数值不符",
        "zh-Hant": "原文數字與所填數值不符",
    },
    message={
        "en": "'{says}' means {meaning}, not {value}",
        "zh-Hans": "“{says}”表示 {meaning}，而非 {value}",
        "zh-Hant": "「{says}」表示 {meaning}，而非 {value}",
    },
    remedy={
        "en": "correct the value, or leave it out where the literal says it all",
        "zh-Hans": "请更正 value；原文已足够明确时可不填",
        "zh-Hant": "請更正 value；原文已足夠明確時可不填",
    },
    example="""
[[figure]]
source = "daily"
place = "zone"
metric = "companies"
says = "447家"
value = "474"
""",
)
def find(evidence: Evidence) -> Iterator[Finding]:
    """The literal means one interval, and ``value`` is another: no number lies in both.

    **Why it matters.** One of the two was typed wrongly.

    **Instead.** Keep the literal as printed and correct ``value``; leave it out where the literal is enough.
    """
    for claim in evidence.claims:
        figure, quantity = claim.figure, claim.quantity
        if figure.value is None or quantity is None:
            continue
        value = read_value(figure.value)
        if value is not None and not meet(value, quantity.interval):
            words: Words = {
                "says": figure.says,
                "value": figure.value,
                "meaning": amount(quantity.interval, quantity.unit),
            }
            yield Finding("N102", where(claim, "value"), words, figures=(figure.id,), sources=(figure.source,))
