"""The report of a list of figures: its document for programs; `figure_table` has its table for people."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hetao_cli.messages.message import Message, counted, in_language
from hetao_cli.model.report import Report
from hetao_cli.reports.lists.figure_records import FiguresDocument
from hetao_cli.reports.lists.listed import listed_figures

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hetao_cli.log.evidence import Evidence
    from hetao_cli.log.figure_claims import FigureClaim
    from hetao_cli.model.blocks import Block
    from hetao_cli.model.records import Envelope


def report_figures(evidence: Evidence, shown: list[FigureClaim], envelope: Envelope, language: str) -> Report:
    """Return the report of a list of figures.

    Args:
        evidence: The log, read.
        shown: Its figures, in order.
        envelope: The keys that open every document.
        language: The language of names and labels.
    """

    def document() -> FiguresDocument:
        return FiguresDocument(envelope, listed_figures(evidence, shown, language))

    def blocks() -> list[Block]:
        from hetao_cli.reports.lists.figure_table import figure_table

        return [figure_table(evidence, shown, language)]

    talk = tuple(in_language(one, language) for one in count_unread(shown))
    report = Report("figures", "figures", document, blocks, talk)

    def again(numbers: Sequence[int]) -> Report:
        return report_figures(evidence, [shown[number] for number in numbers], envelope, language)

    return report._replace(again=again)


def count_unread(claims: list[FigureClaim]) -> tuple[Message, ...]:
    """Return the line that says how many figures could not be read; none where all could."""
    unread = sum(claim.interval is None for claim in claims)
    return (counted(unread, _UNREAD, _UNREAD_MORE),) if unread else ()


_UNREAD = Message("talk.unread", "{n} figure could not be read in the unit of the metric")
_UNREAD_MORE = Message("talk.unread-more", "{n} figures could not be read in the unit of the metric")
