"""Blocks on a terminal: Rich lays them out within its width."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from rich.cells import cell_len as cell_width
from rich.console import Console
from rich.table import Table as RichTable
from rich.text import Text as RichText

from hetao_cli.model.blocks import Drawing, Styled, TextTable
from hetao_cli.render.spans import drawn, plain, spans_of

if TYPE_CHECKING:
    from collections.abc import Iterable

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
"""The look of each style, in colours of the terminal's own palette, readable on dark and on light."""

NARROWEST = 40
NARROWEST_COLUMN = 8
GAP = 2
"""Columns of the terminal, and between columns of a table."""


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
        if isinstance(block, TextTable):
            _print_table(console, block)
        elif isinstance(block, Drawing):
            for line in drawn(block, surface._replace(width=console.width)):
                console.print(_styled(line), no_wrap=True, overflow="ignore", crop=False)
        else:
            for line in block.lines:
                _print_line(console, _styled(line))
    return "\n".join(line.rstrip() for line in out.getvalue().split("\n"))


def _print_line(console: Console, line: RichText) -> None:
    """Print a line; the part that does not fit follows under it, indented two columns more than the line."""
    indent = len(line.plain) - len(line.plain.lstrip()) + 2
    if line.cell_len <= console.width or indent > console.width // 2:
        console.print(line)
        return
    rows = line.wrap(console, console.width - indent)
    for number, row in enumerate(rows):
        console.print(RichText(" " * (indent if number else 0)) + row)


def _styled(text: Text) -> RichText:
    spans = ((span.text, LOOKS.get(span.style, "")) for span in spans_of(text))
    # in columns that don't wrap, too, a text that is too wide goes on below rather than being cut
    return RichText.assemble(*spans, no_wrap=False, overflow="fold")


def _print_table(console: Console, table: TextTable) -> None:
    """Print the header and the groups of a table in columns of the same widths, each heading on a line of its own."""
    widths = _widths(console, table)
    header = tuple(Styled(column.label, "heading") for column in table.columns)
    console.print(_laid_out(table, widths, (header,)))
    for heading, rows in table.groups:
        if heading:
            console.print(_styled(Styled(heading, "heading")))
        console.print(_laid_out(table, widths, rows))


def _laid_out(table: TextTable, widths: list[int], rows: Iterable[Iterable[Text]]) -> RichTable:
    laid_out = RichTable(box=None, pad_edge=False, padding=(0, GAP, 0, 0), show_header=False)
    for column, width in zip(table.columns, widths, strict=True):
        laid_out.add_column(justify=column.align, width=width, overflow="fold")
    for row in rows:
        laid_out.add_row(*(_styled(cell) for cell in row))
    return laid_out


def _widths(console: Console, table: TextTable) -> list[int]:
    """Return the width that each column needs.

    If that is too much, the columns that wrap share the room that the others leave, the narrow ones first.
    """
    needed = [cell_width(column.label) for column in table.columns]
    for _, rows in table.groups:
        for row in rows:
            cells = [max(map(cell_width, plain(cell).split("\n"))) for cell in row]
            needed = list(map(max, needed, cells))
    left = console.width - GAP * (len(needed) - 1)
    left -= sum(width for column, width in zip(table.columns, needed, strict=True) if not column.wraps)
    wrapping = sorted((width, index) for index, width in enumerate(needed) if table.columns[index].wraps)
    for place, (width, index) in enumerate(wrapping):
        share = max(left // (len(wrapping) - place), NARROWEST_COLUMN)
        needed[index] = min(width, share)
        left -= needed[index]
    return needed
