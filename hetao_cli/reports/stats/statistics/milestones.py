"""Events whose dates were announced before they came, and how often."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hetao_cli.analysis.announcements import announcements
from hetao_cli.messages.message import Message
from hetao_cli.reports.stats.row import CountRow

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hetao_cli.log.evidence import Evidence

RANK = 110
TITLE = Message("stats.milestones.title", "Milestones: dates announced")


def rows(evidence: Evidence) -> Iterator[CountRow]:
    """Count the dates announced for each event; the same date by several sources on one day counts once."""
    for dates in announcements(evidence):
        event = dates[0].event
        sources = dict.fromkeys(date_claim.dating.source for date in dates for date_claim in date.date_claims)
        number = sum(date.planned for date in dates)
        yield CountRow(event.id, event.title, number, place=event.place, events=(event.id,), sources=tuple(sources))
