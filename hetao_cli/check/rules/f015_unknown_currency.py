"""F015: a currency that is none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hetao_cli.check.registry import rule
from hetao_cli.model.entries import Spot
from hetao_cli.model.errors import near_miss
from hetao_cli.model.finding import Finding, Pointer, Severity
from hetao_cli.quantities.units import unit_signs, unit_words, units_of
from hetao_cli.quantities.units.money import is_currency

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hetao_cli.log.evidence import Evidence
    from hetao_cli.messages.message import Message
    from hetao_cli.model.entries import Figure, Place, Source
    from hetao_cli.model.finding import Words
    from hetao_cli.model.log import Log


@rule(
    "F015",
    "unknown-currency",
    Severity.ERROR,
    title="a currency that is none",
    message="'{currency}' is the code of no currency that is known ({near})",
    remedy="write its ISO 4217 code: HKD, CNY, USD",
    example="""
[[place]]
id = "lake-park"
name = { en = "Lake park" }
currency = "RMB"  # CNY
""",
)
def find(evidence: Evidence) -> Iterator[Finding]:
    """A ``currency``, or the ``from`` or ``to`` of a rate, is not the ISO 4217 code of a currency that is known.

    **Why it matters.** It is taken as missing: 元 and $ mean what is stated farther off, or nothing, and are compared
    with nothing. Nothing is exchanged by the rate.

    **Instead.** Write the code: ``HKD``, ``CNY``, ``USD``. `docs/log.md` has all of them.
    """
    for spot, key, name, currency in _stated(evidence.log):
        if not is_currency(currency):
            words: Words = {"currency": currency, "near": _near(currency)}
            yield Finding("F015", Pointer(spot, key), words, key=f"{name} {currency}")


def _stated(log: Log) -> Iterator[tuple[Spot, str, str, str]]:
    """Yield each currency that the log states: its entry's spot, the key, the entry's id, and what it says."""
    if log.currency is not None:
        yield Spot(0, "log", 0), "currency", "log", log.currency
    stating: list[Place | Source | Figure] = [*log.places.values(), *log.sources.values(), *log.figures]
    for entry in stating:
        if entry.currency is not None:
            yield entry.spot, "currency", entry.id, entry.currency
    for rate in log.rates:
        yield rate.spot, "from", "rate", rate.from_
        yield rate.spot, "to", "rate", rate.to


def _near(currency: str) -> Message:
    typed = currency.strip().lower()
    meant = unit_signs().meanings.get(typed) or unit_words().meanings.get(typed)
    if meant is not None and is_currency(meant):
        return near_miss(meant, [meant])
    return near_miss(currency, [unit.symbol for unit in units_of("money") if is_currency(unit.symbol)])
