"""Blocks of a report as HTML, as notebooks show values."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from hetao_cli.model.blocks import Drawing, TextTable
from hetao_cli.model.safe import safe
from hetao_cli.render.registry import Surface
from hetao_cli.render.spans import drawn, plain

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from hetao_cli.model.blocks import Block, Text


def html_of(blocks: Iterable[Block]) -> str:
    """Return blocks as HTML, in which nothing of a log is markup.

    >>> from hetao_cli.model.blocks import TextLines
    >>> html_of([TextLines(("a < b",))])
    '<p>a &lt; b</p>'
    """
    return "\n".join(part for block in blocks for part in _parts(block))


def _parts(block: Block) -> Iterator[str]:
    if not isinstance(block, TextTable):
        lines = drawn(block, Surface(None, colour=False)) if isinstance(block, Drawing) else block.lines
        yield f"<p>{'<br>'.join(map(_text, lines))}</p>"
        return
    heads = "".join(f"<th>{_text(column.label)}</th>" for column in block.columns)
    yield f"<table><thead><tr>{heads}</tr></thead>"
    for heading, rows in block.groups:
        yield "<tbody>"
        if heading:
            yield f'<tr><th colspan="{len(block.columns)}">{_text(heading)}</th></tr>'
        for row in rows:
            yield f"<tr>{''.join(f'<td>{_text(cell)}</td>' for cell in row)}</tr>"
        yield "</tbody>"
    yield "</table>"


def _text(text: Text) -> str:
    return escape(safe(plain(text)))
