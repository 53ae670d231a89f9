"""Blocks on a terminal: Rich lays them out within its width."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from rich.console import Console
from rich.table import Table as RichTable
from rich.text import Text as RichText

from hetao_cli.model.blocks import Span, Table
from hetao_cli.render.spans import spans_of

if TYPE_CHECKING:
    from rich.console import RenderableType

    from hetao_cli.model.blocks import Block, Text
    from hetao_cli.render.registry import Surface

LOOKS = {
    "error": "bold red",
    "warning": "bold yellow",
    "note": "bold cyan",
    "good": "green",
    "heading": "bold",
    "strong": "bold",
    "dim": "dim",
    "planned": "italic yellow",
    "first": "blue",
    "second": "magenta",
    "code": "bold",
    "place": "cyan",
}
"""How each style looks; colours of the terminal's own palette, readable on dark and on light."""

NARROWEST = 40


def on_terminal(blocks: list[Block], surface: Surface) -> str:
    """Return the blocks laid out in the width of the surface."""
    out = io.StringIO()
    console = Console(
        file=out,
        width=max(surface.width or NARROWEST, NARROWEST),
        force_terminal=surface.colour,
        no_color=not surface.colour,
        color_system="standard" if surface.colour else None,
        highlight=False,
        markup=False,
        emoji=False,
        legacy_windows=False,
    )
    for number, block in enumerate(blocks):
        if number:
            console.print()
        if isinstance(block, Table):
            console.print(_table(block))
        else:
            for line in block.lines:
                _print_line(console, _styled(line))
    return "\n".join(line.rstrip() for line in out.getvalue().split("\n"))


def _print_line(console: Console, line: RichText) -> None:
    """Print a line; what does not fit goes on under it, indented as far as the line and two columns more."""
    indent = len(line.plain) - len(line.plain.lstrip()) + 2
    if line.cell_len <= console.width or indent > console.width // 2:
        console.print(line)
        return
    rows = line.wrap(console, console.width - indent)
    for number, row in enumerate(rows):
        console.print(RichText(" " * (indent if number else 0)) + row)


def _styled(text: Text) -> RichText:
    spans = ((span.text, LOOKS.get(span.style, "")) for span in spans_of(text))
    # also in a column that gives way to none, what is too wide for it goes on below rather than being cut
    return RichText.assemble(*spans, no_wrap=False, overflow="fold")


def _table(table: Table) -> RenderableType:
    laid_out = RichTable(box=None, pad_edge=False, padding=(0, 2, 0, 0), header_style="bold", collapse_padding=True)
    for column in table.columns:
        laid_out.add_column(
            _styled(column.label),
            justify="right" if column.align == "right" else "center" if column.align == "center" else "left",
            no_wrap=not column.wraps,
            overflow="fold",
        )
    for heading, rows in table.groups:
        if heading:
            laid_out.add_row(_styled(Span(heading, "heading")))
        for row in rows:
            laid_out.add_row(*(_styled(cell) for cell in row))
    return laid_out
