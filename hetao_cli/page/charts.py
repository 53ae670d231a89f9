"""The figures of the page: a drawing of each metric in the form that fits its data, and single figures by place."""

from __future__ import annotations

from math import inf
from typing import TYPE_CHECKING

from hetao_cli.analysis.target_verdicts import target_texts
from hetao_cli.charts.drawing.axes import level_names
from hetao_cli.charts.drawing.marks import look_of
from hetao_cli.charts.drawing.pieces import Group, Rect, Sign, Text, shape_path
from hetao_cli.charts.drawing.rows import AXIS, ROW, drawn_rows
from hetao_cli.charts.drawing.steps import FOOT, HEIGHT, TOP, drawn_steps
from hetao_cli.charts.scene.looks import SHAPES
from hetao_cli.charts.scene.notes import note_of
from hetao_cli.charts.scene.panels import SENTENCE, STEPS
from hetao_cli.charts.scene.picture import picture_of
from hetao_cli.charts.scene.rows import are_dated
from hetao_cli.messages.message import in_language
from hetao_cli.page.drawings import NARROW, WIDE, drawing, fitted, written
from hetao_cli.page.marks import alert
from hetao_cli.page.markup import NOTHING, anchor, element, in_each_language, joined, named, text
from hetao_cli.page.pieces import (
    badge,
    date_of,
    folded,
    grouped_table,
    in_question,
    literal,
    question,
    source_link,
    value_of,
)
from hetao_cli.page.words import word

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from hetao_cli.analysis.series.points import Point
    from hetao_cli.charts.drawing.pieces import Piece
    from hetao_cli.charts.scene.panels import Line, Mark, Panel, Picture
    from hetao_cli.charts.scene.rows import Row
    from hetao_cli.page.gathering import Gathered
    from hetao_cli.page.markup import Html


def charts_section(gathered: Gathered) -> Html:
    """Return the drawings of metrics, then what has one value alone, by place."""
    listed = gathered.listed
    picture = picture_of(gathered.evidence, list(gathered.log.metrics), listed.places, gathered.language)
    if not picture.panels:
        return folded("charts", word("charts"), element("p", word("no series")))
    drawn = [panel for panel in picture.panels if panel.form != SENTENCE]
    names = _Names()
    charts = [_Chart(gathered, picture, panel, number, names).article() for number, panel in enumerate(drawn)]
    key = element("p", word("chart key"), class_="quiet")
    body = [key, element("div", *charts, class_="charts")] if charts else []
    return folded("charts", word("charts"), listed.note("places"), *body, _singles(gathered, picture, names))


class _Names:
    """The ids of what the page has of metrics at places: that of the first panel, if there are several."""

    def __init__(self) -> None:
        self._given: set[str] = set()

    def of(self, place: str, metric: str) -> str | None:
        """Return the id; None for a second time."""
        name = anchor("q", question(place, metric))
        if name in self._given:
            return None
        self._given.add(name)
        return name


