"""A picture as a page of pieces, in pixels: title, panels with their subtitles and sources, names of lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hetao_cli.charts.drawing.axes import level_names
from hetao_cli.charts.drawing.marks import look_of
from hetao_cli.charts.drawing.pieces import Sign, Text, shape_path
from hetao_cli.charts.drawing.rows import AXIS, ROW, drawn_rows
from hetao_cli.charts.drawing.steps import FOOT, HEIGHT, TOP, drawn_steps
from hetao_cli.charts.scene.looks import SHAPES
from hetao_cli.charts.scene.notes import note_of
from hetao_cli.charts.scene.panels import SENTENCE, STEPS
from hetao_cli.charts.scene.rows import are_dated
from hetao_cli.charts.scene.words import word
from hetao_cli.charts.texts import wrapped
from hetao_cli.model.safe import columns_of
from hetao_cli.quick.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

    from hetao_cli.charts.drawing.pieces import Drawn
    from hetao_cli.charts.scene.panels import Line, Panel, Picture

WIDTH = 900.0
_EDGE, _LINE = 20.0, 16.0
_MARGIN, _NAMES, _VALUES = 90.0, 230.0, 210.0
"""Pixels left of a plane, and left and right of rows."""
_COLUMN = 6.4
"""The width of a column of text, in pixels."""


class Part(NamedTuple):
    """Pieces with their place on the page: from the left, from above, and how wide all of their width is."""

    left: float
    top: float
    width: float
    drawn: Drawn


class Laid(NamedTuple):
    """A page of pieces, and its height."""

    parts: list[Part]
    height: float


def laid_out(picture: Picture) -> Laid:
    """Return a picture as a page."""
    page = _Page(picture)
    page.write(picture.title, "title", 24)
    for panel in picture.panels:
        page.put(panel)
    return Laid(page.parts, page.y + _EDGE / 2)


class _Page:
    def __init__(self, picture: Picture) -> None:
        self.parts: list[Part] = []
        self.y = _EDGE
        self._picture = picture
        self._language = picture.language

    def write(self, text: str, look: str, high: float = _LINE, left: float = _EDGE) -> None:
        """Write a text in as many lines as it needs."""
        for line in wrapped(text, int((WIDTH - left - _EDGE) / _COLUMN), 2):
            self.y += high
            self._text(left, self.y - high * 0.3, line, look)

    def put(self, panel: Panel) -> None:
        """Draw a panel."""
        self.y += _LINE / 2
        self.write(panel.heading(self._language), "heading", 20)
        self.write(panel.subtitle(self._language, self._picture.today), "quiet")
        if panel.form == SENTENCE:
            for line in panel.lines:
                for mark in line.marks:
                    self.write(note_of(self._picture, line, mark), "")
        elif panel.form == STEPS:
            self._steps(panel)
        else:
            self._rows(panel)
        named = word("semicolon", self._language).join(panel.sources)
        self.write(word("sources", self._language).format(sources=named), "quiet")
        if panel.apart:
            self.write(panel.apart, "quiet")

    def _text(self, x: float, y: float, text: str, look: str, anchor: str = "start") -> None:
        self.parts.append(Part(x, y, 0, [Text(0, 0, {self._language: text}, look, 0, anchor)]))

    def _steps(self, panel: Panel) -> None:
        left, width = _EDGE + _MARGIN, WIDTH - 2 * _EDGE - _MARGIN
        plane = drawn_steps(self._picture, panel, width)
        self.parts.append(Part(left, self.y, width, plane.drawn))
        for share, names in level_names(panel):
            height = self.y + FOOT - share * (FOOT - TOP) + 4
            self._text(left - 8, height, names[self._language], "tick", "end")
        self.y += HEIGHT
        self._legend(plane.unnamed if len(panel.lines) > 1 else ())

    def _legend(self, lines: Iterable[Line]) -> None:
        x = _EDGE + _MARGIN
        for line in lines:
            needed = columns_of(line.label) * _COLUMN + 36
            if x + needed > WIDTH - _EDGE and x > _EDGE + _MARGIN:
                x, self.y = _EDGE + _MARGIN, self.y + _LINE
            look = f"{look_of(line)} actual sign"
            self.parts.append(Part(x + 6, self.y + 8, 0, [Sign(0, 0, shape_path(SHAPES[line.slot or 0]), look)]))
            self._text(x + 16, self.y + 12, line.label, "")
            x += needed
        self.y += _LINE * (x > _EDGE + _MARGIN)

    def _rows(self, panel: Panel) -> None:
        left, width = _EDGE + _NAMES, WIDTH - 2 * _EDGE - _NAMES - _VALUES
        rows, axis = drawn_rows(self._picture, panel, width)
        dated = are_dated(panel)
        for row, drawn in rows:
            name = wrapped(row.line.label, int((_NAMES - 12) / _COLUMN)) if row.is_first else []
            told = wrapped(row.text(self._language, dated=dated), int((_VALUES - 12) / _COLUMN))
            self.parts.append(Part(left, self.y, width, drawn))
            for number, text in enumerate(name):
                self._text(left - 12, self.y + 14 + number * _LINE, text, f"label {look_of(row.line)}", "end")
            for number, text in enumerate(told):
                self._text(left + width + 12, self.y + 14 + number * _LINE, text, "")
            self.y += ROW + _LINE * (max(len(name), len(told)) - 1)
        self.parts.append(Part(left, self.y + 2, width, list(axis)))
        self.y += AXIS + 4
