"""The report of a log at a glance: all its statistics."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hetao_cli.messages.message import Message, in_language
from hetao_cli.model.report import Report
from hetao_cli.quick.tuples import NamedTuple
from hetao_cli.reports.lists.figure_report import count_unread
from hetao_cli.reports.stats.records import CountRecord, StatsDocument
from hetao_cli.reports.stats.registry import at_a_glance

if TYPE_CHECKING:
    from hetao_cli.log.evidence import Evidence
    from hetao_cli.model.blocks import Block, Text
    from hetao_cli.model.records import Envelope
    from hetao_cli.reports.stats.registry import Statistics
    from hetao_cli.reports.stats.row import CountRow

_MARKED = Message("talk.unread-marked", "{told}; 'hetao figures' marks them")

MOST_ROWS = 10
"""The most rows of a table for people, unless all are wanted."""


class StatsOptions(NamedTuple):
    """The options of the report.

    Attributes:
        language: The language of labels.
        everything: Show people all rows.
    """

    language: str = "en"
    everything: bool = False


def report_glance(evidence: Evidence, envelope: Envelope, options: StatsOptions) -> Report:
    """Return the report of all statistics of a log.

    Args:
        evidence: The log, read.
        envelope: The keys that open every document.
        options: The options of the report.
    """

    def document() -> StatsDocument:
        rows = [
            _record(statistics, row, options.language)
            for statistics in at_a_glance(evidence)
            for row in statistics.rows
        ]
        return StatsDocument(envelope, "glance", rows=rows)

    talk = tuple(in_language(_MARKED.filled(told=one), options.language) for one in count_unread(evidence.claims))
    return Report("stats", "rows", document, lambda: _blocks(evidence, options), talk)


def _record(statistics: Statistics, row: CountRow, language: str) -> CountRecord:
    return CountRecord(
        statistic=statistics.statistic.name,
        title=in_language(statistics.statistic.title, language),
        key=row.key,
        label=in_language(row.label, language),
        count_=row.number,
        possible=row.number if row.possible is None else row.possible,
        of=row.of,
        share=round(row.number / row.of, 6) if row.of else None,
        place=row.place,
        metric=row.metric,
        events=list(row.events),
        figures=list(row.figures),
        sources=list(row.sources),
    )


def _blocks(evidence: Evidence, options: StatsOptions) -> list[Block]:
    from hetao_cli.model.blocks import TextLines
    from hetao_cli.reports.stats.words import word

    statistics = [one for one in at_a_glance(evidence) if one.rows]
    if not statistics:
        return [TextLines((word("nothing", options.language),))]
    return [_block(one, options) for one in statistics]


def _block(statistics: Statistics, options: StatsOptions) -> Block:
    most = None if options.everything or statistics.statistic.in_time else MOST_ROWS
    if statistics.statistic.block is not None:
        return statistics.statistic.block(statistics, most, options.language)
    return _table(statistics, most, options.language)


def _table(statistics: Statistics, most: int | None, language: str) -> Block:
    from hetao_cli.model.blocks import Column, Styled, TextTable
    from hetao_cli.reports.stats.words import word

    shown = statistics.rows[:most]
    cells: list[tuple[Text, ...]] = [
        (in_language(row.label, language), _number(row, language), _share(row, language)) for row in shown
    ]
    left = statistics.rows[len(shown) :]
    if left:
        more = word("more", language).format(n=len(left), count=sum(row.number for row in left))
        cells.append((Styled(more, "dim"), "", ""))
    columns = [
        Column(in_language(statistics.statistic.title, language), wraps=True),
        Column(word("number", language), "right"),
        Column(word("share", language), "right"),
    ]
    if all(row.of is None for row in statistics.rows):
        columns.pop()
    return TextTable(tuple(columns), (("", tuple(row[: len(columns)] for row in cells)),))


def _number(row: CountRow, language: str) -> Text:
    from hetao_cli.model.blocks import Styled
    from hetao_cli.reports.stats.words import word

    if row.possible is not None and row.possible > row.number:
        return (str(row.number), Styled(f" ({word('possible', language).format(row.possible)})", "dim"))
    return str(row.number)


def _share(row: CountRow, language: str) -> Text:
    """Return the share in whole %, with its whole; exact shares are in the document."""
    from hetao_cli.model.blocks import Styled
    from hetao_cli.reports.stats.words import word

    if not row.of:
        return ""
    percent = 100 * row.number / row.of
    statistics = f"{percent:.0f}%" if row.number in {0, row.of} or percent >= 1 else "<1%"
    return (statistics, Styled(word("of", language).format(row.of), "dim"))
