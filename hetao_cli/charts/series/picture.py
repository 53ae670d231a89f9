"""The contents of a picture: a panel for each metric and unit, in it a line for each place, on it points in time."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from hetao_cli.analysis.exchange import no_rate
from hetao_cli.analysis.series.points import series_of
from hetao_cli.analysis.targets import current, targets_among
from hetao_cli.charts.series.axes import Reach, days_reach, power_of_ten, powers_reach, round_step, values_reach
from hetao_cli.charts.series.words import word
from hetao_cli.dates.display import display
from hetao_cli.log.hierarchy import places_below, resolve_metric
from hetao_cli.messages.message import in_language
from hetao_cli.quantities.intervals import exact_quotient
from hetao_cli.quantities.printing import number_text
from hetao_cli.quantities.scaled import scaled_text, size_of, unit_text
from hetao_cli.quantities.units import dimension_of
from hetao_cli.quick.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from hetao_cli.analysis.answers.figures import Strand
    from hetao_cli.analysis.series.points import Point
    from hetao_cli.analysis.targets import Target
    from hetao_cli.log.evidence import Evidence
    from hetao_cli.model.log import Log
    from hetao_cli.model.moment import Day, Moment
    from hetao_cli.model.quantity import Interval, Number

_ENDLESS = float("inf")
_FAR = 1000
"""The ratio of values above which they are drawn by their powers of ten."""


class Mark(NamedTuple):
    """A point with its position.

    Attributes:
        point: The point, with its figures.
        number: The number of the mark in its picture, from 1.
        days: The first and the last day that it can be of; None if that side is open.
        day: Its position in time: the middle of these, or the known one if the other is open.
        value: Its position in value: the middle of its interval, or the known end of an open one.
        when: Its date as people read it.
        text: Its values and their unit as people read them.
        targets: Those of its figures that are planned, or estimates of what is to come, with their outcomes.
    """

    point: Point
    number: int
    days: tuple[Day | None, Day | None]
    day: float
    value: Number
    when: str
    text: str
    targets: tuple[Target, ...] = ()

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
        label: Its name, with the whole that a share is of, or the events that a duration is between.
        slot: The number of its colour and shape, from 0; a label has the same one in all panels.
        marks: Its outcomes, plans and estimates, in the order of time.
    """

    place: str
    label: str
    slot: int
    marks: tuple[Mark, ...]


class Panel(NamedTuple):
    """A metric in one unit.

    Attributes:
        metric: Its id.
        title: Its name.
        unit: The unit's symbol.
        size: The scale of the numbers on the axis (a million) and its name with the unit, for people.
        whole: Only whole numbers occur, as of counts.
        by_powers: Its axis is one of powers of ten, as the largest value is more than a thousand times the smallest.
        lines: The lines, one or more.
        reach: The reach of the axis of values, in the units of `height`.
        apart: Why it has no place in the panel of the metric's own unit, for people; empty if it is that.
    """

    metric: str
    title: str
    unit: str
    size: tuple[int, str]
    whole: bool
    by_powers: bool
    lines: tuple[Line, ...]
    reach: Reach
    apart: str = ""

    def height(self, value: Number) -> Fraction:
        """Return the height of a value: itself, or its power of ten."""
        return power_of_ten(value) if self.by_powers else Fraction(value)

    def step(self, most: int) -> Fraction:
        """Return the height from tick to tick for about so many ticks."""
        return round_step((self.reach.high - self.reach.low) / most, Fraction(self.whole or self.by_powers))

    def ticks(self, heights: Iterable[Fraction], language: str) -> list[tuple[Fraction, str]]:
        """Return ticks at some heights, each with its name."""
        if not self.by_powers:
            return [(one, number_text(exact_quotient(one, self.size[0]), thousands=True)) for one in heights]
        named = [(one, Fraction(10) ** int(one)) for one in heights]
        sizes = [size_of(value, language) for _, value in named]
        return [
            (one, f"{number_text(exact_quotient(value, size), thousands=True)}{name}")
            for (one, value), (size, name) in zip(named, sizes, strict=True)
        ]


class Picture(NamedTuple):
    """All panels, over one axis of time.

    Attributes:
        title: The title of the log.
        language: The language of all texts.
        panels: The panels, none or more.
        days: The range of the axis of time; None if there is no panel.
        undrawn: Ids of requested figures that have no value or no day to be drawn at.
    """

    title: str
    language: str
    panels: tuple[Panel, ...]
    days: Reach | None
    undrawn: tuple[str, ...]

    @property
    def marks(self) -> list[Mark]:
        """Return the marks of all panels by their numbers."""
        return [mark for panel in self.panels for line in panel.lines for mark in line.marks]


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
    drawn = {claim for panel in panels for line in panel.lines for mark in line.marks for claim in mark.point.figures}
    asked = (one.figure for one in evidence.claims if one.figure.metric in series and one.figure.place in shown)
    return Picture(
        in_language(log.title, language),
        language,
        panels,
        days_reach(_days(panels)) if panels else None,
        tuple(figure.id for figure in asked if figure.id not in drawn),
    )


