"""Events by their place."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from hetao_cli.messages.message import Message
from hetao_cli.reports.stats.row import CountRow

if TYPE_CHECKING:
    from collections.abc import Iterable

    from hetao_cli.log.evidence import Evidence

RANK = 20
TITLE = Message("stats.events-by-place.title", "Events by place")


def rows(evidence: Evidence) -> Iterable[CountRow]:
    """Count the events of each place itself, without those of places in it, the most frequent first."""
    places: dict[str | None, list[str]] = defaultdict(list)
    for event in evidence.log.events.values():
        places[event.place].append(event.id)
    found = [
        CountRow(
            place or "none",
            _NONE if place is None else evidence.log.places[place].name,
            len(names),
            len(evidence.log.events),
            place=place,
            events=tuple(names),
        )
        for place, names in places.items()
    ]
    return sorted(found, key=lambda row: -row.number)


_NONE = Message("stats.events-by-place.none", "no place")
