"""Cells that span rows and columns, laid out so that each row has all of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from hetao_cli.imports.table import Cell

_MOST_COLUMNS = 200
"""The most columns of a row: a span may say any number."""


class Spanning(NamedTuple):
    """A cell, and how many rows and columns it spans."""

    cell: Cell
    down: int = 1
    across: int = 1

    def going_on(self, more: str) -> Spanning:
        """Return the cell with more of its text, from a line below."""
        return self._replace(cell=self.cell._replace(text=f"{self.cell.text} {more}".strip()))


def lines_of(rows: Iterable[list[Spanning]]) -> Iterator[list[Cell]]:
    """Yield the cells of each row; one that spans several rows or columns is in each of them."""
    below: dict[int, tuple[Cell, int]] = {}
    for row in rows:
        line: list[Cell] = []
        cells = iter(row)
        while len(line) < _MOST_COLUMNS:
            if len(line) in below:
                cell, left = below.pop(len(line))
                if left > 1:
                    below[len(line)] = cell, left - 1
                line.append(cell)
                continue
            one = next(cells, None)
            if one is None:
                break
            for _ in range(max(1, min(one.across, _MOST_COLUMNS))):
                if one.down > 1:
                    below[len(line)] = one.cell, one.down - 1
                line.append(one.cell)
        if row:
            yield line
