"""Rows in characters: a name, marks over one axis of days or of values, and what they say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hetao_cli.charts.scene.days import scale_of
from hetao_cli.charts.scene.panels import STRIP
from hetao_cli.charts.scene.rows import are_dated, rows_of
from hetao_cli.charts.scene.spans import days_shown
from hetao_cli.charts.scene.words import word
from hetao_cli.charts.terminal.cells import Cells, reached
from hetao_cli.charts.terminal.signs import day_axis, draw_days, put_point, style_of
from hetao_cli.charts.texts import wrapped
from hetao_cli.model.blocks import Styled
from hetao_cli.model.safe import columns_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from hetao_cli.charts.scene.days import DayScale
    from hetao_cli.charts.scene.panels import Line, Mark, Panel, Picture
    from hetao_cli.charts.scene.rows import Row
    from hetao_cli.model.blocks import Text

_LEAST = 24
"""The fewest columns of an axis beside the names and values of rows; with fewer, these have lines of their own."""


def drawn_rows(picture: Picture, panel: Panel, width: int) -> list[Text]:
    """Return the rows of a panel as lines, so many columns wide, and under them the axis."""
    rows = rows_of(panel)
    dated = are_dated(panel)
    texts = [row.text(picture.language, dated=dated) for row in rows]
    margin, right = max(columns_of(row.line.label) for row in rows), max(map(columns_of, texts)) + 2
    beside = width - margin - right - 2 >= _LEAST
    margin, right = (margin, right) if beside else (0, 0)
    columns = width - margin - right - 2
    draw, axis = (_in_days if panel.form == STRIP else _in_values)(picture, panel, columns, margin)
    lines: list[Text] = []
    for row, text in zip(rows, texts, strict=True):
        cells = Cells(columns)
        for mark in row.marks:
            draw(cells, row.line, mark)
        drawn = cells.row(0)
        if beside:
            lines.append(_beside(row, text, drawn, (margin, columns)))
            continue
        told = word("told", picture.language).format(what=row.line.label, said=text) if row.is_first else text
        lines += [Styled(one, style_of(row.line)) for one in wrapped(told, width, 2)]
        lines.append((" ", Styled("│", "dim"), *drawn))
    return [*lines, *axis]


def _beside(row: Row, text: str, drawn: list[Styled], room: tuple[int, int]) -> Text:
    margin, columns = room
    name = row.line.label if row.is_first else ""
    blank = " " * (margin - columns_of(name))
    filled = columns - sum(columns_of(span.text) for span in drawn)
    return (Styled(name, style_of(row.line)), f"{blank} ", Styled("│", "dim"), *drawn, f"{' ' * filled}  {text}")


if TYPE_CHECKING:
    _Draw = Callable[[Cells, Line, Mark], None]


def _in_days(picture: Picture, panel: Panel, columns: int, margin: int) -> tuple[_Draw, list[Text]]:
    """Return how marks are drawn by their days, and the axis."""
    scale: DayScale = scale_of(days_shown(panel, picture.today), columns)

    def draw(cells: Cells, line: Line, mark: Mark) -> None:
        left, right = (None if day is None else scale.column(day) for day in mark.days)
        known = [end for end in (left, right) if end is not None]
        column = sum(known) // len(known)
        draw_days(cells, (0, column), (left, right), style_of(line))
        put_point(cells, line, mark, 0, column)

    return draw, day_axis(scale, margin)


def _in_values(picture: Picture, panel: Panel, columns: int, margin: int) -> tuple[_Draw, list[Text]]:
    """Return how marks are drawn by their values, and the axis."""
    scale = panel.values

    def draw(cells: Cells, line: Line, mark: Mark) -> None:
        low, high = (
            None if end is None else round(scale.share(end) * (columns - 1)) for end in mark.point.interval[:2]
        )
        _draw_span(cells, line, mark, (low, high))

    rule, names = ["─"] * columns, ""
    for share, name in panel.levels(picture.language):
        column = round(share * (columns - 1))
        rule[column] = "┬"
        begin = min(max(column - columns_of(name) // 2, 0), columns - columns_of(name))
        if begin > columns_of(names) or not names:
            names += " " * (begin - columns_of(names)) + name
    if scale.cut:
        rule[1:3] = "≈≈"
    return draw, [(" " * (margin + 1), Styled("└" + "".join(rule), "dim")), " " * (margin + 2) + names]


def _draw_span(cells: Cells, line: Line, mark: Mark, ends: tuple[int | None, int | None]) -> None:
    """Draw a mark from end to end with a sign at each that is known, an arrow at one that is not."""
    known = [end for end in ends if end is not None]
    style = style_of(line)
    cells.bar(((0, column) for column in range(known[0] + 1, known[-1])), "─", style)
    for end, side, arrow in ((ends[0], -1, "←"), (ends[1], 1, "→")):
        if end is None:
            cells.bar(((0, at) for at in reached(known[0], None, side, cells.columns)), "─", style, arrow)
    for column in dict.fromkeys(known):
        put_point(cells, line, mark, 0, column)
