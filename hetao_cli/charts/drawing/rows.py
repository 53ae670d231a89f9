"""Rows as pieces: each row a strip of marks over one axis of days or of values."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hetao_cli.charts.drawing.axes import CUT, day_ticks, level_names
from hetao_cli.charts.drawing.marks import Extent, pieces_of
from hetao_cli.charts.drawing.pieces import Group, Rule, Sign, Text
from hetao_cli.charts.scene.days import scale_of
from hetao_cli.charts.scene.panels import STRIP
from hetao_cli.charts.scene.rows import rows_of
from hetao_cli.charts.scene.spans import days_shown
from hetao_cli.quick.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hetao_cli.charts.drawing.pieces import Drawn, Piece
    from hetao_cli.charts.scene.days import DayScale
    from hetao_cli.charts.scene.panels import Mark, Panel, Picture
    from hetao_cli.charts.scene.rows import Row
    from hetao_cli.messages.message import Names

ROW, AXIS = 20.0, 24.0
"""The height of a row and that of the axis, in pixels."""
_EDGE = 2.0


class DrawnRow(NamedTuple):
    """A row and its pieces."""

    row: Row
    drawn: Drawn


def drawn_rows(picture: Picture, panel: Panel, width: float) -> tuple[list[DrawnRow], list[Piece]]:
    """Return the rows of a panel drawn for about so many pixels of width, and their axis."""
    in_days = panel.form == STRIP
    scale = scale_of(days_shown(panel, picture.today), max(24, int(width / 9)))
    found: list[DrawnRow] = []
    for row in rows_of(panel):
        drawn: Drawn = [Rule(0, ROW / 2, 100, ROW / 2, "level")]
        placed: list[float] = []
        for mark in row.marks:
            at = _by_days(scale, mark) if in_days else _by_values(panel, mark)
            centre = sum(at.across) / 2 * width / 100
            ring = sum(abs(centre - other) < _NEAR for other in placed)
            placed.append(centre)
            drawn.append(Group(mark.number, tuple(pieces_of(row.line, mark, at, min(ring, _MOST_RINGS)))))
        found.append(DrawnRow(row, drawn))
    return found, list(day_ticks(scale, 1) if in_days else _level_ticks(panel, width))


_NEAR, _MOST_RINGS = 6.0, 2


def _by_days(scale: DayScale, mark: Mark) -> Extent:
    left, right = (None if day is None else round(scale.share(day) * 100, 2) for day in mark.days)
    return Extent(left, right, ROW / 2, ROW / 2)


def _by_values(panel: Panel, mark: Mark) -> Extent:
    low, high = (None if end is None else _across(panel.values.share(end)) for end in mark.point.interval[:2])
    return Extent(low, high, ROW / 2, ROW / 2)


def _across(share: float) -> float:
    return round(_EDGE + share * (100 - 2 * _EDGE), 2)


def _level_ticks(panel: Panel, width: float) -> Iterator[Piece]:
    yield Rule(0, 1, 100, 1, "base")
    named: list[tuple[float, float]] = []
    for share, names in level_names(panel):
        x = _across(share)
        yield Rule(x, 1, x, 6, "tick")
        begin, end = _text_ends(x * width / 100, names)
        if all(end < other or begin > until for other, until in named):
            named.append((begin, end))
            yield Text(
                x,
                19,
                names,
                "tick",
                anchor="middle" if begin >= 0 and end <= width else "start" if begin < 0 else "end",
            )
    if panel.values.cut:
        yield Sign(_across(_BREAK), 1, CUT, "cut")


_BREAK = 0.07
_DIGIT = 6.5


def _text_ends(x: float, names: Names) -> tuple[float, float]:
    half = max(map(len, names.values())) * _DIGIT / 2 + 3
    return x - half, x + half
