"""The place of a new entry: its file, and the entry there that it follows."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, Any, NamedTuple

from hetao_cli.dates.edtf import moment_of
from hetao_cli.dates.order import SortKey, sort_key
from hetao_cli.log.assemble import rows_of
from hetao_cli.write.inserting import NewEntry

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from hetao_cli.log.files.files import ParsedFile
    from hetao_cli.model.log import Log
    from hetao_cli.write.toml_text import Value


def place_event(log: Log, documents: Sequence[ParsedFile], values: Mapping[str, Value]) -> tuple[int, NewEntry]:
    """Return the number of the file for an event, and its place there.

    That is the file of the log's last event; by date if the events of that file are in order, else at their end.
    """
    order = order_of_events(log, documents)
    return order.file, NewEntry("event", values, order.ordinal(values["date"]))


class EventOrder(NamedTuple):
    """The order of the events in the file to which new ones go.

    Attributes:
        file: The number of the file, that of the log's last event.
        keys: What its events are in order of; None if they are in none.
        events: How many it has.
    """

    file: int
    keys: list[SortKey] | None
    events: int

    def ordinal(self, date: Any) -> int:  # noqa: ANN401 - a raw value of a file
        """Return the number of the event that one of a date goes before; that of all if it goes to their end."""
        moment = moment_of(date) if isinstance(date, str) else None
        return self.events if self.keys is None or moment is None else bisect_right(self.keys, sort_key(moment))


def order_of_events(log: Log, documents: Sequence[ParsedFile]) -> EventOrder:
    """Return the order of the events in the file to which new ones go."""
    file = max((event.spot.file for event in log.events.values()), default=0)
    dates = [row.get("date") for row in rows_in_order(documents[file], "event")]
    moments = [moment_of(one) if isinstance(one, str) else None for one in dates]
    keys = [sort_key(moment) for moment in moments if moment is not None]
    return EventOrder(file, keys if len(keys) == len(dates) and keys == sorted(keys) else None, len(dates))


def place_last(
    log: Log, documents: Sequence[ParsedFile], table: str, values: Mapping[str, Value]
) -> tuple[int, NewEntry]:
    """Return the number of the file for an entry, and its place there: behind the last one of its kind in the log."""
    spots = {
        "place": [one.spot for one in log.places.values()],
        "metric": [one.spot for one in log.metrics.values()],
        "review": [one.spot for one in log.reviews],
    }
    file = max((spot.file for spot in spots[table]), default=0)
    return file, NewEntry(table, values, len(rows_in_order(documents[file], table)))


def place_claim(
    log: Log, documents: Sequence[ParsedFile], table: str, values: Mapping[str, Value]
) -> tuple[int, NewEntry]:
    """Return the number of the file for a figure or a dating, and its place there.

    That is the file of its source, behind the source's other entries; in the file of one `[source]` it needs no key
    `source`.
    """
    source = values["source"]
    file = log.sources[str(source)].spot.file
    document = documents[file]
    only = isinstance(document.tables.get("source"), dict)
    if only:
        values = {key: value for key, value in values.items() if key != "source"}
    rows = rows_in_order(document, table)
    said = [number for number, row in enumerate(rows) if row.get("source", source if only else None) == source]
    return file, NewEntry(table, values, said[-1] + 1 if said else len(rows))


def rows_in_order(document: ParsedFile, table: str) -> list[dict[str, Any]]:
    """Return the entries of a kind in a file, in their order; an empty one for each that is no table."""
    rows = rows_of(document, table)
    found: dict[int, dict[str, Any]] = {ordinal: {} for ordinal, _ in rows.odd}
    for batch in rows.batches:
        found |= {ordinal: batch.row(index) for index, ordinal in enumerate(batch.ordinals)}
    return [found[ordinal] for ordinal in sorted(found)]
