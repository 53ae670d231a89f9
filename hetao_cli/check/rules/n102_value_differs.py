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
    title="a figure's literal and its value differ",
    message="'{says}' means {meaning}, not {value}",
    remedy="correct the value, or leave it out where the literal says it all",
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
