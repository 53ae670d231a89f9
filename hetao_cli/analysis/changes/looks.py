"""A look at a log: what is known from it on a day."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from hetao_cli.analysis.happenings import TimelineFilters, happenings
from hetao_cli.dates.edtf import moment_of
from hetao_cli.log.evidence import gather_evidence
from hetao_cli.model.moment import calendar_date, iso_day, month_length

if TYPE_CHECKING:
    from hetao_cli.analysis.happenings import Happening
    from hetao_cli.log.evidence import Evidence
    from hetao_cli.model.log import Log
    from hetao_cli.model.moment import Moment


class Look(NamedTuple):
    """A look at a log.

    Attributes:
        evidence: The log, read, with the day that it is judged by.
        events: All events that are known, by their ids.
        told_only: Only what sources tell of events is known, and not our own timeline.
    """

    evidence: Evidence
    events: dict[str, Happening]
    told_only: bool

    @property
    def log(self) -> Log:
        """Return the log."""
        return self.evidence.log

    def chosen(self, filters: TimelineFilters) -> set[str]:
        """Return the ids of the events that pass some filters.

        Raises:
            UnknownNameError: A filter names nothing of the log.
        """
        return set(_events(self.evidence, filters, told_only=self.told_only))


def look_at(log: Log, today: Moment, *, told_only: bool) -> Look:
    """Return a look at a log.

    Args:
        log: With what was known alone.
        today: The day to judge by.
        told_only: Our own timeline is not known, as it rests on sources of any day.
    """
    return look_in(gather_evidence(log, today), told_only=told_only)


def look_in(evidence: Evidence, *, told_only: bool) -> Look:
    """Return a look at a log that is read already: see `look_at`."""
    return Look(evidence, _events(evidence, TimelineFilters(), told_only=told_only), told_only)


def _events(evidence: Evidence, filters: TimelineFilters, *, told_only: bool) -> dict[str, Happening]:
    found = happenings(evidence.log, filters, evidence.today, evidence.date_claims, known=told_only)
    return {one.event.id: one for one in found}


def year_before(moment: Moment) -> Moment:
    """Return the day a year before the last of a date; 28 February for the 29th."""
    if iso_day(moment.latest) is None:
        return moment
    year, month, day = calendar_date(int(moment.latest))
    found = moment_of(f"{year - 1:04}-{month:02}-{min(day, month_length(year - 1, month)):02}")
    return found or moment
