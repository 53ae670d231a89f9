"""What can be anywhere within some rows and columns: a sign at each known end, bars between them, arrows where open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hetao_cli.charts.terminal.cells import reached
from hetao_cli.charts.terminal.signs import draw_days
from hetao_cli.quick.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable

    from hetao_cli.charts.terminal.cells import Cells


class Where(NamedTuple):
    """The rows and columns of a mark.

    Attributes:
        ends: Its highest and its lowest row; None is open.
        columns: Its first and last column; None is open.
        height: The number of all rows.
        moved: The column of its signs, if that is not the middle one.
    """

    ends: tuple[int | None, int | None]
    columns: tuple[int | None, int | None]
    height: int
    moved: int | None = None

    @property
    def rows(self) -> tuple[int, int]:
        """Return its known rows from above: one twice if the other side is open."""
        known = [row for row in self.ends if row is not None]
        return known[0], known[-1]

    @property
    def column(self) -> int:
        """Return the column of its signs."""
        known = [column for column in self.columns if column is not None]
        return sum(known) // len(known) if self.moved is None else self.moved


def draw_extent(cells: Cells, where: Where, style: str, put: Callable[[int, int], None]) -> None:
    """Draw what can be anywhere within rows and columns; `put` draws its sign at a row and a column."""
    (top, bottom), column = where.rows, where.column
    cells.bar(((row, column) for row in range(top + 1, bottom)), "│", style)
    for end, at, side, sign in ((where.ends[0], top, -1, "↑"), (where.ends[1], bottom, 1, "↓")):
        if end is None:
            cells.bar(((row, column) for row in reached(at, None, side, where.height)), "│", style, sign)
    for row in dict.fromkeys((top, bottom)):
        draw_days(cells, (row, column), where.columns, style)
        put(row, column)
