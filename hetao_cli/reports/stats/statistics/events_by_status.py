"""Events by whether they have happened."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from hetao_cli.messages.message import Message
from hetao_cli.reports.lists.labels import status_names
from hetao_cli.reports.stats.row import CountRow

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hetao_cli.log.evidence import Evidence

RANK = 40
TITLE = Message("stats.events-by-status.title", "Events by status")


def rows(evidence: Evidence) -> Iterator[CountRow]:
    """Count the events that have happened and those that are planned, by our own timeline."""
    statuses: dict[str, list[str]] = defaultdict(list)
    for event in evidence.log.events.values():
        statuses[event.status].append(event.id)
    for status, names in sorted(statuses.items()):
        yield CountRow(status, status_names(status), len(names), len(evidence.log.events), events=tuple(names))
