"""K701: a number that is printed unchanged for a year."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hetao_cli.analysis.arithmetic.ordered import found_in_time
from hetao_cli.analysis.pair import printed_value
from hetao_cli.analysis.printed_digits import has_digits
from hetao_cli.analysis.wording import also, day, quote, subject, where
from hetao_cli.check.registry import rule
from hetao_cli.model.finding import Finding, Severity
from hetao_cli.quantities.intervals import contains
from hetao_cli.quantities.units import dimension_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hetao_cli.analysis.arithmetic.ordered import Dated
    from hetao_cli.log.evidence import Evidence
    from hetao_cli.log.figure_claims import FigureClaim
    from hetao_cli.model.entries import Metric
    from hetao_cli.model.finding import Words
    from hetao_cli.model.moment import Day
    from hetao_cli.model.quantity import Number

A_YEAR = 365
"""Days from the beginning of one date to that of the other, and from end to end."""

MOST_OF_A_YEAR = 330
"""Days that surely lie between them: so two months a year apart count, and two successive years do not."""

FEWEST = 100
"""Smaller counts can well stay the same for years: five universities, thirteen parks."""


@rule(
    "K701",
    "stale-stock",
    Severity.NOTE,
    title="a number is printed unchanged for a year or more",
    message="{metric} of {place} is printed unchanged since {since}: {figures}",
    remedy="take it as of the oldest date until a new count is found",
    example="""
[source]
id = "report"
title = "A report"
published = "2024-08"

[[figure]]
place = "sz-park"
metric = "researchers"
says = "1.5万名"

[[figure]]
source = "daily"
place = "sz-park"
metric = "researchers"
says = "over 15,000"
""",
)
def find(evidence: Evidence) -> Iterator[Finding]:
    """Sources print one number of a stock, with whatever hedge, for dates that are a year or more apart.

    And no figure between them says otherwise. Only counts of a hundred or more and amounts of money are looked at, and
    only numbers of two significant digits or more: five universities and `over 200` can well be true for years.

    **Why it matters.** People, firms and projects come and go. Most often one count was made once, and is passed on as
    if it were of today.

    **Instead.** Look for the source of the number, and give the later figures its date as ``as_of`` if they have none
    of their own.
    """
    yield from found_in_time(evidence, _found, "stock")


def _found(evidence: Evidence, metric: Metric, series: list[Dated]) -> Iterator[Finding]:
    if dimension_of(metric.unit) not in {None, "count", "money"}:
        return
    claims = [claim for _first, _last, claim in series]
    if _repeats_for_a_year(claims):
        for run in filter(None, _runs(claims)):
            if _is_a_year(run[0], run[-1]):
                yield _finding(evidence, run)


def _repeats_for_a_year(series: list[FigureClaim]) -> bool:
    """Return whether a number recurs a year later; in few series it does, and the others need no closer look."""
    first: dict[Number | None, Day] = {}
    for claim in series:
        if claim.quantity is None or claim.quantity.value is None or claim.as_of is None:
            continue
        begin = claim.as_of.earliest
        if begin - first.setdefault(claim.quantity.value, begin) >= A_YEAR:
            return True
    return False


def _runs(series: list[FigureClaim]) -> Iterator[list[FigureClaim]]:
    """Yield successive claims that print one number; a claim that can't have it ends the run."""
    run: list[FigureClaim] = []
    for claim in series:
        number = printed_value(run[0]) if run else None
        if number is not None and printed_value(claim) == number:
            run.append(claim)
        elif number is None or claim.interval is None or not contains(claim.interval, number):
            yield run
            run = [claim] if _tells(claim) else []
    yield run


def _tells(claim: FigureClaim) -> bool:
    number = printed_value(claim)
    return number is not None and number >= FEWEST and has_digits(claim, 2)


def _is_a_year(first: FigureClaim, last: FigureClaim) -> bool:
    """Return whether the dates are a year or more apart."""
    if first.as_of is None or last.as_of is None:
        return False
    one, other = first.as_of, last.as_of
    lengths = (other.earliest - one.earliest, other.latest - one.latest)
    return min(lengths) >= A_YEAR and other.earliest - one.latest >= MOST_OF_A_YEAR


def _finding(evidence: Evidence, run: list[FigureClaim]) -> Finding:
    words: Words = {**subject(evidence, run[0]), "figures": quote(run)}
    if run[0].as_of is not None:
        words = {**words, "since": day(run[0].as_of)}
    return Finding(
        "K701",
        where(run[-1]),
        words,
        related=also(run[:-1]),
        figures=tuple(claim.figure.id for claim in run),
        sources=tuple(dict.fromkeys(claim.figure.source for claim in run)),
    )
