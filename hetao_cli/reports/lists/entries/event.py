"""An event: when it was or is to be, with the sources of its dates."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hetao_cli.analysis.answers.dates import date_answer
from hetao_cli.analysis.answers.records import support_record
from hetao_cli.dates.edtf import moment_of
from hetao_cli.messages.message import in_language
from hetao_cli.model.blocks import TextLines
from hetao_cli.reports.lists.entries.date_claim import date_claim_table, date_record
from hetao_cli.reports.lists.entries.entry import Shown, head, line_in, named, word
from hetao_cli.reports.lists.entries.records import EventEntry, EventRecord
from hetao_cli.reports.lists.labels import event_date_cell, support_text

if TYPE_CHECKING:
    from hetao_cli.log.date_claims import DateClaim
    from hetao_cli.log.evidence import Evidence
    from hetao_cli.model.blocks import Block, Text
    from hetao_cli.model.entries import Event
    from hetao_cli.model.log import Log


def event_entry(evidence: Evidence, event: Event, language: str) -> Shown:
    """Return an event with the dates that sources give for it."""
    log = evidence.log
    claims = [date_claim for date_claim in evidence.date_claims if date_claim.dating.event == event.id]

    def record() -> EventEntry:
        date_claims = [date_record(log, date_claim) for date_claim in claims]
        answer = date_answer(evidence, event.id)
        return EventEntry(
            type="event",
            event=event_record(log, event, language),
            known=answer.date,
            support=support_record(answer.support, language),
            findings=list(_findings(evidence).get(event.id, ())),
            tellings=date_claims,
        )

    return Shown(record, lambda: _blocks(evidence, event, claims, language))


def _findings(evidence: Evidence) -> dict[str, tuple[str, ...]]:
    from hetao_cli.check.about import findings_about_dates

    return evidence.once(findings_about_dates)


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
        path=log.files[event.spot.file].path,
        line=line_in(log, event.spot),
    )


def _blocks(evidence: Evidence, event: Event, claims: list[DateClaim], language: str) -> list[Block]:
    log, answer = evidence.log, date_answer(evidence, event.id)
    date = event_date_cell(answer.date, answer.moment, language, planned=answer.planned)
    facts: list[tuple[str, Text | None]] = [
        (word("date", language), date),
        (word("support-kind", language), support_text(answer.support, language) if claims else None),
        (word("place", language), named(log, "place", event.place, language)),
        (word("kind", language), event.kind),
        *((word("after", language), named(log, "event", other, language)) for other in event.after),
    ]
    opening = head(log, in_language(event.title, language), event.id, event.spot, facts)
    return [
        opening,
        date_claim_table(log, claims, language, "source") if claims else TextLines((word("no_dating", language),)),
    ]
