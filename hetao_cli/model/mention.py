"""Mentions: the figures and dates of a running text, with their spans."""

from bisect import bisect_right
from itertools import accumulate
from typing import Any, NamedTuple

from hetao_cli.messages.message import Message, in_language
from hetao_cli.model.moment import Moment
from hetao_cli.model.quantity import Number, Quantity
from hetao_cli.model.read_records import ReadDate, ReadFigure, Unread
from hetao_cli.model.records import as_json


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
    """

    start: int
    end: int
    quantity: Quantity
    place: str | None = None
    metric: str | None = None
    as_of: Moment | None = None
    status: str | None = None

    def record(self, text: str, line: int, column: int) -> ReadFigure:
        """Return its record for programs.

        Args:
            text: The text.
            line: Its line in the text, from 1.
            column: Its column, from 1.
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
    """

    start: int
    end: int
    text: str
    moment: Moment
    event: str | None = None
    limit: Moment | None = None

    @property
    def named(self) -> Moment:
        """The date that it names, whether it is that date or bounded by it."""
        return self.limit or self.moment

    def record(self, line: int, column: int) -> ReadDate:
        """Return its record for programs; its first or last day is None if that side is open."""
        first, _, _, last = self.named.iso_bounds()
        return ReadDate(self.start, self.end, self.text, self.moment.edtf, first, last, self.event, line, column)


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
            [figure.record(self.text, *place(figure.start)) for figure in self.figures],
            [date.record(*place(date.start)) for date in self.dates],
            [one.record(self.text, *place(one.start), language) for one in self.unread],
        )

    def to_dict(self, language: str = "en") -> dict[str, Any]:
        """Return its figures, its dates and what is not read as JSON values, as `hetao read` writes them."""
        return {name: as_json(some) for name, some in self.records(language)._asdict().items()}


def _json(number: Number | None) -> int | float | None:
    return None if number is None else number.numerator if number.denominator == 1 else float(number)
