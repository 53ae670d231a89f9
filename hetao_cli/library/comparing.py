"""Comparisons, as the library is asked for them: of two places, and of what was known on two days."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hetao_cli.analysis.changes.between import changes_between
from hetao_cli.analysis.changes.looks import look_at
from hetao_cli.analysis.happenings import TimelineFilters, happenings
from hetao_cli.analysis.series.log_as_known import as_known
from hetao_cli.log.evidence import gather_evidence
from hetao_cli.reports.changes.compared import ComparedLooks
from hetao_cli.reports.changes.report import report_changes
from hetao_cli.reports.compare.comparison import Compared, compare_places
from hetao_cli.reports.compare.milestones import milestones, slipped
from hetao_cli.reports.compare.report import report_comparison
from hetao_cli.reports.compare.sides import resolve_sides

if TYPE_CHECKING:
    from hetao_cli.library.cut import Cut
    from hetao_cli.log.evidence import Evidence
    from hetao_cli.model.log import Log
    from hetao_cli.model.moment import Moment
    from hetao_cli.model.records import Envelope
    from hetao_cli.model.report import Report


def report_compared(
    evidence: Evidence,
    places: tuple[str | None, str | None],
    metrics: tuple[str, ...],
    cut: Cut,
    envelope: Envelope,
) -> Report:
    """Return the report of two places side by side; two Nones are the log's two sides.

    Raises:
        UnknownNameError: There is no such place or metric.
        UsageError: One place is named, or the log has no two sides.
    """
    log = evidence.log
    sides = resolve_sides(log, *places)
    comparison = compare_places(evidence, sides, metrics, cut.as_of)
    planned = TimelineFilters(statuses=("planned",))
    shown = happenings(log, planned, evidence.today, evidence.date_claims, known=cut.told_only)
    if not cut.told_only:  # what our own timeline has as past is not ahead
        shown = [one for one in shown if one.event.status == "planned"]
    told = gather_evidence(as_known(log, evidence.today), evidence.today) if cut.told_only else evidence
    compared = Compared(evidence, comparison, milestones(log, sides, shown), slipped(told, sides), envelope.language)
    return report_comparison(compared, envelope)


def report_known(logs: list[tuple[Log, Moment]], days: tuple[Moment, Moment], envelope: Envelope) -> Report:
    """Return the report of what one knew on one day and knows on another.

    Args:
        logs: The log as it was known then, and now, each with the day to judge it by.
        days: The two days.
        envelope: The keys that open every document.
    """
    then, now = (look_at(log, today, told_only=True) for log, today in logs)
    compared = ComparedLooks(then, now, changes_between(then, now, None), days, envelope.language, of_two=False)
    return report_changes(compared, envelope._replace(today=now.evidence.today.edtf))
