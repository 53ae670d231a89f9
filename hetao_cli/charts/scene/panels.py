"""What a picture consists of: panels of a metric, lines of places, marks of points: what is drawn, and not how."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from hetao_cli.analysis.targets import current
from hetao_cli.charts.scene.words import word
from hetao_cli.dates.display import display
from hetao_cli.quantities.intervals import exact_quotient
from hetao_cli.quantities.printing import number_text
from hetao_cli.quantities.scaled import size_of, unit_text
from hetao_cli.quick.tuples import NamedTuple

if TYPE_CHECKING:
    from hetao_cli.analysis.series.points import Point
    from hetao_cli.analysis.targets import Target
    from hetao_cli.charts.scene.values import ValueScale
    from hetao_cli.messages.message import Names
    from hetao_cli.model.moment import Day, Moment
    from hetao_cli.model.quantity import Interval, Number

SENTENCE, STRIP, BARS, TARGET, STEPS = "sentence", "strip", "bars", "target", "steps"
"""One value; who says what of a value that doesn't change; places side by side; plans beside outcomes; a series."""

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
        known = known_ends(self.point.interval)
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
        form: Its form, of those above.
        lines: The lines, one or more.
        values: The scale of values.
        sources: Who says so: names and dates of sources, in their order.
        apart: Why it has no place beside the metric's own unit, for people; empty if it is that.
        beside: The names of the metrics, its own among them, that are drawn on one scale with it.
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
    beside: tuple[Names, ...] = ()

    @property
    def is_scaled(self) -> bool:
        """Return whether its form has an axis of values."""
        return self.form not in {STRIP, SENTENCE}

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
        powers = word("powers", language) if self.values.by_powers and self.is_scaled else ""
        cut = word("cut", language) if self.values.cut and self.is_scaled else ""
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
        only = next(iter(self.lines))
        return word("headed", language).format(metric=self.names[language], place=only.names[language])

    def subtitle(self, language: str, today: Moment) -> str:
        """Return the unit, the time of all that is drawn, and the day by which it is seen so."""
        unit = self.size(language)[1]
        marks = sorted(self.marks, key=lambda mark: mark.span)
        times = dict.fromkeys(display(mark.point.as_of, language) for mark in (marks[0], marks[-1]))
        period = word("period", language).join(times)
        if self.beside:
            names = word("comma", language).join(dict.fromkeys(one[language] for one in self.beside))
            unit = word("one scale", language).format(unit=unit, names=names)
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


def known_ends(interval: Interval) -> list[Number]:
    """Return the ends of an interval that are not open."""
    return [end for end in (interval.low, interval.high) if end is not None]


def days_of(moment: Moment) -> tuple[Day | None, Day | None]:
    """Return the first and the last day, widened if the date is approximate; None if one is open."""
    first, last = moment.earliest - moment.pad, moment.latest + moment.pad
    return None if first == -_ENDLESS else first, None if last == _ENDLESS else last
