"""A source: its facts, and all of its figures and dates."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hetao_cli.dates.edtf import moment_of
from hetao_cli.reports.lists.chosen_figures import list_order
from hetao_cli.reports.lists.entries.date_claim import date_claim_table, date_record
from hetao_cli.reports.lists.entries.entry import Shown, head, month_of, word
from hetao_cli.reports.lists.entries.records import SourceEntry
from hetao_cli.reports.lists.figure_table import figure_table
from hetao_cli.reports.lists.labels import copy_text, date_cell, tier_word
from hetao_cli.reports.lists.listed import listed_figures
from hetao_cli.reports.lists.source_report import source_record

if TYPE_CHECKING:
    from hetao_cli.log.evidence import Evidence
    from hetao_cli.model.blocks import Block, Text
    from hetao_cli.model.entries import Source


def source_entry(evidence: Evidence, source: Source, language: str) -> Shown:
    """Return a source with its figures and the dates that it gives for events."""
    log = evidence.log
    claims = sorted((claim for claim in evidence.claims if claim.figure.source == source.id), key=list_order(log))
    date_claims = [date_claim for date_claim in evidence.date_claims if date_claim.dating.source == source.id]

    def record() -> SourceEntry:
        figures = listed_figures(evidence, claims, language)
        datings = [date_record(log, date_claim) for date_claim in date_claims]
        return SourceEntry("source", source_record(log, source), figures, datings)

    def blocks() -> list[Block]:
        facts: list[tuple[str, Text | None]] = [
            (word("published", language), date_cell(source.published, moment_of(source.published), language)),
            (word("publisher", language), source.publisher),
            (word("author", language), source.author),
            (word("language", language), ", ".join(source.language)),
            (word("currency", language), source.currency),
            (word("fiscal_year_start", language), month_of(source.fiscal_year_start)),
            (word("origin", language), source.origin),
            (word("tier", language), tier_word(source, language)),
            ("URL", source.url),
            (
                word("accessed", language),
                date_cell(source.accessed, moment_of(source.accessed), language) if source.accessed else None,
            ),
            (word("copy", language), copy_text(source, language)),
            (word("archived", language), source.archived),
            ("DOI", source.doi),
            (word("licence", language), source.licence),
            ("SHA-256", source.sha256),
        ]
        found: list[Block] = [head(log, source.title, source.id, source.spot, facts)]
        found += [figure_table(evidence, claims, language)] if claims else []
        found += [date_claim_table(log, date_claims, language, "event")] if date_claims else []
        return found

    return Shown(record, blocks)
