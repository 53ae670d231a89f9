"""Figures as a table for people, wherever a list of them is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hetao_cli.messages.message import in_language
from hetao_cli.model.blocks import Column, Lines, Span, Table
from hetao_cli.quantities.scaled import scaled_text
from hetao_cli.reports.lists.labels import date_cell, status_word

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hetao_cli.log.figure_claims import Claim
    from hetao_cli.messages.message import Names
    from hetao_cli.model.blocks import Block, Text
    from hetao_cli.model.log import Log


def figure_table(log: Log, claims: Sequence[Claim], language: str) -> Block:
    """Return a table of figures, in the order given and grouped by place, or a line that says that there are none.

    The metric of a row is dim where it is the one of the row before.
    """
    if not claims:
        return Lines((in_language(_NOTHING, language),))
    groups: dict[str, list[tuple[Text, ...]]] = {}
    before: tuple[str, str] | None = None
    for claim in claims:
        figure = claim.figure
        subject = (figure.place, figure.metric)
        metric = Span(in_language(log.metrics[figure.metric].name, language), "dim" if subject == before else "")
        before = subject
        row = (metric, says_cell(claim, language), when_cell(log, claim, language), Span(figure.source, "dim"))
        groups.setdefault(in_language(log.places[figure.place].name, language), []).append(row)
    return Table(
        tuple(Column(in_language(label, language), wraps=True) for label in _COLUMNS),
        tuple((heading, tuple(rows)) for heading, rows in groups.items()),
    )


def says_cell(claim: Claim, language: str) -> Text:
    """Return the literal, and in parentheses the values that it means in the unit of the metric."""
    if claim.interval is None:
        trouble = _UNREAD if claim.quantity is None else _OTHER_UNIT
        return (claim.figure.says, " ", Span(f"({in_language(trouble, language)})", "warning"))
    return (claim.figure.says, " ", Span(f"({scaled_text(claim.interval, claim.unit, language)})", "dim"))


def when_cell(log: Log, claim: Claim, language: str) -> Text:
    """Return when the figure held, dim where that is only its source's date, and its status where it is no fact."""
    figure = claim.figure
    written = figure.as_of or log.sources[figure.source].published
    date = date_cell(written, claim.as_of, language, "" if claim.dated else "dim")
    if figure.status == "actual":
        return date
    return (date, " ", Span(status_word(figure.status, language), "planned"))


_COLUMNS: tuple[Names, ...] = (
    {"en": "Metric", "zh-Hans": "指标", "zh-Hant": "指標"},
    {"en": "Says (means)", "zh-Hans": "原文（含义）", "zh-Hant": "原文（含義）"},
    {"en": "As of", "zh-Hans": "截至", "zh-Hant": "截至"},
    {"en": "Source", "zh-Hans": "来源", "zh-Hant": "來源"},
)
_NOTHING: Names = {"en": "no figure to show", "zh-Hans": "没有可列的数字", "zh-Hant": "沒有可列的數字"}
_UNREAD: Names = {"en": "not read", "zh-Hans": "无法识别", "zh-Hant": "無法識別"}
_OTHER_UNIT: Names = {"en": "unit does not fit", "zh-Hans": "单位不符", "zh-Hant": "單位不符"}
