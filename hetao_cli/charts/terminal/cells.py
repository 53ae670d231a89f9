"""A grid of characters on which nothing hides anything: points in one cell are counted, bars that cross are doubled."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hetao_cli.model.blocks import Styled
from hetao_cli.model.safe import columns_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from hetao_cli.model.blocks import Text

_MOST_COUNTED = 9
_DOUBLED = {"│": "║", "─": "═"}
_ASCII = {
    **dict(zip(map(ord, "●■▲◆▼★•"), "ABCDEF*", strict=True)),
    **dict(zip(map(ord, "○□△◇▽☆◦"), "abcdefo", strict=True)),
    **dict(zip(map(ord, "◐◧◭◈◒✬"), "abcdef", strict=True)),
    **dict(zip(map(ord, "│┤├─┬┴└┼↑↓←→║═≈·╱░█"), "|++-++++^v<>H=~./:#", strict=True)),
}
"""The replacements if there is only ASCII: the shapes of places become letters."""


class Cells:
    """Cells by row and column; signs of points stand over bars."""

    def __init__(self, columns: int) -> None:
        self.columns = columns
        self._bars: dict[tuple[int, int], list[Styled]] = {}
        self._signs: dict[tuple[int, int], list[Styled]] = {}

    def bar(self, cells: Iterable[tuple[int, int]], sign: str, style: str, end: str = "") -> None:
        """Draw a bar of one sign, with another at its end."""
        drawn = list(cells)
        for cell in drawn:
            shown = end if end and cell == drawn[-1] else sign
            self._bars.setdefault(cell, []).append(Styled(shown, style))

    def sign(self, row: int, column: int, sign: Styled) -> None:
        """Draw the sign of a point."""
        self._signs.setdefault((row, column), []).append(sign)

    def write(self, row: int, column: int, text: Styled) -> bool:
        """Write a text where nothing is drawn, with a blank around it, and return whether there is room."""
        width = columns_of(text.text)
        around = [(row, at) for at in range(column - 1, column + width + 1)]
        if column < 0 or column + width > self.columns or any(at in self._bars or at in self._signs for at in around):
            return False
        self._signs[row, column] = [text]
        for at in around[2:-1]:
            self._signs[at] = [Styled("")]
        return True

    @property
    def is_counted(self) -> bool:
        """Return whether a cell has several points."""
        return any(len(signs) > 1 for signs in self._signs.values())

    def row(self, number: int, ground: dict[int, Styled] | None = None) -> list[Styled]:
        """Return a row of cells, without blanks at its end, over signs of the ground by their columns."""
        beneath = ground or {}
        filled = [column for row, column in (*self._bars, *self._signs) if row == number]
        last = max([*filled, *beneath], default=-1)
        return [self._cell(number, column, beneath.get(column, Styled(" "))) for column in range(last + 1)]

    def _cell(self, row: int, column: int, ground: Styled) -> Styled:
        signs, bars = self._signs.get((row, column), []), self._bars.get((row, column), [])
        if len(signs) > 1:
            return Styled(str(len(signs)) if len(signs) <= _MOST_COUNTED else "+", "strong")
        if signs:
            return signs[0]
        if len(bars) > 1 and len({bar.text for bar in bars}) == 1:
            return Styled(_DOUBLED.get(bars[0].text, bars[0].text), "strong")
        return bars[-1] if bars else ground


def in_ascii(line: Text) -> Text:
    """Return a line with ASCII in place of other signs; names stay as they are."""
    spans = [line] if isinstance(line, str | Styled) else line
    return tuple(span if isinstance(span, str) else Styled(span.text.translate(_ASCII), span.style) for span in spans)


def reached(start: int, end: int | None, side: int, size: int) -> range:
    """Return the rows or columns from a point outward to the end of its bar, the point's own left out."""
    if end is None:
        end = min(max(start + side * _ARROW, 0), size - 1)
    return range(start + side, end + side, side)


_ARROW = 2
"""Rows or columns of an arrow at an open end."""