class _Chart:
    """One panel as an article."""

    def __init__(self, gathered: Gathered, picture: Picture, panel: Panel, number: int, names: _Names) -> None:
        self._gathered = gathered
        self._picture = picture
        self._panel = panel
        self._names = names
        self._marks = {mark.number: (line, mark) for line in panel.lines for mark in line.marks}
        self._name = f"m-{anchor('x', panel.metric)}-{number}"

    def article(self) -> Html:
        """Return the panel with its heading, its drawing, its sources, and its numbers as a table."""
        panel, today = self._panel, self._picture.today
        title = [in_each_language(panel.heading)]
        subtitle = in_each_language(lambda language: panel.subtitle(language, today))
        apart = element("p", text(panel.apart), class_="quiet") if panel.apart else NOTHING
        drawn = self._plane() if panel.form == STEPS else self._rows()
        return element(
            "article",
            element("h3", *title, id=self._name),
            element("p", subtitle, class_="quiet"),
            apart,
            drawn,
            self._sources(),
            self._numbers(),
            class_="chart",
        )

    def _plane(self) -> Html:
        findings = {number: self._findings(mark) for number, (_, mark) in self._marks.items()}
        signed = {number for number, found in findings.items() if found}
        narrow, wide = (drawn_steps(self._picture, self._panel, width, signed) for width in (NARROW, WIDE))
        levels = [
            Text(100, FOOT - share * (FOOT - TOP) + 4, names, "tick", -6, "end")
            for share, names in level_names(self._panel)
        ]
        labels = element(
            "svg", written(tuple(levels)), class_="plot-labels", width="76", height=round(HEIGHT), aria_hidden="true"
        )
        drawn, words = fitted(narrow.drawn, wide.drawn)
        groups = {one.number: one for one in drawn if isinstance(one, Group)}
        over = joined([words, *self._signs(groups, findings)])
        plot = drawing(drawn, HEIGHT, self._link, over, class_="plot", role="group", aria_labelledby=self._name)
        legend = [
            element("li", _sample(line, groups), named(line.names), class_=None if line in wide.unnamed else "slim")
            for line in narrow.unnamed
        ]
        shown = element("ul", *legend, class_="chart-legend") if legend and len(self._panel.lines) > 1 else NOTHING
        return joined([element("div", labels, plot, class_="plot-frame"), shown])

    def _findings(self, mark: Mark) -> tuple[str, ...]:
        return tuple(self._gathered.findings_of_figures.of(mark.point.concerns))

    def _signs(self, groups: dict[int, Group], findings: dict[int, tuple[str, ...]]) -> Iterator[Html]:
        """Yield a sign above each mark that there are findings about, one for those that would cover each other."""
        places: dict[tuple[float, float], dict[str, None]] = {}
        for number, found in findings.items():
            x, y = _top_of(groups[number])
            near = (
                (at, up) for at, up in places if abs(at - x) * NARROW / 100 < _SIGN_WIDE and abs(up - y) < _SIGN_HIGH
            )
            if found:
                places.setdefault(next(near, (x, y)), {}).update(dict.fromkeys(found))
        for (x, y), about in places.items():
            yield alert(f"{x:g}%", y, tuple(about), self._gathered.language)

    def _rows(self) -> Html:
        rows, axis = drawn_rows(self._picture, self._panel, NARROW)
        dated = are_dated(self._panel)
        cells: list[Html] = []
        for row, drawn in rows:
            name = named(row.line.names) if row.is_first else NOTHING
            cells.append(element("span", name, class_=f"row-name {look_of(row.line)}"))
            cells.append(drawing(drawn, ROW, self._link, class_="plot"))
            found = dict.fromkeys(name for mark in row.marks for name in self._findings(mark))
            said = joined([_row_text(row, dated=dated), *in_question(found)], " ")
            cells.append(element("span", said, class_="row-text"))
        foot = drawing(list(axis), AXIS, self._link, class_="plot row-axis", aria_hidden="true")
        return element("div", *cells, foot, class_="chart-rows", role="group", aria_labelledby=self._name)

    def _link(self, group: Group, pieces: Html) -> Html:
        line, mark = self._marks[group.number]
        title = note_of(self._picture, line, mark)
        claim = mark.point.claims[0]
        return element(
            "a",
            element("title", text(title)),
            pieces,
            href=f"#{anchor('f', claim.figure.id)}",
            class_="point",
            aria_label=title,
        )

    def _sources(self) -> Html:
        names = dict.fromkeys(name for _, mark in self._marks.values() for name in mark.point.sources)
        links = joined((source_link(self._gathered.log, name) for name in names), "; ")
        return element("p", word("sources"), text(": "), links, class_="quiet")

    def _numbers(self) -> Html:
        columns = [word(key) for key in ("place", "held on", "value", "status", "says", "source")]
        by_place: dict[str, list[Html]] = {}
        for line, mark in self._marks.values():
            by_place.setdefault(line.place, []).append(_row(self._gathered, line, mark.point))
        groups = [
            element("tbody", *rows, id=self._names.of(place, self._panel.metric), tabindex="-1")
            for place, rows in by_place.items()
        ]
        numbers = grouped_table(word("numbers"), columns, groups, f"{self._name}-numbers")
        return element("details", element("summary", word("numbers"), text(f" ({len(self._marks)})")), numbers)


_SIGN_WIDE, _SIGN_HIGH = 8.0, 14.0
"""The pixels that a sign of findings takes."""


def _top_of(group: Group) -> tuple[float, float]:
    """Return the middle of the first sign or box of a mark, in percent, and the upper side of all of it, in pixels."""
    first = next(piece for piece in group.pieces if isinstance(piece, Sign | Rect))
    return first.x if isinstance(first, Sign) else round((first.left + first.right) / 2, 2), min(
        map(_top, group.pieces)
    )


def _top(piece: Piece) -> float:
    if isinstance(piece, Sign):
        return piece.y + min(y for _, y in piece.path)
    return piece.top if isinstance(piece, Rect) else inf


