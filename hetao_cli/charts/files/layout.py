"""A picture as a page of pieces, in pixels: title, panels with their subtitles and sources, names of lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hetao_cli.charts.drawing.axes import level_names
from hetao_cli.charts.drawing.marks import look_of
from hetao_cli.charts.drawing.pieces import Group, Sign, Text, shape_path
from hetao_cli.charts.drawing.rows import AXIS, ROW, drawn_rows
from hetao_cli.charts.drawing.slippage import HEIGHT as SLIP_HEIGHT
from hetao_cli.charts.drawing.slippage import drawn_slippage
from hetao_cli.charts.drawing.steps import FOOT, HEIGHT, TOP, drawn_steps
from hetao_cli.charts.scene.looks import SHAPES
from hetao_cli.charts.scene.notes import note_of
from hetao_cli.charts.scene.panels import SENTENCE, STEPS
from hetao_cli.charts.scene.rows import are_dated
from hetao_cli.charts.scene.slippage import note_of_promise
from hetao_cli.charts.scene.words import word
from hetao_cli.charts.texts import wrapped
from hetao_cli.model.safe import columns_of
from hetao_cli.quick.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from hetao_cli.charts.drawing.pieces import Drawn
    from hetao_cli.charts.scene.panels import Line, Panel, Picture
    from hetao_cli.charts.scene.slippage import Slippage

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
    """A page of pieces.

    Attributes:
        title: Its title.
        language: The language of its texts.
        parts: Its pieces.
        height: Its height in pixels.
        notes: What each mark says, by its number.
        panels: How many panels it has.
    """

    title: str
    language: str
    parts: list[Part]
    height: float
    notes: dict[int, str]
    panels: int


def laid_out(picture: Picture) -> Laid:
    """Return a picture as a page."""
    page = _Page(picture.language)
    page.write(picture.title, "title", 24)
    for panel in picture.panels:
        _Panels(page, picture).put(panel)
    notes = {
        mark.number: note_of(picture, line, mark)
        for panel in picture.panels
        for line in panel.lines
        for mark in line.marks
    }
    named = word("comma", picture.language).join(dict.fromkeys(panel.title for panel in picture.panels))
    return page.laid(f"{picture.title}: {named}", notes, len(picture.panels))


def laid_slippages(title: str, found: Sequence[Slippage], language: str) -> Laid:
    """Return the announced dates of events as a page."""
    page = _Page(language)
    page.write(title, "title", 24)
    notes: dict[int, str] = {}
    for slippage in found:
        page.y += _LINE / 2
        page.write(slippage.names[language], "heading", 20)
        if slippage.overdue:
            page.write(word("slip overdue", language), "today")
        left, width = _EDGE + _MARGIN, WIDTH - 2 * _EDGE - _MARGIN
        plane = drawn_slippage(slippage, width)
        notes |= {len(notes) + one.number: note_of_promise(one, language) for one in slippage.promises}
        first = len(notes) - len(slippage.promises)
        drawn = [one._replace(number=first + one.number) if isinstance(one, Group) else one for one in plane.drawn]
        page.parts.append(Part(left, page.y, width, drawn))
        for y, names in plane.names:
            page.text(left - 8, page.y + y + 4, names[language], "tick", "end")
        page.y += SLIP_HEIGHT
    page.write(word("slip key", language), "quiet")
    return page.laid(title, notes, len(found))


class _Page:
    """A page that grows downward."""

    def __init__(self, language: str) -> None:
        self.parts: list[Part] = []
        self.y = _EDGE
        self._language = language

    def laid(self, title: str, notes: dict[int, str], panels: int) -> Laid:
        """Return the page as it is."""
        return Laid(title, self._language, self.parts, self.y + _EDGE / 2, notes, panels)

    def write(self, text: str, look: str, high: float = _LINE, left: float = _EDGE) -> None:
        """Write a text in as many lines as it needs."""
        for line in wrapped(text, int((WIDTH - left - _EDGE) / _COLUMN), 2):
            self.y += high
            self.text(left, self.y - high * 0.3, line, look)

    def text(self, x: float, y: float, text: str, look: str, anchor: str = "start") -> None:
        """Write a text at a place."""
        self.parts.append(Part(x, y, 0, [Text(0, 0, {self._language: text}, look, 0, anchor)]))


class _Panels:
    """Puts panels of a picture on a page."""

    def __init__(self, page: _Page, picture: Picture) -> None:
        self._page = page
        self._picture = picture
        self._language = picture.language

    def put(self, panel: Panel) -> None:
        """Draw a panel."""
        self._page.y += _LINE / 2
        self._page.write(panel.heading(self._language), "heading", 20)
        self._page.write(panel.subtitle(self._language, self._picture.today), "quiet")
        if panel.form == SENTENCE:
            for line in panel.lines:
                for mark in line.marks:
                    self._page.write(note_of(self._picture, line, mark), "")
        elif panel.form == STEPS:
            self._steps(panel)
        else:
            self._rows(panel)
        named = word("semicolon", self._language).join(panel.sources)
        self._page.write(word("sources", self._language).format(sources=named), "quiet")
        if panel.apart:
            self._page.write(panel.apart, "quiet")

    def _steps(self, panel: Panel) -> None:
        left, width = _EDGE + _MARGIN, WIDTH - 2 * _EDGE - _MARGIN
        plane = drawn_steps(self._picture, panel, width)
        self._page.parts.append(Part(left, self._page.y, width, plane.drawn))
        for share, names in level_names(panel):
            height = self._page.y + FOOT - share * (FOOT - TOP) + 4
            self._page.text(left - 8, height, names[self._language], "tick", "end")
        self._page.y += HEIGHT
        self._legend(plane.unnamed if len(panel.lines) > 1 else ())

    def _legend(self, lines: Iterable[Line]) -> None:
        x = _EDGE + _MARGIN
        for line in lines:
            needed = columns_of(line.label) * _COLUMN + 36
            if x + needed > WIDTH - _EDGE and x > _EDGE + _MARGIN:
                x, self._page.y = _EDGE + _MARGIN, self._page.y + _LINE
            look = f"{look_of(line)} actual sign"
            self._page.parts.append(
                Part(x + 6, self._page.y + 8, 0, [Sign(0, 0, shape_path(SHAPES[line.slot or 0]), look)])
            )
            self._page.text(x + 16, self._page.y + 12, line.label, "")
            x += needed
        self._page.y += _LINE * (x > _EDGE + _MARGIN)

    def _rows(self, panel: Panel) -> None:
        left, width = _EDGE + _NAMES, WIDTH - 2 * _EDGE - _NAMES - _VALUES
        rows, axis = drawn_rows(self._picture, panel, width)
        dated = are_dated(panel)
        for row, drawn in rows:
            name = wrapped(row.line.label, int((_NAMES - 12) / _COLUMN)) if row.is_first else []
            told = wrapped(row.text(self._language, dated=dated), int((_VALUES - 12) / _COLUMN))
            self._page.parts.append(Part(left, self._page.y, width, drawn))
            for number, text in enumerate(name):
                self._page.text(
                    left - 12, self._page.y + 14 + number * _LINE, text, f"label {look_of(row.line)}", "end"
                )
            for number, text in enumerate(told):
                self._page.text(left + width + 12, self._page.y + 14 + number * _LINE, text, "")
            self._page.y += ROW + _LINE * (max(len(name), len(told)) - 1)
        self._page.parts.append(Part(left, self._page.y + 2, width, list(axis)))
        self._page.y += AXIS + 4
