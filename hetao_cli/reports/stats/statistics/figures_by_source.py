"""Figures by source."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from hetao_cli.messages.message import Message
from hetao_cli.reports.stats.row import CountRow, figure_row

if TYPE_CHECKING:
    from hetao_cli.log.evidence import Evidence

RANK = 60
TITLE = Message("stats.figures-by-source.title", "Figures by source")


def rows(evidence: Evidence) -> list[CountRow]:
    """Count the figures of each source, the most frequent first."""
    log = evidence.log
    groups: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for figure in log.figures:
        groups[figure.source].append((figure.id, figure.source))
    found = [
        figure_row(name, {"en": name}, figures, len(log.figures), (None, None)) for name, figures in groups.items()
    ]
    return sorted(found, key=lambda row: -row.number)
