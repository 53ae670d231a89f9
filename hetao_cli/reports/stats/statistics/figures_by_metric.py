"""Figures by metric."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from hetao_cli.messages.message import Message
from hetao_cli.reports.stats.row import CountRow, figure_row

if TYPE_CHECKING:
    from hetao_cli.log.evidence import Evidence

RANK = 50
TITLE = Message("stats.figures-by-metric.title", "Figures by metric")


def rows(evidence: Evidence) -> list[CountRow]:
    """Count the figures of each metric, readable or not, the most frequent first."""
    log = evidence.log
    groups: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for figure in log.figures:
        groups[figure.metric].append((figure.id, figure.source))
    found = [
        figure_row(name, log.metrics[name].name, figures, len(log.figures), (None, name))
        for name, figures in groups.items()
    ]
    return sorted(found, key=lambda row: -row.number)
