"""S406: a duration is not the time between its two dates."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hetao_cli.analysis.arithmetic.recomputed import with_its_number
from hetao_cli.analysis.wording import THE_EVENT, day, quote, subject, where
from hetao_cli.check.registry import rule
from hetao_cli.dates.spans import span_between, span_words
from hetao_cli.model.finding import Finding, PassedCheck, Pointer, Severity
from hetao_cli.model.quantity import Interval
from hetao_cli.quantities.intervals import exact_quotient, meet
from hetao_cli.quantities.units import convert, dimension_of, factor
from hetao_cli.quick.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hetao_cli.log.evidence import Evidence
    from hetao_cli.log.figure_claims import FigureClaim
    from hetao_cli.messages.message import Localized
    from hetao_cli.model.finding import Words
    from hetao_cli.model.moment import Moment
    from hetao_cli.model.quantity import Number

LONG_UNITS = {"decade", "century"}
"""Units to which nobody rounds a duration."""

ROUND_SHARE = 10
"""A round number of years is taken to be right within a tenth: thirty years are 27 to 33."""


class _End(NamedTuple):
    """One end of a duration: an event, or the figure's own date."""

    name: Localized | str
    moment: Moment
    pointer: Pointer | None


@rule(
    "S406",
    "duration-recomputed",
    Severity.ERROR,
    needs="figure.since|figure.until",
    title="a duration is not the time between its dates",
    message="{metric} of {place}: {figures}, but from '{first}' ({first_date}) to '{last}' ({last_date}): {span}",
    remedy="is one of the two dates wrong, or the duration, or is it counted from another event?",
    held="{metric} of {place}: {figures} from '{first}' ({first_date}) to '{last}' ({last_date})",
    example="""
[[metric]]
id = "time-taken"
name = { en = "time taken", zh-Hans = "历时", zh-Hant = "歷時" }
unit = "year"
kind = "flow"

[[figure]]
source = "daily"
place = "hk-park"
metric = "time-taken"
says = "eighteen years"
since = "memorandum"
until = "opening"
""",
)
def find(evidence: Evidence) -> Iterator[Finding | PassedCheck]:
    """A duration that names the events it lies between (``since``, ``until``) is not the time between their dates.

    The end that is not named is the figure's ``as_of``. Years are counted as people do, by calendar years, full years
    or rounded: 2017 to December 2025 is eight years and also nine. A round number and a hedge may be a tenth or half a
    unit off, decades half of one. Dates marked ``~`` are widened by their unit; nothing is said of dates marked ``?``.

    **Why it matters.** A duration is most often computed by whoever writes it; where it fails, a date is wrong.

    **Instead.** Look which dates the sentence means, and name the events that have them.
    """
    for claim in evidence.claims:
        figure = claim.figure
        if claim.interval is None or (figure.since is None and figure.until is None):
            continue
        first, last = _end(evidence, claim, figure.since), _end(evidence, claim, figure.until)
        if first is not None and last is not None and dimension_of(claim.unit) == "duration":
            yield from _compare(evidence, claim, first, last)


def _end(evidence: Evidence, claim: FigureClaim, name: str | None) -> _End | None:
    """Return an end of the claim's duration; None if it has no date that is sure enough for a verdict."""
    event = evidence.log.events.get(name) if name is not None else None
    if (event is None) != (name is None):
        return None
    moment = claim.as_of if event is None else evidence.moment(event.id)
    if moment is None or moment.uncertain:
        return None
    if event is None:
        return _End(evidence.log.sources[claim.figure.source].title, moment, None)
    return _End(event.title, moment, Pointer(event.spot, "date", role=THE_EVENT))


def _compare(evidence: Evidence, claim: FigureClaim, first: _End, last: _End) -> Iterator[Finding | PassedCheck]:
    span = span_between(first.moment, last.moment)
    pad = first.moment.pad + last.moment.pad
    known = Interval(max(span.low_days - pad, 0), None if span.high_days is None else span.high_days + pad)
    words: Words = {
        **subject(evidence, claim),
        "figures": quote([claim]),
        "first": first.name,
        "first_date": day(first.moment),
        "last": last.name,
        "last_date": day(last.moment),
    }
    ids = (claim.figure.id,)
    events = tuple(name for name in (claim.figure.since, claim.figure.until) if name is not None)
    days = _days(claim)
    if days is not None and meet(days, known):
        yield PassedCheck("S406", words, ids, events)
    elif days is not None:
        related = tuple(end.pointer for end in (first, last) if end.pointer is not None)
        localized: Words = {**words, "span": span_words(span)}
        yield Finding("S406", where(claim), localized, related=related, figures=ids, events=events)


def _days(claim: FigureClaim) -> Interval | None:
    """Return the days that a duration can mean as people count, wider at both ends than its rounding."""
    interval = with_its_number(claim)
    days = convert(interval, claim.unit, "day") if interval is not None else None
    quantity = claim.quantity if claim.figure.value is None else None
    unit = quantity.unit if quantity is not None and quantity.unit else claim.unit
    one = factor(unit)
    if days is None or one is None:
        return None
    value = quantity.value if quantity is not None and quantity.hedge == "exact" else None
    if value is not None and unit not in LONG_UNITS:
        slack = _whole_slack(value) * one
        return Interval(value * one - slack, value * one + slack, low_closed=False, high_closed=False)
    slack = exact_quotient(one, 2)
    low = None if days.low is None else days.low - slack
    return Interval(low, None if days.high is None else days.high + slack, days.low_closed, days.high_closed)


def _whole_slack(value: Number) -> Number:
    """Return by how many units an unhedged number can be off: one, or a tenth of a round number; a half, for a half."""
    if value.denominator != 1:
        return exact_quotient(1, 2)
    return max(1, exact_quotient(value, ROUND_SHARE)) if value % ROUND_SHARE == 0 else 1
