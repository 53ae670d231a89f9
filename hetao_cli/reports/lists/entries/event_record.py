"""An event by our own timeline, as every document for programs writes it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hetao_cli.dates.edtf import moment_of
from hetao_cli.messages.message import in_language
from hetao_cli.reports.lists.entries.entry import line_in
from hetao_cli.reports.lists.entries.records import EventRecord

if TYPE_CHECKING:
    from hetao_cli.model.entries import Event
    from hetao_cli.model.log import Log


def event_record(log: Log, event: Event, language: str) -> EventRecord:
    """Return the record of an event itself."""
    moment = moment_of(event.date)
    bounds = moment.iso_bounds() if moment is not None else (None, None, None, None)
    return EventRecord(
        id=event.id,
        date=event.date,
        earliest=bounds[0],
        latest=bounds[3],
        title=event.title,
        label=in_language(event.title, language),
        place=event.place,
        kind=event.kind,
        status=event.status,
        after=list(event.after),
        words=list(event.words),
        supersedes=list(event.supersedes),
        path=log.files[event.spot.file].path,
        line=line_in(log, event.spot),
    )
