"""The charts of the page: the figures of a metric over time, with all values that each can mean."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from hetao_cli.analysis.exchange import no_rate
from hetao_cli.analysis.series.points import series_of
from hetao_cli.analysis.target_verdicts import target_texts
from hetao_cli.analysis.targets import current, targets_among
from hetao_cli.charts.page_scale import scale_of
from hetao_cli.charts.value_scale import ValueScale, value_scale
from hetao_cli.dates.display import display
from hetao_cli.messages.message import in_language
from hetao_cli.page.marks import across, alerts, cross, dot, middle_day, time_ticks
from hetao_cli.page.markup import NOTHING, anchor, element, in_each_language, joined, named, text
from hetao_cli.page.pieces import badge, date_of, finding_links, folded, literal, source_link, table, value_of
from hetao_cli.page.words import word
from hetao_cli.quantities.scaled import scaled_number, scaled_text, unit_text
from hetao_cli.quick.tuples import NamedTuple

if TYPE_CHECKING:
    from hetao_cli.analysis.series.points import Point
    from hetao_cli.charts.page_scale import PercentScale
    from hetao_cli.model.entries import Metric
    from hetao_cli.model.moment import Day
    from hetao_cli.page.gathering import Gathered
    from hetao_cli.page.markup import Html

_COLOURS = 6
_HEIGHT = 240
_TOP, _BOTTOM = 12, 26


class PlaceLine(NamedTuple):
    """The points of one place, and the number of their colour."""

    place: str
    colour: int
    points: list[Point]


def charts_section(gathered: Gathered) -> Html:
    """Return a chart for each metric and unit with two points or more, and the numbers of all."""
    charts = [
        _chart(gathered, metric, unit, lines)
        for metric in gathered.log.metrics.values()
        for unit, lines in _lines(gathered, metric).items()
    ]
    if not charts:
        return folded("charts", word("charts"), element("p", word("no series")))
    key = element("p", word("chart key"), class_="quiet")
    return folded("charts", word("charts"), key, element("div", *charts, class_="charts"))


def _lines(gathered: Gathered, metric: Metric) -> dict[str, list[PlaceLine]]:
    """Return the lines of a metric by unit: amounts of two currencies are never drawn on one scale."""
    units: dict[str, list[PlaceLine]] = {}
    for place in gathered.log.places:
        if (place, metric.id) not in gathered.evidence.subjects:
            continue
        found: dict[str, list[Point]] = {}
        for point in series_of(gathered.evidence, metric.id, place):
            found.setdefault(point.strand.unit, []).append(point)
        for unit, points in found.items():
            lines = units.setdefault(unit, [])
            lines.append(PlaceLine(place, len(lines) % _COLOURS, points))
    return units


def _chart(gathered: Gathered, metric: Metric, unit: str, lines: list[PlaceLine]) -> Html:
    name = f"m-{anchor('x', metric.id)}-{anchor('x', unit)}"
    title = [named(metric.name) or text(metric.id)]
    title += [element("span", _unit(unit), class_="quiet")] if _has_unit(unit) else []
    points = [point for line in lines for point in line.points]
    drawn = _drawing(gathered, lines, name) if len(points) > 1 else NOTHING
    numbers = table(
        word("numbers"),
        [word(key) for key in ("place", "held on", "value", "status", "says", "source")],
        [_row(gathered, line, point) for line in lines for point in line.points],
        f"{name}-numbers",
    )
    summary = element("summary", word("numbers"), text(f" ({len(points)})"))
    shown = element("details", summary, numbers, open=len(points) == 1)
    heading = element("h3", joined(title, " "), id=name)
    return element("article", heading, _apart(metric, unit), drawn, shown, class_="chart")


def _apart(metric: Metric, unit: str) -> Html:
    """Return why amounts in a currency have a chart of their own; nothing for the metric's own unit."""
    if unit == metric.unit:
        return NOTHING
    return element(
        "p", in_each_language(lambda language: in_language(no_rate(unit, metric.unit), language)), class_="quiet"
    )


def _has_unit(unit: str) -> bool:
    return bool(unit_text(unit, "en"))


def _unit(unit: str) -> Html:
    return in_each_language(lambda language: unit_text(unit, language).strip())


def _row(gathered: Gathered, line: PlaceLine, point: Point) -> Html:
    claims, found = point.claims, gathered.findings_of_figures.of(point.concerns)
    written = claims[0].figure.as_of or ""
    marks = [badge(claims[0].figure.status)] + ([badge("disputed")] if point.dispute is not None else [])
    return element(
        "tr",
        element("th", named(gathered.log.places[line.place].name) or text(line.place), scope="row"),
        element("td", date_of(point.as_of, written)),
        element("td", joined([_value_of(point), *finding_links(found)], " ")),
        element("td", joined([*marks, *_became(gathered, point)], " ")),
        element("td", joined([literal(claim, gathered.log) for claim in claims], " ")),
        element("td", joined([source_link(gathered.log, source) for source in point.sources], " ")),
    )


