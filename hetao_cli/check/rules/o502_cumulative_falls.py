"""O502: a cumulative figure falls."""

from __future__ import annotations

from operator import itemgetter
from typing import TYPE_CHECKING

from hetao_cli.analysis.arithmetic.ordered import found_in_time
from hetao_cli.analysis.wording import also, day, quote, subject, where
from hetao_cli.check.registry import rule
from hetao_cli.model.finding import Finding, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hetao_cli.analysis.arithmetic.ordered import Dated
    from hetao_cli.log.evidence import Evidence
    from hetao_cli.log.figure_claims import FigureClaim
    from hetao_cli.model.entries import Metric
    from hetao_cli.model.finding import Words
    from hetao_cli.model.quantity import Number


@rule(
    "O502",
    "cumulative-falls",
    Severity.ERROR,
    title="a cumulative figure falls",
    message="{metric} of {place} never falls, and was {earlier} as of {date}, then {later}",
    remedy="is one of another date, scope or unit? if it can fall, the metric's kind is stock or flow",
    example="""
[[figure]]
source = "daily"
place = "hk-park"
metric = "investment"
says = "HK$203 billion"
as_of = "2023"

[[figure]]
source = "daily"
place = "hk-park"
metric = "investment"
says = "HK$180 billion"
as_of = "2025"
""",
)
def find(evidence: Evidence) -> Iterator[Finding]:
    """A figure of a ``cumulative`` metric is surely lower than one that is surely of an earlier day.

    Hedges and rounding count: `over 200` after `203` is no fall. A warning where the later figure has no date of its
    own, as a source may repeat an old one.

    **Why it matters.** What is counted from the beginning can only grow: one of the two is wrong, or they count
    different things.

    **Instead.** Look at the date, the place and the unit of both. Figures of a month or a year are a ``flow``.
    """
    yield from found_in_time(evidence, _found, "cumulative")


def _found(evidence: Evidence, _metric: Metric, series: list[Dated]) -> Iterator[Finding]:
    falls: dict[str, tuple[FigureClaim, list[FigureClaim]]] = {}
    for highest, claim in _falls(series):
        falls.setdefault(highest.figure.id, (highest, []))[1].append(claim)
    for highest, lower in falls.values():
        yield _finding(evidence, highest, lower)


def _falls(series: list[Dated]) -> Iterator[tuple[FigureClaim, FigureClaim]]:
    """Yield (the highest earlier claim, a claim below it), in one pass in the order of first days."""
    ended = sorted(series, key=itemgetter(1))
    highest: tuple[Number, bool, FigureClaim] | None = None
    passed = 0
    for first, _last, claim in series:
        while passed < len(ended) and ended[passed][1] < first:
            earlier = ended[passed][2]
            passed += 1
            interval = earlier.interval
            if interval is None or interval.low is None:
                continue
            if highest is None or (interval.low, not interval.low_closed) > highest[:2]:
                highest = interval.low, not interval.low_closed, earlier
        high = claim.interval.high if claim.interval is not None else None
        if highest is None or high is None or claim.interval is None:
            continue
        is_open = highest[1] or not claim.interval.high_closed
        if high < highest[0] or (high == highest[0] and is_open):
            yield highest[2], claim


def _finding(evidence: Evidence, highest: FigureClaim, lower: list[FigureClaim]) -> Finding:
    words: Words = {**subject(evidence, highest), "earlier": quote([highest]), "later": quote(lower)}
    if highest.as_of is not None:
        words = {**words, "date": day(highest.as_of)}
    dated = any(claim.dated for claim in lower)
    return Finding(
        "O502",
        where(lower[0]),
        words,
        Severity.ERROR if dated else Severity.WARNING,
        also((highest, *lower[1:])),
        tuple(claim.figure.id for claim in (highest, *lower)),
        sources=tuple(dict.fromkeys(claim.figure.source for claim in (highest, *lower))),
    )
