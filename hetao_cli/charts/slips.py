"""The dates announced for an event, drawn in characters: a line for each, the oldest on top, over one axis of time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hetao_cli.charts.scene.days import scale_of
from hetao_cli.charts.scene.looks import FILLED, HOLLOW
from hetao_cli.charts.scene.panels import days_of
from hetao_cli.charts.scene.words import word
from hetao_cli.charts.terminal.cells import in_ascii, reached
from hetao_cli.charts.terminal.signs import day_axis, to_the_right
from hetao_cli.charts.terminal.steps import NARROWEST
from hetao_cli.charts.texts import wrapped
from hetao_cli.dates.display import display
from hetao_cli.messages.message import in_language
from hetao_cli.model.blocks import Styled
from hetao_cli.model.safe import columns_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from hetao_cli.analysis.announcements import Announcement
    from hetao_cli.charts.scene.days import DayScale
    from hetao_cli.model.blocks import Canvas, Text


def drawable(shown: Iterable[Sequence[Announcement]]) -> list[Sequence[Announcement]]:
    """Return the events that were dated in more than one way, and have a day that is known in each of these."""
    dated = ([one for one in dates if days_of(one.moment) != (None, None)] for dates in shown)
    return [dates for dates in dated if len({one.moment.edtf for one in dates}) > 1]


def drawn_dates(dates: Sequence[Announcement], language: str, canvas: Canvas) -> tuple[Text, ...]:
    """Return the dates of one event as lines: its title, when each was announced and what it means, and the axis."""
    title = [Styled(row, "heading") for row in wrapped(in_language(dates[0].event.title, language), canvas.width)]
    told = [word("came", language) if one.announced is None else display(one.announced, language) for one in dates]
    margin = max(map(columns_of, told))
    columns = max(canvas.width - margin - 2, NARROWEST)
    known = [[int(day) for day in days_of(one.moment) if day is not None] for one in dates]
    scale = scale_of([(days[0], days[-1]) for days in known], columns)
    body: list[Text] = [
        (f"{to_the_right(name, margin)} ", Styled("│", "dim"), *_row(one, scale, columns))
        for name, one in zip(told, dates, strict=True)
    ]
    body += day_axis(scale, margin)
    return (*title, *(body if canvas.unicode else map(in_ascii, body)))


def _row(one: Announcement, scale: DayScale, columns: int) -> list[Styled]:
    """Return the days that a date can mean: a point in their middle, and a bar to their ends or an arrow where open."""
    style = "planned" if one.planned else "first"
    left, right = (None if day is None else scale.column(day) for day in days_of(one.moment))
    known = [column for column in (left, right) if column is not None]
    point = sum(known) // len(known)
    cells = {point: Styled(HOLLOW[0] if one.planned else FILLED[0], style)}
    for end, side, sign in ((left, -1, "←" if left is None else "├"), (right, 1, "→" if right is None else "┤")):
        arm = reached(point, end, side, columns)
        cells |= {column: Styled(sign if column == arm[-1] else "─", style) for column in arm}
    return [cells.get(column, Styled(" ")) for column in range(max(cells) + 1)]
