"""A source: what is known of it, and all that it says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hetao_cli.dates.edtf import moment_of
from hetao_cli.log.records import figure_record
from hetao_cli.reports.lists.chosen_figures import list_order
from hetao_cli.reports.lists.entries.date_claim import telling_record, telling_table
from hetao_cli.reports.lists.entries.entry import Entry, head, word
from hetao_cli.reports.lists.entries.records import SourceEntry
from hetao_cli.reports.lists.figure_table import figure_table
from hetao_cli.reports.lists.labels import date_cell
from hetao_cli.reports.lists.source_report import source_record

if TYPE_CHECKING:
    from hetao_cli.log.evidence import Evidence
    from hetao_cli.model.blocks import Block, Text
    from hetao_cli.model.entries import Source


def source_entry(evidence: Evidence, source: Source, language: str) -> Entry:
    """Return a source with its figures and what it says of dates."""
    log = evidence.log
    claims = sorted((claim for claim in evidence.claims if claim.figure.source == source.id), key=list_order(log))
    tellings = [telling for telling in evidence.tellings if telling.dating.source == source.id]

    def record() -> SourceEntry:
        figures = [figure_record(log, claim) for claim in claims]
        datings = [telling_record(log, telling) for telling in tellings]
        return SourceEntry("source", source_record(log, source), figures, datings)

    def blocks() -> list[Block]:
        facts: list[tuple[str, Text | None]] = [
            (word("published", language), date_cell(source.published, moment_of(source.published), language)),
            (word("publisher", language), source.publisher),
            (word("author", language), source.author),
            (word("language", language), ", ".join(source.language)),
            (word("origin", language), source.origin),
            ("URL", source.url),
            ("SHA-256", source.sha256),
        ]
        found: list[Block] = [head(log, source.title, source.id, source.spot, facts)]
        found += [figure_table(log, claims, language)] if claims else []
        found += [telling_table(log, tellings, language, "event")] if tellings else []
        return found

    return Entry(record, blocks)