def _sample(line: Line, groups: dict[int, Group]) -> Html:
    """Return a mark of a line as it is drawn: a box if none of its marks is a sign."""
    own = [piece for mark in line.marks for piece in groups[mark.number].pieces]
    signs = [piece for piece in own if isinstance(piece, Sign) and "sign" in piece.look]
    box = Rect(0, 100, 4, 12, f"{look_of(line)} actual box")
    shown = Sign(50, 8, shape_path(SHAPES[line.slot or 0]), f"{look_of(line)} actual sign") if signs else box
    return element("svg", written((shown,)), class_="sample", width="16", height="16", aria_hidden="true")


def _row_text(row: Row, *, dated: bool) -> Html:
    """Return the values of a row, each once, with their standing, how many say so and, if asked for, when."""
    told: dict[tuple[object, ...], list[Mark]] = {}
    for mark in row.marks:
        told.setdefault((mark.point.interval, mark.standing, mark.days if dated else ()), []).append(mark)
    parts: list[Html] = []
    for marks in told.values():
        point = marks[0].point
        said = [_value_of(point)]
        said += [badge(marks[0].standing)] if marks[0].standing != "actual" else []
        said += [element("span", text("("), date_of(point.as_of, ""), text(")"), class_="quiet")] if dated else []
        said += [text(f"×{len(marks)}")] if len(marks) > 1 else []
        parts.append(joined(said, " "))
    return joined(parts, "; ")


def _row(gathered: Gathered, line: Line, point: Point) -> Html:
    claims, found = point.claims, gathered.findings_of_figures.of(point.concerns)
    written_date = claims[0].figure.as_of or ""
    return element(
        "tr",
        element("th", named(line.names), scope="row"),
        element("td", date_of(point.as_of, written_date)),
        element("td", joined([_value_of(point), *in_question(found)], " ")),
        element("td", joined(_status(gathered, point), " ")),
        element("td", joined([literal(claim, gathered.log) for claim in claims], " ")),
        element("td", joined([source_link(gathered.log, source) for source in point.sources], "; ")),
    )


def _status(gathered: Gathered, point: Point) -> list[Html]:
    status = point.claims[0].figure.status
    marks = [badge(status)] + ([badge("disputed")] if point.dispute is not None else [])
    return [*marks, *_became(gathered, point)]


def _value_of(point: Point) -> Html:
    """Return the values of a point and, of an amount printed in another currency, the rate at which they are told."""
    value, rate = value_of(point.interval, point.strand.unit), point.exchanged
    if rate is None:
        return value
    said = in_each_language(lambda language: in_language(rate.words(), language))
    return joined([value, element("span", said, class_="quiet")], " ")


def _became(gathered: Gathered, point: Point) -> list[Html]:
    """Return what became of what was planned."""
    from hetao_cli.analysis.targets import targets_among

    planned = targets_among(gathered.evidence, point.claims)
    if not target_texts(planned, "en"):
        return []
    return [element("span", in_each_language(lambda language: "; ".join(target_texts(planned, language))))]


def _singles(gathered: Gathered, picture: Picture, names: _Names) -> Html:
    """Return what has one value alone as sentences, by place."""
    by_place: dict[str, list[tuple[Panel, Line, Mark]]] = {}
    for panel in picture.panels:
        for line in panel.lines if panel.form == SENTENCE else ():
            by_place.setdefault(line.place, []).extend((panel, line, mark) for mark in line.marks)
    if not by_place:
        return NOTHING
    groups = [
        element(
            "div",
            element("h4", named(gathered.log.places[place].name) or text(place)),
            element("ul", *_sentences(gathered, place, told, names)),
        )
        for place, told in by_place.items()
    ]
    return joined([element("h3", word("single"), id="h-single"), element("div", *groups, class_="singles")])


def _sentences(
    gathered: Gathered, place: str, told: Iterable[tuple[Panel, Line, Mark]], names: _Names
) -> Iterator[Html]:
    for panel, line, mark in told:
        said = _sentence(gathered, place, panel, line, mark.point)
        yield element("li", said, id=names.of(line.place, panel.metric), tabindex="-1")


def _sentence(gathered: Gathered, place: str, panel: Panel, line: Line, point: Point) -> Html:
    own = gathered.log.places[place].name
    subject = [in_each_language(panel.names.__getitem__)]
    subject += [text("–"), named(line.names)] if any(line.names[tag] != own.get(tag, place) for tag in own) else []
    said = [element("b", _value_of(point))]
    said += _status(gathered, point)[point.strand.standing == "actual" :]
    said += [element("span", date_of(point.as_of, ""), class_="quiet")]
    said += [literal(claim, gathered.log) for claim in point.claims]
    said += [joined((source_link(gathered.log, source) for source in point.sources), "; ")]
    said += in_question(gathered.findings_of_figures.of(point.concerns))
    return joined([joined(subject, " "), text(":"), joined(said, " ")], " ")
