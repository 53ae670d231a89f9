"""An event: when it was or is to be, with the sources of its dates."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hetao_cli.analysis.answers.dates import date_answer
from hetao_cli.analysis.happenings import superseded
from hetao_cli.messages.message import in_language
from hetao_cli.model.blocks import TextLines
from hetao_cli.reports.lists.entries.date_claim import date_claim_table, date_record
from hetao_cli.reports.lists.entries.entry import Shown, head, named, word
from hetao_cli.reports.lists.entries.records import EventEntry
from hetao_cli.reports.lists.labels import event_date_cell, support_text
from hetao_cli.reports.lists.listed import about_dates, listed_event

if TYPE_CHECKING:
    from hetao_cli.log.date_claims import DateClaim
    from hetao_cli.log.evidence import Evidence
    from hetao_cli.model.blocks import Block, Text
    from hetao_cli.model.entries import Event


def event_entry(evidence: Evidence, event: Event, language: str) -> Shown:
    """Return an event with the dates that sources give for it."""
    log = evidence.log
    claims = [date_claim for date_claim in evidence.date_claims if date_claim.dating.event == event.id]

    def record() -> EventEntry:
        tellings = [date_record(log, date_claim) for date_claim in claims]
        return EventEntry("event", *listed_event(evidence, event, language), tellings, superseded_by)

    superseded_by = list(superseded(log.events.values()).get(event.id, ()))
    links = {"after": event.after, "supersedes": event.supersedes, "superseded_by": superseded_by}
    linked = [(word(key, language), named(log, "event", other, language)) for key in links for other in links[key]]
    return Shown(record, lambda: _blocks(evidence, event, claims, linked, language))


def _blocks(
    evidence: Evidence, event: Event, claims: list[DateClaim], linked: list[tuple[str, str | None]], language: str
) -> list[Block]:
    log, answer = evidence.log, date_answer(evidence, event.id)
    findings = about_dates(evidence).get(event.id, ())
    date = event_date_cell(answer.date, answer.moment, language, planned=answer.planned)
    facts: list[tuple[str, Text | None]] = [
        (word("date", language), date),
        (word("support-kind", language), support_text(answer.support if claims else None, findings, language)),
        (word("place", language), named(log, "place", event.place, language)),
        (word("kind", language), event.kind),
        *linked,
    ]
    opening = head(log, in_language(event.title, language), event.id, event.spot, facts)
    return [
        opening,
        date_claim_table(log, claims, language, "source") if claims else TextLines((word("no_dating", language),)),
    ]