def _value_of(point: Point) -> Html:
    """Return the values of a point and, of an amount printed in another currency, the rate at which they are told."""
    value, rate = value_of(point.interval, point.strand.unit), point.exchanged
    if rate is None:
        return value
    said = in_each_language(lambda language: in_language(rate.words(), language))
    return joined([value, element("span", said, class_="quiet")], " ")


def _became(gathered: Gathered, point: Point) -> list[Html]:
    """Return what became of what was planned."""
    planned = targets_among(gathered.evidence, point.claims)
    if not target_texts(planned, "en"):
        return []
    return [element("span", in_each_language(lambda language: "; ".join(target_texts(planned, language))))]


def _drawing(gathered: Gathered, lines: list[PlaceLine], name: str) -> Html:
    points = [point for line in lines for point in line.points]
    ends = [end for point in points for end in (point.interval.low, point.interval.high) if end is not None]
    if not ends:
        return NOTHING
    values = value_scale([float(end) for end in ends], _HEIGHT - _BOTTOM, _TOP)
    days = scale_of([(point.as_of.earliest, point.as_of.latest) for point in points], edge=5)
    marks = [_line(gathered, line, days, values) for line in lines]
    plot = element(
        "svg",
        _levels(values),
        time_ticks(days, _HEIGHT - _BOTTOM),
        *marks,
        class_="plot",
        width="100%",
        height=_HEIGHT,
        role="group",
        aria_labelledby=name,
    )
    legend = [
        element("li", _sample(line.colour), named(gathered.log.places[line.place].name) or text(line.place))
        for line in lines
    ]
    frame = element("div", _value_labels(values), plot, class_="plot-frame")
    return joined([frame, element("ul", *legend, class_="chart-legend")])


def _sample(colour: int) -> Html:
    return element(
        "svg", dot("50%", 8, "actual"), class_=f"sample c{colour}", width="16", height="16", aria_hidden="true"
    )


def _levels(values: ValueScale) -> Html:
    lines = [
        element("line", x1="0%", x2="100%", y1=values.at(level), y2=values.at(level), class_="level")
        for level in values.levels
    ]
    return element("g", *lines, aria_hidden="true")


def _value_labels(values: ValueScale) -> Html:
    from fractions import Fraction

    from hetao_cli.model.quantity import Interval

    def label(level: float, language: str) -> str:
        exact = Fraction(str(level))
        number = int(exact) if exact.denominator == 1 else exact
        return scaled_number(Interval(number, number), language)

    labels = [
        element(
            "text",
            in_each_language(lambda language, level=level: label(level, language), "tspan"),  # type: ignore[misc]
            x="100%",
            dx=-6,
            y=values.at(level) + 4,
            text_anchor="end",
        )
        for level in values.levels
    ]
    return element("svg", *labels, class_="plot-labels", width="76", height=_HEIGHT, aria_hidden="true")


def _line(gathered: Gathered, line: PlaceLine, days: PercentScale, values: ValueScale) -> Html:
    """Return the points of a place, with the outcomes of each strand joined in order."""
    strands: dict[object, list[Point]] = {}
    for point in line.points:
        if point.strand.standing == "actual":
            strands.setdefault(point.strand, []).append(point)
    joins = [
        element(
            "line",
            x1=f"{days.at(_middle(one))}%",
            x2=f"{days.at(_middle(other))}%",
            y1=values.at(_value(one)),
            y2=values.at(_value(other)),
            class_="join",
        )
        for points in strands.values()
        for one, other in pairwise(points)
    ]
    marks = [_mark(gathered, line.place, point, days, values) for point in line.points]
    return element("g", *joins, *marks, class_=f"c{line.colour}")


def _middle(point: Point) -> Day:
    return middle_day(point.as_of)


def _value(point: Point) -> float:
    """Return the value at which a point is marked: the middle of its values, or the known end."""
    known = [float(end) for end in (point.interval.low, point.interval.high) if end is not None]
    return sum(known) / len(known) if known else 0.0


def _mark(gathered: Gathered, place: str, point: Point, days: PercentScale, values: ValueScale) -> Html:
    language, claim, interval = gathered.language, point.claims[0], point.interval
    what = in_language(gathered.log.places[place].name, language)
    said = "; ".join(f"{one.figure.says} ({one.figure.source})" for one in point.claims)
    when = display(point.as_of, language)
    planned = targets_among(gathered.evidence, point.claims)
    value = "; ".join([scaled_text(interval, point.strand.unit, language), *target_texts(planned, language)])
    title = f"{what}, {when}: {value} – {said}"
    x, y = f"{days.at(_middle(point))}%", values.at(_value(point))
    low = values.at(float(interval.low)) if interval.low is not None else None
    high = values.at(float(interval.high)) if interval.high is not None else None
    style = "target" if current(planned) else "actual" if point.strand.standing == "actual" else "planned"
    style = "disputed" if point.dispute is not None else style
    mark = element(
        "a",
        element("title", text(title)),
        across(days.at(point.as_of.earliest), days.at(point.as_of.latest), y),
        cross(x, y, low, high),
        dot(x, y, style),
        href=f"#{anchor('f', claim.figure.id)}",
        class_="point",
        aria_label=title,
    )
    return joined([mark, *alerts(x, y, gathered.findings_of_figures.of(point.concerns), language)])
