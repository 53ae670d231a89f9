"""The axis of the timeline: a drawing in shares of its width, so that a zoom does not change the marks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hetao_cli.charts.page_scale import scale_of, ticks
from hetao_cli.dates.display import display
from hetao_cli.messages.message import in_language
from hetao_cli.page.filters import by_language
from hetao_cli.page.marks import alerts, arrow, cut
from hetao_cli.page.markup import NOTHING, anchor, element, joined, named, text
from hetao_cli.page.words import WORDS, word

if TYPE_CHECKING:
    from hetao_cli.analysis.happenings import Happening
    from hetao_cli.charts.page_scale import PercentScale
    from hetao_cli.model.moment import Moment
    from hetao_cli.page.gathering import Gathered
    from hetao_cli.page.markup import Html

_ROW = 16
_MOST_ROWS = 12
_APART = 1.6
"""The least distance of two marks in a row, in percent of the width without zoom."""
_LABEL_APART = 7.0
_HEAD = 22


def axis(gathered: Gathered) -> Html:
    """Return the axis with its buttons; nothing if no event has a date."""
    dated = [(number, one, one.moment) for number, one in enumerate(gathered.shown) if one.moment is not None]
    if not dated:
        return NOTHING
    scale = scale_of([(moment.earliest, moment.latest) for _, _, moment in dated])
    lanes: list[list[tuple[int, Happening, Moment]]] = [[] for _ in gathered.lanes.all or (None,)]
    for entry in dated:
        lanes[gathered.lanes.number_of(gathered.log, entry[1])].append(entry)
    parts: list[Html] = []
    top = _HEAD
    for number, lane in enumerate(lanes):
        drawn, height = _drawn(gathered, number, lane, scale, top)
        parts.append(drawn)
        top += height
    drawing = element(
        "svg",
        _grid(scale, top),
        _today(gathered, scale, top),
        *parts,
        class_="axis",
        width="100%",
        height=top + 4,
        role="group",
        aria_labelledby="axis-name",
    )
    return _framed(drawing)


def _framed(drawing: Html) -> Html:
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
        element("p", word("legend"), class_="quiet"),
        class_="axis-box",
    )


def _grid(scale: PercentScale, height: int) -> Html:
    found = ticks(scale)
    shown: list[float] = []
    kept: set[int] = set()
    for year, place, _ in sorted(found, key=lambda tick: (-tick[2], tick[1])):
        if all(abs(place - other) >= _LABEL_APART for other in shown):
            shown.append(place)
            kept.add(year)
    lines = [
        element(
            "g",
            element("line", x1=f"{place}%", x2=f"{place}%", y1=_HEAD - 6, y2=height),
            element("text", text(str(year)), x=f"{place}%", y=12, text_anchor="middle"),
            class_="tick" if year in kept else "tick quiet-tick",
            data_rank=rank,
            data_at=place,
        )
        for year, place, rank in found
    ]
    cuts = [cut(place, _HEAD) for place in scale.cuts]
    return element("g", *lines, *cuts, aria_hidden="true")


def _today(gathered: Gathered, scale: PercentScale, height: int) -> Html:
    place = scale.at(gathered.today.earliest)
    line = element("line", x1=f"{place}%", x2=f"{place}%", y1=_HEAD - 6, y2=height)
    label = svg_word("today", x=f"{place}%", y=height - 2, dx=4)
    return element("g", line, label, class_="today", aria_hidden="true")


def svg_word(key: str, **attributes: str | float) -> Html:
    """Return words of the page in a drawing, in each language."""
    return element("text", word(key, "tspan"), **attributes)


def _drawn(
    gathered: Gathered, number: int, lane: list[tuple[int, Happening, Moment]], scale: PercentScale, top: int
) -> tuple[Html, int]:
    """Return the marks of a lane, in rows so that they lie apart, and its height."""
    ends: list[float] = []
    marks: list[Html] = []
    first_row = top + _ROW + 8
    for place, one, moment in lane:
        left, right = _ends(scale, moment)
        row = next((row for row, end in enumerate(ends) if left - end >= _APART), len(ends))
        if row >= _MOST_ROWS:
            row = min(range(len(ends)), key=ends.__getitem__)
        elif row == len(ends):
            ends.append(0)
        ends[row] = max(ends[row], right)
        marks.append(_mark(gathered, (place, one, moment), scale, first_row + row * _ROW))
    height = _ROW + 8 + max(1, len(ends)) * _ROW
    label = _lane_label(gathered, number, top)
    line = element("line", x1="0%", x2="100%", y1=top, y2=top, class_="lane-line")
    return element("g", line, label, *marks, class_=_lane_class(gathered, number)), height


def _lane_label(gathered: Gathered, number: int, top: int) -> Html:
    if not gathered.lanes.all:
        return NOTHING
    name = named(gathered.lanes.all[number].name, "tspan")
    return element("text", name, x=4, y=top + 14, class_="lane-name")


def _lane_class(gathered: Gathered, number: int) -> str:
    """Return the classes of a lane: its colour is that of a line of a chart."""
    slot = gathered.lanes.all[number].slot if gathered.lanes.all else None
    return "lane whole" if slot is None else f"lane c{slot % _COLOURS}"


_COLOURS = 6


def _mark(gathered: Gathered, entry: tuple[int, Happening, Moment], scale: PercentScale, height: int) -> Html:
    """Return the mark of an event: a bar for the days that it can have been, a core for those that it surely was."""
    number, one, moment = entry
    left, right = _ends(scale, moment)
    core, core_end = scale.at(moment.start_latest), scale.at(moment.end_earliest)
    language = gathered.language
    title = f"{display(moment, language)} {in_language(one.event.title, language) or one.event.id}"
    parts = [element("title", text(title))]
    if moment.earliest == -_ENDLESS:
        parts.append(arrow(f"{left}%", height, "M 2 -6 L -4 0 L 2 6"))
    if moment.latest == _ENDLESS:
        parts.append(arrow(f"{right}%", height, "M -2 -6 L 4 0 L -2 6"))
    if right - left > _NARROW:
        parts.append(_bar("range wide" if right - left > _WIDE else "range", left, right, height, 8))
    if core_end - core > _NARROW and core >= left and core_end <= right and moment.start_latest < moment.end_earliest:
        parts.append(_bar("core", core, core_end, height, 8))
    if right - left <= _WIDE:
        parts.append(element("circle", cx=f"{round((left + right) / 2, 3)}%", cy=height, r=5))
    mark = element(
        "a",
        *parts,
        href=f"#{anchor('e', one.event.id)}",
        class_=f"mark {one.status}" + (" doubtful" if moment.uncertain or moment.approximate else ""),
        data_n=number,
        aria_label=title,
    )
    about = gathered.findings_of_events.get(one.event.id, ())
    signs = alerts(f"{right if right - left > _WIDE else (left + right) / 2}%", height, about, language)
    return element("g", mark, *signs) if signs else mark


_NARROW = 0.3
"""Percent of the width below which a span of days is drawn as its mark alone."""
_WIDE = 2.0
"""Percent of the width above which a mark in the middle would suggest more precision than is known."""
_STUB = 6.0
"""The length of a date with an open end, in percent; an arrow shows that it goes on."""
_ENDLESS = float("inf")


def _ends(scale: PercentScale, moment: Moment) -> tuple[float, float]:
    """Return the ends of a date on the axis; a date with an open end has a stub there."""
    left, right = scale.at(moment.earliest), scale.at(moment.latest)
    if moment.earliest == -_ENDLESS:
        left = max(0.0, round(right - _STUB, 3))
    if moment.latest == _ENDLESS:
        right = min(100.0, round(left + _STUB, 3))
    return left, right


def _bar(name: str, left: float, right: float, middle: int, thick: int) -> Html:
    width = f"{round(right - left, 3)}%"
    return element("rect", x=f"{left}%", width=width, y=middle - thick // 2, height=thick, rx=3, class_=name)
