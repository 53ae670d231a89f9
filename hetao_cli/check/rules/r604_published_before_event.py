"""R604: a source is dated before what it reports."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from hetao_cli.analysis.wording import MOST_QUOTED, THE_EVENT, day, subject_name
from hetao_cli.check.registry import rule
from hetao_cli.dates.edtf import moment_of
from hetao_cli.log.date_claims import DateClaim
from hetao_cli.log.figure_claims import FigureClaim
from hetao_cli.messages.message import Message
from hetao_cli.model.finding import Explanation, Finding, Pointer, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hetao_cli.log.evidence import Evidence
    from hetao_cli.model.entries import Source
    from hetao_cli.model.finding import Words
    from hetao_cli.model.moment import Day, Moment

MOST_YEARS_OFF = 3
"""How many years off a wrong year is looked for."""


@rule(
    "R604",
    "published-before-event",
    Severity.ERROR,
    title="a source is dated before what it reports",
    message="published '{published}'{now} before '{event}' ({date}), which it reports{more}",
    remedy="keep the document's date and acknowledge this with [[review]]; a plan gets its status",
    example="""
[source]
id = "monthly"
title = "A monthly"
published = "2025-01-03"
language = "en"

[[dating]]
event = "opening"
says = "22 December 2025"
""",
)
def find(evidence: Evidence) -> Iterator[Finding]:
    """A source is dated surely before an event that it reports as past, or before the date of an outcome that it gives.

    So is one whose own date leaves that open, if what it reports is surely after today.

    **Why it matters.** Nobody reports what has not happened: the date of the document is wrong, often its year in
    January, and with it the as-of date of each of its figures; or what it gives is a plan, and would be held against
    outcomes.

    **Instead.** Record the date as the document has it and look for the true one; the finding says which year would
    agree with all it reports. What was still to come gets its ``status``, such as ``planned``.
    """
    for name, reports in _late_reports(evidence).items():
        source = evidence.log.sources[name]
        published = moment_of(source.published)
        late = [] if published is None else [one for one in reports if published.surely_before(one.moment)]
        if late:
            yield _finding(evidence, source, late)._replace(explanations=tuple(_year_slip(source.published, late)))
            continue
        late = [one for one in reports if evidence.today.surely_before(one.moment)]
        if late:
            yield _finding(evidence, source, late, evidence.today)


class _Report(NamedTuple):
    """Something that a source reports as past, and its date."""

    moment: Moment
    of: DateClaim | FigureClaim


def _late_reports(evidence: Evidence) -> dict[str, list[_Report]]:
    """Return by source the reports that begin after its own date, or after today if that leaves it open.

    Reports are events, and outcomes with a date of their own.
    """
    known = {source.id: _last_known_day(source, evidence.today) for source in evidence.log.sources.values()}
    found: dict[str, list[_Report]] = defaultdict(list)
    for date_claim in evidence.date_claims:
        moment, name = date_claim.moment, date_claim.dating.source
        if moment is not None and moment.earliest > known[name] and not date_claim.planned:
            found[name].append(_Report(moment, date_claim))
    for claim in evidence.claims:
        moment, name = claim.as_of, claim.figure.source
        if claim.dated and moment is not None and moment.earliest > known[name] and claim.standing == "actual":
            found[name].append(_Report(moment, claim))
    return found


def _last_known_day(source: Source, today: Moment) -> Day:
    published = moment_of(source.published)
    if published is None:
        return float("inf")
    return published.latest if today.surely_before(published) else min(published.latest, today.latest)


def _finding(evidence: Evidence, source: Source, late: list[_Report], today: Moment | None = None) -> Finding:
    """Return the finding for the events that are too late or, if there are none, for the figures."""
    date_claims = [one.of for one in late if isinstance(one.of, DateClaim)]
    claims = [one.of for one in late if isinstance(one.of, FigureClaim) and not date_claims]
    events = list(dict.fromkeys(one.dating.event for one in date_claims))
    first = evidence.log.events[events[0]].title if events else subject_name(evidence, claims[0])
    others = len(events) + len(claims) - 1
    words: Words = {
        "published": day(moment) if (moment := moment_of(source.published)) is not None else source.published,
        "now": "" if today is None else NOW.filled(today=today.edtf),
        "event": first,
        "date": day(late[0].moment),
        "more": f" (+{others})" if others else "",
    }
    related = [Pointer(evidence.log.events[event].spot, "date", role=THE_EVENT) for event in events]
    related += [Pointer(claim.figure.spot, "as_of", role=THE_FIGURE) for claim in claims[:MOST_QUOTED]]
    return Finding(
        "R604",
        Pointer(source.spot, "published"),
        words,
        related=tuple(related),
        figures=tuple(claim.figure.id for claim in claims),
        events=tuple(events),
        sources=(source.id,),
    )


def _year_slip(published: str, late: list[_Report]) -> Iterator[Explanation]:
    """Yield the nearest later year in which the source could have known all that it reports."""
    found = re.match(r"\d{4}(?!\d)", published, re.ASCII)
    if found is None:
        return
    last = max(late, key=lambda one: one.moment.earliest - one.moment.pad).moment
    for years in range(1, MOST_YEARS_OFF + 1):
        date = f"{int(found[0]) + years:04d}{published[4:]}"
        moment = moment_of(date)
        if moment is not None and not moment.surely_before(last):
            yield Explanation("year-slip", {"date": date})
            return


NOW = Message("R604.now", " (today is {today})")
THE_FIGURE = Message("R604.the-figure", "the figure")
