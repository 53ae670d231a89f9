"""From dates to signs: what is certain solid, what is possible light, what is planned hollow."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from hetao_cli.dates.relations import day_ranges

if TYPE_CHECKING:
    from hetao_cli.charts.timeline.scale import ColumnScale
    from hetao_cli.model.moment import Moment

_TAIL = 3  # columns of what has no limit, beside the day that it is known from
_ENDLESS = (float("-inf"), float("inf"))


class Signs(NamedTuple):
    """What is drawn with; each is one column wide.

    Attributes:
        point: All within one column; of what happened, and of what is planned, as the next two.
        possible: On some of these days.
        core: On all of these days.
        before: Further back without a limit; `after` likewise.
        cut: Where years are left out.
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
    core=("█", "▭"),
    before="◂",
    after="▸",
    cut="⫽",
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
    """Signs from a column on, one a column."""

    first: int
    signs: str

    @property
    def last(self) -> int:
        """Return its last column."""
        return self.first + len(self.signs) - 1


def anchors(moment: Moment) -> list[int]:
    """Return the days that a date sets as limits, `~` widening them; none of one that is open to both sides."""
    return [int(day) for day in day_ranges(moment, moment.pad) if day not in _ENDLESS]


def mark_of(moment: Moment, scale: ColumnScale, signs: Signs, *, planned: bool) -> DrawnSpan:
    """Return the mark of a date: all days that it can mean, those that it means for certain solid.

    A side without a limit is drawn with an arrow: to the end of the axis where it surely goes on, else a little beyond
    the limit that there is. A date that goes beyond what is drawn has an arrow at the edge.
    """
    ranges = day_ranges(moment, moment.pad)
    limits = anchors(moment)
    first = last = None
    if ranges.first_start not in _ENDLESS:
        first = scale.column(ranges.first_start)
    elif limits and ranges.last_start not in _ENDLESS:
        first = max(scale.column(min(limits)) - _TAIL, 0)
    if ranges.last_end not in _ENDLESS:
        last = scale.column(ranges.last_end)
    elif limits and ranges.first_end not in _ENDLESS:
        last = min(scale.column(max(limits)) + _TAIL, scale.width - 1)
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


def span_mark(start: int, end: int, scale: ColumnScale, signs: Signs) -> DrawnSpan:
    """Return the mark of the time from a column to another."""
    first, line, last = signs.span
    drawn = first + line * (end - start - 1) + last if end > start else signs.today_at
    return DrawnSpan(start, with_breaks(drawn, start, scale, signs))


def with_breaks(drawn: str, column: int, scale: ColumnScale, signs: Signs) -> str:
    """Return what is drawn from a column on, its breaks visible."""
    for middle in scale.breaks:
        place = middle - column
        if 0 < place < len(drawn) - 1:
            drawn = drawn[:place] + signs.cut + drawn[place + 1 :]
    return drawn
