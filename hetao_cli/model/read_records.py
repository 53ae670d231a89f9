"""The records of the figures and dates of a text."""

from typing import Annotated, TypeAlias

from hetao_cli.model.records import Column, Day, Edtf, Hedge, InUnit, Line, Offset, Value
from hetao_cli.quick.tuples import NamedTuple

Share: TypeAlias = Annotated[float, Value("share", least=0)]
"""A share, from 0 to 1."""


class ReadConfidence(NamedTuple):
    """How sure it is what a figure is about: of 100 such answers, 100 times that many are right.

    Attributes:
        place: Of its place, or that it is of none of the log's. Example: 0.98
        metric: Of its metric, likewise. Example: 0.97
        as_of: Of its time, or that its text doesn't say it. Example: 0.93
        status: Of its status. Example: 0.99
    """

    place: Share
    metric: Share
    as_of: Share
    status: Share


class ReadDateConfidence(NamedTuple):
    """How sure it is what a date is of.

    Attributes:
        event: Of its event, or that it is of none of the log's. Example: 0.96
    """

    event: Share


class ReadCandidate(NamedTuple):
    """An answer to what a figure or a date is about.

    Attributes:
        question: What it answers. Example: "place"
        value: The id of a place, a metric or an event, or a date; null for none. Example: "hk-park"
        confidence: How likely it is. Example: 0.98
        speaks_for: What speaks most for it, of the first two of each question.
            Example: ["named before it in its clause"]
        speaks_against: What speaks most against it, likewise. Example: ["another figure stands between"]
    """

    question: Annotated[str, Value(choices=("place", "metric", "as_of", "event"))]
    value: str | None
    confidence: Share
    speaks_for: list[str]
    speaks_against: list[str]


class ReadWhy(NamedTuple):
    """Why a figure or a date is taken to be about what it is.

    Attributes:
        candidates: What it could be about, by question, the likeliest first.
        missing: What its text lacks for a better answer. Example: ["no word of a metric stands near it"]
    """

    candidates: list[ReadCandidate]
    missing: list[str]


class ReadFigure(NamedTuple):
    """A figure of a document.

    Attributes:
        start: Its first character, counted from 0 in the text. Example: 13
        end: The place behind its last character. Example: 17
        text: It as printed. Example: "447家"
        value: The printed number; null where none is printed or it could not be read. Example: 60 or 440
        value_high: The upper number of a printed range; else null. Example: null or 60
        low: The least value that it can mean; null is open or unknown. Example: 60 or 441
        high: The greatest value that it can mean; null is open or unknown. Example: null or 449
        low_closed: Whether `low` itself is one of the values. Example: false
        high_closed: Whether `high` itself is one of the values. Example: true
        unit: The printed unit: a symbol of measure, a currency, or for counts what is counted; null where none is
            known.
            Example: "km2" or "HKD" or "company"
        hedge: How the number is hedged; null where it could not be read. Example: "over" or "exact"
        dimension: What sort of quantity it is. Example: "count" or "area" or "money"
        direction: Whether it says how much something rose or fell, or a level that it came to or from; null where its
            sentence doesn't say. The number has no sign for it. Example: "fall"
        place: Id of the place that it is about; null where the text doesn't tell. Example: "sz-park"
        metric: Id of what it counts or measures; null where the text doesn't tell. Example: "tech-companies"
        as_of: When it held; null where its sentence doesn't say. Example: "2024-11"
        status: Whether its sentence tells it as planned, as a target or as an estimate; null for a plain statement.
            Example: "planned"
        line: Its line, from 1. Example: 1
        column: Its column, from 1. Example: 14
        confidence: How sure its place, metric, time and status are.
        why: What it could be about, and by what; null without `--why`.
    """

    start: Offset
    end: Offset
    text: str
    value: InUnit | None
    value_high: InUnit | None
    low: InUnit | None
    high: InUnit | None
    low_closed: bool
    high_closed: bool
    unit: str | None
    hedge: Hedge | None
    dimension: str
    direction: Annotated[str, Value(choices=("rise", "fall", "level"))] | None
    place: str | None
    metric: str | None
    as_of: Edtf | None
    status: Annotated[str, Value(choices=("planned", "target", "estimate"))] | None
    line: Line
    column: Column
    confidence: ReadConfidence
    why: ReadWhy | None


class ReadDate(NamedTuple):
    """A date of a document.

    Attributes:
        start: Its first character, counted from 0 in the text. Example: 13
        end: The place behind its last character. Example: 17
        text: It as printed. Example: "去年11月"
        edtf: What it means. Example: "2024-11"
        first_day: Its first day, of a bound such as `by 2030` that of 2030; null where it is open or unknown.
            Example: "2024-11-01"
        last_day: Its last day, likewise. Example: "2024-11-30"
        event: Id of the event that it dates; null where the text doesn't tell. Example: "hk-park-opening"
        line: Its line, from 1. Example: 1
        column: Its column, from 1. Example: 14
        confidence: How sure its event is.
        why: What it could be about, and by what; null without `--why`.
    """

    start: Offset
    end: Offset
    text: str
    edtf: Edtf
    first_day: Day | None
    last_day: Day | None
    event: str | None
    line: Line
    column: Column
    confidence: ReadDateConfidence
    why: ReadWhy | None


class Unread(NamedTuple):
    """A piece of a document that looks like a figure or a date and is not read as one.

    Attributes:
        start: Its first character, counted from 0 in the text. Example: 13
        end: The place behind its last character. Example: 23
        text: It as printed, 80 characters at most. Example: "2024年6月31日"
        reason: The name of the reason why it is not read. Example: "impossible-day"
        message: The reason in words. Example: "June 2024 has 30 days"
        line: Its line, from 1. Example: 1
        column: Its column, from 1. Example: 14
    """

    start: Offset
    end: Offset
    text: str
    reason: str
    message: str
    line: Line
    column: Column
