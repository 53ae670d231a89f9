"""Axes as pieces: the levels of values, the ticks of days, cuts, and today."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hetao_cli.charts.drawing.pieces import Rule, Sign, Text, arrow_head
from hetao_cli.charts.scene.days import ticks
from hetao_cli.charts.scene.words import names_of
from hetao_cli.messages.message import LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hetao_cli.charts.drawing.pieces import Piece
    from hetao_cli.charts.scene.days import DayScale
    from hetao_cli.charts.scene.panels import Panel
    from hetao_cli.messages.message import Names
    from hetao_cli.model.moment import Moment

CUT = ((-6.0, 7.0), (0.0, -7.0))
"""The outline of one stroke of a cut."""


def level_rules(panel: Panel, top: float, foot: float) -> Iterator[Piece]:
    """Yield the levels of values as lines across, and the break above zero."""
    for share, _ in panel.levels("en"):
        y = round(foot - share * (foot - top), 1)
        yield Rule(0, y, 100, y, "level")
    if panel.values.cut:
        y = round(foot - _BREAK * (foot - top), 1)
        yield Sign(0, y, ((-7, 3), (7, -1)), "cut")
        yield Sign(0, y, ((-7, 7), (7, 3)), "cut")


_BREAK = 0.07


def level_names(panel: Panel) -> list[tuple[float, Names]]:
    """Return the marked levels as shares of the scale, each with its name in each language."""
    named = {language: panel.levels(language) for language in LANGUAGES}
    return [
        (share, {language: named[language][number][1] for language in LANGUAGES})
        for number, (share, _) in enumerate(named["en"])
    ]


def day_ticks(scale: DayScale, foot: float) -> Iterator[Piece]:
    """Yield the axis of days, its ticks and their names, and the cuts."""
    yield Rule(0, foot, 100, foot, "base")
    for tick in ticks(scale):
        x = round(scale.share(tick.day) * 100, 2)
        yield Rule(x, foot, x, foot + 5, "tick")
        if tick.label:
            pushed = tick.at != tick.column  # it has no room at its tick, and ends with its stretch
            at = round((tick.at + len(tick.label)) / scale.width * 100, 2) if pushed else x
            names: Names = dict.fromkeys(LANGUAGES, tick.label)
            yield Text(at, foot + 18, names, "tick", anchor="end" if pushed else "start")
    for middle in scale.breaks:
        x = round((middle + 0.5) / scale.width * 100, 2)
        yield Sign(x, foot, CUT, "cut")
        yield Sign(x, foot, tuple((across + 6, down) for across, down in CUT), "cut")


def today_rule(scale: DayScale, today: Moment, top: float, foot: float) -> Iterator[Piece]:
    """Yield today as a line, or as an arrow at the edge beyond which it is."""
    side = scale.side(today.earliest)
    x = round(scale.share(today.earliest) * 100, 2)
    if side:
        yield Sign(x, top, arrow_head(side, 0), "today")
    else:
        yield Rule(x, top, x, foot, "today")
    right = x > _MIDDLE
    yield Text(x, top - 4, names_of("today"), "today", -4 if right else 4, "end" if right else "start")


_MIDDLE = 50
