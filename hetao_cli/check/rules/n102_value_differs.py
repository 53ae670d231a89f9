"""N102: the literal of a figure and its value differ."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hetao_cli.analysis.wording import amount, where
from hetao_cli.check.registry import rule
from hetao_cli.model.finding import Finding, Severity
from hetao_cli.quantities.intervals import meet
from hetao_cli.quantities.units.money import can_mean
from hetao_cli.quantities.value import read_value, split_currency

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hetao_cli.log.evidence import Evidence
    from hetao_cli.model.finding import Words
    from hetao_cli.model.quantity import Quantity


@rule(
    "N102",
    "value-differs",
    Severity.ERROR,
    needs="figure.value",
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

    So it is, too, if both name a currency, and not the same.

    **Why it matters.** One of the two was typed wrongly.

    **Instead.** Keep the literal as printed and correct ``value``; leave it out where the literal is enough.
    """
    for claim in evidence.claims:
        figure, quantity = claim.figure, claim.quantity
        if figure.value is None or quantity is None:
            continue
        value = read_value(figure.value)
        if value is not None and not (meet(value, quantity.interval) and _is_of_one_currency(figure.value, quantity)):
            words: Words = {
                "says": figure.says,
                "value": figure.value,
                "meaning": amount(quantity.interval, quantity.unit),
            }
            yield Finding("N102", where(claim, "value"), words, figures=(figure.id,), sources=(figure.source,))


def _is_of_one_currency(value: str, quantity: Quantity) -> bool:
    """Return whether the currency of a value, if it has one, can be what the literal is printed in."""
    currency = split_currency(value)[1]
    printed = quantity.unit
    return currency is None or printed is None or printed == currency or can_mean(printed, currency)
