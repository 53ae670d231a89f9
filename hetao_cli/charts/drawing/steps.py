"""A series as pieces: boxes on a plane of days and values, bands between what surely differs, names at the marks."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from hetao_cli.charts.drawing.axes import day_ticks, level_rules, today_rule
from hetao_cli.charts.drawing.labels import label_beside, room_of
from hetao_cli.charts.drawing.marks import Extent, look_of, pieces_of
from hetao_cli.charts.drawing.pieces import Band, Group
from hetao_cli.charts.scene.days import scale_of
from hetao_cli.charts.scene.forms import differs
from hetao_cli.charts.scene.spans import days_shown, today_shown
from hetao_cli.messages.message import LANGUAGES
from hetao_cli.quantities.scaled import scaled_text
from hetao_cli.quick.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Container, Iterator

    from hetao_cli.charts.drawing.pieces import Drawn, Text
    from hetao_cli.charts.scene.panels import Line, Mark, Panel, Picture
    from hetao_cli.messages.message import Names
    from hetao_cli.model.quantity import Number

TOP, FOOT, HEIGHT = 16.0, 200.0, 232.0
"""Pixels from above: the highest level, the lowest, and the end of the drawing."""
_NEAR = 7.0
"""The distance in pixels below which two signs would hide each other."""


class Plane(NamedTuple):
    """A drawn series.

    Attributes:
        drawn: Its pieces.
        unnamed: The lines whose names have no room at their marks.
    """

    drawn: Drawn
    unnamed: list[Line]


def drawn_steps(picture: Picture, panel: Panel, width: float, signed: Container[int] = ()) -> Plane:
    """Return a series drawn for about so many pixels of width; above the marks of these numbers a sign has room."""
    scale = scale_of(days_shown(panel, picture.today), max(24, int(width / 9)))
    drawn: Drawn = [*level_rules(panel, TOP, FOOT), *day_ticks(scale, FOOT)]
    if today_shown(panel):
        drawn += today_rule(scale, picture.today, TOP, FOOT)

    def extent(mark: Mark) -> Extent:
        low, high = mark.point.interval[:2]
        left, right = (None if day is None else scale.share(day) * 100 for day in mark.days)
        top, bottom = (None if end is None else _height(panel, end) for end in (high, low))
        return Extent(left, right, top, bottom)

    extents = {mark.number: extent(mark) for mark in panel.marks}
    for line in panel.lines:
        drawn += _bands(line, extents)
    placed: list[tuple[float, float]] = []
    for line in panel.lines:
        for mark in line.marks:
            at = extents[mark.number]
            centre = sum(at.across) / 2 * width / 100, sum(at.down) / 2
            ring = sum(abs(centre[0] - x) < _NEAR and abs(centre[1] - y) < _NEAR for x, y in placed)
            placed.append(centre)
            drawn.append(Group(mark.number, tuple(pieces_of(line, mark, at, ring))))
    labels, unnamed = _labels(panel, extents, width, signed)
    return Plane([*drawn, *labels], unnamed)


def _height(panel: Panel, value: Number) -> float:
    return round(FOOT - panel.values.share(value) * (FOOT - TOP), 1)


def _bands(line: Line, extents: dict[int, Extent]) -> Iterator[Band]:
    """Yield bands between outcomes that follow each other and surely differ: never a line from middle to middle."""
    strands: dict[object, list[Mark]] = {}
    for mark in line.marks:
        if mark.standing == "actual" and None not in mark.point.interval[:2]:
            strands.setdefault(mark.point.strand, []).append(mark)
    for marks in strands.values():
        for one, other in pairwise(marks):
            left, right = extents[one.number].across[1], extents[other.number].across[0]
            if differs(one, other) and left < right:
                (top, bottom), (next_top, next_bottom) = extents[one.number].down, extents[other.number].down
                tops, bottoms = (top - 1, next_top - 1), (bottom + 1, next_bottom + 1)
                yield Band(left, right, tops, bottoms, f"{look_of(line)} band")


def _labels(
    panel: Panel, extents: dict[int, Extent], width: float, signed: Container[int]
) -> tuple[list[Text], list[Line]]:
    """Return what has room beside marks, the values of an only line, else names; and the lines that have none."""
    only = len(panel.lines) == 1
    taken = [room_of(extent, width, above=number in signed) for number, extent in extents.items()]
    within = width, TOP, FOOT
    labels: list[Text] = []
    unnamed: list[Line] = []
    for line in panel.lines:
        named = False
        for mark in line.marks if only else line.marks[::-1]:
            words = _value(mark) if only else line.names
            found = None if named else label_beside(words, look_of(line), extents[mark.number], taken, within)
            if found is not None:
                labels.append(found)
                named = not only
        if not named:
            unnamed.append(line)
    return labels, unnamed


def _value(mark: Mark) -> Names:
    strand = mark.point.strand
    return {language: scaled_text(mark.point.interval, strand.unit, language) for language in LANGUAGES}
