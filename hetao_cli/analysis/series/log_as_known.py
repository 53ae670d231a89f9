"""A log as it could be known on a day, with its events as they had been announced or reported by then."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hetao_cli.analysis.happenings import TimelineFilters, happenings
from hetao_cli.log.as_known import linked_within
from hetao_cli.log.date_claims import read_date_claims

if TYPE_CHECKING:
    from hetao_cli.model.log import Log
    from hetao_cli.model.moment import Moment


def as_known(log: Log, today: Moment) -> Log:
    """Return the log with the events that its sources date, each with the date and the status reported last.

    Args:
        log: With what was known alone, as `log.as_known.known_by_then` leaves it.
        today: The day by which a plan is overdue.
    """
    shown = happenings(log, TimelineFilters(), today, read_date_claims(log), known=True)
    known = {one.event.id: one.event._replace(date=one.date, status=one.status) for one in shown}
    events = linked_within({name: known[name] for name in log.events if name in known})
    return log._replace(events=events, datings=[dating for dating in log.datings if dating.event in events])
