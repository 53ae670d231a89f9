"""The choice of a report of statistics: of the log, of a metric, or of the dates announced for events."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hetao_cli.log.hierarchy import places_below, resolve_metric
from hetao_cli.messages.message import Message
from hetao_cli.model.errors import UnknownNameError, UsageError
from hetao_cli.quick.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Collection

    from hetao_cli.log.evidence import Evidence
    from hetao_cli.model.log import Log
    from hetao_cli.model.records import Envelope
    from hetao_cli.model.report import Report


class StatsRequest(NamedTuple):
    """A request for statistics.

    Attributes:
        name: A metric or an event; None for the whole log, or for all events with `milestones`.
        places: Only these places and the places in them; empty means all.
        milestones: Report the dates announced for events.
        targets: Report the planned figures and their outcomes; of the one metric, if there is a name.
        everything: Show people all rows of the log at a glance.
        language: The language of labels.
    """

    name: str | None = None
    places: tuple[str, ...] = ()
    milestones: bool = False
    targets: bool = False
    everything: bool = False
    language: str = "en"


def report_stats(evidence: Evidence, wanted: StatsRequest, envelope: Envelope) -> Report:
    """Return the requested report.

    Args:
        evidence: The log, read.
        wanted: The request.
        envelope: The keys that open every document.

    Raises:
        UnknownNameError: There is no such metric, event or place.
        UsageError: Options can't be combined, or a word means several metrics.
    """
    log = evidence.log
    places = places_below(log, wanted.places) if wanted.places else None
    if wanted.targets:
        return _report_targets(evidence, wanted, places, envelope)
    if wanted.everything and (wanted.name is not None or wanted.milestones):
        raise UsageError(
            Message("error.all-is-for-the-whole-log", "--all is for the whole log: leave out the name and --milestones")
        )
    if wanted.name is None and not wanted.milestones:
        from hetao_cli.reports.stats.glance import StatsOptions, report_glance

        if wanted.places:
            raise UsageError(
                Message(
                    "error.place-needs-a-metric-or-milestones",
                    "--place needs a METRIC or --milestones: the log at a glance is of all places",
                )
            )
        return report_glance(evidence, envelope, StatsOptions(wanted.language, wanted.everything))
    event = None if wanted.name is None else _event(log, wanted.name, alone=wanted.milestones)
    if event is None and wanted.name is not None:
        from hetao_cli.reports.stats.metric import report_metric
        from hetao_cli.reports.stats.metric_series import metric_through_time

        through = metric_through_time(evidence, resolve_metric(log, wanted.name), places, wanted.language)
        return report_metric(evidence, through, envelope)
    from hetao_cli.analysis.announcements import announcements
    from hetao_cli.reports.stats.milestone import report_milestones

    chosen = None if event is None else [event]
    shown = announcements(evidence, chosen)
    if places is not None:
        shown = [dates for dates in shown if dates[0].event.place in places]
    return report_milestones(evidence, shown, envelope, wanted.language)


def _report_targets(
    evidence: Evidence, wanted: StatsRequest, places: Collection[str] | None, envelope: Envelope
) -> Report:
    from hetao_cli.reports.stats.target import report_targets

    if wanted.milestones:
        raise UsageError(
            Message("error.targets-or-milestones", "--targets is of figures and --milestones of events: ask for one")
        )
    metric = None if wanted.name is None else resolve_metric(evidence.log, wanted.name)
    return report_targets(evidence, (metric, places), envelope, wanted.language)


def _event(log: Log, name: str, *, alone: bool) -> str | None:
    """Return the id of the event that is named; None for a metric.

    Raises:
        UnknownNameError: It is the name of neither; or of no event if only events are requested.
    """
    if name in log.events and (alone or name not in log.metrics):
        return name
    if alone:
        raise UnknownNameError("event", name, log.events)
    try:
        resolve_metric(log, name)
    except UnknownNameError:
        wanted = name.casefold()
        for event in log.events.values():
            if wanted in {text.casefold() for text in event.title.values()}:
                return event.id
        raise UnknownNameError("metric or event", name, [*log.metrics, *log.events]) from None
    return None
