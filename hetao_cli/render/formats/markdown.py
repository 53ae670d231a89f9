"""Markdown: tables as pipe tables, groups under headings."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from hetao_cli.model.blocks import Drawing, TextTable
from hetao_cli.render.spans import drawn, plain

if TYPE_CHECKING:
    from hetao_cli.model.blocks import Text
    from hetao_cli.model.report import Report
    from hetao_cli.render.registry import Surface

_RULERS = {"left": ":---", "right": "---:", "center": ":---:"}


def render(report: Report, surface: Surface) -> str:
    """Return the blocks of the report as Markdown; no text of the log can become markup."""
    parts: list[str] = []
    for block in report.blocks():
        if isinstance(block, TextTable):
            parts += [_table(block, heading, rows) for heading, rows in block.groups]
        elif isinstance(block, Drawing):
            parts.append(_fenced("\n".join(plain(line) for line in drawn(block, surface))))
        else:
            parts.append("\n".join(f"{_line(line)}  " if plain(line) else "" for line in block.lines))
    return "\n\n".join(part.strip("\n") for part in parts if part.strip()) + "\n"


def _table(table: TextTable, heading: str, rows: tuple[tuple[Text, ...], ...]) -> str:
    title = f"## {' '.join(_escape(plain(heading)).split())}\n\n" if heading else ""
    head = [_cell(column.label) for column in table.columns]
    ruler = [_RULERS[column.align] for column in table.columns]
    body = [[_cell(cell) for cell in row] for row in rows]
    return title + "\n".join("| " + " | ".join(row) + " |" for row in [head, ruler, *body])


def _fenced(text: str) -> str:
    """Return a text as it is, in a block of code; its fence is longer than any in the text."""
    fence = max(re.findall("`{3,}", text), default="``") + "`"
    return f"{fence}text\n{text}\n{fence}"


def _line(text: Text) -> str:
    """Return a line that does not begin as a list or a rule."""
    return re.sub(r"(?m)^( *)([-+=])|^( *[0-9]+)([.)])", r"\1\3\\\2\4", _escape(plain(text)))


def _cell(text: Text) -> str:
    return _escape(plain(text)).replace("\n", "<br>")


def _escape(text: str) -> str:
    return re.sub(r"([\\`*_\[\]<>|#~&])", r"\\\1", text)
