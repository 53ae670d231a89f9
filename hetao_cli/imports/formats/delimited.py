"""CSV and TSV, as spreadsheets write them: commas, semicolons or tabs between the cells, with quotes or without."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from hetao_cli.imports.table import Cell, table_of
from hetao_cli.model.cells import restored

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hetao_cli.imports.table import Given, Table

ENDINGS = (".csv", ".tsv", ".tab", ".txt")
BEGINS = None

_MARKS = "\t,;|"
"""What can stand between cells; of two that are as frequent the first."""

_SAID = re.compile(r"sep=(.)\n", re.IGNORECASE)
"""A first line by which Excel is told what stands between the cells."""


def tables(given: Given) -> list[Table]:
    """Return the table of a text; apostrophes that keep spreadsheets from taking a text for a formula are taken away.

    A quote that is not closed is a sign like any other, so that what follows it stays in its own lines.
    """
    said = _SAID.match(given.text)
    begin = said.end() if said is not None else 0
    mark = said[1] if said is not None else _mark(given.text)
    return table_of(_lines(given.text, mark, begin))


def _mark(text: str) -> str:
    """Return what stands between the cells: what the first line with any has most of, outside of quotes."""
    for line in text.split("\n"):
        bare = re.sub(r'"[^"]*"', "", line)
        if any(mark in bare for mark in _MARKS):
            return max(_MARKS, key=bare.count)
    return ","


def _lines(text: str, mark: str, at: int) -> Iterator[list[Cell]]:
    cell = re.compile(rf'(?:"(?P<quoted>(?:[^"]|"")*+)"(?=[{re.escape(mark)}\n]|\Z)|(?P<bare>[^{re.escape(mark)}\n]*))')
    line, start, cells = text.count("\n", 0, at) + 1, at, list[Cell]()
    while at < len(text) or cells:
        found = cell.match(text, at)
        if found is None:
            break
        written = found["bare"] if found["quoted"] is None else found["quoted"].replace('""', '"')
        cells.append(Cell(restored(written), line, at - start + 1))
        line += found[0].count("\n")
        at = found.end()
        if "\n" in found[0]:
            start = text.rindex("\n", 0, at) + 1
        if text[at : at + 1] != mark:
            yield cells
            cells, line, start = [], line + 1, at + 1
        at += 1
