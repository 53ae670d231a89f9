"""iCalendar (RFC 5545): each event as an entry of whole days; what has no day is a note without a date."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from hetao_cli.exports.events import event_losses, told_events
from hetao_cli.exports.exported import (
    AS_JOURNAL,
    DISPUTED,
    IN_NOTE,
    OPEN_ENDS,
    UNDATED,
    VAGUE,
    Exported,
    Loss,
)
from hetao_cli.model.safe import safe

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hetao_cli.exports.events import ToldEvent
    from hetao_cli.exports.exported import Request

ENDING = ".ics"
HAS = ("events",)
LOSSES = (Loss(UNDATED, AS_JOURNAL), *(Loss(what, IN_NOTE) for what in (OPEN_ENDS, VAGUE, DISPUTED)))
_SAID = ("id", "label", "title_en", "title_zh_hans", "title_zh_hant", "kind")
_LONGEST_LINE = 75
"""Octets of a line; a longer one goes on in the next, behind a blank."""


def write(request: Request) -> Exported:
    """Return the calendar."""
    events = [_on_calendar(one) for one in told_events(request.tables, _SAID)]
    places = {one["id"]: one for one in request.tables.dicts("places")}
    stamp = _stamp(str(request.tables.dicts("log")[0]["today"]))
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//hetao//hetao export ics//EN", "CALSCALE:GREGORIAN"]
    for one in events:
        place = places.get(one.row["place"])
        lines += _entry(one, stamp, place["label"] if place else None)
    lines.append("END:VCALENDAR")
    text = "".join(f"{part}\r\n" for line in lines for part in _folded(line))
    counts = event_losses(events, IN_NOTE, AS_JOURNAL)
    return Exported({f"{request.stem}{ENDING}": text.encode()}, counts)


def _on_calendar(one: ToldEvent) -> ToldEvent:
    """Return an event, without its days where their years have not four digits: a calendar has no others."""
    known = all(day is not None and re.fullmatch(r"\d{4}-\d\d-\d\d", day) for day in (one.first, one.last))
    return one if known and one.first != "0000-01-01" else one._replace(first=None, last=None)


def _entry(one: ToldEvent, stamp: str, place: str | None) -> Iterator[str]:
    row = one.row
    kind = "VJOURNAL" if one.first is None else "VEVENT"
    yield f"BEGIN:{kind}"
    yield f"UID:{_text(row['id'])}@hetao"
    yield f"DTSTAMP:{stamp}"
    if one.first is not None and one.last is not None:
        yield f"DTSTART;VALUE=DATE:{one.first.replace('-', '')}"
        yield f"DTEND;VALUE=DATE:{_day_after(one.last)}"
        yield "TRANSP:TRANSPARENT"
        yield f"STATUS:{'TENTATIVE' if row['status'] == 'planned' else 'CONFIRMED'}"
        if place is not None:
            yield f"LOCATION:{_text(place)}"
    yield f"SUMMARY:{_text(row['label'])}"
    yield "DESCRIPTION:" + _text("\n".join(one.note))
    if row["kind"] is not None:
        yield f"CATEGORIES:{_text(row['kind'])}"
    yield f"END:{kind}"


def _day_after(day: str) -> str:
    """Return the day after one, as a calendar writes it: the end of an entry is not in it."""
    from datetime import date, timedelta

    last = date.fromisoformat(day)
    after = last if last == date.max else last + timedelta(days=1)
    return f"{after.year:04}{after.month:02}{after.day:02}"


def _stamp(today: str) -> str:
    """Return the time of the calendar: the day that it was asked for, so that one log gives the same bytes."""
    day = re.match(r"\d{4}-\d\d-\d\d", today)
    return f"{day[0].replace('-', '') if day else '19700101'}T000000Z"


def _text(text: str) -> str:
    r"""Return a text as a value of a calendar.

    >>> _text("a, b; c")
    'a\\, b\\; c'
    """
    escaped = re.sub(r"[\\;,]", r"\\\g<0>", safe(text))
    return escaped.replace("\r", "").replace("\n", "\\n")


def _folded(line: str) -> Iterator[str]:
    """Yield the parts of a line; no character is broken."""
    part, octets = "", 0
    for character in line.encode("utf-8", "backslashreplace").decode():
        size = len(character.encode())
        if octets + size > _LONGEST_LINE:
            yield part
            part, octets = " ", 1
        part, octets = part + character, octets + size
    yield part
