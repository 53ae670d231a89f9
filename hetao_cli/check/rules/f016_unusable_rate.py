"""F016: a rate of exchange by which nothing can be exchanged."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hetao_cli.analysis.exchange import usable
from hetao_cli.check.registry import rule
from hetao_cli.messages.message import Message
from hetao_cli.model.finding import Finding, Pointer, Severity
from hetao_cli.quantities.units.money import is_currency

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hetao_cli.log.evidence import Evidence
    from hetao_cli.model.finding import Words


@rule(
    "F016",
    "unusable-rate",
    Severity.ERROR,
    needs="rate",
    title="a rate by which nothing can be exchanged",
    message="1 {one} = '{rate}' {other}: {reason}",
    remedy='write a number above zero, or an interval of such: "0.92", "0.91..0.93"',
    example="""
[[rate]]
from = "HKD"
to = "CNY"
rate = "0"  # 0.92
date = "2025-12"
source = "daily"
""",
)
def find(evidence: Evidence) -> Iterator[Finding]:
    """A rate is no number above zero and no interval of such, or its two currencies are one.

    **Why it matters.** No amount can be exchanged by it, and figures in the two currencies are compared with nothing.

    **Instead.** Write how much of ``to`` one unit of ``from`` gives, as its source has it.
    """
    for rate in evidence.log.rates:
        if usable(rate) is None and is_currency(rate.from_) and is_currency(rate.to):
            is_of_one = rate.from_ == rate.to
            words: Words = {
                "one": rate.from_,
                "other": rate.to,
                "rate": rate.rate,
                "reason": _OF_ONE if is_of_one else _NO_RATE,
            }
            key = f"{rate.from_} {rate.to} {rate.rate}"
            yield Finding("F016", Pointer(rate.spot, "to" if is_of_one else "rate"), words, key=key)


_OF_ONE = Message("rate.of-one-currency", "it is a rate between a currency and itself")
_NO_RATE = Message("rate.not-above-zero", "it is no number above zero, and no interval of such with two ends")
