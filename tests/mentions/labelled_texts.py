"""Texts with every figure and date labelled by hand, and the share of them that a reading gets right."""

from __future__ import annotations

import tomllib
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple, TypeAlias

from hetao_cli.dates.edtf import parse_date

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    Got = dict[str, Any]
    Miss = Callable[[str], None]

CASES = Path(__file__).parent / "cases"
HELD_OUT = Path(__file__).parent / "cases_held_out"
LANGUAGES = ("zh-Hans", "zh-Hant", "en")
_TOLERANCE = Decimal("0.000001")


class FigureLabel(NamedTuple):
    """A figure as a reader of the text would take it.

    Attributes:
        start: Its first character.
        end: The place behind its last character, the unit's where it has one.
        low: Its value, or the lower end of a range.
        high: The upper end of a range; otherwise None.
        hedge: The hedge that its words give it.
        place: The id of the place that it is about; None where it isn't scored.
        metric: The id of what it counts; None likewise.
    """

    start: int
    end: int
    low: Decimal
    high: Decimal | None
    hedge: str
    place: str | None
    metric: str | None


class DateLabel(NamedTuple):
    """A date as a reader of the text would take it.

    Attributes:
        start: Its first character.
        end: The place behind its last character.
        first: Its first day.
        last: Its last day.
        loose: Whether any days from first to last are right, as for the end of a year.
    """

    start: int
    end: int
    first: str
    last: str
    loose: bool


Labels: TypeAlias = "Iterable[FigureLabel | DateLabel]"


class LabelledText(NamedTuple):
    """A text and all that is to be read in it; what is optional may be read or not."""

    id: str
    language: str
    published: str
    text: str
    figures: tuple[FigureLabel, ...]
    dates: tuple[DateLabel, ...]
    optional: tuple[tuple[int, int], ...]


class Tally(NamedTuple):
    """How many figures or dates of some texts were labelled, read and right.

    Attributes:
        asked: Labels.
        found: Labels whose value was read.
        exact: Labels whose value was read in just their span, with or without the words of the hedge.
        hedged: Labels whose value and hedge were read.
        shown: What was read, but for what is optional.
        false: What was read where there is no label.
        about: Labels that say what they are about.
        about_right: Those whose place and metric were both read.
    """

    asked: int = 0
    found: int = 0
    exact: int = 0
    hedged: int = 0
    shown: int = 0
    false: int = 0
    about: int = 0
    about_right: int = 0

    def plus(self, other: Tally) -> Tally:
        """Return the sum of both."""
        return Tally(*(one + two for one, two in zip(self, other, strict=True)))

    @property
    def value_found(self) -> float:
        """The share of labels whose value was read."""
        return self.found / max(self.asked, 1)

    @property
    def precision(self) -> float:
        """The share of what was read that is a label."""
        return 1 - self.false / max(self.shown, 1)


def labelled_texts(folder: Path = CASES) -> Iterator[LabelledText]:
    """Yield every labelled text of a folder of cases, by file and then in its order."""
    for path in sorted(folder.glob("*.toml")):
        for table in tomllib.loads(path.read_text(encoding="utf-8")).get("text", ()):
            yield _labelled(table)


def score(case: LabelledText, reading: Got, miss: Miss = lambda _: None) -> tuple[Tally, Tally]:
    """Return how much of the figures and of the dates of a text is right.

    Args:
        case: The text with its labels.
        reading: What was read, as `Reading.to_dict` gives it.
        miss: Told a line of words about each label that was missed and each reading that is false.
    """
    return _score_figures(case, reading["figures"], miss), _score_dates(case, reading["dates"], miss)


def _score_figures(case: LabelledText, got: list[Got], miss: Miss) -> Tally:
    tally = _shown(case, got, case.figures, case.dates, miss)
    for label in case.figures:
        near = [one for one in got if _overlap(one, label)]
        right = [one for one in near if _value_right(label, one)]
        hedged = any(one["hedge"] == label.hedge for one in right)
        about = any((one["place"], one["metric"]) == (label.place, label.metric) for one in near)
        if not hedged:
            values = [(one["text"], one["hedge"], one["value"], one["value_high"]) for one in near]
            miss(
                _line(
                    case, label, f"{'hedge' if right else 'value'} {label.hedge} {label.low} {label.high or ''}", values
                )
            )
        if label.metric and not about:
            topics = [(one["place"], one["metric"]) for one in near]
            miss(_line(case, label, f"about {label.place}/{label.metric}", topics))
        exact = any(one["end"] == label.end or one["start"] == label.start for one in right)
        asked = bool(label.metric)
        tally = tally.plus(Tally(1, bool(right), exact, hedged, about=asked, about_right=asked and about))
    return tally


