"""C310: amounts in two currencies that differ at the stated rate."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

from hetao_cli.analysis.conflicts.best_supported import shared
from hetao_cli.analysis.conflicts.clusters import gap
from hetao_cli.analysis.conflicts.questions import by_currency
from hetao_cli.analysis.conflicts.timing import Timing, timing
from hetao_cli.analysis.conflicts.tolerance import is_within_tolerance
from hetao_cli.analysis.exchange import exchange
from hetao_cli.analysis.pair import printed_value
from hetao_cli.analysis.wording import also, amount, quote, subject, where
from hetao_cli.check.registry import rule
from hetao_cli.messages.message import Message
from hetao_cli.model.finding import Finding, PassedCheck, Pointer, Severity
from hetao_cli.quantities.units import dimension_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from hetao_cli.analysis.exchange import Exchange
    from hetao_cli.log.evidence import Evidence
    from hetao_cli.log.figure_claims import FigureClaim
    from hetao_cli.model.entries import Metric
    from hetao_cli.model.finding import Words
    from hetao_cli.model.quantity import Number


@rule(
    "C310",
    "amounts-differ-at-rate",
    Severity.WARNING,
    needs="rate",
    title="amounts in two currencies differ",
    message="{metric} of {place}: {values} do not agree: at {rate} the one is {exchanged}",
    remedy="look at scope, date and currency of each, and whether the rate is that of their time",
    held="{metric} of {place}: {values} agree at {rate}",
    example="""
[[rate]]
from = "HKD"
to = "CNY"
rate = "0.92"
date = "2025-12"
source = "weekly"

[[figure]]
source = "daily"
place = "hk-park"
metric = "investment"
says = "HK$240 billion"
as_of = "2025-12"

[[figure]]
source = "weekly"
place = "hk-park"
metric = "investment"
says = "2600亿元人民币"
as_of = "2025-12"
""",
)
def find(evidence: Evidence) -> Iterator[Finding | PassedCheck]:
    """Amounts in two currencies, of one place, metric and standing and possibly one day, differ at a rate of the log.

    The ``[[rate]]`` of the two currencies that is nearest in time is taken, in either direction; where the log has
    none, nothing is compared. Hedges and rounding of the amounts and the interval of the rate count. It is a note where
    the two lie within the metric's ``tolerance``, or where dates only overlap. Nothing is told of amounts that are
    disputed in their own currency, which C301 tells, or that print one number, which C308 does.

    **Why it matters.** An amount that was converted wrongly, or is of something else, is told by nothing but a rate.

    **Instead.** Look first for a difference of scope or date, then at the rate that was used. What can't be reconciled,
    acknowledge with ``[[review]]``.
    """
    if not evidence.log.rates:
        return
    for (_, name), claims in evidence.subjects.items():
        metric = evidence.log.metrics[name]
        if dimension_of(metric.unit) != "money" or len({claim.unit for claim in claims}) == 1:
            continue
        seen: set[frozenset[str]] = set()
        for ours, theirs in _in_two_currencies(metric, claims):
            ids = frozenset(claim.figure.id for claim in (*ours, *theirs))
            used = exchange(evidence.log, ours[0].unit, theirs[0].unit, ours[0].as_of)
            if used is not None and ids not in seen:
                seen.add(ids)
                yield from _compared(evidence, ours, theirs, used)


def _in_two_currencies(
    metric: Metric, claims: Sequence[FigureClaim]
) -> Iterator[tuple[list[FigureClaim], list[FigureClaim]]]:
    """Yield the claims of one time, standing and currency with those of another, where neither are disputed."""
    for agreed in by_currency(metric, claims):
        # what is in the metric's currency is the one that others are exchanged for
        yield from combinations(sorted(agreed, key=lambda members: members[0].unit == metric.unit), 2)


def _compared(
    evidence: Evidence, ours: list[FigureClaim], theirs: list[FigureClaim], used: Exchange
) -> Iterator[Finding | PassedCheck]:
    one, other = shared(ours), shared(theirs)
    exchanged = used.of(one) if one is not None else None
    if exchanged is None or other is None or not _numbers(ours).isdisjoint(_numbers(theirs)):
        return
    claims = [*ours, *theirs]
    metric = evidence.log.metrics[ours[0].figure.metric]
    words: Words = {
        **subject(evidence, ours[0]),
        "values": quote(claims),
        "rate": used.words(),
        "exchanged": amount(exchanged, theirs[0].unit),
    }
    ids = tuple(claim.figure.id for claim in claims)
    if not gap(exchanged, other):
        yield PassedCheck("C310", words, figures=ids)
        return
    is_slight = is_within_tolerance(metric, exchanged, other) or timing(metric, claims) is not Timing.SAME
    yield Finding(
        "C310",
        where(ours[0]),
        words,
        Severity.NOTE if is_slight else None,
        (*also(claims[1:]), Pointer(used.rate.spot, "rate", role=_THE_RATE)),
        ids,
        sources=tuple(dict.fromkeys(claim.figure.source for claim in claims)),
    )


def _numbers(claims: list[FigureClaim]) -> set[Number]:
    return {number for claim in claims if (number := printed_value(claim))}


_THE_RATE = Message("rate.role", "the rate")
