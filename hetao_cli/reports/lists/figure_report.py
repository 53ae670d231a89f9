"""The report of a list of figures: its document for programs; `figure_table` has its table for people."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hetao_cli.analysis.answers.figures import support_of
from hetao_cli.analysis.answers.records import support_record
from hetao_cli.log.records import figure_record
from hetao_cli.messages.message import Message, counted, in_language
from hetao_cli.model.report import Report
from hetao_cli.reports.lists.figure_records import FiguresDocument, ListedFigure

if TYPE_CHECKING:
    from hetao_cli.check.about import FindingsAbout
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
        from hetao_cli.check.about import findings_about

        about = evidence.once(findings_about)
        return FiguresDocument(envelope, [_listed(evidence, claim, about, language) for claim in shown])

    def blocks() -> list[Block]:
        from hetao_cli.reports.lists.figure_table import figure_table

        return [figure_table(evidence, shown, language)]

    return Report(
        "figures", "figures", document, blocks, tuple(in_language(one, language) for one in count_unread(shown))
    )


def _listed(evidence: Evidence, claim: FigureClaim, about: FindingsAbout, language: str) -> ListedFigure:
    support = support_of(evidence, claim)
    return ListedFigure(
        figure_record(evidence.log, claim),
        None if support is None else support_record(support, language),
        about.of([claim]),
    )


def count_unread(claims: list[FigureClaim]) -> tuple[Message, ...]:
    """Return the line that says how many figures could not be read; none where all could."""
    unread = sum(claim.interval is None for claim in claims)
    return (counted(unread, _UNREAD, _UNREAD_MORE),) if unread else ()


_UNREAD = Message("talk.unread", "{n} figure could not be read in the unit of the metric")
_UNREAD_MORE = Message("talk.unread-more", "{n} figures could not be read in the unit of the metric")
