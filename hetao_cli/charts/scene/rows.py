"""The rows of a panel without a plane: who says what of a constant, places side by side, plans beside outcomes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hetao_cli.charts.scene.panels import STRIP, TARGET
from hetao_cli.charts.scene.words import word
from hetao_cli.quick.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hetao_cli.charts.scene.panels import Line, Mark, Panel


class Row(NamedTuple):
    """A row: marks over one axis, of days in a strip, else of values; beside them the name and the values as text.

    Attributes:
        line: Its line.
        is_first: It is the first of its line, which has the name.
        marks: Its marks, one or more.
    """

    line: Line
    is_first: bool
    marks: tuple[Mark, ...]

    def text(self, language: str, *, dated: bool) -> str:
        """Return the values in the language of the picture, with their standing and, if asked for, their dates."""
        told: dict[str, int] = {}
        for mark in self.marks:
            standing = f" {word(mark.standing, language)}" if mark.standing != "actual" else ""
            when = f" ({mark.when})" if dated else ""
            text = f"{mark.text}{standing}{when}"
            told[text] = told.get(text, 0) + 1
        return word("semicolon", language).join(f"{text} ×{n}" if n > 1 else text for text, n in told.items())


def rows_of(panel: Panel) -> list[Row]:
    """Return the rows of a panel: one for each line if plans stand beside outcomes, else one for each value of it."""
    return [
        Row(line, number == 0, marks)
        for line in panel.lines
        for number, marks in enumerate(_groups(line, together=panel.form == TARGET))
    ]


def are_dated(panel: Panel) -> bool:
    """Return whether the texts of rows tell dates: where the axis does not, and not all have one."""
    return panel.form != STRIP and len({mark.days for mark in panel.marks}) > 1


def _groups(line: Line, *, together: bool) -> Iterator[tuple[Mark, ...]]:
    if together:
        yield line.marks
        return
    found: dict[tuple[object, str], list[Mark]] = {}
    for mark in line.marks:
        found.setdefault((mark.point.interval, mark.standing), []).append(mark)
    yield from map(tuple, found.values())
