"""Sources as a table for people."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hetao_cli.dates.edtf import moment_of
from hetao_cli.model.blocks import Column, Lines, Span, Table
from hetao_cli.model.entries import in_language
from hetao_cli.reports.lists.labels import date_cell

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hetao_cli.model.blocks import Block, Text
    from hetao_cli.model.entries import Names
    from hetao_cli.reports.lists.source_report import Counted


def source_table(shown: Sequence[Counted], language: str) -> Block:
    """Return a table of sources in the order given, or a line that says that there are none."""
    if not shown:
        return Lines((in_language(_NOTHING, language),))
    published, title, figures, datings = (in_language(label, language) for label in _COLUMNS)
    columns = (
        Column(published, wraps=True),
        Column("Id", wraps=True),
        Column(title, wraps=True),
        Column(figures, "right"),
        Column(datings, "right"),
    )
    return Table(columns, (("", tuple(_row(one, language) for one in shown)),))


def _row(one: Counted, language: str) -> tuple[Text, ...]:
    source = one.source
    beside = [*filter(None, (source.publisher, source.author)), *source.language]
    beside += [f"{in_language(_COPY, language)} {source.origin}"] if source.origin is not None else []
    return (
        date_cell(source.published, moment_of(source.published), language),
        source.id,
        (source.title, Span("".join(f" · {text}" for text in beside), "dim")),
        str(one.figures),
        str(one.datings),
    )


_COLUMNS: tuple[Names, ...] = (
    {"en": "Published", "zh-Hans": "发布日期", "zh-Hant": "發佈日期"},
    {"en": "Title", "zh-Hans": "标题", "zh-Hant": "標題"},
    {"en": "Figures", "zh-Hans": "数字", "zh-Hant": "數字"},
    {"en": "Dates", "zh-Hans": "日期", "zh-Hant": "日期"},
)
_COPY: Names = {"en": "copy of", "zh-Hans": "转载自", "zh-Hant": "轉載自"}
_NOTHING: Names = {"en": "the log has no source", "zh-Hans": "日志中没有来源", "zh-Hant": "日誌中沒有來源"}
