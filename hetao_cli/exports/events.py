"""Events for formats of events: the days that they span, what of them such a format can't say, and a note that does."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any, NamedTuple

from hetao_cli.exports.exported import DISPUTED, OPEN_ENDS, UNDATED, VAGUE, Loss
from hetao_cli.exports.notes import note_lines

if TYPE_CHECKING:
    from collections.abc import Collection

    from hetao_cli.messages.message import Message
    from hetao_cli.tables.tables import Tables


class ToldEvent(NamedTuple):
    """An event of an export.

    Attributes:
        row: Its row in the table of events.
        first: The first day to show it on; its last known one where its beginning is open; None without a date.
        last: The last day to show it on; its first known one where its end is open.
        note: What else is known of it, a line each.
    """

    row: dict[str, Any]
    first: str | None
    last: str | None
    note: list[str]


def told_events(tables: Tables, said: Collection[str]) -> list[ToldEvent]:
    """Return the events, in the order of the timeline.

    Args:
        tables: The tables of a log.
        said: The columns that the format itself says; their notes have the others.
    """
    tellings: dict[str, list[str]] = defaultdict(list)
    for one in tables.dicts("datings"):
        at = f" ({one['at']})" if one["at"] else ""
        tellings[one["event"]].append(f"{one['source']}{at}: {one['says']}")
    events: list[ToldEvent] = []
    for row in tables.dicts("events"):
        first, last = row["earliest"] or row["latest"], row["latest"] or row["earliest"]
        notes = [*note_lines("events", row, said), *(f"told by {one}" for one in tellings[row["id"]])]
        events.append(ToldEvent(row, first, last, notes))
    return events


def event_losses(events: list[ToldEvent], kept: Message, undated: Message) -> tuple[tuple[Loss, int], ...]:
    """Return how many events have what a format of days can't say.

    Args:
        events: The events.
        kept: Where that stands.
        undated: Where those without a date stand.
    """
    dated = [one.row for one in events if one.first is not None]
    return (
        (Loss(UNDATED, undated), len(events) - len(dated)),
        (Loss(OPEN_ENDS, kept), sum(None in {row["earliest"], row["latest"]} for row in dated)),
        (Loss(VAGUE, kept), sum(map(is_vague, dated))),
        (Loss(DISPUTED, kept), sum(one.row["support_kind"] in {"disputed", "doubtful"} for one in events)),
    )


def is_vague(row: dict[str, Any]) -> bool:
    """Return whether the date of an event is no day, nor a time from one day to another."""
    sharp = row["earliest"] == row["start_latest"] and row["end_earliest"] == row["latest"]
    return row["approximate"] or row["uncertain"] or not sharp


def period_of(first: str, last: str) -> str | None:
    """Return the year or the month from its first day to its last; None for other days.

    >>> period_of("2025-01-01", "2025-12-31"), period_of("2025-12-01", "2025-12-31")
    ('2025', '2025-12')
    """
    from hetao_cli.dates.edtf import moment_of

    for text in (first[:-6], first[:-3]):
        moment = moment_of(text)
        if moment is not None and moment.iso_bounds() == (first, last, first, last):
            return text
    return None
