"""Events by whether they have happened."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from hetao_cli.reports.lists.labels import status_names
from hetao_cli.reports.stats.row import Row

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hetao_cli.log.evidence import Evidence
    from hetao_cli.messages.message import Names

RANK = 40
TITLE: Names = {"en": "Events by status", "zh-Hans": "事件状态", "zh-Hant": "事件狀態"}


def rows(evidence: Evidence) -> Iterator[Row]:
    """Count what has happened and what is planned, as our own timeline has it."""
    statuses: dict[str, list[str]] = defaultdict(list)
    for event in evidence.log.events.values():
        statuses[event.status].append(event.id)
    for status, names in sorted(statuses.items()):
        yield Row(status, status_names(status), len(names), len(evidence.log.events), events=tuple(names))
