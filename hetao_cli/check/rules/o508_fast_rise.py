"""O508: a figure rises fast."""

from __future__ import annotations

import math
from bisect import bisect_right
from fractions import Fraction
from typing import TYPE_CHECKING

from hetao_cli.analysis.arithmetic.ordered import found_in_time
from hetao_cli.analysis.arithmetic.ratios import quotient
from hetao_cli.analysis.series.change import in_percent, years_between
from hetao_cli.analysis.wording import also, amount, quote, subject, where
from hetao_cli.check.registry import rule
from hetao_cli.dates.spans import span_between, span_words
from hetao_cli.model.finding import Finding, Severity
from hetao_cli.quantities.printing import rounded
from hetao_cli.quick.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hetao_cli.analysis.arithmetic.ordered import Dated
    from hetao_cli.log.evidence import Evidence
    from hetao_cli.log.figure_claims import FigureClaim
    from hetao_cli.model.entries import Metric
    from hetao_cli.model.finding import Words
    from hetao_cli.model.quantity import Interval

LEAST_A_YEAR = 1.5
"""A rise that would make at least so much of a value in a year is fast."""

LEAST_RISE = 1.1
"""The smallest rise that is told: less can be another way to count."""

SMALLEST = 100
"""Smaller numbers rise fast by themselves."""

DIGITS = 2
LONGEST_YEAR = 366


class Rise(NamedTuple):
    """A rise within a year: from one figure to another, and how many years that took at the most."""

    before: FigureClaim
    after: FigureClaim
    multiple: Interval
    years: float

    @property
    def pace(self) -> float:
        """Return the logarithm of the least multiple that it would make in a year; that can be too much for a float."""
        least = Fraction(self.multiple.low or 1)
        return (math.log(least.numerator) - math.log(least.denominator)) / self.years


@rule(
    "O508",
    "fast-rise",
    Severity.NOTE,
    title="a figure rises fast",
    message="{metric} of {place}: from {before} to {after}, up by {rise} in {time}",
    remedy="is it counted in the same way? nothing is wrong with the log; a note in it spares the next reader",
    example="""
[[figure]]
source = "daily"
place = "sz-park"
metric = "projects"
says = "160余个"
as_of = "2024-08"

[[figure]]
source = "weekly"
place = "sz-park"
metric = "projects"
says = "200余个"
as_of = "2024-11"
""",
)
def find(evidence: Evidence) -> Iterator[Finding]:
    """A stock or a cumulative figure rises within a year so fast that a year of it would be half as much again.

    Only what is surely so counts, whatever hedges and dates leave open: 160余 to 200余 in three months is a rise of
    18 % at the least. Numbers below 100 are left out, and so is what rises by less than a tenth. The fastest rise of
    each figure is told.

    **Why it matters.** A rise like this is news if it is real, and most often it is another way to count, another date
    or another scope.

    **Instead.** Look at both documents. Correct the place, the metric or the date, or say in a ``note`` what changed.
    """
    yield from found_in_time(evidence, _found, "stock", "cumulative")


def _found(evidence: Evidence, _metric: Metric, series: list[Dated]) -> Iterator[Finding]:
    rises = sorted(_rises(series), key=lambda rise: -rise.pace)
    if rises:
        yield _finding(evidence, rises[0])


def _rises(series: list[Dated]) -> Iterator[Rise]:
    """Yield the fast rises from each figure to the first of a later time, which is surely within a year."""
    starts = [first for first, _, _ in series]
    for number, (first, last, before) in enumerate(series):
        if not _counts(before.interval):  # asked first, as few do
            continue
        at = bisect_right(starts, last, number)
        later = series[at] if at < len(series) else None
        if later is None or later[1] - first > LONGEST_YEAR or not _is_surely_more(before.interval, later[2].interval):
            continue
        years = years_between(first, later[1])
        multiple = quotient(later[2].interval, before.interval)
        if years is None or years > 1 or multiple is None or multiple.low is None:
            continue
        rise = Rise(before, later[2], multiple, float(years))
        if rise.pace >= math.log(LEAST_A_YEAR):
            yield rise


def _counts(interval: Interval | None) -> bool:
    """Return whether a figure is surely not small."""
    return interval is not None and interval.low is not None and interval.low >= SMALLEST


def _is_surely_more(before: Interval | None, after: Interval | None) -> bool:
    """Return whether every value of a figure is so much more than those of one before."""
    if before is None or after is None or before.high is None or after.low is None:
        return False
    return after.low >= LEAST_RISE * before.high


def _finding(evidence: Evidence, rise: Rise) -> Finding:
    claims = rise.before, rise.after
    times = [claim.as_of for claim in claims if claim.as_of is not None]
    words: Words = {
        **subject(evidence, rise.after),
        "before": quote([rise.before]),
        "after": quote([rise.after]),
        "rise": amount(rounded(in_percent(rise.multiple), DIGITS), "%"),
        "time": span_words(span_between(times[0], times[-1])),
    }
    return Finding(
        "O508",
        where(rise.after),
        words,
        related=also([rise.before]),
        figures=tuple(claim.figure.id for claim in claims),
        sources=tuple(dict.fromkeys(claim.figure.source for claim in claims)),
    )
