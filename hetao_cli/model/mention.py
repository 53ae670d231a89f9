"""Mentions: the figures and dates of a running text, with their spans."""

from bisect import bisect_right
from itertools import accumulate
from typing import Any

from hetao_cli.messages.message import Message, in_language
from hetao_cli.model.moment import Moment
from hetao_cli.model.quantity import Number, Quantity
from hetao_cli.model.read_records import (
    ReadCandidate,
    ReadConfidence,
    ReadDate,
    ReadDateConfidence,
    ReadFigure,
    ReadWhy,
    Unread,
)
from hetao_cli.model.records import as_json
from hetao_cli.quick.tuples import NamedTuple


class Confidence(NamedTuple):
    """How sure it is what a figure is about, each from 0 to 1: the share of such answers that are right.

    Attributes:
        place: Of its place, or that it has none of the log's.
        metric: Of its metric, likewise.
        as_of: Of its time, or that the text gives none.
        status: Of its status.
    """

    place: float = 1.0
    metric: float = 1.0
    as_of: float = 1.0
    status: float = 1.0

    @property
    def subject(self) -> float:
        """Of its place and metric together."""
        return self.place * self.metric


class Answer(NamedTuple):
    """An answer to a question about a mention.

    Attributes:
        question: `place`, `metric`, `as_of` or `event`.
        value: The id of a place, a metric or an event, or a date in EDTF; None for none.
        confidence: Its probability, from 0 to 1.
        speaks_for: What speaks most for it; filled only where it was asked for.
        speaks_against: What speaks most against it, likewise.
    """

    question: str
    value: str | None
    confidence: float
    speaks_for: tuple[Message, ...] = ()
    speaks_against: tuple[Message, ...] = ()

    def record(self, language: str) -> ReadCandidate:
        """Return its record for programs, with what speaks for it and against it in the words of a language."""
        pro, contra = ([in_language(one, language) for one in some] for some in self[3:])
        return ReadCandidate(self.question, self.value, _rounded(self.confidence), pro, contra)


class Attribution(NamedTuple):
    """The answers to the questions about a mention.

    Attributes:
        answers: Those to each question, the likeliest first.
        missing: What better answers would have needed; filled only where it was asked for.
    """

    answers: tuple[Answer, ...] = ()
    missing: tuple[Message, ...] = ()

    def to(self, question: str) -> list[Answer]:
        """Return the answers to a question, the likeliest first."""
        return [one for one in self.answers if one.question == question]

    def record(self, language: str) -> ReadWhy | None:
        """Return its record for programs, in the words of a language; None if nobody asked why."""
        if not (self.missing or any(one.speaks_for or one.speaks_against for one in self.answers)):
            return None
        missing = [in_language(one, language) for one in self.missing]
        return ReadWhy([one.record(language) for one in self.answers], missing)


class FigureMention(NamedTuple):
    """A figure in a text.

    Attributes:
        start: The offset of its first character, from 0, in the text as it was given.
        end: The offset after its last character.
        quantity: Its meaning.
        place: The id of its place; None if that can't be determined.
        metric: The id of its metric; None likewise.
        as_of: When it held, if the text states that beside it.
        status: planned, target or estimate if the text states that; None for a plain statement.
        confidence: How sure that is.
        attribution: The answers that were weighed.
    """

    start: int
    end: int
    quantity: Quantity
    place: str | None = None
    metric: str | None = None
    as_of: Moment | None = None
    status: str | None = None
    confidence: Confidence = Confidence()
    attribution: Attribution = Attribution()

    @property
    def sureness(self) -> float:
        """How sure its place and metric are, from 0 to 1."""
        return self.confidence.subject

    def record(self, text: str, line: int, column: int, language: str = "en") -> ReadFigure:
        """Return its record for programs.

        Args:
            text: The text.
            line: Its line in the text, from 1.
            column: Its column, from 1.
            language: The language of what speaks for its subject.
        """
        quantity, interval = self.quantity, self.quantity.interval
        return ReadFigure(
            start=self.start,
            end=self.end,
            text=text[self.start : self.end],
            value=_json(quantity.value),
            value_high=_json(quantity.value_high),
            low=_json(interval.low),
            high=_json(interval.high),
            low_closed=interval.low is not None and interval.low_closed,
            high_closed=interval.high is not None and interval.high_closed,
            unit=quantity.unit,
            hedge=quantity.hedge,
            dimension=quantity.dimension,
            direction=quantity.direction,
            place=self.place,
            metric=self.metric,
            as_of=self.as_of and self.as_of.edtf,
            status=self.status,
            line=line,
            column=column,
            confidence=ReadConfidence(*map(_rounded, self.confidence)),
            why=self.attribution.record(language),
        )


