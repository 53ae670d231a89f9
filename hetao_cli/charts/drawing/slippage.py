"""Announced dates as pieces: across when each was announced, upward what for, dotted that very day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hetao_cli.charts.drawing.axes import day_ticks, today_rule
from hetao_cli.charts.drawing.labels import label_beside, room_of
from hetao_cli.charts.drawing.marks import Extent, extent_pieces
from hetao_cli.charts.drawing.pieces import Band, Group, Rule
from hetao_cli.charts.scene.days import named_days, scale_of
from hetao_cli.messages.message import LANGUAGES
from hetao_cli.quick.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hetao_cli.charts.drawing.pieces import Drawn, Piece
    from hetao_cli.charts.scene.days import DayScale
    from hetao_cli.charts.scene.slippage import Promise, Slippage
    from hetao_cli.messages.message import Names
    from hetao_cli.model.moment import Day

TOP, FOOT, HEIGHT = 16.0, 170.0, 202.0
"""Pixels from above: the highest day, the lowest, and the end of the drawing."""
_STEPS = 40
_ROWS = 14


class SlipPlane(NamedTuple):
    """The drawn dates of an event, and the names of days upward with their heights."""

    drawn: Drawn
    names: list[tuple[float, Names]]


def drawn_slippage(slippage: Slippage, width: float) -> SlipPlane:
    """Return the dates of an event drawn for about so many pixels of width."""
    across, up = scale_of(slippage.announced_days, max(24, int(width / 9))), scale_of(slippage.due_days, _ROWS)
    names: list[tuple[float, Names]] = [
        (_upward(up, day), dict.fromkeys(LANGUAGES, name)) for day, name in named_days(up)
    ]
    drawn: Drawn = [Rule(0, y, 100, y, "level") for y, _ in names]
    drawn += [*day_ticks(across, FOOT), *_now(across, up)]
    if slippage.promises[-1].planned:
        drawn += today_rule(across, slippage.today, TOP, FOOT)
    extents = {one.number: _extent(one, across, up) for one in slippage.promises}
    for one, other in slippage.moved:
        drawn += _band(extents[one.number], extents[other.number])
    if slippage.overdue:
        last = extents[slippage.promises[-1].number]
        y = last.down[0]
        drawn.append(Rule(last.across[1], y, across.share(slippage.today.earliest) * 100, y, "late"))
    placed: list[tuple[float, float]] = []
    for one in slippage.promises:
        at = extents[one.number]
        centre = sum(at.across) / 2 * width / 100, sum(at.down) / 2
        ring = sum(abs(centre[0] - x) < _NEAR and abs(centre[1] - y) < _NEAR for x, y in placed)
        placed.append(centre)
        look = "c0 plan" if one.planned else "c0 actual"
        drawn.append(Group(one.number, tuple(extent_pieces(look, "circle", at, ring))))
    taken = [room_of(at, width) for at in extents.values()]
    said: Names = {}
    for one in slippage.promises:
        label = (
            label_beside(one.names, "c0", extents[one.number], taken, (width, TOP, FOOT)) if one.names != said else None
        )
        drawn += [label] if label is not None else []
        said = one.names
    return SlipPlane(drawn, names)


_NEAR = 7.0


def _extent(one: Promise, across: DayScale, up: DayScale) -> Extent:
    left, right = (None if day is None else round(across.share(day) * 100, 2) for day in one.announced)
    bottom, top = (None if day is None else _upward(up, day) for day in one.due)
    return Extent(left, right, top, bottom)


def _upward(up: DayScale, day: Day) -> float:
    return round(FOOT - up.share(day) * (FOOT - TOP), 1)


def _band(one: Extent, other: Extent) -> Iterator[Band]:
    if one.across[1] < other.across[0] and None not in (one.top, one.bottom, other.top, other.bottom):
        (top, bottom), (next_top, next_bottom) = one.down, other.down
        yield Band(one.across[1], other.across[0], (top, next_top), (bottom, next_bottom), "c0 band")


def _now(across: DayScale, up: DayScale) -> Iterator[Piece]:
    """Yield the days that are both announced on and announced for, as a dotted line."""
    before: tuple[float, float] | None = None
    for step in range(_STEPS + 1):
        day = across.day(min(step / _STEPS * across.width, across.width - 0.01))
        here = None if day is None or up.side(day) else (step / _STEPS * 100, _upward(up, day))
        if before is not None and here is not None:
            yield Rule(*before, *here, "now")
        before = here
