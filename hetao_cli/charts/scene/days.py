"""From days to columns, of a terminal or of any width: a true scale, cut at empty decades, and its ticks."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from hetao_cli.model.moment import calendar_date, iso_day, month_length, ordinal
from hetao_cli.quick.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from hetao_cli.model.moment import Day

BREAK = 3
"""Columns of a break."""

_DECADE = 3652
_SHARE = 10  # a gap is left out if it is at least a tenth of the whole: evenly spaced centuries are no gaps
_TWO_YEARS = 2 * 366
_MONTHS = 12


class Stretch(NamedTuple):
    """Days without a break, both ends included, and the columns that they take."""

    first: int
    last: int
    column: int
    columns: int

    @property
    def end(self) -> int:
        """Return its last column."""
        return self.column + self.columns - 1


class DayScale(NamedTuple):
    """The columns of all days that are drawn.

    Attributes:
        stretches: In order, a break of `BREAK` columns between them; a day takes the same columns in each, unless one
            would be too narrow for its years.
        by_month: It begins and ends with months, and is labelled by them; else by years.
    """

    stretches: tuple[Stretch, ...]
    by_month: bool

    @property
    def width(self) -> int:
        """Return the number of all columns."""
        return self.stretches[-1].end + 1

    @property
    def breaks(self) -> list[int]:
        """Return the middle columns of the breaks."""
        return [stretch.end + (BREAK + 1) // 2 for stretch in self.stretches[:-1]]

    def column(self, day: Day) -> int:
        """Return the column of a day; the nearest one if the day is not drawn."""
        for stretch in self.stretches:
            if day < stretch.first:
                return stretch.column
            if day <= stretch.last:
                return stretch.column + (int(day) - stretch.first) * stretch.columns // _days(stretch)
        return self.width - 1

    def share(self, day: Day) -> float:
        """Return the position of a day: 0 at the left end, 1 at the right; of a day beyond an end, the end."""
        for stretch in self.stretches:
            if day < stretch.first:
                return stretch.column / self.width
            if day <= stretch.last + 1:
                return (stretch.column + float(day - stretch.first) * stretch.columns / _days(stretch)) / self.width
        return 1.0

    def day(self, column: float) -> float | None:
        """Return the day at a place between columns; None in a break."""
        for stretch in self.stretches:
            if stretch.column <= column < stretch.column + stretch.columns:
                return stretch.first + (column - stretch.column) / stretch.columns * _days(stretch)
        return None

    def side(self, day: Day) -> int:
        """Return -1 or 1 for a day before or after all that is drawn, else 0."""
        return (day > self.stretches[-1].last) - (day < self.stretches[0].first)

    def name(self, day: int) -> str:
        """Return the year of a day, or its month if the scale is labelled by months.

        >>> DayScale((), by_month=True).name(739607), DayScale((), by_month=False).name(0)
        ('2025-12', '0')
        """
        return (iso_day(day) or "")[:-3] if self.by_month else str(calendar_date(day)[0])


def scale_of(ranges: Iterable[tuple[int, int]], width: int) -> DayScale:
    """Return the scale that shows these ranges of days, both ends included, in so many columns.

    A gap between ranges is left out if it is at least a decade and a tenth of the whole: the longest first, as long as
    the years on both sides of each break have room.

    >>> [(s.column, s.columns) for s in scale_of([(1, 365), (365_243, 365_607)], 43).stretches]
    [(0, 20), (23, 20)]
    """
    spans = sorted(ranges)
    by_month = max(last for _, last in spans) - spans[0][0] < _TWO_YEARS
    runs = _joined([_rounded(first, last, by_month=by_month) for first, last in spans])
    scale = DayScale((), by_month)
    least = 2 * max(len(scale.name(runs[0][0])), len(scale.name(runs[-1][1]))) + 2
    runs = _with_breaks(runs, most=(width - least) // (least + BREAK))
    room = width - BREAK * (len(runs) - 1)
    shares = _shares([last - first + 1 for first, last in runs], room, least)
    stretches: list[Stretch] = []
    column = 0
    for (first, last), columns in zip(runs, shares, strict=True):
        stretches.append(Stretch(first, last, column, columns))
        column += columns + BREAK
    return DayScale(tuple(stretches), by_month)


def _rounded(first: int, last: int, *, by_month: bool) -> tuple[int, int]:
    """Widen a range to whole months or years."""
    year, month, _ = calendar_date(first)
    last_year, last_month, _ = calendar_date(last)
    if not by_month:
        return ordinal(year, 1, 1), ordinal(last_year, 12, 31)
    return ordinal(year, month, 1), ordinal(last_year, last_month, month_length(last_year, last_month))


def _joined(ranges: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return the ranges, in order of their first days, without overlaps."""
    runs = [ranges[0]]
    for first, last in ranges[1:]:
        if first <= runs[-1][1] + 1:
            runs[-1] = runs[-1][0], max(runs[-1][1], last)
        else:
            runs.append((first, last))
    return runs


