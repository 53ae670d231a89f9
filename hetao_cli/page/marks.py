"""The marks of the page's drawings; positions on the axis of time are shares of the width."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hetao_cli.charts.page_scale import ticks
from hetao_cli.messages.message import in_language
from hetao_cli.model.moment import calendar_date, ordinal
from hetao_cli.page.markup import NOTHING, anchor, element, joined, text
from hetao_cli.page.words import WORDS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from hetao_cli.charts.page_scale import PercentScale
    from hetao_cli.model.moment import Day, Moment
    from hetao_cli.page.markup import Html

_ENDLESS = (float("-inf"), float("inf"))
_NARROW = 0.6
_ARROW = 18
_ALERT_APART = 7
_FEW = 2
_MOST_MONTHS = 7
_LABEL_APART = 11.0


def middle_day(moment: Moment) -> Day:
    """Return the day in the middle of those that a date can mean; of an open date the known day."""
    known = [day for day in moment[1:5] if day not in _ENDLESS]
    return (min(known) + max(known)) / 2 if known else 0


def dot(x: str, y: float, style: str) -> Html:
    """Return a mark: full for an outcome, hollow for a plan, a square on its corner if sources differ.

    What is planned for its time, a `target`, has a centre.
    """
    if style == "disputed":
        inner = element(
            "rect", x=-5, y=y - 5, width=10, height=10, transform=f"rotate(45 0 {y})", class_="dot disputed"
        )
        return element("svg", inner, x=x, overflow="visible")
    if style == "target":
        return joined([dot(x, y, "planned"), element("circle", cx=x, cy=y, r=1, class_="dot")])
    return element("circle", cx=x, cy=y, r=5, class_=f"dot {style}")


def across(left: float, right: float, y: float) -> Html:
    """Return the bar of the days that a date can mean; nothing if it would be too short to be visible."""
    if right - left <= _NARROW:
        return NOTHING
    return element("line", x1=f"{left}%", x2=f"{right}%", y1=y, y2=y, class_="bar")


def cross(x: str, y: float, low: float | None, high: float | None) -> Html:
    """Return the bar of the values that a figure can mean; an open end is an arrow."""
    if low is None and high is None:
        return NOTHING
    parts: list[Html] = []
    bottom = low if low is not None else y + _ARROW
    top = high if high is not None else y - _ARROW
    if bottom - top > 1:
        parts.append(element("line", x1=x, x2=x, y1=bottom, y2=top, class_="bar"))
    parts += [_cap(x, end) for end in (low, high) if end is not None and bottom - top > 1]
    if high is None:
        parts.append(arrow(x, top, "M -4 5 L 0 0 L 4 5"))
    if low is None:
        parts.append(arrow(x, bottom, "M -4 -5 L 0 0 L 4 -5"))
    return joined(parts)


def _cap(x: str, y: float) -> Html:
    inner = element("line", x1=-4, x2=4, y1=0, y2=0, class_="bar")
    return element("svg", inner, x=x, y=y, overflow="visible")


def arrow(x: str, y: float, path: str) -> Html:
    """Return the head of an arrow, drawn by a path around its position."""
    return element("svg", element("path", d=path, class_="bar arrow"), x=x, y=y, overflow="visible")


def alerts(x: str, y: float, fingerprints: Iterable[str], language: str) -> list[Html]:
    """Return links to the findings of the page about a mark, each a sign beside it.

    Keys pass them by, as what the mark leads to has the same links.
    """
    name = in_language(WORDS["findings"], language)
    return [
        element(
            "a",
            element("title", text(f"{name}: {one[:8]}")),
            element("text", text("!"), x=x, y=y - 2, dx=_ALERT_APART * (number + 1)),
            href=f"#{anchor('c', one)}",
            class_="alert",
            tabindex="-1",
            aria_label=f"{name}: {one[:8]}",
        )
        for number, one in enumerate(fingerprints)
    ]


def _months(scale: PercentScale) -> list[tuple[str, float]]:
    """Return beginnings of months, for a scale with too few beginnings of years."""
    first, last = scale.stretches[0].first, scale.stretches[-1].last
    year, month, _ = calendar_date(first)
    count = (last - first) // 28 + 2
    step = max(1, -(-count // _MOST_MONTHS))
    shown: list[tuple[str, float]] = []
    for number in range(month - 1, month - 1 + count, step):
        day = ordinal(year + number // 12, number % 12 + 1, 1)
        if first <= day <= last:
            shown.append((f"{year + number // 12}-{number % 12 + 1:02}", scale.at(day)))
    return shown


def cut(place: float, y: float) -> Html:
    """Return the sign for a cut of an axis."""
    lines = element("path", d="M -6 7 L 0 -7 M 0 7 L 6 -7", class_="cut")
    return element("svg", lines, x=f"{round(place, 3)}%", y=y, overflow="visible")


def time_ticks(scale: PercentScale, foot: int) -> Html:
    """Return the years under a drawing, as many as fit, and the cuts."""
    shown: list[tuple[str, float]] = []
    for year, place, _ in sorted(ticks(scale), key=lambda tick: (-tick[2], tick[1])):
        if all(abs(place - other) >= _LABEL_APART for _, other in shown):
            shown.append((str(year), place))
    if len(shown) < _FEW:
        shown = _months(scale)
    lines = [
        element(
            "g",
            element("line", x1=f"{place}%", x2=f"{place}%", y1=foot, y2=foot + 5),
            element("text", text(label), x=f"{place}%", y=foot + 20, text_anchor="middle"),
            class_="tick",
        )
        for label, place in shown
    ]
    base = element("line", x1="0%", x2="100%", y1=foot, y2=foot, class_="base")
    cuts = [cut(place, foot) for place in scale.cuts]
    return element("g", base, *lines, *cuts, aria_hidden="true")
