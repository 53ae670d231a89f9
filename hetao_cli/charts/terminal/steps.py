"""A series in characters: days to the right, values upward; a sign at each known end, never in the middle."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hetao_cli.charts.scene.days import scale_of
from hetao_cli.charts.scene.spans import days_shown, today_shown
from hetao_cli.charts.scene.words import word
from hetao_cli.charts.terminal.cells import Cells
from hetao_cli.charts.terminal.extent import Where, draw_extent
from hetao_cli.charts.terminal.signs import day_axis, point_sign, put_point, style_of, to_the_right
from hetao_cli.charts.texts import wrapped
from hetao_cli.model.blocks import Styled
from hetao_cli.model.safe import columns_of
from hetao_cli.quick.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

    from hetao_cli.charts.scene.days import DayScale
    from hetao_cli.charts.scene.panels import Line, Mark, Panel, Picture
    from hetao_cli.model.blocks import Text
    from hetao_cli.model.quantity import Number

_ROWS = 12
"""The approximate number of rows of a panel, a whole number of them for each level."""
NARROWEST = 24
"""The fewest columns between the axes."""
_SIGN = 4
"""Columns of a shape in the legend, with the blanks around it."""


def drawn_steps(picture: Picture, panel: Panel, width: int) -> list[Text]:
    """Return a series as lines, so many columns wide."""
    rows = _rows(panel, picture.language)
    margin = max(map(columns_of, rows.names.values()))
    scale = scale_of(days_shown(panel, picture.today), max(width - margin - 2, NARROWEST))
    field = _Field(panel, rows, scale)
    unnamed = field.name()
    ground: dict[int, Styled] = {}
    if today_shown(panel):
        ground[scale.column(picture.today.earliest)] = Styled("│", "note")
    body: list[Text] = [
        (
            f"{to_the_right(rows.names.get(row, ''), margin)} ",
            Styled("┤" if row in rows.names else "≈" if row == rows.cut else "│", "dim"),
            *field.cells.row(row, ground),
        )
        for row in range(rows.size)
    ]
    body += day_axis(scale, margin)
    if ground:
        label = f"│ {word('today', picture.language)}"
        (column,) = ground
        left = columns_of(label) + column > scale.width
        shown = to_the_right(f"{label[2:]} │", column + 1) if left else " " * column + label
        body.append((" " * (margin + 2), Styled(shown, "note")))
    return [*body, *_legend(unnamed if len(panel.lines) > 1 else (), width)]


class _Rows(NamedTuple):
    """The axis of values.

    Attributes:
        panel: The panel.
        each: The rows from level to level.
        size: The number of all rows.
        names: The names of the rows with a level.
        cut: The row of the break above zero; None if there is none.
    """

    panel: Panel
    each: int
    size: int
    names: dict[int, str]
    cut: int | None

    def of(self, value: Number) -> int:
        """Return the row of a value, from the top."""
        scale = self.panel.values._replace(cut=False)
        levels = len(scale.levels) - 1
        return round((1 - scale.share(value)) * levels * self.each)


def _rows(panel: Panel, language: str) -> _Rows:
    """Return an axis on which all levels are equally far apart, zero below a break if there is one."""
    levels = len(panel.values.levels) - 1
    each = max(round(_ROWS / levels), 1)
    named = [name for _, name in panel.levels(language)]
    cut = panel.values.cut
    names = {(levels - number) * each: name for number, name in enumerate(named[cut:])}
    last = levels * each
    if cut:
        names[last + 2] = named[0]
    return _Rows(panel, each, last + 1 + 2 * cut, names, last + 1 if cut else None)


class _Field:
    """The cells between the axes: bars first, points over them."""

    def __init__(self, panel: Panel, rows: _Rows, scale: DayScale) -> None:
        self.cells = Cells(scale.width)
        self._panel = panel
        self._rows = rows
        self._scale = scale
        self._columns: dict[int, int] = {}
        taken: set[int] = set()
        for line in panel.lines:
            for mark in line.marks:
                self._columns[mark.number] = self._column(mark, taken)
                taken.add(self._columns[mark.number])
        for line in panel.lines:
            for mark in line.marks:
                self._draw(line, mark)

    def name(self) -> list[Line]:
        """Write what there is room for beside marks: values of the only line, else names of lines; return the rest."""
        only = len(self._panel.lines) == 1
        unnamed: list[Line] = []
        for line in self._panel.lines:
            if only:
                for mark in line.marks:
                    self._write(mark, Styled(mark.text, style_of(line)))
            if only or not self._write(line.marks[-1], Styled(line.label, style_of(line))):
                unnamed.append(line)
        return unnamed

    def _write(self, mark: Mark, text: Styled) -> bool:
        top, column = self._rows.of(mark.ends[1]), self._columns[mark.number]
        left, right = (self._scale.column(day) for day in mark.span)
        width = columns_of(text.text)
        places = [(top, right + 3), (top, left - 2 - width), (top - 1, column - width // 2), (top - 1, column - width)]
        return any(row >= 0 and self.cells.write(row, at, text) for row, at in places)

    def _column(self, mark: Mark, taken: set[int]) -> int:
        """Return a column of the days that a point can be of: the middle one, or a free one."""
        first, last = (self._scale.column(day) for day in mark.span)
        middle = (first + last) // 2
        own = sorted(range(first, last + 1), key=lambda column: abs(column - middle))
        return next((column for column in own if column not in taken), middle)

    def _draw(self, line: Line, mark: Mark) -> None:
        """Draw all that a point can be, with a sign at each known end of its values."""
        low, high = (None if end is None else self._rows.of(end) for end in mark.point.interval[:2])
        left, right = (None if day is None else self._scale.column(day) for day in mark.days)
        where = Where((high, low), (left, right), self._rows.size, self._columns[mark.number])
        draw_extent(
            self.cells, where, style_of(line), lambda row, column: put_point(self.cells, line, mark, row, column)
        )


def _legend(lines: Iterable[Line], width: int) -> list[Text]:
    """Return the shapes of lines with their names, as many on a row as fit."""
    rows: list[list[str | Styled]] = []
    room = 0
    for line in lines:
        sign = point_sign(line, min(mark.standing for mark in line.marks))
        first, *more = wrapped(line.label, width - _SIGN)
        needed = _SIGN + columns_of(first)
        if needed > room:
            rows.append([])
            room = width
        rows[-1] += ["  ", sign, f" {first}"]
        rows.extend([f"    {rest}"] for rest in more)
        room = 0 if more else room - needed
    return [tuple(row) for row in rows]
