"""iCalendar (.ics): its events, as calendars exchange them (RFC 5545)."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, NamedTuple
from zoneinfo import ZoneInfo

from hetao_cli.imports.table import Cell, Unread, named_rows
from hetao_cli.messages.message import Message

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from hetao_cli.imports.table import Given, Table

ENDINGS = (".ics", ".ical", ".ifb")
BEGINS = re.compile(r"\s*BEGIN:VCALENDAR\b", re.IGNORECASE)

_NAME = re.compile(r"[\w-]+", re.ASCII)
_OPTION = re.compile(r';(?P<name>[\w-]+)=(?P<value>(?:"[^"]*"|[^":;]*)+)', re.ASCII)
_ESCAPED = re.compile(r"\\(.)")
_STAMP = re.compile(r"(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d)(Z?))?\Z", re.ASCII)
_STATUSES = {"TENTATIVE": "planned"}  # a calendar calls what is to come confirmed, too
_OWN = re.compile(r"(?P<id>[a-z0-9-]+)@hetao\Z", re.ASCII)
"""What an event of ours is called; what others are called is for programs."""


class _Property(NamedTuple):
    """A property: its value, its options by name, its line."""

    value: str
    options: Mapping[str, str]
    line: int


def tables(given: Given) -> list[Table]:
    """Return the table of its events; one that repeats is left out, as an event of a log is what happens once."""
    rows: list[tuple[int, dict[str, Cell]]] = []
    unread: list[Unread] = []
    for line, properties in _events(given.text):
        repeated = properties.get("RRULE") or properties.get("RDATE")
        status = properties.get("STATUS")
        if repeated is not None:
            unread.append(Unread(repeated.line, 1, _REPEATS))
        elif status is not None and status.value.upper() == "CANCELLED":
            unread.append(Unread(status.line, 1, _CANCELLED))
        else:
            rows.append((line, dict(_cells(properties))))
    return [named_rows(rows, unread)]


def _events(text: str) -> Iterator[tuple[int, dict[str, _Property]]]:
    """Yield the line of each event, and its properties by their names; those of its alarms are not its own."""
    inside: list[str] = []
    line, found = 0, dict[str, _Property]()
    for one, name in _properties(text):
        if name == "BEGIN":
            inside.append(one.value.upper())
            if inside[-1] == "VEVENT":
                line, found = one.line, {}
        elif name == "END" and inside:
            if inside.pop() == "VEVENT":
                yield line, found
        elif inside[-1:] == ["VEVENT"]:
            found.setdefault(name, one)


def _properties(text: str) -> Iterator[tuple[_Property, str]]:
    for number, row in _unfolded(text):
        name = _NAME.match(row)
        if name is None:
            continue
        at, options = name.end(), dict[str, str]()
        while (option := _OPTION.match(row, at)) is not None:
            options[option["name"].upper()] = option["value"].strip('"')
            at = option.end()
        if row[at : at + 1] == ":":
            yield _Property(row[at + 1 :].strip(), options, number), name[0].upper()


def _unfolded(text: str) -> Iterator[tuple[int, str]]:
    """Yield the lines of a text with the number of each; one that begins with a blank goes on with the one before."""
    number, parts = 1, list[str]()
    for count, line in enumerate(text.split("\n"), 1):
        if line[:1] in {" ", "\t"}:
            parts.append(line[1:])
            continue
        yield number, "".join(parts)
        number, parts = count, [line]
    yield number, "".join(parts)


def _cells(properties: Mapping[str, _Property]) -> Iterator[tuple[str, Cell]]:
    for name, key in (("SUMMARY", "title"), ("LOCATION", "place"), ("CATEGORIES", "kind")):
        one = properties.get(name)
        if one is not None:
            yield key, Cell(" ".join(_ESCAPED.sub(_unescaped, one.value).split()), one.line)
    uid = properties.get("UID")
    own = _OWN.match(uid.value) if uid is not None else None
    if uid is not None and own is not None:
        yield "id", Cell(own["id"], uid.line)
    begin, end = properties.get("DTSTART"), properties.get("DTEND")
    if begin is not None:
        yield "date", Cell(_span(begin, end), begin.line)
    status = properties.get("STATUS")
    if status is not None:
        yield "status", Cell(_STATUSES.get(status.value.upper(), ""), status.line)


def _unescaped(found: re.Match[str]) -> str:
    return " " if found[1] in "nN" else found[1]


def _span(begin: _Property, end: _Property | None) -> str:
    """Return when an event is, in EDTF: a day, a time of a day, or days, the last of which its end is behind."""
    first = _stamp(begin)
    last = _stamp(end) if end is not None else None
    if first is None:
        return begin.value
    if last is not None and not isinstance(last, datetime):
        last -= timedelta(days=1)
    days = [one.date() if isinstance(one, datetime) else one for one in (first, last) if one is not None]
    return _period(days[0], days[-1]) if days[-1] > days[0] else first.isoformat()


def _period(first: date, last: date) -> str:
    """Return days from a first to a last: as a year or a month where they are all of one."""
    behind = last + timedelta(days=1)
    if first.day == behind.day == 1:
        if first.month == behind.month == 1 and last.year == first.year:
            return f"{first:%Y}"
        if (first.year, first.month) == (last.year, last.month):
            return f"{first:%Y-%m}"
    return f"{first}/{last}"


def _stamp(one: _Property) -> date | datetime | None:
    """Return the day or the time that a property says; None if it says none."""
    found = _STAMP.match(one.value)
    if found is None:
        return None
    try:
        if found[4] is None:
            return date(int(found[1]), int(found[2]), int(found[3]))
        zone = ZoneInfo("UTC" if found[7] else one.options["TZID"]) if found[7] or "TZID" in one.options else None
        year, month, day, hour, minute, second = map(int, found.groups()[:6])
        return datetime(year, month, day, hour, minute, second, tzinfo=zone)
    except (ValueError, OSError, KeyError):  # no such day, no such zone
        return None


_REPEATS = Message("import.repeats", "it repeats, and an event of a log happens once")
_CANCELLED = Message("import.cancelled", "it is cancelled")
