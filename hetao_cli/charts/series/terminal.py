"""Panels drawn in characters: shapes for places, bars for the values and the days that a point can have."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hetao_cli.analysis.target_verdicts import VERDICTS
from hetao_cli.charts.series.axes import Reach, day_ticks
from hetao_cli.charts.series.words import word
from hetao_cli.messages.message import in_language
from hetao_cli.model.blocks import Styled
from hetao_cli.model.safe import columns_of
from hetao_cli.quick.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

    from hetao_cli.charts.series.picture import Line, Mark, Panel, Picture
    from hetao_cli.model.blocks import Canvas, Text
    from hetao_cli.model.quantity import Number

FILLED, HOLLOW, HALF = "●■▲◆▼★", "○□△◇▽☆", "◐◧◭◈◒✬"
"""Shapes of outcomes, plans and estimates; a place has one of each."""
_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
"""The letters for further places; a small letter is a plan or an estimate."""
STYLES = ("first", "second", "good", "place", "strong")
"""The styles of the places' colours."""

SIGNS = {"met": "=", "exceeded": "+", "missed": "x", "open": "?"}
"""The signs beside a plan for its outcome."""

_ROWS = 12
"""The approximate number of rows of a panel, a whole number of them for each tick."""
_TICKS = 6
NARROWEST = 24
"""The fewest columns between the axes."""
_COLUMNS_A_TICK = 14
_ASIDE = 3
"""The most columns by which a point is moved if another is in its way."""
_ARROW = 2
"""Rows or columns of an arrow at an open end."""
_SIGN = 4
"""Columns of a shape in the legend, with the blanks around it."""
_ASCII = {
    **dict(zip(map(ord, FILLED), _LETTERS, strict=False)),
    **dict(zip(map(ord, HOLLOW + HALF), _LETTERS[:6].lower() * 2, strict=True)),
    **dict(zip(map(ord, "│┤├─┬┴└↑↓←→"), "|++-+++^v<>", strict=True)),
}
"""The replacements if there is only ASCII: the shapes of places become letters."""


def shape(slot: int, standing: str) -> Styled:
    """Return the sign of a point: its shape by its place and standing, its colour by its place."""
    style = STYLES[slot % len(STYLES)]
    if slot < len(FILLED):
        return Styled({"actual": FILLED, "plan": HOLLOW}.get(standing, HALF)[slot], style)
    letter = _LETTERS[slot % len(_LETTERS)]
    return Styled(letter if standing == "actual" else letter.lower(), style)


def drawn_panel(picture: Picture, panel: Panel, canvas: Canvas) -> tuple[Text, ...]:
    """Return a panel as lines: its title and unit, the points between the axes, and the places' shapes.

    Args:
        picture: The picture of the panel.
        panel: A panel with at least one line.
        canvas: The canvas, 40 columns wide or more.
    """
    counted = f" ({panel.size[1]})" if panel.size[1] else ""
    rows = _rows(panel, picture.language)
    margin = max(map(columns_of, rows.names.values()))
    field = _Field(picture, panel, rows, max(canvas.width - margin - 2, NARROWEST))
    body: list[Text] = [
        (
            f"{to_the_right(rows.names.get(row, ''), margin)} ",
            Styled("┤" if row in rows.names else "│", "dim"),
            *field.row(row),
        )
        for row in range(rows.size)
    ]
    body += [*day_axis(field.days, field.columns, margin), *_legend(panel.lines, canvas.width)]
    title: list[Text] = [Styled(row, "heading") for row in wrapped(f"{panel.title}{counted}", canvas.width)]
    return (*title, *(body if canvas.unicode else map(in_ascii, body)))


def to_the_right(name: str, width: int) -> str:
    """Return a name behind blanks that fill so many columns; a Chinese character takes two."""
    return " " * (width - columns_of(name)) + name


def in_ascii(line: Text) -> Text:
    """Return a line with ASCII in place of other signs; names stay as they are."""
    spans = [line] if isinstance(line, str | Styled) else line
    return tuple(span if isinstance(span, str) else Styled(span.text.translate(_ASCII), span.style) for span in spans)


