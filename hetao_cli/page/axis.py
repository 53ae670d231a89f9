"""The axis of the timeline: a drawing in shares of its width, so that a zoom does not change the marks."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from hetao_cli.charts.drawing.axes import today_rule
from hetao_cli.charts.scene.axis import axis_scale
from hetao_cli.dates.display import display
from hetao_cli.dates.relations import day_ranges
from hetao_cli.messages.message import LANGUAGES, in_language
from hetao_cli.model.excerpt import beginning
from hetao_cli.model.moment import calendar_date, ordinal
from hetao_cli.model.safe import columns_of
from hetao_cli.page.drawings import written
from hetao_cli.page.filters import by_language
from hetao_cli.page.marks import alert, arrow, cut
from hetao_cli.page.markup import NOTHING, anchor, element, in_each_language, joined, named, text
from hetao_cli.page.words import WORDS, word
from hetao_cli.quick.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hetao_cli.analysis.happenings import Happening
    from hetao_cli.charts.scene.days import DayScale
    from hetao_cli.model.moment import Day, Moment
    from hetao_cli.page.gathering import Gathered
    from hetao_cli.page.markup import Html

_COLUMNS = 120
"""The columns of the scale, which is that of `hetao timeline --axis` in a terminal as wide."""
_ROW = 24
"""The height of a row: that of the least target for a finger (WCAG 2.2, 2.5.8)."""
MOST_MARKS = 300
"""How many events are drawn each for itself; of more the number in each hundredth of the axis is."""
_BINS = 100
_NAMED_ROWS, _MOST_ROWS = 30, 40
"""The most rows of a lane that names can add, and that marks can: names fill what marks leave free."""
_APART = 1.6
"""The least distance of two marks in a row, in percent of the width without zoom."""
_TICKS_APART, _LABELS_APART = 1.2, 7.0
"""The least distances of the lines of the grid, and of their names."""
_HEAD = 36
_MOST_PRINTED = 900
"""The height of an axis that a printed page has room for; a higher one is left out there."""
_COLUMN = 0.62
"""The width of a column of a name, in percent of the least width that shows names."""


class _Placed(NamedTuple):
    """An event in its lane: its number on the page, its ends in percent, its row, and where its name stands.

    Attributes:
        side: `start` right of the mark, `end` left of it, or empty for no name.
    """

    number: int
    one: Happening
    moment: Moment
    ends: tuple[float, float]
    row: int
    side: str


def axis(gathered: Gathered) -> Html:
    """Return the axis with its buttons; nothing if no event has a date."""
    dated = [(number, one, one.moment) for number, one in enumerate(gathered.shown) if one.moment is not None]
    if not dated:
        return NOTHING
    scale = axis_scale((moment for _, _, moment in dated), gathered.today, _COLUMNS)
    lanes: list[list[tuple[int, Happening, Moment]]] = [[] for _ in gathered.lanes.all or (None,)]
    for entry in dated:
        lanes[gathered.lanes.number_of(gathered.log, entry[1])].append(entry)
    parts: list[Html] = []
    top = _HEAD
    draw = _drawn if len(dated) <= MOST_MARKS else _counted
    for number, lane in enumerate(lanes):
        drawn, height = draw(gathered, number, lane, scale, top)
        parts.append(drawn)
        top += height
    drawing = element(
        "svg",
        _grid(scale, top),
        element("g", written(tuple(today_rule(scale, gathered.today, _HEAD - 6, top))), aria_hidden="true"),
        *parts,
        class_="axis",
        width="100%",
        height=top + 4,
        role="group",
        aria_labelledby="axis-name",
    )
    return _framed(drawing, "axis-box tall" if top > _MOST_PRINTED else "axis-box")


def _framed(drawing: Html, class_: str) -> Html:
    buttons = [
        element(
            "button",
            text(sign),
            type="button",
            data_zoom=step,
            aria_label=in_language(WORDS[key], "en"),
            **by_language(WORDS[key]),
        )
        for sign, step, key in (("−", "out", "zoom out"), ("+", "in", "zoom in"), ("↔", "all", "zoom all"))
    ]
    tools = element("div", joined(buttons), class_="tools needs-js", role="group", aria_labelledby="axis-name")
    return element(
        "div",
        element("p", word("axis name"), id="axis-name", class_="unseen"),
        tools,
        element("p", word("axis"), class_="needs-js quiet", id="axis-help"),
        element(
            "div",
            drawing,
            class_="frame",
            id="axis-frame",
            tabindex="0",
            role="region",
            aria_labelledby="axis-name",
            aria_describedby="axis-help",
        ),
        _card(),
        element("p", word("legend"), class_="quiet key"),
        class_=class_,
    )


def _card() -> Html:
    """Return the place for what a mark is about, with what closes it; the script fills it."""
    sign = {"aria_label": in_language(WORDS["close"], "en"), **by_language(WORDS["close"])}
    close = element("button", text("×"), type="button", class_="close", **sign)
    told = element("div", class_="about", aria_live="polite")
    return element("div", close, told, id="card", class_="card", hidden=True, **by_language(WORDS["open"]))


def _grid(scale: DayScale, height: int) -> Html:
    found = list(_ticks(scale))
    drawn, labelled = (_least_rank(found, apart) for apart in (_TICKS_APART, _LABELS_APART))
    lines = [
        element(
            "g",
            element("line", x1=f"{place}%", x2=f"{place}%", y1=_HEAD - 6, y2=height),
            element("text", text(name), x=f"{place}%", y=12, text_anchor="middle" if place > 1 else "start"),
            class_="tick" if rank >= labelled else "tick nameless" if rank >= drawn else "tick out",
            data_rank=rank,
            data_at=place,
        )
        for name, place, rank in found
    ]
    cuts = [cut((middle + 0.5) / scale.width * 100, _HEAD) for middle in scale.breaks]
    return element("g", *lines, *cuts, aria_hidden="true")


def _least_rank(ticks: list[_Tick], apart: float) -> int:
    """Return the rank from which on ticks are so far apart, in percent; the highest if none are."""
    ranks = sorted({rank for _, _, rank in ticks})
    for least in ranks:
        places = [place for _, place, rank in ticks if rank >= least]
        if all(other - one >= apart for one, other in pairwise(places)):
            return least
    return ranks[-1] if ranks else 0


_Tick = tuple[str, float, int]
"""The beginning of a year or month: its name, its position in percent, and its rank."""

_MONTHS, _MOST_TICKS = 12, 200


def _ticks(scale: DayScale) -> Iterator[_Tick]:
    """Yield the beginnings of years, or months, in order; where there is no room those of a higher rank are kept."""
    for stretch in scale.stretches:
        (first, month, _), (last, *_) = calendar_date(stretch.first), calendar_date(stretch.last)
        if scale.by_month:
            for number in range(first * _MONTHS + month - 1, last * _MONTHS + _MONTHS):
                day = ordinal(number // _MONTHS, number % _MONTHS + 1, 1)
                if day <= stretch.last:
                    yield scale.name(day), _at(scale, day), sum(number % step == 0 for step in (3, 6, 12))
            continue
        step = -(-(last - first + 1) // _MOST_TICKS)
        for year in range(first + -first % step, last + 1, step):
            rank = sum(year % round_years == 0 for round_years in (5, 10, 50, 100))
            yield str(year), _at(scale, ordinal(year, 1, 1)), rank


def _at(scale: DayScale, day: Day) -> float:
    return round(scale.share(day) * 100, 2)


def _drawn(
    gathered: Gathered, number: int, lane: list[tuple[int, Happening, Moment]], scale: DayScale, top: int
) -> tuple[Html, int]:
    """Return the marks of a lane, in rows so that they lie apart, and its height."""
    first_row = top + _ROW + 8
    placed = _placed(lane, scale)
    marks = [_mark(gathered, one, scale, first_row + one.row * _ROW) for one in placed]
    rows = 1 + max((one.row for one in placed), default=0)
    height = _ROW + 8 + rows * _ROW
    label = _lane_label(gathered, number, top)
    line = element("line", x1="0%", x2="100%", y1=top, y2=top, class_="lane-line")
    return element("g", line, label, *marks, class_=_lane_class(gathered, number), data_rows=rows), height


def _counted(
    gathered: Gathered, number: int, lane: list[tuple[int, Happening, Moment]], scale: DayScale, top: int
) -> tuple[Html, int]:
    """Return how many events of a lane can have begun in each hundredth of the axis, and its height."""
    bins: dict[int, list[tuple[Happening, Moment]]] = {}
    for _, one, moment in lane:
        bins.setdefault(min(_BINS - 1, int(_ends(scale, moment)[0])), []).append((one, moment))
    most = max(map(len, bins.values()), default=1)
    base = top + _ROW + _TALLEST
    drawn: list[Html] = []
    for place, found in sorted(bins.items()):
        height = max(2, round(_TALLEST * len(found) / most))
        first, last = (display(found[end][1], gathered.language) for end in (0, -1))
        title = in_language(WORDS["bin"], gathered.language).format(n=len(found), first=first, last=last)
        bar = element("rect", x=f"{place}%", width="0.9%", y=base - height, height=height)
        target = f"#{anchor('e', found[0][0].event.id)}"
        drawn.append(element("a", element("title", text(title)), bar, href=target, class_="bin", aria_label=title))
    line = element("line", x1="0%", x2="100%", y1=top, y2=top, class_="lane-line")
    label = _lane_label(gathered, number, top)
    return element("g", line, label, *drawn, class_=_lane_class(gathered, number)), _ROW + _TALLEST + 8


_TALLEST = 60


def _placed(lane: list[tuple[int, Happening, Moment]], scale: DayScale) -> list[_Placed]:
    """Return events in the first rows that have room for their marks and names, else for their marks alone."""
    rows: list[int] = []  # what is taken of each, as bits
    found: list[_Placed] = []
    for number, one, moment in lane:
        left, right = _ends(scale, moment)
        long = max(columns_of(in_language(one.event.title, language)) for language in LANGUAGES) * _COLUMN + _APART
        sides = {"start": (left, right + long), "end": (left - long, right)}
        masks = [(side, _mask(*span)) for side, span in sides.items() if span[0] >= 0 and span[1] <= _WHOLE]
        choices = [(row, *one) for row in range(min(len(rows) + 1, _NAMED_ROWS)) for one in masks]
        choices += [(row, "", _mask(left, right)) for row in range(min(len(rows) + 1, _MOST_ROWS))]
        fits = (one for one in choices if one[0] == len(rows) or not one[2] & rows[one[0]])
        row, side, mask = next(fits, choices[-1])
        if row == len(rows):
            rows.append(0)
        rows[row] |= mask
        found.append(_Placed(number, one, moment, (left, right), row, side))
    return found


_WHOLE = 100
_FINE = 10
"""The bits of a percent."""


def _mask(left: float, right: float) -> int:
    """Return what a span takes of a row, with the room to the next one, as bits."""
    first, last = int(left * _FINE), int((right + _APART) * _FINE)
    return ((1 << (last - first + 1)) - 1) << first


def _lane_label(gathered: Gathered, number: int, top: int) -> Html:
    if not gathered.lanes.all:
        return NOTHING
    name = gathered.lanes.all[number].name
    shown = in_each_language(lambda language: beginning(in_language(name, language), _COLUMNS), "tspan")
    return element("text", shown, x=4, y=top + 14, class_="lane-name")


def _lane_class(gathered: Gathered, number: int) -> str:
    """Return the classes of a lane: its colour is that of a line of a chart."""
    slot = gathered.lanes.all[number].slot if gathered.lanes.all else None
    return "lane whole" if slot is None else f"lane c{slot % _COLOURS}"


_COLOURS = 6


def _mark(gathered: Gathered, placed: _Placed, scale: DayScale, height: int) -> Html:
    """Return the mark of an event: a bar for the days that it can have been, a core for those that it surely was."""
    one, moment, (left, right), language = placed.one, placed.moment, placed.ends, gathered.language
    ranges = day_ranges(moment, moment.pad)
    core, core_end = _at(scale, ranges.last_start), _at(scale, ranges.first_end)
    title = f"{display(moment, language)} {in_language(one.event.title, language) or one.event.id}"
    parts = [element("title", text(title)), _target(left, right, height)]
    if moment.earliest == -_ENDLESS:
        parts.append(arrow(f"{left}%", height, "M 2 -6 L -4 0 L 2 6"))
    if moment.latest == _ENDLESS:
        parts.append(arrow(f"{right}%", height, "M -2 -6 L 4 0 L -2 6"))
    if right - left > _NARROW:
        parts.append(_bar("range wide" if right - left > _WIDE else "range", left, right, height, 8))
    if core_end - core > _NARROW and core >= left and core_end <= right and ranges.last_start < ranges.first_end:
        parts.append(_bar("core", core, core_end, height, 8))
    if right - left <= _WIDE:
        parts.append(element("circle", cx=f"{round((left + right) / 2, 3)}%", cy=height, r=5))
    if placed.side:
        x, dx = (right, 9) if placed.side == "start" else (left, -9)
        name = named(one.event.title, "tspan") or text(one.event.id)
        parts.append(element("text", name, x=f"{x}%", y=height + 4, dx=dx, text_anchor=placed.side, class_="mark-name"))
    mark = element(
        "a",
        *parts,
        href=f"#{anchor('e', one.event.id)}",
        class_=f"mark {one.status}" + (" doubtful" if moment.uncertain or moment.approximate else ""),
        data_n=placed.number,
        aria_label=title,
    )
    about = gathered.findings_of_events.get(one.event.id, ())
    sign = alert(f"{round((left + right) / 2, 3)}%", height - 5, about, language) if about else NOTHING
    return element("g", mark, sign, data_row=placed.row)


def _target(left: float, right: float, height: int) -> Html:
    """Return what a finger can hit: as wide as the mark, and no narrower than a row is high."""
    if right - left > _WIDE:
        return _bar("hit", left, right, height, _ROW)
    return element("circle", cx=f"{round((left + right) / 2, 3)}%", cy=height, r=_ROW // 2, class_="hit")


_NARROW = 0.3
"""Percent of the width below which a span of days is drawn as its mark alone."""
_WIDE = 2.0
"""Percent of the width above which a mark in the middle would suggest more precision than is known."""
_STUB = 6.0
"""The length of a date with an open end, in percent; an arrow shows that it goes on."""
_ENDLESS = float("inf")


def _ends(scale: DayScale, moment: Moment) -> tuple[float, float]:
    """Return the ends of a date on the axis; a date with an open end has a stub there."""
    ranges = day_ranges(moment, moment.pad)
    left, right = _at(scale, ranges.first_start), _at(scale, ranges.last_end)
    if moment.earliest == -_ENDLESS:
        left = max(0.0, round(right - _STUB, 2))
    if moment.latest == _ENDLESS:
        right = min(100.0, round(left + _STUB, 2))
    return left, right


def _bar(name: str, left: float, right: float, middle: int, thick: int) -> Html:
    width = f"{round(right - left, 3)}%"
    return element("rect", x=f"{left}%", width=width, y=middle - thick // 2, height=thick, rx=3, class_=name)