def _changes(log: Log, metric: str, found: Iterable[tuple[str, list[Point]]]) -> bool:
    if log.metrics[metric].kind == "constant":
        return False
    return any(len({point.as_of.iso_bounds() for point in points}) > 1 for _, points in found)


def _days(panels: Iterable[Panel]) -> Iterator[float]:
    for panel in panels:
        for line in panel.lines:
            for mark in line.marks:
                yield mark.day
                yield from (day for day in mark.days if day is not None)


class _Artist:
    """Makes the panels of one picture: it numbers marks, and gives each label its colour and shape."""

    def __init__(self, evidence: Evidence, language: str) -> None:
        self._evidence = evidence
        self._log = evidence.log
        self._language = language
        self._slots: dict[str, int] = {}
        self._number = 0

    def panels(self, metric: str, found: Iterable[tuple[str, list[Point]]]) -> Iterator[Panel]:
        """Yield a panel for each unit that the points of a metric have."""
        units: dict[str, dict[tuple[str, str], list[Point]]] = {}
        for place, points in found:
            for point in points:
                if _is_drawable(point):
                    label = self._label(place, point.strand)
                    units.setdefault(point.strand.unit, {}).setdefault((place, label), []).append(point)
        for unit, points_of in units.items():
            lines = tuple(self._line(place, label, unit, points) for (place, label), points in points_of.items())
            ends = [end for line in lines for mark in line.marks for end in _ends(mark.point.interval)]
            by_powers = min(ends) > 0 and max(ends) > _FAR * min(ends)
            size, name = (1, "") if by_powers else size_of(max(*ends, -min(ends)), self._language)
            yield Panel(
                metric,
                in_language(self._log.metrics[metric].name, self._language) or metric,
                unit,
                (size, self._unit_name(f"{name}{unit_text(unit, self._language)}".strip(), by_powers=by_powers)),
                dimension_of(unit) in {None, "count"} and all(end.denominator == 1 for end in ends),
                by_powers,
                lines,
                powers_reach(ends) if by_powers else values_reach(ends),
                self._apart(metric, unit),
            )

    def _apart(self, metric: str, unit: str) -> str:
        own = self._log.metrics[metric].unit
        return "" if unit == own else in_language(no_rate(unit, own), self._language)

    def _unit_name(self, name: str, *, by_powers: bool) -> str:
        powers = word("powers", self._language) if by_powers else ""
        return word("comma", self._language).join(filter(None, (name, powers)))

    def _line(self, place: str, label: str, unit: str, points: Iterable[Point]) -> Line:
        slot = self._slots.setdefault(label, len(self._slots))
        return Line(place, label, slot, tuple(self._mark(point, unit) for point in points))

    def _mark(self, point: Point, unit: str) -> Mark:
        self._number += 1
        ends = _ends(point.interval)
        days = days_of(point.as_of)
        known = [day for day in days if day is not None]
        return Mark(
            point,
            self._number,
            days,
            sum(known) / len(known),
            exact_quotient(sum(ends), len(ends)),
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

    def _label(self, place: str, strand: Strand) -> str:
        """Return the name of a place, with the whole of its share or the events around its duration."""
        names = {"name": in_language(self._log.places[place].name, self._language) or place}
        if strand.of is not None:
            names["name"] = self._said("of", names, whole=in_language(self._log.places[strand.of].name, self._language))
        for key, event in (("since", strand.since), ("until", strand.until)):
            if event is not None:
                title = in_language(self._log.events[event].title, self._language)
                names["name"] = self._said(key, names, event=title)
        return names["name"]

    def _said(self, key: str, names: dict[str, str], **more: str) -> str:
        return word(key, self._language).format(**names, **more)


def _is_drawable(point: Point) -> bool:
    return bool(_ends(point.interval)) and days_of(point.as_of) != (None, None)


def _ends(interval: Interval) -> list[Number]:
    return [end for end in (interval.low, interval.high) if end is not None]


def days_of(moment: Moment) -> tuple[Day | None, Day | None]:
    """Return the first and the last day, widened if the date is approximate; None if one is open."""
    first, last = moment.earliest - moment.pad, moment.latest + moment.pad
    return None if first == -_ENDLESS else first, None if last == _ENDLESS else last
