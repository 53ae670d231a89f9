"""D201: a date is not EDTF."""

from __future__ import annotations

from operator import attrgetter
from typing import TYPE_CHECKING

from hetao_cli.check.registry import rule
from hetao_cli.dates.edtf import DateError, moment_of, parse_date
from hetao_cli.log.schema import TABLES
from hetao_cli.model.entries import Dating, Event, Figure, Rate, Review
from hetao_cli.model.finding import Finding, Pointer, Severity
from hetao_cli.model.forms import DATE

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from hetao_cli.log.evidence import Evidence
    from hetao_cli.messages.message import Localized
    from hetao_cli.model.entries import Source
    from hetao_cli.model.log import Log

    Entry = Event | Source | Figure | Dating | Rate | Review


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
    for entries, keys in _dated(evidence.log):
        for key in keys:
            # a log has few distinct dates: most often it is done with them
            bad = {text for text in set(map(attrgetter(key), entries)) - {None} if moment_of(text) is None}
            for entry in entries if bad else ():
                if getattr(entry, key) in bad:
                    yield _finding(entry, key)


def _dated(log: Log) -> Iterator[tuple[Sequence[Entry], list[str]]]:
    """Yield the entries of each kind that has dates, with the keys of these."""
    kinds: dict[str, Sequence[Entry]] = {
        "event": list(log.events.values()),
        "source": list(log.sources.values()),
        "figure": log.figures,
        "dating": log.datings,
        "rate": log.rates,
        "review": log.reviews,
    }
    for name, entries in kinds.items():
        yield entries, [field.key for field in TABLES[name].fields if field.form is DATE]


def _finding(entry: Entry, key: str) -> Finding:
    figures, events, sources = _about(entry)
    return Finding(
        "D201",
        Pointer(entry.spot, key),
        {"reason": _reason(getattr(entry, key))},
        figures=figures,
        events=events,
        sources=sources,
        key=f"{_name(entry)}/{key}",
    )


def _name(entry: Entry) -> str:
    if isinstance(entry, Review):
        return f"{entry.code} {', '.join(entry.about)}"
    return entry.rate if isinstance(entry, Rate) else entry.id


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
    if isinstance(entry, Review):
        return (), (), ()
    return (), (), (entry.id,)


def _reason(text: str) -> Localized:
    try:
        parse_date(text)
    except DateError as error:
        return error.message
    return text
