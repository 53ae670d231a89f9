"""The picture of some metrics: their points, in panels of the form that fits them, with a line for each place."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from hetao_cli.analysis.exchange import no_rate
from hetao_cli.analysis.series.points import series_of
from hetao_cli.analysis.targets import targets_among
from hetao_cli.charts.scene.forms import forms_of
from hetao_cli.charts.scene.looks import COLOURS
from hetao_cli.charts.scene.panels import STEPS, Line, Mark, Panel, Picture, days_of, known_ends
from hetao_cli.charts.scene.values import value_scale
from hetao_cli.charts.scene.words import word
from hetao_cli.dates.display import display
from hetao_cli.log.hierarchy import main_parts, places_around, resolve_metric
from hetao_cli.log.source_credit import source_credit
from hetao_cli.log.source_order import by_date
from hetao_cli.messages.message import LANGUAGES, in_language
from hetao_cli.quantities.scaled import scaled_text
from hetao_cli.quantities.units import dimension_of

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence

    from hetao_cli.analysis.answers.figures import Strand
    from hetao_cli.analysis.series.points import Point
    from hetao_cli.charts.scene.values import ValueScale
    from hetao_cli.log.evidence import Evidence
    from hetao_cli.messages.message import Names
    from hetao_cli.model.log import Log
    from hetao_cli.model.quantity import Interval


def picture_of(evidence: Evidence, metrics: Sequence[str], places: Collection[str] | None, language: str) -> Picture:
    """Return the picture of some metrics.

    Args:
        evidence: The log, read.
        metrics: By id, name or a word of theirs; empty for all that change and have figures of two dates or more.
        places: Their ids; None for all.
        language: The language of all texts.

    Raises:
        UnknownNameError: A metric is named that the log does not have.
    """
    log = evidence.log
    shown = {place: True for place in log.places if places is None or place in places}
    named = list(dict.fromkeys(resolve_metric(log, name) for name in metrics)) or list(log.metrics)
    series = {metric: [(place, series_of(evidence, metric, place)) for place in shown] for metric in named}
    if not metrics:
        series = {metric: found for metric, found in series.items() if _changes(log, metric, found)}
    artist = _Artist(evidence, language)
    made = [panel for metric, found in series.items() for panel in artist.panels(metric, found)]
    panels = tuple(_on_one_scale(log, made))
    drawn = {claim for panel in panels for mark in panel.marks for claim in mark.point.figures}
    asked = (one.figure for one in evidence.claims if one.figure.metric in series and one.figure.place in shown)
    undrawn = tuple(figure.id for figure in asked if figure.id not in drawn)
    return Picture(in_language(log.title, language), language, evidence.today, panels, undrawn)


def _changes(log: Log, metric: str, found: Iterable[tuple[str, list[Point]]]) -> bool:
    if log.metrics[metric].kind == "constant":
        return False
    return any(len({point.as_of.iso_bounds() for point in points}) > 1 for _, points in found)


def _on_one_scale(log: Log, panels: Sequence[Panel]) -> list[Panel]:
    """Return panels of which those of a sum and its parts are small multiples: in one unit they have one scale."""
    found = list(panels)
    for metric in log.metrics.values():
        family = {metric.id, *metric.sum_of} if metric.sum_of else ()
        for unit in {panel.unit for panel in panels}:
            own = [panel for panel in found if panel.metric in family and panel.unit == unit and panel.is_scaled]
            if len({panel.metric for panel in own}) > 1:
                scale = _scale_of([mark.point.interval for panel in own for mark in panel.marks], unit)
                beside = tuple(panel.names for panel in own)
                found = [
                    one._replace(values=scale, beside=beside) if any(one is panel for panel in own) else one
                    for one in found
                ]
    return found


def _scale_of(intervals: Sequence[Interval], unit: str) -> ValueScale:
    ends = [end for interval in intervals for end in known_ends(interval)]
    whole = dimension_of(unit) in {None, "count"} and all(end.denominator == 1 for end in ends)
    return value_scale(ends, whole=whole, open_top=any(interval.high is None for interval in intervals))


class _Artist:
    """Makes the panels of one picture: it numbers marks, and gives each label its colour and shape."""

    def __init__(self, evidence: Evidence, language: str) -> None:
        self._evidence = evidence
        self._log = evidence.log
        self._language = language
        self._parts = main_parts(evidence.log)
        # the sides of the log look in all panels as on the axis of its events
        sides = (in_language(self._log.places[part].name, language) for part in self._parts[:COLOURS])
        self._slots = {side: slot for slot, side in enumerate(sides)}
        self._number = 0

    def panels(self, metric: str, found: Iterable[tuple[str, list[Point]]]) -> Iterator[Panel]:
        """Yield the panels of a metric: by the unit of its points, then by the form that fits them."""
        units: dict[str, dict[tuple[str, str], list[Point]]] = {}
        names: dict[tuple[str, str], Names] = {}
        for place, points in found:
            for point in points:
                if _is_drawable(point):
                    called = self._names(place, point.strand)
                    key = place, called[self._language]
                    names[key] = called
                    units.setdefault(point.strand.unit, defaultdict(list))[key].append(point)
        constant = self._log.metrics[metric].kind == "constant"
        for unit, points_of in units.items():
            lines = [
                Line(key[0], names[key], key[1], None, tuple(self._mark(point, unit) for point in points))
                for key, points in points_of.items()
            ]
            for form, own in forms_of(self._log, lines, constant=constant):
                yield self._panel(metric, unit, form, own)

    def _panel(self, metric: str, unit: str, form: str, lines: Sequence[Line]) -> Panel:
        intervals = [mark.point.interval for line in lines for mark in line.marks]
        names = {tag: in_language(self._log.metrics[metric].name, tag) or metric for tag in LANGUAGES}
        claims = (claim for line in lines for mark in line.marks for claim in mark.point.claims)
        sources = by_date(self._log, (claim.figure.source for claim in claims))
        return Panel(
            metric,
            names,
            names[self._language],
            unit,
            form,
            tuple(self._with_looks(form, lines)),
            _scale_of(intervals, unit),
            tuple(dict.fromkeys(source_credit(self._log.sources[name], self._language) for name in sources)),
            self._apart(metric, unit),
        )

    def _with_looks(self, form: str, lines: Sequence[Line]) -> Iterator[Line]:
        """Yield lines with colours, each its own, the same as in other panels if that is free; others are grey."""
        taken: set[int] = set()
        for line in lines:
            own = self._slots.setdefault(line.label, len(self._slots) % COLOURS)
            free = [slot for slot in (own, *range(COLOURS)) if slot not in taken]
            slot = free[0] if free and (form == STEPS or self._is_subject(line)) else None
            if slot is not None:
                taken.add(slot)
            yield line._replace(slot=slot)

    def _is_subject(self, line: Line) -> bool:
        """Return whether a place is the log's main place or within it; all are if there is none."""
        around = places_around(self._log, line.place)
        wholes = {self._log.places[part].part_of for part in self._parts}
        return not wholes or not wholes.isdisjoint(around)

    def _apart(self, metric: str, unit: str) -> str:
        own = self._log.metrics[metric].unit
        return "" if unit == own else in_language(no_rate(unit, own), self._language)

    def _mark(self, point: Point, unit: str) -> Mark:
        self._number += 1
        return Mark(
            point,
            self._number,
            days_of(point.as_of),
            display(point.as_of, self._language),
            self._value(point, unit),
            tuple(targets_among(self._evidence, point.claims)),
        )

    def _value(self, point: Point, unit: str) -> str:
        """Return the values of a point and, of an amount printed in another currency, the rate at which it is told."""
        value = scaled_text(point.interval, unit, self._language)
        if point.exchanged is None:
            return value
        return word("at rate", self._language).format(
            value=value, rate=in_language(point.exchanged.words(), self._language)
        )

    def _names(self, place: str, strand: Strand) -> Names:
        """Return the name of a place, with the whole of its share or the events around its duration."""
        return {language: self._name(place, strand, language) for language in LANGUAGES}

    def _name(self, place: str, strand: Strand, language: str) -> str:
        name = in_language(self._log.places[place].name, language) or place
        if strand.of is not None:
            whole = in_language(self._log.places[strand.of].name, language)
            name = word("of", language).format(name=name, whole=whole)
        for key, event in (("since", strand.since), ("until", strand.until)):
            if event is not None:
                name = word(key, language).format(name=name, event=in_language(self._log.events[event].title, language))
        return name


def _is_drawable(point: Point) -> bool:
    return bool(known_ends(point.interval)) and days_of(point.as_of) != (None, None)
