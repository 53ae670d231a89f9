"""D201: a date is not EDTF."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hetao_cli.check.registry import rule
from hetao_cli.dates.edtf import DateError, moment_of, parse_date
from hetao_cli.model.entries import Dating, Event, Figure, Rate
from hetao_cli.model.finding import Finding, Pointer, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hetao_cli.log.evidence import Evidence
    from hetao_cli.messages.message import Localized
    from hetao_cli.model.entries import Source
    from hetao_cli.model.log import Log

    Entry = Event | Source | Figure | Dating | Rate


@rule(
    "D201",
    "not-a-date",
    Severity.ERROR,
    title="a date is not EDTF",
    message="{reason}",
    remedy="write EDTF: 2025-12-22, 2025-12, 199X, 2025-41 (second half), [..2035] (by then), 2022~ (about)",
    example="""
[[event]]
id = "second-phase"
date = "2027/06"
status = "planned"
title = { en = "The second phase opens" }
""",
)
def find(evidence: Evidence) -> Iterator[Finding]:
    """A date is not an EDTF expression, or names a day that there is not.

    **Why it matters.** The event or figure can't be put in order, and is compared with nothing.

    **Instead.** Write EDTF (ISO 8601-2:2019), as precise as the source is: ``2025-12`` for a month, ``199X`` for the
    1990s.
    """
    # a log has few distinct dates: most often it is done with them
    bad = {text for text in _distinct_dates(evidence.log) if moment_of(text) is None}
    for entry, key, text in _dates(evidence.log) if bad else ():
        if text in bad:
            figures, events, sources = _about(entry)
            yield Finding(
                "D201",
                Pointer(entry.spot, key),
                {"reason": _reason(text)},
                figures=figures,
                events=events,
                sources=sources,
                key=f"{entry.rate if isinstance(entry, Rate) else entry.id}/{key}",
            )


def _distinct_dates(log: Log) -> set[str]:
    """Return all texts in the log that stand for a date."""
    dates = {event.date for event in log.events.values()} | {source.published for source in log.sources.values()}
    others = {figure.as_of for figure in log.figures} | {rate.date for rate in log.rates}
    others.update(text for dating in log.datings for text in (dating.date, dating.as_of))
    return dates.union(text for text in others if text is not None)


def _dates(log: Log) -> Iterator[tuple[Entry, str, str]]:
    for event in log.events.values():
        yield event, "date", event.date
    for source in log.sources.values():
        yield source, "published", source.published
    for figure in log.figures:
        if figure.as_of is not None:
            yield figure, "as_of", figure.as_of
    for dating in log.datings:
        if dating.date is not None:
            yield dating, "date", dating.date
        if dating.as_of is not None:
            yield dating, "as_of", dating.as_of
    for rate in log.rates:
        yield rate, "date", rate.date


def _about(entry: Entry) -> tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]:
    """Return the ids of the figures, events and sources that an entry is or refers to."""
    if isinstance(entry, Rate):
        return (), (), (entry.source,)
    if isinstance(entry, Figure):
        return (entry.id,), (), (entry.source,)
    if isinstance(entry, Dating):
        return (), (entry.event,), (entry.source,)
    if isinstance(entry, Event):
        return (), (entry.id,), ()
    return (), (), (entry.id,)


def _reason(text: str) -> Localized:
    try:
        parse_date(text)
    except DateError as error:
        return error.message
    return text
