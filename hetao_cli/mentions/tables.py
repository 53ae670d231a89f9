"""Tables in a text: the heads of the row and the column of a figure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hetao_cli.quick.patterns import regex
from hetao_cli.quick.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

_CELL = regex(r"[^|｜\t\n ]+(?: [^|｜\t\n ]+)*")
"""A cell: the text between bars, tabs or wider gaps."""

_RULE = regex(r"[-=:+ |｜\t]*")
_FEWEST_COLUMNS, _LONGEST_CELL = 2, 40


class TableCell(NamedTuple):
    """A cell of a table, with the spans of the cells that head its row and its column."""

    start: int
    end: int
    row: tuple[int, int]
    column: tuple[int, int]


def cells_of(text: str) -> list[TableCell]:
    r"""Return the cells of a text's tables, in order, without those of the first row and column of each.

    A table is a run of lines with the same number of cells, none of them long; lines of dashes don't count.

    >>> text = "Indicator | Shenzhen | Hong Kong\n---|---|---\nTenants | 500 | 60"
    >>> [tuple(text[slice(*span)] for span in (cell[:2], cell.row, cell.column)) for cell in cells_of(text)]
    [('500', 'Tenants', 'Shenzhen'), ('60', 'Tenants', 'Hong Kong')]
    """
    cells: list[TableCell] = []
    heads: list[tuple[int, int]] = []
    for line in _lines(text):
        if len(line) != len(heads):
            heads = line
        elif len(line) > _FEWEST_COLUMNS - 1:
            cells += [TableCell(*cell, line[0], head) for cell, head in zip(line[1:], heads[1:], strict=True)]
    return cells


def _lines(text: str) -> Iterator[list[tuple[int, int]]]:
    """Yield the spans of the cells of each line, none if it is no row of a table; lines of dashes are left out."""
    start = 0
    for line in text.splitlines(keepends=True):
        if not line.strip() or _RULE.fullmatch(line.rstrip()) is None:
            spans = [(start + found.start(), start + found.end()) for found in _CELL.finditer(line)]
            short = len(spans) >= _FEWEST_COLUMNS and all(end - at <= _LONGEST_CELL for at, end in spans)
            yield spans if short else []
        start += len(line)