def _score_dates(case: LabelledText, got: list[Got], miss: Miss) -> Tally:
    tally = _shown(case, got, case.dates, case.figures, miss)
    for label in case.dates:
        near = [one for one in got if _overlap(one, label)]
        right = [one for one in near if _days_right(label, one)]
        if not right:
            miss(_line(case, label, f"date {label.first}..{label.last}", [(one["text"], one["edtf"]) for one in near]))
        exact = any((one["start"], one["end"]) == (label.start, label.end) for one in right)
        tally = tally.plus(Tally(asked=1, found=bool(right), exact=exact))
    return tally


def _shown(case: LabelledText, got: list[Got], mine: Labels, others: Labels, miss: Miss) -> Tally:
    """Return how many readings are at a label of their kind, and how many at nothing that can be read at all."""
    shown = false = 0
    for one in got:
        at_optional = any(one["start"] < end and start < one["end"] for start, end in case.optional)
        if any(_overlap(one, label) for label in mine):
            shown += 1
        elif not at_optional and not any(_overlap(one, label) for label in others):
            shown += 1
            false += 1
            kind, value = ("false date", one["edtf"]) if "edtf" in one else ("false figure", one["value"])
            around = _around(case.text, one["start"], one["end"])
            miss(f"{case.language} {case.id}: {kind} {one['text']!r} {value} in {around!r}")
    return Tally(shown=shown, false=false)


def _value_right(label: FigureLabel, got: Got) -> bool:
    if label.high is not None:
        return _close(label.low, got["value"]) and _close(label.high, got["value_high"])
    return _close(label.low, got["value"])


def _days_right(label: DateLabel, got: Got) -> bool:
    first, last = got["first_day"], got["last_day"]
    if not first or not last:
        return False
    return label.first <= first <= last <= label.last if label.loose else (first, last) == (label.first, label.last)


def _close(wanted: Decimal, got: float | None) -> bool:
    return got is not None and abs(wanted - Decimal(repr(got))) <= _TOLERANCE * max(Decimal(1), abs(wanted))


def _overlap(got: Got, label: FigureLabel | DateLabel) -> bool:
    return bool(got["start"] < label.end and label.start < got["end"])


def _line(case: LabelledText, label: FigureLabel | DateLabel, wanted: str, got: object) -> str:
    literal, around = case.text[label.start : label.end], _around(case.text, label.start, label.end)
    return f"{case.language} {case.id}: {wanted} {literal!r}, got {got} in {around!r}"


def _around(text: str, start: int, end: int, width: int = 14) -> str:
    return text[max(0, start - width) : end + width]


def _labelled(table: dict[str, Any]) -> LabelledText:
    text: str = table["text"]
    return LabelledText(
        table["id"],
        table["language"],
        table["published"],
        text,
        tuple(_figure(words, start, end) for words, start, end in _placed(text, table.get("figures", ()))),
        tuple(_date(words[0], start, end) for words, start, end in _placed(text, table.get("dates", ()))),
        tuple(
            (start, start + len(literal)) for literal in table.get("optional", ()) for start in _starts(text, literal)
        ),
    )


def _placed(text: str, labels: Iterable[str]) -> Iterator[tuple[list[str], int, int]]:
    """Yield what each label says and the span of its literal, each behind the one before."""
    behind = 0
    for label in labels:
        literal, *words = (part.strip(" ") for part in label.split("|"))
        literal, _, occurrence = literal.partition(" #")
        start = [at for at in _starts(text, literal) if at >= behind][int(occurrence or 1) - 1]
        behind = start + len(literal)
        yield words, start, behind


def _starts(text: str, literal: str) -> list[int]:
    """Return where a literal stands in a text, but for where it is a piece of a longer number."""
    found: list[int] = []
    at = text.find(literal)
    while at >= 0:
        before, behind = text[at - 1 : at], text[at + len(literal) : at + len(literal) + 1]
        if not (literal[0].isdecimal() and before.isdecimal()) and not (literal[-1].isdecimal() and behind.isdecimal()):
            found.append(at)
        at = text.find(literal, at + 1)
    return found


def _figure(words: list[str], start: int, end: int) -> FigureLabel:
    value, _unit, hedge, about = (*words, "", "", "")[:4]
    low, _, high = value.partition("..")
    place, _, metric = about.partition("/")
    return FigureLabel(
        start, end, Decimal(low), Decimal(high) if high else None, hedge or "exact", place or None, metric or None
    )


def _date(words: str, start: int, end: int) -> DateLabel:
    days = words.removeprefix("in ")
    first, _, last = days.partition("..")
    moments = parse_date(first), parse_date(last or first)
    return DateLabel(
        start, end, _day(moments[0].iso_bounds()[0]), _day(moments[1].iso_bounds()[3]), loose=days != words
    )


def _day(day: str | None) -> str:
    if day is None:
        message = "the label of a date has an open end"
        raise ValueError(message)
    return day
