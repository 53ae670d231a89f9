"""Announced dates in characters: to the right when each was announced, upward what for, dotted that very day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hetao_cli.charts.scene.days import named_days, scale_of
from hetao_cli.charts.scene.looks import sign_of
from hetao_cli.charts.scene.words import word
from hetao_cli.charts.terminal.cells import Cells, in_ascii
from hetao_cli.charts.terminal.extent import Where, draw_extent
from hetao_cli.charts.terminal.signs import day_axis, to_the_right
from hetao_cli.charts.terminal.steps import NARROWEST
from hetao_cli.charts.texts import wrapped
from hetao_cli.model.blocks import Styled
from hetao_cli.model.safe import columns_of

if TYPE_CHECKING:
    from hetao_cli.charts.scene.days import DayScale
    from hetao_cli.charts.scene.slippage import Promise, Slippage
    from hetao_cli.model.blocks import Canvas, Text
    from hetao_cli.model.moment import Day

_ROWS = 12


def drawn_slippage(slippage: Slippage, language: str, canvas: Canvas) -> tuple[Text, ...]:
    """Return the dates of one event as lines: its title, what is drawn, the plane, and the axis."""
    up = scale_of(slippage.due_days, _ROWS)
    names = {_ROWS - 1 - up.column(day): name for day, name in named_days(up)}
    margin = max(map(columns_of, names.values()))
    across = scale_of(slippage.announced_days, max(canvas.width - margin - 2, NARROWEST))
    field = _Field(slippage, across, up)
    field.write(language)
    breaks = {_ROWS - 1 - middle for middle in up.breaks}
    plane: list[Text] = [
        (
            f"{to_the_right(names.get(row, ''), margin)} ",
            Styled("≈" if row in breaks else "┤" if row in names else "│", "dim"),
            *field.cells.row(row, field.now(row)),
        )
        for row in range(_ROWS)
    ]
    head: list[Text] = [Styled(row, "heading") for row in wrapped(slippage.names[language], canvas.width)]
    if slippage.overdue:
        head += [Styled(row, "error") for row in wrapped(word("slip overdue", language), canvas.width)]
    body = [*plane, *day_axis(across, margin)]
    return (*head, *(body if canvas.unicode else map(in_ascii, body)))


def drawn_slip_key(language: str, canvas: Canvas) -> tuple[Text, ...]:
    """Return what the signs and the axes of such drawings mean."""
    rows = [Styled(row, "dim") for row in wrapped(word("slip key", language), canvas.width)]
    return tuple(rows if canvas.unicode else map(in_ascii, rows))


class _Field:
    def __init__(self, slippage: Slippage, across: DayScale, up: DayScale) -> None:
        self.cells = Cells(across.width)
        self._across = across
        self._up = up
        self._slippage = slippage
        if slippage.overdue:
            self._draw_late(slippage.promises[-1])
        for promise in slippage.promises:
            self._draw(promise)

    def now(self, row: int) -> dict[int, Styled]:
        """Return the cells of a row that are both announced on and announced for one day."""
        days = {column: self._across.day(column) for column in range(self._across.width)}
        return {
            column: Styled("·", "dim")
            for column, day in days.items()
            if day is not None and not self._up.side(day) and self._row(day) == row
        }

    def write(self, language: str) -> None:
        """Write beside marks what they say, where there is room; a date said again, once."""
        said = ""
        for promise in self._slippage.promises:
            text = promise.names[language]
            if text != said:
                self._write(self._where(promise), text)
            said = text

    def _write(self, where: Where, text: str) -> None:
        row = where.rows[0]
        left, right = (where.column if column is None else column for column in where.columns)
        places = ((row, right + 3), (row, left - 2 - columns_of(text)), (row - 1, where.column))
        any(at >= 0 and self.cells.write(at, column, Styled(text)) for at, column in places)

    def _draw(self, promise: Promise) -> None:
        style, standing = ("planned", "plan") if promise.planned else ("first", "actual")
        sign = Styled(sign_of(0, standing), style)
        draw_extent(self.cells, self._where(promise), style, lambda row, column: self.cells.sign(row, column, sign))

    def _draw_late(self, promise: Promise) -> None:
        row, column = self._where(promise).rows[0], self._where(promise).column
        today = self._across.column(self._slippage.today.earliest)
        self.cells.bar(((row, at) for at in range(column + 1, today + 1)), "─", "error", "!")

    def _where(self, promise: Promise) -> Where:
        rows = [None if day is None else self._row(day) for day in promise.due[::-1]]
        columns = [None if day is None else self._across.column(day) for day in promise.announced]
        return Where((rows[0], rows[1]), (columns[0], columns[1]), _ROWS)

    def _row(self, day: Day) -> int:
        return _ROWS - 1 - self._up.column(day)