def wrapped(text: str, width: int) -> list[str]:
    """Return a text in rows that are no wider than so many columns."""
    rows, used = [""], 0
    for character in text:
        columns = columns_of(character)
        if used + columns > width:
            head, blank, tail = rows[-1].rpartition(" ")
            if not blank or len(tail) > width // 3:
                head, tail = rows[-1], ""
            rows[-1:] = [head, tail]
            used = columns_of(tail)
        rows[-1] += character
        used += columns
    return rows


class _Rows(NamedTuple):
    """The axis of values.

    Attributes:
        reach: From the height of the last row to that of the first; both have ticks.
        names: The names of the rows with a tick.
    """

    panel: Panel
    reach: Reach
    size: int
    names: dict[int, str]

    def of(self, value: Number) -> int:
        """Return the row of a value, from the top."""
        return round((1 - self.reach.share(self.panel.height(value))) * (self.size - 1))


def _rows(panel: Panel, language: str) -> _Rows:
    """Return an axis on which all ticks are equally far apart, with at least the reach of the panel's."""
    step = panel.step(_TICKS)
    first, last = int(panel.reach.low // step), int(-(-panel.reach.high // step))
    each = max(round(_ROWS / (last - first)), 1)
    ticks = panel.ticks([step * tick for tick in range(last, first - 1, -1)], language)
    names = {number * each: name for number, (_, name) in enumerate(ticks)}
    return _Rows(panel, Reach(step * first, step * last), (last - first) * each + 1, names)


class _Field:
    """The cells between the axes: bars first, points over them."""

    def __init__(self, picture: Picture, panel: Panel, rows: _Rows, columns: int) -> None:
        if picture.days is None:
            raise ValueError("a picture with a panel has days")
        self.columns = columns
        self.days = picture.days
        self._rows = rows
        self._cells: dict[tuple[int, int], Styled] = {}
        self._upright: set[tuple[int, int]] = set()
        placed = [(line, mark, self._place(mark)) for line in panel.lines for mark in line.marks]
        for line, mark, column in placed:
            self._draw_days(line, mark, column)
        for line, mark, column in placed:
            self._draw_values(line, mark, column)
        for line, mark, column in placed:
            self._draw_point(line, mark, column)

    def row(self, number: int) -> list[Styled]:
        """Return a row of cells, without blanks at its end."""
        filled = [column for row, column in self._cells if row == number]
        return [self._cells.get((number, column), Styled(" ")) for column in range(max(filled, default=-1) + 1)]

    def column(self, day: float) -> int:
        """Return the column of a day."""
        return round(self.days.share(day) * (self.columns - 1))

    def _place(self, mark: Mark) -> int:
        """Return the column of a point: beside its day if another point's bar is in the way there."""
        at = self.column(mark.day)
        beside = (at + step * side for step in range(_ASIDE + 1) for side in (1, -1))
        taken = {column: self._height(mark, column) for column in beside if 0 <= column < self.columns}
        column = next((column for column, cells in taken.items() if not self._upright & cells), at)
        self._upright |= taken[column]
        return column

    def _height(self, mark: Mark, column: int) -> set[tuple[int, int]]:
        row, interval = self._rows.of(mark.value), mark.point.interval
        arms = ((interval.high, -1), (interval.low, 1))
        return {(row, column)} | {(at, column) for end, side in arms for at in self._rows_to(end, row, side)}

    def _rows_to(self, end: Number | None, row: int, side: int) -> range:
        return reached(row, None if end is None else self._rows.of(end), side, self._rows.size)

    def _draw_days(self, line: Line, mark: Mark, column: int) -> None:
        row = self._rows.of(mark.value)
        left, right = (None if day is None else self.column(day) for day in mark.days)
        arms = ((left, -1, "─←" if left is None else "─├"), (right, 1, "─→" if right is None else "─┤"))
        for end, side, signs in arms:
            self._draw_arm(line, [(row, at) for at in reached(column, end, side, self.columns)], signs)

    def _draw_values(self, line: Line, mark: Mark, column: int) -> None:
        row, (low, high) = self._rows.of(mark.value), mark.point.interval[:2]
        arms = ((high, -1, "│↑" if high is None else "│┬"), (low, 1, "│↓" if low is None else "│┴"))
        for end, side, signs in arms:
            self._draw_arm(line, [(at, column) for at in self._rows_to(end, row, side)], signs)

    def _draw_arm(self, line: Line, cells: list[tuple[int, int]], signs: str) -> None:
        """Draw a bar from a point outward; the second sign is at its end."""
        style = STYLES[line.slot % len(STYLES)]
        for cell in cells:
            self._cells[cell] = Styled(signs[0], style)
        if cells:
            self._cells[cells[-1]] = Styled(signs[1], style)

    def _draw_point(self, line: Line, mark: Mark, column: int) -> None:
        row = self._rows.of(mark.value)
        self._cells[row, column] = shape(line.slot, mark.point.strand.standing)
        sign = Styled(SIGNS.get(mark.verdict, ""), "planned")
        if mark.point.dispute is not None:
            sign = Styled("!", "error")
        if sign.text and column + 1 < self.columns:
            self._cells[row, column + 1] = sign


def reached(start: int, end: int | None, side: int, size: int) -> range:
    """Return the rows or columns from a point outward to the end of its bar, the point's own left out."""
    if end is None:
        end = min(max(start + side * _ARROW, 0), size - 1)
    return range(start + side, end + side, side)


def day_axis(days: Reach, columns: int, margin: int) -> list[Text]:
    """Return the axis of time, so many columns wide behind a margin, and the names of its ticks, none over another."""
    rule, names = ["─"] * columns, ""
    for day, name in day_ticks(days, max(columns // _COLUMNS_A_TICK, 2)):
        column = round(days.share(day) * (columns - 1))
        begin = min(max(column - len(name) // 2, 0), columns - len(name))
        rule[column] = "┬"
        if begin > len(names) or not names:
            names = f"{names:<{begin}}{name}"
    return [(" " * (margin + 1), Styled("└" + "".join(rule), "dim")), " " * (margin + 2) + names]


def _legend(lines: Iterable[Line], width: int) -> list[Text]:
    """Return the shapes of places with their names, as many on a line as fit."""
    rows: list[list[str | Styled]] = []
    room = 0
    for line in lines:
        sign = shape(line.slot, min(mark.point.strand.standing for mark in line.marks))
        first, *more = wrapped(line.label, width - _SIGN)
        needed = _SIGN + columns_of(first)
        if needed > room:
            rows.append([])
            room = width
        rows[-1] += ["  ", sign, f" {first}"]
        rows.extend([f"    {rest}"] for rest in more)
        room = 0 if more else room - needed
    return [tuple(row) for row in rows]


def key_of(picture: Picture) -> Styled:
    """Return the meanings of the signs that occur in a picture, in one line; empty if there is none."""
    points = [mark.point for mark in picture.marks]
    verdicts = {mark.verdict for mark in picture.marks}
    standings = {point.strand.standing for point in points}
    signs = (
        (HOLLOW[0], "plan", "plan" in standings),
        (HALF[0], "estimate", "estimate" in standings),
        ("┬│┴", "values", any(point.interval.low != point.interval.high for point in points)),
        ("├─┤", "days", any(mark.days[0] != mark.days[1] for mark in picture.marks)),
        ("↑↓", "open", any(None in point.interval[:2] for point in points)),
        ("!", "disputed", any(point.dispute is not None for point in points)),
    )
    parts = [f"{sign} {word(key, picture.language)}" for sign, key, occurs in signs if occurs]
    parts += [f"{HOLLOW[0]}{sign} {_outcome(key, picture.language)}" for key, sign in SIGNS.items() if key in verdicts]
    return Styled("   ".join(parts), "dim")


def _outcome(verdict: str, language: str) -> str:
    return word("still open", language) if verdict == "open" else in_language(VERDICTS[verdict], language)


def drawn_key(picture: Picture, canvas: Canvas) -> tuple[Text, ...]:
    """Return the meanings of the signs as lines that fit."""
    key = key_of(picture)
    rows = [Styled(row, key.style) for row in wrapped(key.text, canvas.width)]
    return tuple(rows if canvas.unicode else map(in_ascii, rows))
