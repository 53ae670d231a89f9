"""The contents of a picture: panels of a metric, each in the form that fits its data, with a line for each place."""

from __future__ import annotations

from collections import defaultdict
from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from hetao_cli.analysis.exchange import no_rate
from hetao_cli.analysis.series.points import series_of
from hetao_cli.analysis.targets import current, targets_among
from hetao_cli.charts.scene.forms import SENTENCE, STEPS, STRIP, forms_of
from hetao_cli.charts.scene.looks import COLOURS
from hetao_cli.charts.scene.values import value_scale
from hetao_cli.charts.scene.words import word
from hetao_cli.dates.display import display
from hetao_cli.log.hierarchy import main_parts, places_around, places_below, resolve_metric
from hetao_cli.log.source_credit import source_credit
from hetao_cli.log.source_order import by_date
from hetao_cli.messages.message import LANGUAGES, in_language
from hetao_cli.quantities.intervals import exact_quotient
from hetao_cli.quantities.printing import number_text
from hetao_cli.quantities.scaled import scaled_text, size_of, unit_text
from hetao_cli.quantities.units import dimension_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from hetao_cli.analysis.answers.figures import Strand
    from hetao_cli.analysis.series.points import Point
    from hetao_cli.analysis.targets import Target
    from hetao_cli.charts.scene.values import ValueScale
    from hetao_cli.log.evidence import Evidence
    from hetao_cli.messages.message import Names
    from hetao_cli.model.log import Log
    from hetao_cli.model.moment import Day, Moment
    from hetao_cli.model.quantity import Interval, Number

_ENDLESS = float("inf")


class Mark(NamedTuple):
    """A point with its position: all values and all days that it can have, never the middle of them.

    Attributes:
        point: The point, with its figures.
        number: The number of the mark in its picture, from 1.
        days: The first and the last day that it can be of; None if that side is open.
        when: Its date as people read it.
        text: Its values and their unit as people read them.
        targets: Those of its figures that are planned, or estimates of what is to come, with their outcomes.
    """

    point: Point
    number: int
    days: tuple[Day | None, Day | None]
    when: str
    text: str
    targets: tuple[Target, ...] = ()

    @property
    def ends(self) -> tuple[Number, Number]:
        """Return the lowest and the highest value known of it: one twice if it is exact, or open on the other side."""
        known = _ends(self.point.interval)
        return known[0], known[-1]

    @property
    def span(self) -> tuple[Day, Day]:
        """Return the first and the last day known of it: one twice if the other side is open."""
        known = [day for day in self.days if day is not None]
        return known[0], known[-1]

    @property
    def standing(self) -> str:
        """Return whether it came true, is a plan or an estimate."""
        return self.point.strand.standing

    @property
    def is_target(self) -> bool:
        """Return whether it is planned for its time, and not only announced then."""
        return bool(current(self.targets))

    @property
    def verdict(self) -> str:
        """Return what became of its targets: met, missed, exceeded or open; empty if they differ or have no time."""
        verdicts = {"open" if one.verdict == "overdue" else one.verdict for one in current(self.targets)}
        return verdicts.pop() if len(verdicts) == 1 else ""

    @property
    def literals(self) -> tuple[str, ...]:
        """Return its figures as printed, each once."""
        return tuple(dict.fromkeys(claim.figure.says for claim in self.point.claims))


class Line(NamedTuple):
    """The points of one place.

    Attributes:
        place: Its id.
        names: Its name by language, with the whole that a share is of, or the events that a duration is between.
        label: That in the language of the picture.
        slot: The number of its colour and shape, like that of no other line of its panel; None if it is one of the
            others, in grey, which are told apart by the names at their marks alone.
        marks: Its outcomes, plans and estimates, in the order of time.
    """

    place: str
    names: Names
    label: str
    slot: int | None
    marks: tuple[Mark, ...]


