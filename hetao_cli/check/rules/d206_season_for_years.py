"""D206: a date that is a season in EDTF stands beside words that tell of two years."""

from __future__ import annotations

from operator import attrgetter
from typing import TYPE_CHECKING, TypeAlias

from hetao_cli.check.registry import rule
from hetao_cli.dates.display import date_words
from hetao_cli.dates.edtf import moment_of
from hetao_cli.dates.year_spans import names_years, years_of_season
from hetao_cli.model.entries import Dating, Event, Figure
from hetao_cli.model.finding import Finding, Pointer, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hetao_cli.log.evidence import Evidence
    from hetao_cli.model.log import Log

    Entry: TypeAlias = Event | Figure | Dating


@rule(
    "D206",
    "season-for-years",
    Severity.NOTE,
    title="a season where two years may be meant",
    message="{date} is {season} in EDTF, and '{text}' tells of a year that is named by two",
    remedy="write {years} for the two years, or the months of the fiscal year: 2021-04/2022-03",
    example="""
[[event]]
id = "budget"
date = "2021-22"
title = { en = "The budget of the financial year 2021-22" }
""",
)
def find(evidence: Evidence) -> Iterator[Finding]:
    """A date such as ``2021-22`` is a season or part of a year in EDTF, and the words beside it tell of two years.

    In place of a month, 21 to 24 are spring to winter, 25 to 32 those of one hemisphere, 33 to 39 quarters and thirds,
    and 40 and 41 halves of the year.

    **Why it matters.** The timeline shows it as the summer of the first of the two years.

    **Instead.** Write ``2021/2022`` for the two years, or the months of the fiscal year, ``2021-04/2022-03``. Where the
    season is meant, a review says so.
    """
    # a log has few distinct dates, and hardly ever one of these
    seasons = evidence.once(_seasons)
    for entry, key, date in _dates(evidence.log) if seasons else ():
        years, moment = seasons.get(date), moment_of(date)
        if years is None or moment is None:
            continue
        text = next((one for one in _words_beside(evidence.log, entry) if names_years(one, years)), None)
        if text is not None:
            event = entry.id if isinstance(entry, Event) else entry.event if isinstance(entry, Dating) else None
            yield Finding(
                "D206",
                Pointer(entry.spot, key),
                {"date": date, "season": date_words(moment), "years": years, "text": text},
                figures=(entry.id,) if isinstance(entry, Figure) else (),
                events=() if event is None else (event,),
                sources=() if isinstance(entry, Event) else (entry.source,),
                key=f"{entry.id}/{key}",
            )


def _seasons(evidence: Evidence) -> dict[str, str]:
    """Return the dates that are seasons of the first of two years, with these."""
    dates = evidence.once(_distinct)
    return {date: years for date in sorted(dates) if (years := years_of_season(date)) is not None}


def _distinct(evidence: Evidence) -> frozenset[str]:
    log = evidence.log
    found: set[str | None] = set(map(_date, log.events.values()))
    found.update(map(_date, log.datings), map(_as_of, log.datings), map(_as_of, log.figures))
    return frozenset(date for date in found if date is not None)


_date, _as_of = attrgetter("date"), attrgetter("as_of")


def _dates(log: Log) -> Iterator[tuple[Entry, str, str]]:
    yield from ((event, "date", event.date) for event in log.events.values())
    yield from ((figure, "as_of", figure.as_of) for figure in log.figures if figure.as_of is not None)
    yield from ((dating, "date", dating.date) for dating in log.datings if dating.date is not None)
    yield from ((dating, "as_of", dating.as_of) for dating in log.datings if dating.as_of is not None)


def _words_beside(log: Log, entry: Entry) -> Iterator[str]:
    """Yield the words of an entry, and of the event or metric that it is about."""
    if isinstance(entry, Event):
        yield from entry.title.values()
        return
    yield entry.says
    if entry.note is not None:
        yield entry.note
    about = log.metrics[entry.metric].name if isinstance(entry, Figure) else log.events[entry.event].title
    yield from about.values()
