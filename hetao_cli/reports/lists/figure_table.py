"""Figures as a table for people, wherever a list of them is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hetao_cli.analysis.answers.figures import support_of
from hetao_cli.analysis.answers.support import TOLD, WORDS
from hetao_cli.log.tiers import source_name
from hetao_cli.messages.message import Message, in_language
from hetao_cli.model.blocks import Column, Styled, TextLines, TextTable
from hetao_cli.quantities.scaled import scaled_text
from hetao_cli.reports.finding_codes import finding_codes
from hetao_cli.reports.lists.labels import date_cell, status_word
from hetao_cli.reports.lists.listed import about

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hetao_cli.log.evidence import Evidence
    from hetao_cli.log.figure_claims import FigureClaim
    from hetao_cli.messages.message import Localized
    from hetao_cli.model.blocks import Block, Text
    from hetao_cli.model.log import Log


def figure_table(evidence: Evidence, claims: Sequence[FigureClaim], language: str) -> Block:
    """Return a table of figures, in the order given and grouped by place, or a remark if there are none.

    The metric of a row is dim if it is that of the row before.
    """
    if not claims:
        return TextLines((in_language(_NOTHING, language),))
    log = evidence.log
    groups: dict[str, list[tuple[Text, ...]]] = {}
    before: tuple[str, str] | None = None
    for claim in claims:
        figure = claim.figure
        subject = (figure.place, figure.metric)
        metric = Styled(in_language(log.metrics[figure.metric].name, language), "dim" if subject == before else "")
        before = subject
        support = support_cell(evidence, claim, language)
        says, when = says_cell(claim, language), when_cell(log, claim, language)
        row = (metric, says, when, Styled(source_name(log, figure.source, language), "dim"), support)
        groups.setdefault(in_language(log.places[figure.place].name, language), []).append(row)
    return TextTable(
        tuple(Column(in_language(label, language), wraps=True) for label in _COLUMNS),
        tuple((heading, tuple(rows)) for heading, rows in groups.items()),
    )


def says_cell(claim: FigureClaim, language: str) -> Text:
    """Return the literal, and in parentheses the values that it means in the unit of the metric."""
    if claim.interval is None:
        trouble = _UNREAD if claim.quantity is None else _OTHER_UNIT
        return (claim.figure.says, " ", Styled(f"({in_language(trouble, language)})", "warning"))
    return (claim.figure.says, " ", Styled(f"({scaled_text(claim.interval, claim.unit, language)})", "dim"))


def when_cell(log: Log, claim: FigureClaim, language: str) -> Text:
    """Return when the figure held, dim if that is only its source's date, and its status if it is no outcome."""
    figure = claim.figure
    written = figure.as_of or log.sources[figure.source].published
    date = date_cell(written, claim.as_of, language, "" if claim.dated else "dim")
    if figure.status == "actual":
        return date
    return (date, " ", Styled(status_word(figure.status, language), "planned"))


def support_cell(evidence: Evidence, claim: FigureClaim, language: str) -> Text:
    """Return how well the value that is known of a figure's time is supported, and the findings about the figure.

    Of one that could not be read the support is left out.
    """
    support, codes = support_of(evidence, claim), finding_codes(about(evidence).of([claim]))
    if support is None:
        return codes[1:]
    return (Styled(in_language(WORDS[support.kind], language), "warning" if support.kind in TOLD else "dim"), *codes)


_COLUMNS: tuple[Localized, ...] = (
    Message("figure.columns.metric", "Metric"),
    Message("figure.columns.says-means", "Says (means)"),
    Message("figure.columns.as-of", "As of"),
    Message("figure.columns.source", "Source"),
    Message("figure.columns.support", "Support"),
)
_NOTHING = Message("figure.nothing", "no figure to show")
_UNREAD = Message("figure.unread", "not read")
_OTHER_UNIT = Message("figure.other-unit", "unit does not fit")
