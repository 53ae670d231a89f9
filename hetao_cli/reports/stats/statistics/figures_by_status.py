"""Figures by status."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from hetao_cli.messages.message import Message
from hetao_cli.reports.lists.labels import status_names
from hetao_cli.reports.stats.row import CountRow, figure_row

if TYPE_CHECKING:
    from hetao_cli.log.evidence import Evidence

RANK = 70
TITLE = Message("stats.figures-by-status.title", "Figures by status")


def rows(evidence: Evidence) -> list[CountRow]:
    """Count the figures of each status, the most frequent first."""
    log = evidence.log
    groups: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for figure in log.figures:
        groups[figure.status].append((figure.id, figure.source))
    found = [
        figure_row(name, status_names(name), figures, len(log.figures), (None, None))
        for name, figures in groups.items()
    ]
    return sorted(found, key=lambda row: -row.number)
