"""The report of a list of sources: its document for programs and its table for people."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from hetao_cli.dates.edtf import moment_of
from hetao_cli.log.files.positions import line_of
from hetao_cli.log.source_order import source_key
from hetao_cli.messages.message import Message, in_language
from hetao_cli.model.report import Report
from hetao_cli.quick.tuples import NamedTuple
from hetao_cli.reports.lists.source_records import ListedSource, SourceRecord, SourcesDocument, SourceWeights

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from hetao_cli.analysis.conflicts.source_weights import SourceWeight
    from hetao_cli.messages.message import Localized
    from hetao_cli.model.blocks import Block, Text
    from hetao_cli.model.entries import Source
    from hetao_cli.model.log import Log
    from hetao_cli.model.records import Envelope


class Counted(NamedTuple):
    """A source with the numbers of its figures and dates of events, and what it weighs if that is asked for."""

    source: Source
    figures: int
    datings: int
    weight: SourceWeight | None


def report_sources(
    log: Log, envelope: Envelope, language: str, weights: Mapping[str, SourceWeight] | None = None
) -> Report:
    """Return the report of all sources of a log, by the day they were published, those without a date last.

    Args:
        log: The log.
        envelope: The keys that open every document.
        language: The language of labels.
        weights: What each source weighs in disputes; None if that is not asked for.
    """
    figures = Counter(figure.source for figure in log.figures)
    datings = Counter(dating.source for dating in log.datings)
    shown = [
        Counted(one, figures[one.id], datings[one.id], weights[one.id] if weights else None)
        for one in sorted(log.sources.values(), key=source_key)
    ]

    return _of_sources(log, shown, envelope, language)


def _of_sources(log: Log, shown: list[Counted], envelope: Envelope, language: str) -> Report:
    def document() -> SourcesDocument:
        records = [
            ListedSource(source_record(log, one.source), one.figures, one.datings, _weights(one.weight))
            for one in shown
        ]
        return SourcesDocument(envelope, records)

    def blocks() -> list[Block]:
        return [_table(shown, language)]

    report = Report("sources", "sources", document, blocks)

    def again(numbers: Sequence[int]) -> Report:
        return _of_sources(log, [shown[number] for number in numbers], envelope, language)

    return report._replace(again=again)


def source_record(log: Log, source: Source) -> SourceRecord:
    """Return the record of a source itself."""
    file = log.files[source.spot.file]
    return SourceRecord(
        id=source.id,
        title=source.title,
        publisher=source.publisher,
        author=source.author,
        published=source.published,
        language=list(source.language),
        sha256=source.sha256,
        text_sha256=source.text_sha256,
        origin=source.origin,
        url=source.url,
        currency=source.currency,
        fiscal_year_start=source.fiscal_year_start,
        tier=source.tier,
        accessed=source.accessed,
        copy=source.copy,
        copy_date=source.copy_date,
        archived=source.archived,
        licence=source.licence,
        doi=source.doi,
        path=file.path,
        line=line_of(file.text, source.spot.table, source.spot.ordinal),
    )


def _weights(weight: SourceWeight | None) -> SourceWeights | None:
    if weight is None:
        return None
    return SourceWeights(round(weight.reliability, 3), round(weight.echo, 3), weight.disputes, list(weight.repeats))


def _table(shown: Sequence[Counted], language: str) -> Block:
    """Return a table of sources in the order given, or a remark if there are none."""
    from hetao_cli.model.blocks import Column, TextLines, TextTable

    if not shown:
        return TextLines((in_language(_NOTHING, language),))
    published, title, figures, datings = (in_language(label, language) for label in _COLUMNS)
    columns = [
        Column(published, wraps=True),
        Column("Id", wraps=True),
        Column(title, wraps=True),
        Column(figures, "right"),
        Column(datings, "right"),
    ]
    if shown[0].weight is not None:
        reliability, echo, disputes, repeats = (in_language(label, language) for label in _WEIGHTS)
        columns += [*(Column(label, "right") for label in (reliability, echo, disputes)), Column(repeats, wraps=True)]
    return TextTable(tuple(columns), (("", tuple(_row(one, language) for one in shown)),))


def _row(one: Counted, language: str) -> tuple[Text, ...]:
    from hetao_cli.model.blocks import Styled
    from hetao_cli.reports.lists.labels import date_cell, tier_word

    source = one.source
    beside = [*filter(None, (source.publisher, source.author, tier_word(source, language))), *source.language]
    beside += [f"{in_language(_COPY, language)} {source.origin}"] if source.origin is not None else []
    return (
        date_cell(source.published, moment_of(source.published), language),
        source.id,
        (source.title, Styled("".join(f" · {text}" for text in beside), "dim")),
        str(one.figures),
        str(one.datings),
        *_weight_cells(one.weight),
    )


def _weight_cells(weight: SourceWeight | None) -> tuple[str, ...]:
    """Return how reliable a source was found and whom it repeats; its numbers are left out if nothing tells them."""
    if weight is None:
        return ()
    if not weight.disputes:
        return ("", "", "0", "")
    return f"{weight.reliability:.2f}", f"{weight.echo:.2f}", str(weight.disputes), ", ".join(weight.repeats)


_COLUMNS: tuple[Localized, ...] = (
    Message("source.columns.published", "Published"),
    Message("source.columns.title", "Title"),
    Message("source.columns.figures", "Figures"),
    Message("source.columns.dates", "Dates"),
)
_WEIGHTS: tuple[Localized, ...] = (
    Message("source.weights.reliability", "Right"),
    Message("source.weights.echo", "Echo"),
    Message("source.weights.disputes", "Disputes"),
    Message("source.weights.repeats", "Shares mistakes with"),
)
_COPY = Message("source.copy", "copy of")
_NOTHING = Message("source.nothing", "the log has no source")