def _with_breaks(runs: list[tuple[int, int]], most: int) -> list[tuple[int, int]]:
    """Return the runs, joined if the gap between two is too short to be left out."""
    whole = runs[-1][1] - runs[0][0] + 1
    gaps = [(after[0] - before[1] - 1, number) for number, (before, after) in enumerate(pairwise(runs), start=1)]
    long = sorted((gap for gap in gaps if gap[0] >= _DECADE and gap[0] * _SHARE >= whole), reverse=True)
    cuts = sorted(number for _, number in long[: max(most, 0)])
    return [(runs[a][0], runs[b - 1][1]) for a, b in zip([0, *cuts], [*cuts, len(runs)], strict=True)]


def _shares(days: list[int], room: int, least: int) -> list[int]:
    """Share columns out in proportion to days, none getting less than so many."""
    narrow: set[int] = set()
    while True:
        wide = [number for number in range(len(days)) if number not in narrow]
        rest, total = room - least * len(narrow), sum(days[number] for number in wide)
        more = {number for number in wide if days[number] * rest < least * total and len(wide) > 1}
        if not more:
            break
        narrow |= more if len(more) < len(wide) else {min(more, key=lambda number: days[number])}
    shares = [least] * len(days)
    done = 0
    for number in wide:
        shares[number] = (done + days[number]) * rest // total - done * rest // total
        done += days[number]
    return shares


class Tick(NamedTuple):
    """A mark on the axis, of the first day of a year or month.

    Attributes:
        column: The column of its day.
        label: The name of its year or month; empty if there is no room for it.
        at: Where its label begins: at its column or, if it has no room there, so that it ends with its stretch.
        day: Its day.
    """

    column: int
    label: str
    at: int
    day: int


def ticks(scale: DayScale) -> list[Tick]:
    """Return the ticks: the ends of each stretch and round years or months between, named if there is room."""
    found: list[Tick] = []
    for stretch in scale.stretches:
        taken: list[tuple[int, int]] = []
        steps = _round_days(scale, stretch, len(scale.name(stretch.first)) + 2)
        for tick in (_tick(scale, stretch, day) for day in _named_first(scale, stretch, steps)):
            end = tick.at + len(tick.label)
            if end <= stretch.end + 1 and all(end < start or tick.at > stop for start, stop in taken):
                taken.append((tick.at, end))
                found.append(tick)
        named = {tick.column for tick in found}
        bare = {scale.column(day): day for day in _round_days(scale, stretch, 2)}
        found += [Tick(column, "", column, day) for column, day in bare.items() if column not in named]
    return sorted(found)


def _tick(scale: DayScale, stretch: Stretch, day: int) -> Tick:
    """Return the tick of a day; where its name has no room beside that of the first day, it ends with the stretch."""
    column, label = scale.column(day), scale.name(day)
    has_room = column + len(label) <= stretch.end + 1 and (
        day == stretch.first or column > stretch.column + len(scale.name(stretch.first))
    )
    return Tick(column, label, column if has_room else stretch.end + 1 - len(label), day)


def _named_first(scale: DayScale, stretch: Stretch, days: Iterable[int]) -> Iterator[int]:
    """Yield the first days of the first and of the last period of a stretch, then those that are named otherwise."""
    year, month, _ = calendar_date(stretch.last)
    ends = {scale.name(day): day for day in (ordinal(year, month if scale.by_month else 1, 1), stretch.first)}
    yield from sorted(set(ends.values()))
    yield from (day for day in days if scale.name(day) not in ends)


def _round_days(scale: DayScale, stretch: Stretch, wanted: float) -> Iterator[int]:
    """Yield the first days of round periods: of the shortest that take so many columns."""
    months = next(months for months in _periods(by_month=scale.by_month) if _room(stretch, months) >= wanted)
    year, month, _ = calendar_date(stretch.first)
    number = -(-(year * _MONTHS + month - 1) // months) * months
    while (day := ordinal(number // _MONTHS, number % _MONTHS + 1, 1)) <= stretch.last:
        yield day
        number += months


def _room(stretch: Stretch, months: int) -> float:
    """Return the number of columns of so many months."""
    return months * 30 * stretch.columns / _days(stretch)


def _periods(*, by_month: bool) -> Iterator[int]:
    """Yield lengths of round periods in months: 1, 3, 6, 12 and then 1, 2 and 5 with zeros in years."""
    if by_month:
        yield from (1, 3, 6)
    years = 1
    while True:
        yield from (years * _MONTHS, years * 2 * _MONTHS, years * 5 * _MONTHS)
        years *= 10


def _days(stretch: Stretch) -> int:
    return stretch.last - stretch.first + 1


def named_days(scale: DayScale) -> list[tuple[int, str]]:
    """Return the first days of years or months, each with its name, that have room below each other."""
    found: list[int] = []
    for stretch in scale.stretches:
        for day in _named_first(scale, stretch, _round_days(scale, stretch, _ROOM_BELOW)):
            if all(abs(scale.share(day) - scale.share(other)) * scale.width >= _ROOM_BELOW for other in found):
                found.append(day)
    return [(day, scale.name(day)) for day in sorted(found)]


_ROOM_BELOW = 1.9
"""The columns that a name takes of an axis that is upright: of two, less what years differ in their days."""
