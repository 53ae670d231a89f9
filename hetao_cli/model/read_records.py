"""The records of the figures and dates of a text."""

from typing import Annotated, NamedTuple

from hetao_cli.model.records import Column, Day, Edtf, Hedge, InUnit, Line, Offset, Value


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
