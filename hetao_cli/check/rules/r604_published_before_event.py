"""R604: a source is dated before what it reports."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from hetao_cli.analysis.doubtful_sources import doubtful_sources
from hetao_cli.analysis.wording import MOST_QUOTED, THE_EVENT, day, figure_name
from hetao_cli.check.registry import rule
from hetao_cli.dates.edtf import moment_of
from hetao_cli.messages.message import Message
from hetao_cli.model.entries import Dating, Figure
from hetao_cli.model.finding import Explanation, Finding, Pointer, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hetao_cli.analysis.doubtful_sources import Doubt, Report
    from hetao_cli.log.evidence import Evidence
    from hetao_cli.model.entries import Source
    from hetao_cli.model.finding import Words

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
    for name, doubt in evidence.once(doubtful_sources).items():
        source = evidence.log.sources[name]
        found = _finding(evidence, source, doubt)
        if doubt.today is None:
            found = found._replace(explanations=tuple(_year_slip(source.published, doubt.late)))
        yield found


def _finding(evidence: Evidence, source: Source, doubt: Doubt) -> Finding:
    """Return the finding for the events that are too late or, if there are none, for the figures."""
    events = list(dict.fromkeys(one.entry.event for one in doubt.late if isinstance(one.entry, Dating)))
    figures = [one.entry for one in doubt.late if isinstance(one.entry, Figure) and not events]
    first = evidence.log.events[events[0]].title if events else figure_name(evidence.log, figures[0])
    others = len(events) + len(figures) - 1
    words: Words = {
        "published": day(moment) if (moment := moment_of(source.published)) is not None else source.published,
        "now": "" if doubt.today is None else NOW.filled(today=doubt.today.edtf),
        "event": first,
        "date": day(doubt.late[0].moment),
        "more": f" (+{others})" if others else "",
    }
    related = [Pointer(evidence.log.events[event].spot, "date", role=THE_EVENT) for event in events]
    related += [Pointer(figure.spot, "as_of", role=THE_FIGURE) for figure in figures[:MOST_QUOTED]]
    return Finding(
        "R604",
        Pointer(source.spot, "published"),
        words,
        related=tuple(related),
        figures=tuple(figure.id for figure in figures),
        events=tuple(events),
        sources=(source.id,),
    )


def _year_slip(published: str, late: list[Report]) -> Iterator[Explanation]:
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
