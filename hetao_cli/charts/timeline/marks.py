"""From dates to signs: certain days solid, possible ones light, planned ones hollow."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hetao_cli.charts.scene.axis import limits
from hetao_cli.dates.relations import day_ranges
from hetao_cli.quick.tuples import NamedTuple

if TYPE_CHECKING:
    from hetao_cli.charts.scene.days import DayScale
    from hetao_cli.model.moment import Moment

_TAIL = 3  # columns of a side without a limit, beside the known day
_ENDLESS = (float("-inf"), float("inf"))


class Signs(NamedTuple):
    """The signs of a drawing; each is one column wide.

    Attributes:
        point: A date within one column; one sign if it happened, one if it is planned, as for the next two.
        possible: The event was on some of these days.
        core: It was on all of these days.
        before: It goes further back without a limit; `after` likewise.
        cut: Years are left out.
        span: The start, the line and the end of a time between two events.
        axis: Its start, line, tick and end.
        today: On the axis: `today_at`.
    """

    point: tuple[str, str]
    possible: tuple[str, str]
    core: tuple[str, str]
    before: str
    after: str
    cut: str
    span: tuple[str, str, str]
    axis: tuple[str, str, str, str]
    today: str
    today_at: str
    to: str


UNICODE = Signs(
    point=("●", "○"),
    possible=("░", "┄"),
    core=("█", "□"),
    before="◂",
    after="▸",
    cut="╱",
    span=("├", "─", "┤"),
    axis=("├", "─", "┬", "┤"),
    today="│",
    today_at="┼",
    to="→",
)
ASCII = Signs(
    point=("*", "o"),
    possible=(":", "."),
    core=("#", "="),
    before="<",
    after=">",
    cut="/",
    span=("|", "-", "|"),
    axis=("+", "-", "+", "+"),
    today="|",
    today_at="|",
    to="->",
)


class DrawnSpan(NamedTuple):
    """Signs from a column on, one in each column."""

    first: int
    signs: str

    @property
    def last(self) -> int:
        """Return its last column."""
        return self.first + len(self.signs) - 1


def mark_of(moment: Moment, scale: DayScale, signs: Signs, *, planned: bool) -> DrawnSpan:
    """Return the mark of a date: all days that it can mean, those that it surely means solid.

    A side without a limit is drawn with an arrow: to the end of the axis if it surely goes on, else a little beyond the
    known limit. A date that goes beyond the axis has an arrow at the edge.
    """
    ranges = day_ranges(moment, moment.pad)
    known = limits(moment)
    first = last = None
    if ranges.first_start not in _ENDLESS:
        first = scale.column(ranges.first_start)
    elif known and ranges.last_start not in _ENDLESS:
        first = max(scale.column(min(known)) - _TAIL, 0)
    if ranges.last_end not in _ENDLESS:
        last = scale.column(ranges.last_end)
    elif known and ranges.first_end not in _ENDLESS:
        last = min(scale.column(max(known)) + _TAIL, scale.width - 1)
    begin, end = first or 0, scale.width - 1 if last is None else last
    cells = [signs.possible[planned]] * (end - begin + 1)
    if ranges.last_start <= ranges.first_end:
        core = range(max(scale.column(ranges.last_start), begin), min(scale.column(ranges.first_end), end) + 1)
        cells[core.start - begin : core.stop - begin] = [signs.core[planned]] * len(core)
    if len(cells) == 1:
        cells = [signs.point[planned]]
    if ranges.last_end > scale.stretches[-1].last:
        cells[-1] = signs.after
    if ranges.first_start < scale.stretches[0].first:
        cells[0] = signs.before
    return DrawnSpan(begin, with_breaks("".join(cells), begin, scale, signs))


def span_mark(start: int, end: int, scale: DayScale, signs: Signs) -> DrawnSpan:
    """Return the mark of the time from one column to another."""
    first, line, last = signs.span
    drawn = first + line * (end - start - 1) + last if end > start else signs.today_at
    return DrawnSpan(start, with_breaks(drawn, start, scale, signs))


def with_breaks(drawn: str, column: int, scale: DayScale, signs: Signs) -> str:
    """Return the signs from a column on, with the breaks of the scale."""
    for middle in scale.breaks:
        place = middle - column
        if 0 < place < len(drawn) - 1:
            drawn = drawn[:place] + signs.cut + drawn[place + 1 :]
    return drawn
