"""A date that a source gives for an event: its record, and a table of several."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hetao_cli.log.tiers import source_name
from hetao_cli.model.blocks import Column, TextTable
from hetao_cli.reports.lists.entries.entry import line_in, named, word
from hetao_cli.reports.lists.entries.records import DateRecord
from hetao_cli.reports.lists.labels import date_cell, event_date_cell

if TYPE_CHECKING:
    from collections.abc import Iterable

    from hetao_cli.log.date_claims import DateClaim
    from hetao_cli.model.blocks import Text
    from hetao_cli.model.log import Log


def date_record(log: Log, date_claim: DateClaim) -> DateRecord:
    """Return the record of a date claim; a date that could not be read is None."""
    dating, moment = date_claim.dating, date_claim.moment
    bounds = moment.iso_bounds() if moment is not None else (None, None, None, None)
    return DateRecord(
        source=dating.source,
        tier=log.sources[dating.source].tier,
        event=dating.event,
        says=dating.says,
        date=moment.edtf if moment is not None else None,
        earliest=bounds[0],
        latest=bounds[3],
        announced=_announced(log, date_claim),
        planned=date_claim.planned,
        language=dating.language,
        section=dating.section,
        at=dating.at,
        by=dating.by,
        note=dating.note,
        path=log.files[dating.spot.file].path,
        line=line_in(log, dating.spot),
    )


def date_claim_table(log: Log, date_claims: Iterable[DateClaim], language: str, subject: str) -> TextTable:
    """Return a table of date claims.

    Args:
        log: The log.
        date_claims: The claims, in order.
        language: The language of labels.
        subject: The subject of the first column: `source` or `event`.
    """
    columns = [Column(word(key, language), wraps=True) for key in (subject, "says", "date", "told")]
    return TextTable(
        tuple(columns), (("", tuple(_row(log, date_claim, language, subject) for date_claim in date_claims)),)
    )


def _row(log: Log, date_claim: DateClaim, language: str, subject: str) -> tuple[Text, ...]:
    dating = date_claim.dating
    first = source_name(log, dating.source, language) if subject == "source" else None
    first = first or named(log, "event", dating.event, language) or ""
    date = event_date_cell(dating.date or "?", date_claim.moment, language, planned=date_claim.planned)
    return first, dating.says, date, date_cell(_announced(log, date_claim), date_claim.announced, language, "dim")


def _announced(log: Log, date_claim: DateClaim) -> str:
    return date_claim.dating.as_of or log.sources[date_claim.dating.source].published
