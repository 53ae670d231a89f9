"""R604: a source is dated before what it reports."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING

from hetao_cli.check.registry import rule
from hetao_cli.check.telling.wording import THE_EVENT, day
from hetao_cli.dates.edtf import moment_of
from hetao_cli.dates.relations import before
from hetao_cli.model.finding import Explanation, Finding, Pointer, Severity
from hetao_cli.model.verdict import Verdict

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hetao_cli.load.evidence import Evidence
    from hetao_cli.load.tellings import Telling
    from hetao_cli.model.entries import Source
    from hetao_cli.model.moment import Moment

MOST_YEARS_OFF = 3
"""How far a slip of the year is looked for."""


@rule(
    "R604",
    "published-before-event",
    Severity.ERROR,
    title={
        "en": "a source is dated before what it reports",
        "zh-Hans": "来源日期早于其所报道的事件",
        "zh-Hant": "來源日期早於其所報道的事件",
    },
    message={
        "en": "published '{published}' before '{event}' ({date}), which it reports{more}",
        "zh-Hans": "发布日期“{published}”早于其所报道的“{event}”（{date}）{more}",
        "zh-Hant": "發布日期「{published}」早於其所報道的「{event}」（{date}）{more}",
    },
    remedy={
        "en": "keep the document's date as it stands, and acknowledge this with [[review]]",
        "zh-Hans": "请照录文件日期，并用 [[review]] 说明",
        "zh-Hant": "請照錄文件日期，並用 [[review]] 說明",
    },
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
    """A source is dated surely before an event that it reports as past.

    **Why it matters.** Nobody reports what has not happened: the date of the document is wrong, often its year in
    January, and with it the
    as-of date of each of its figures.

    **Instead.** Record the date as the document has it and look for the true one; the finding says which year would
    agree with all it reports.
    """
    reports: dict[str, list[Telling]] = defaultdict(list)
    for telling in evidence.tellings:
        if not telling.planned and telling.moment is not None:
            reports[telling.dating.source].append(telling)
    for name, told in reports.items():
        source = evidence.log.sources[name]
        published = moment_of(source.published)
        late = _surely_after(published, told) if published is not None else []
        if late:
            yield _finding(evidence, source, late)._replace(explanations=tuple(_year_slip(source.published, told)))


def _surely_after(published: Moment, told: list[Telling]) -> list[Telling]:
    return [one for one in told if one.moment is not None and before(published, one.moment) is Verdict.CERTAIN]


def _finding(evidence: Evidence, source: Source, late: list[Telling]) -> Finding:
    events = list(dict.fromkeys(one.dating.event for one in late))
    published, date = (day(one) if one is not None else {} for one in (moment_of(source.published), late[0].moment))
    more = f" (+{len(events) - 1})" if len(events) > 1 else ""
    related = tuple(Pointer(evidence.log.events[event].spot, "date", role=THE_EVENT) for event in events)
    return Finding(
        "R604",
        Pointer(source.spot, "published"),
        {"published": published, "event": evidence.log.events[events[0]].title, "date": date, "more": more},
        related=related,
        events=tuple(events),
        sources=(source.id,),
    )


def _year_slip(published: str, told: list[Telling]) -> Iterator[Explanation]:
    """Yield the nearest later year in which the source could know all that it reports."""
    found = re.match(r"\d{4}(?!\d)", published, re.ASCII)
    if found is None:
        return
    for years in range(1, MOST_YEARS_OFF + 1):
        date = f"{int(found[0]) + years:04d}{published[4:]}"
        moment = moment_of(date)
        if moment is not None and not _surely_after(moment, told):
            yield Explanation("year-slip", {"date": date, "count": str(len(told))})
            return
