"""The signs of points and axes in a terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hetao_cli.charts.scene.days import ticks
from hetao_cli.charts.scene.looks import sign_of
from hetao_cli.charts.terminal.cells import reached
from hetao_cli.model.blocks import Styled
from hetao_cli.model.safe import columns_of

if TYPE_CHECKING:
    from hetao_cli.charts.scene.days import DayScale
    from hetao_cli.charts.scene.panels import Line, Mark
    from hetao_cli.charts.terminal.cells import Cells
    from hetao_cli.model.blocks import Text

STYLES = ("first", "second", "good", "place", "code", "note")
"""The styles of the lines' colours, by their slots; that of the others is `dim`."""
SIGNS = {"met": "=", "exceeded": "+", "missed": "x", "open": "?"}
"""The signs beside a plan for its outcome."""


def style_of(line: Line) -> str:
    """Return the style of a line's colour."""
    return "dim" if line.slot is None else STYLES[line.slot]


def point_sign(line: Line, standing: str) -> Styled:
    """Return the sign of a point: its shape by its line and standing, its colour by its line."""
    return Styled(sign_of(line.slot, standing), style_of(line))


def put_point(cells: Cells, line: Line, mark: Mark, row: int, column: int) -> None:
    """Draw the sign of a point, and beside it that of its dispute or its outcome."""
    cells.sign(row, column, point_sign(line, mark.standing))
    beside = Styled(SIGNS.get(mark.verdict, ""), "planned")
    if mark.point.dispute is not None:
        beside = Styled("!", "error")
    if beside.text and column + 1 < cells.columns:
        cells.bar([(row, column + 1)], beside.text, beside.style)


def draw_days(cells: Cells, at: tuple[int, int], days: tuple[int | None, int | None], style: str) -> None:
    """Draw a bar from a cell to the columns of the first and the last day; an open side is an arrow."""
    (row, column), (left, right) = at, days
    for end, side, sign in ((left, -1, "←" if left is None else "├"), (right, 1, "→" if right is None else "┤")):
        cells.bar(((row, to) for to in reached(column, end, side, cells.columns)), "─", style, sign)


def to_the_right(name: str, width: int) -> str:
    """Return a name behind blanks that fill so many columns; a Chinese character takes two."""
    return " " * (width - columns_of(name)) + name


def day_axis(scale: DayScale, margin: int) -> list[Text]:
    """Return the axis of time behind a margin, and the names of its ticks."""
    rule = ["─"] * scale.width
    names = ""
    for middle in scale.breaks:
        rule[middle - 1 : middle + 2] = " ╱ "
    for tick in ticks(scale):
        rule[tick.column] = "┬"
        if tick.label:
            names = f"{names:<{tick.at}}{tick.label}"
    return [(" " * (margin + 1), Styled("└" + "".join(rule), "dim")), " " * (margin + 2) + names]
