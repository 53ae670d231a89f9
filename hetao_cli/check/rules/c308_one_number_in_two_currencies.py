"""C308: one number in two currencies."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from hetao_cli.analysis.causes.search import explanations
from hetao_cli.analysis.conflicts.questions import by_currency
from hetao_cli.analysis.pair import Pair, printed_value
from hetao_cli.analysis.wording import also, quote, subject, where
from hetao_cli.check.registry import rule
from hetao_cli.log.evidence import of_each_subject
from hetao_cli.model.finding import Finding, Severity
from hetao_cli.quantities.units import dimension_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from hetao_cli.log.evidence import Evidence
    from hetao_cli.log.figure_claims import FigureClaim
    from hetao_cli.model.entries import Metric
    from hetao_cli.model.quantity import Number


@rule(
    "C308",
    "one-number-in-two-currencies",
    Severity.WARNING,
    title="one number in two currencies",
    message="{metric} of {place}: {values} print one number in different currencies",
    remedy="find out in which currency it was first said; a bare 元 or $ is most often that of the place",
    example="""
[[figure]]
source = "daily"
place = "hk-park"
metric = "investment"
says = "HK$200 billion"
as_of = "2025-12"

[[figure]]
source = "weekly"
place = "hk-park"
metric = "investment"
says = "2000亿元人民币"
as_of = "2025-12"
""",
)
def find(evidence: Evidence) -> Iterator[Finding]:
    """Sources print one amount for one thing, of one standing and possibly one day, in different currencies.

    Amounts in two currencies are not compared as numbers here, as no exchange rate is invented: 240億港元 and 220亿元
    raise nothing, unless the log states a rate (C310). One number in both is a currency mistaken or left out. Nothing
    is told where a source says the number in both currencies, or where amounts in one of the currencies differ: then
    C301 does, and names this as what explains it.

    **Why it matters.** A text in Chinese says 元 of any currency. Who takes the number over puts in the wrong one, and
    the amount is wrong by the whole exchange rate.

    **Instead.** Look for the currency in the document's own sentence. Record a literal with its currency where there is
    one; what the sources say differently, acknowledge with ``[[review]]``.
    """
    yield from of_each_subject(evidence, _of, lambda metric: dimension_of(metric.unit) == "money")


def _of(evidence: Evidence, place: str, name: str) -> Iterator[Finding]:
    claims = evidence.subjects[place, name]
    if len({claim.unit for claim in claims}) == 1:
        return
    seen: set[frozenset[str]] = set()
    for members in _of_one_number(evidence.log.metrics[name], claims):
        ids = frozenset(claim.figure.id for claim in members)
        if ids not in seen:
            seen.add(ids)
            yield _finding(evidence, members)


def _of_one_number(metric: Metric, claims: Iterable[FigureClaim]) -> Iterator[list[FigureClaim]]:
    """Yield the claims of one time that print one number in several currencies, none of them disputed in its own."""
    for currencies in by_currency(metric, claims):
        agreed = [claim for members in currencies for claim in members]
        yield from (members for members in _by_number(agreed).values() if _mistakes_a_currency(members))


def _by_number(claims: list[FigureClaim]) -> dict[Number, list[FigureClaim]]:
    found: dict[Number, list[FigureClaim]] = defaultdict(list)
    for claim in claims:
        number = printed_value(claim)
        if number:
            found[number].append(claim)
    return found


def _mistakes_a_currency(claims: list[FigureClaim]) -> bool:
    """Return whether there are two currencies, and no source gives the number in both."""
    currencies = {claim.unit for claim in claims}
    said = {(claim.figure.source, claim.unit) for claim in claims}
    return len(currencies) > 1 and len(said) == len({source for source, _ in said})


def _finding(evidence: Evidence, claims: list[FigureClaim]) -> Finding:
    first = claims[0]
    other = next(claim for claim in claims if claim.unit != first.unit)
    return Finding(
        "C308",
        where(first),
        {**subject(evidence, first), "values": quote(claims)},
        related=also(claims[1:]),
        figures=tuple(claim.figure.id for claim in claims),
        sources=tuple(dict.fromkeys(claim.figure.source for claim in claims)),
        explanations=explanations([Pair(evidence, other, first)]),
    )
