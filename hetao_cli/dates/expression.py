"""Whole EDTF expressions: a date, a date with its time of day, an interval, or a set of dates.

The specification is the Library of Congress's of 2019-02-04 (levels 0 to 2), a profile of ISO 8601-1 and 8601-2:2019.
"""

from __future__ import annotations

import re

from hetao_cli.dates.date_error import DateError
from hetao_cli.dates.part import Part, read_part
from hetao_cli.messages.message import Message
from hetao_cli.model.moment import Moment

_DATE_TIME = "(-?[0-9]{4}-[0-9]{2}-[0-9]{2})T([0-9]{2}):([0-9]{2}):([0-9]{2})(Z|[+-][0-9]{2}(?::[0-9]{2})?)?"
_CLOSING = {"[": "]", "{": "}"}
_FOREVER = float("inf")
_MINUTES_IN_HOUR = 60
_END_OF_DAY = (24, 0, 0)
_SHIFTS_IN_USE = range(-12 * _MINUTES_IN_HOUR, 14 * _MINUTES_IN_HOUR + 1)
"""The time shifts in use, in minutes from UTC; the specification has no limits, but others are misprints."""


def read_expression(text: str) -> Moment | None:
    """Return the moment of an EDTF expression; None if the text does not have the form of one.

    Raises:
        DateError: It has the form, but names a day that does not exist or ends before it starts.
    """
    if text[:1] in _CLOSING:
        return _read_set(text)
    if "/" in text:
        return _read_interval(text)
    part = _read_date_time(text) if "T" in text else read_part(text)
    return None if part is None else _span(text, [part])


def _span(text: str, parts: list[Part]) -> Moment:
    """Make one moment that lies somewhere from the first to the last day of several dates."""
    low, high = min(part.low for part in parts), max(part.high for part in parts)
    return _moment(text, (low, high, low, high), parts)


def _moment(text: str, days: tuple[float, float, float, float], parts: list[Part]) -> Moment:
    """Make a moment of its four days and of the qualifiers of all its dates."""
    return Moment(
        text,
        *days,
        approximate=any(part.approximate for part in parts),
        uncertain=any(part.uncertain for part in parts),
        pad=max(part.pad for part in parts),
    )


def _read_date_time(text: str) -> Part | None:
    """Read a complete date with hours, minutes and seconds: it is the day as written, whatever its time zone."""
    found = re.fullmatch(_DATE_TIME, text)
    if not found:
        return None
    date, *clock, shift = found.groups()
    hours, minutes, seconds = (int(digits) for digits in clock)
    in_range = hours < _END_OF_DAY[0] and max(minutes, seconds) < _MINUTES_IN_HOUR
    if not in_range and (hours, minutes, seconds) != _END_OF_DAY:
        raise DateError(
            text,
            Message(
                "date.there-is-no-time-times-are",
                "there is no time '{value}': times are 00:00:00 to 23:59:59, or 24:00:00",
                {"value": ":".join(clock)},
            ),
        )
    if shift and shift != "Z":
        _check_shift(text, shift)
    return read_part(date)


def _check_shift(text: str, shift: str) -> None:
    """Refuse a time shift that no place keeps."""
    hours, _, minutes = shift[1:].partition(":")
    from_utc = int(shift[0] + hours) * _MINUTES_IN_HOUR + int(shift[0] + (minutes or "0"))
    if from_utc not in _SHIFTS_IN_USE or int(minutes or 0) >= _MINUTES_IN_HOUR:
        raise DateError(
            text,
            Message(
                "date.there-is-no-time-zone-they",
                "there is no time zone '{shift}': they are -12:00 to +14:00",
                {"shift": shift},
            ),
        )
    if not from_utc and shift.startswith("-"):
        raise DateError(
            text,
            Message("date.a-time-shift-of-zero-is", "a time shift of zero is '+{shift}' or 'Z'", {"shift": shift[1:]}),
        )


def _read_interval(text: str) -> Moment | None:
    """Read `start/end`, either of which may be open (`..`) or unknown (nothing)."""
    before, _, after = text.partition("/")
    start, end = _read_side(before, -_FOREVER), _read_side(after, _FOREVER)
    if start is None or end is None:
        return None
    if start.low > end.high:
        raise DateError(
            text,
            Message(
                "date.it-ends-before-it-starts-write",
                "it ends before it starts: write '{after}/{before}' if the two are swapped",
                {"after": after, "before": before},
            ),
        )
    return _moment(text, (start.low, start.high, end.low, end.high), [start, end])


def _read_side(text: str, outward: float) -> Part | None:
    """Read one side of an interval; open means that it surely goes on for ever, unknown that it can be any day."""
    if not text:
        return Part(-_FOREVER, _FOREVER, "unknown")
    if text == "..":
        return Part(outward, outward, "open")
    part = read_part(text)
    if part is None and "T" in text and _read_date_time(text):
        raise DateError(
            text,
            Message(
                "date.an-interval-has-no-time-of",
                "an interval has no time of day: write '{text}'",
                {"text": text.partition("T")[0]},
            ),
        )
    return part


def _read_set(text: str) -> Moment | None:
    """Read a list of dates, one of which (`[]`) or all of which (`{}`) are meant.

    Either becomes one moment from its first to its last day, by which no day in a gap is certain.
    """
    if text[-1] != _CLOSING[text[0]]:
        return None
    members = text[1:-1].split(",")
    last = len(members) - 1
    parts: list[Part] = []
    for place, member in enumerate(members):
        read = _read_member(member, first=place == 0, last=place == last)
        if read is None:
            return None
        parts += read
    return _span(text, parts)


def _read_member(text: str, *, first: bool, last: bool) -> list[Part] | None:
    """Read a member of a set: a date, a range `a..b`, as the first also `..b` (to), as the last `a..` (from)."""
    before, dots, after = text.partition("..")
    sides = [read_part(side) for side in (before, after) if side]
    parts = [part for part in sides if part is not None]
    if not parts or len(parts) < len(sides) or (dots and not ((before or first) and (after or last))):
        return None
    if len(parts) > 1:
        _check_range(text, *parts)
    elif dots:
        parts.append(Part(_FOREVER, _FOREVER, "open") if before else Part(-_FOREVER, -_FOREVER, "open"))
    return parts


def _check_range(text: str, low: Part, high: Part) -> None:
    """Refuse a range whose sides differ in precision (LOC 2019, sets, rule 7) or that ends before it starts."""
    if low.precision != high.precision:
        words = {"one": _PRECISIONS[low.precision], "other": _PRECISIONS[high.precision]}
        raise DateError(
            text,
            Message(
                "date.both-sides-of-must-be-of",
                "both sides of '..' must be of one precision, here they are a {one} and a {other}",
                words,
            ),
        )
    if low.low > high.high:
        before, _, after = text.partition("..")
        raise DateError(
            text,
            Message(
                "date.it-ends-before-it-starts-the",
                "it ends before it starts; the other way it is '{after}..{before}'",
                {"after": after, "before": before},
            ),
        )


_PRECISIONS = {
    "year": Message("precision.year", "year"),
    "month": Message("precision.month", "month"),
    "day": Message("precision.day", "day"),
    "season": Message("precision.season", "season"),
}