class DateMention(NamedTuple):
    """A date in a text.

    Attributes:
        start: The offset of its first character, from 0, in the text as it was given.
        end: The offset after its last character.
        text: The date as printed.
        moment: Its meaning.
        event: The id of the event that it dates; None if that can't be determined.
        limit: The date that bounds it, 2030 in `by 2030`; None if it is no bound.
        confidence: How sure its event is, from 0 to 1, or that it has none of the log's.
        attribution: The answers that were weighed.
    """

    start: int
    end: int
    text: str
    moment: Moment
    event: str | None = None
    limit: Moment | None = None
    confidence: float = 1.0
    attribution: Attribution = Attribution()

    @property
    def sureness(self) -> float:
        """How sure its event is, from 0 to 1."""
        return self.confidence

    @property
    def named(self) -> Moment:
        """The date that it names, whether it is that date or bounded by it."""
        return self.limit or self.moment

    def record(self, line: int, column: int, language: str = "en") -> ReadDate:
        """Return its record for programs; its first or last day is None if that side is open."""
        first, _, _, last = self.named.iso_bounds()
        return ReadDate(
            start=self.start,
            end=self.end,
            text=self.text,
            edtf=self.moment.edtf,
            first_day=first,
            last_day=last,
            event=self.event,
            line=line,
            column=column,
            confidence=ReadDateConfidence(_rounded(self.confidence)),
            why=self.attribution.record(language),
        )


_MOST_SHOWN = 80
"""The most characters of what is not read that its record has; its span has all."""


class UnreadMention(NamedTuple):
    """A piece of a text that looks like a figure or a date and is not read as one.

    Attributes:
        start: The offset of its first character, from 0, in the text as it was given.
        end: The offset after its last character.
        reason: Why it is not read; its id has the name of its kind, as in `unread.impossible-day`.
    """

    start: int
    end: int
    reason: Message

    @property
    def kind(self) -> str:
        """The name of the kind of reason."""
        return self.reason.id.split(".")[1]

    def record(self, text: str, line: int, column: int, language: str) -> Unread:
        """Return its record for programs, with the reason in the words of a language."""
        words = in_language(self.reason, language)
        printed = text[self.start : min(self.end, self.start + _MOST_SHOWN)]
        return Unread(self.start, self.end, printed, self.kind, words, line, column)


class ReadingRecords(NamedTuple):
    """What was read in a text, as records for programs, each list in the order of the text."""

    figures: list[ReadFigure]
    dates: list[ReadDate]
    unread: list[Unread]


class Reading(NamedTuple):
    """The figures and dates read in a text.

    >>> from hetao_cli import read_text
    >>> read_text("超過60家").to_dict()["figures"][0]["hedge"]
    'over'

    Attributes:
        text: The text as it was given.
        published: When it was published, the base of relative dates; None if that is not known.
        figures: The figures in the order of the text, none overlapping another figure or a date.
        dates: The dates, likewise.
        unread: What was seen and not read, likewise.
    """

    text: str
    published: Moment | None
    figures: tuple[FigureMention, ...]
    dates: tuple[DateMention, ...]
    unread: tuple[UnreadMention, ...] = ()

    def records(self, language: str) -> ReadingRecords:
        """Return its records for programs, each with its line and column, from 1, and reasons in a language."""
        starts = [0, *accumulate(len(line) for line in self.text.splitlines(keepends=True))]

        def place(start: int) -> tuple[int, int]:
            line = bisect_right(starts, start)
            return line, start - starts[line - 1] + 1

        return ReadingRecords(
            [figure.record(self.text, *place(figure.start), language) for figure in self.figures],
            [date.record(*place(date.start), language) for date in self.dates],
            [one.record(self.text, *place(one.start), language) for one in self.unread],
        )

    def to_dict(self, language: str = "en") -> dict[str, Any]:
        """Return its figures, its dates and what is not read as JSON values, as `hetao read` writes them."""
        return {name: as_json(some) for name, some in self.records(language)._asdict().items()}


_PLACES = 3
"""The decimal places of a confidence that its record has."""


def _rounded(confidence: float) -> float:
    return round(confidence, _PLACES)


def _json(number: Number | None) -> int | float | None:
    return None if number is None else number.numerator if number.denominator == 1 else float(number)
