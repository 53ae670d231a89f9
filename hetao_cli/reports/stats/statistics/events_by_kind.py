"""Events by their kind, and whether they have happened."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from hetao_cli.messages.message import Message
from hetao_cli.reports.event_kinds import kind_name
from hetao_cli.reports.stats.row import CountRow

if TYPE_CHECKING:
    from collections.abc import Iterable

    from hetao_cli.log.evidence import Evidence

RANK = 30
TITLE = Message("stats.events-by-kind.title", "Events by kind")


def rows(evidence: Evidence) -> Iterable[CountRow]:
    """Count the events of each kind, the most frequent first."""
    kinds: dict[str | None, list[str]] = defaultdict(list)
    for event in evidence.log.events.values():
        kinds[event.kind].append(event.id)
    total = len(evidence.log.events)
    found = [
        CountRow(kind or "none", _NONE if kind is None else kind_name(kind), len(names), total, events=tuple(names))
        for kind, names in kinds.items()
    ]
    return sorted(found, key=lambda row: -row.number)


_NONE = Message("stats.events-by-kind.none", "no kind")