class Panel(NamedTuple):
    """A metric in one unit, or some places of it that have one form.

    Attributes:
        metric: Its id.
        names: Its name by language; `title` is that in the language of the picture.
        unit: The unit's symbol.
        form: Its form, of those in `forms`.
        lines: The lines, one or more.
        values: The scale of values.
        sources: Who says so: names and dates of sources, in their order.
        apart: Why it has no place beside the metric's own unit, for people; empty if it is that.
    """

    metric: str
    names: Names
    title: str
    unit: str
    form: str
    lines: tuple[Line, ...]
    values: ValueScale
    sources: tuple[str, ...]
    apart: str = ""

    @property
    def marks(self) -> list[Mark]:
        """Return the marks of all lines."""
        return [mark for line in self.lines for mark in line.marks]

    def size(self, language: str) -> tuple[int, str]:
        """Return the scale of the numbers on the axis, such as a million, and its name with the unit, for people."""
        if self.values.by_powers:
            size, name = 1, ""
        else:
            size, name = size_of(max(abs(Fraction(value)) for value in self.values.values), language)
        name = f"{name}{unit_text(self.unit, language)}".strip() or word("count", language)
        is_scaled = self.form not in {STRIP, SENTENCE}
        powers = word("powers", language) if self.values.by_powers and is_scaled else ""
        cut = word("cut", language) if self.values.cut and is_scaled else ""
        return size, word("comma", language).join(filter(None, (name, powers, cut)))

    def levels(self, language: str) -> list[tuple[float, str]]:
        """Return the marked levels as shares of the scale, each with its name; zero first if there is a cut."""
        size, _ = self.size(language)
        named: list[tuple[float, str]] = [(0.0, "0")] if self.values.cut else []
        for level in self.values.values:
            by, name = size_of(level, language) if self.values.by_powers else (size, "")
            text = number_text(exact_quotient(level, by), thousands=True)
            named.append((self.values.share(level), f"{text}{name}"))
        return named

    def heading(self, language: str) -> str:
        """Return its name, with that of the only line of a series."""
        if self.form != STEPS or len(self.lines) > 1:
            return self.names[language]
        return word("headed", language).format(metric=self.names[language], place=self.lines[0].names[language])

    def subtitle(self, language: str, today: Moment) -> str:
        """Return the unit, the time of all that is drawn, and the day by which it is seen so."""
        unit = self.size(language)[1]
        marks = sorted(self.marks, key=lambda mark: mark.span)
        times = dict.fromkeys(display(mark.point.as_of, language) for mark in (marks[0], marks[-1]))
        period = word("period", language).join(times)
        return word("subtitle", language).format(unit=unit, period=period, today=display(today, language))


class Picture(NamedTuple):
    """All panels.

    Attributes:
        title: The title of the log.
        language: The language of all texts.
        today: The day by which it is seen so.
        panels: The panels, none or more.
        undrawn: Ids of requested figures that have no value or no day to be drawn at.
    """

    title: str
    language: str
    today: Moment
    panels: tuple[Panel, ...]
    undrawn: tuple[str, ...]

    @property
    def marks(self) -> list[Mark]:
        """Return the marks of all panels by their numbers."""
        return [mark for panel in self.panels for mark in panel.marks]


def picture_of(evidence: Evidence, metrics: Sequence[str], places: Sequence[str], language: str) -> Picture:
    """Return the picture of some metrics.

    Args:
        evidence: The log, read.
        metrics: By id, name or a word of theirs; empty for all that change and have figures of two dates or more.
        places: By id, name or alias, with the places in them; empty for all.
        language: The language of all texts.

    Raises:
        UnknownNameError: A metric or a place is named that the log does not have.
    """
    log = evidence.log
    below = places_below(log, places) if places else None
    shown = {place: True for place in log.places if below is None or place in below}
    named = list(dict.fromkeys(resolve_metric(log, name) for name in metrics)) or list(log.metrics)
    series = {metric: [(place, series_of(evidence, metric, place)) for place in shown] for metric in named}
    if not metrics:
        series = {metric: found for metric, found in series.items() if _changes(log, metric, found)}
    artist = _Artist(evidence, language)
    panels = tuple(panel for metric, found in series.items() for panel in artist.panels(metric, found))
    drawn = {claim for panel in panels for mark in panel.marks for claim in mark.point.figures}
    asked = (one.figure for one in evidence.claims if one.figure.metric in series and one.figure.place in shown)
    undrawn = tuple(figure.id for figure in asked if figure.id not in drawn)
    return Picture(in_language(log.title, language), language, evidence.today, panels, undrawn)


def _changes(log: Log, metric: str, found: Iterable[tuple[str, list[Point]]]) -> bool:
    if log.metrics[metric].kind == "constant":
        return False
    return any(len({point.as_of.iso_bounds() for point in points}) > 1 for _, points in found)


class _Artist:
    """Makes the panels of one picture: it numbers marks, and gives each label its colour and shape."""

    def __init__(self, evidence: Evidence, language: str) -> None:
        self._evidence = evidence
        self._log = evidence.log
        self._language = language
        self._parts = main_parts(evidence.log)
        self._slots: dict[str, int] = {}
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
        ends = [end for interval in intervals for end in _ends(interval)]
        whole = dimension_of(unit) in {None, "count"} and all(end.denominator == 1 for end in ends)
        is_open = any(interval.high is None for interval in intervals)
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
            value_scale(ends, whole=whole, open_top=is_open),
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
    return bool(_ends(point.interval)) and days_of(point.as_of) != (None, None)


def _ends(interval: Interval) -> list[Number]:
    return [end for end in (interval.low, interval.high) if end is not None]


def days_of(moment: Moment) -> tuple[Day | None, Day | None]:
    """Return the first and the last day, widened if the date is approximate; None if one is open."""
    first, last = moment.earliest - moment.pad, moment.latest + moment.pad
    return None if first == -_ENDLESS else first, None if last == _ENDLESS else last
