"""The report of a timeline: its document for programs; `blocks` has its table for people."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from hetao_cli.analysis.answers.records import support_record
from hetao_cli.analysis.happenings import Happening
from hetao_cli.log.date_claims import DateClaim
from hetao_cli.log.files.positions import line_of
from hetao_cli.log.hierarchy import main_parts, side_of
from hetao_cli.messages.message import Message, in_language
from hetao_cli.model.log import Log
from hetao_cli.model.moment import Moment, iso_day
from hetao_cli.model.records import Envelope
from hetao_cli.model.report import Report
from hetao_cli.quick.tuples import NamedTuple
from hetao_cli.reports.timeline.options import TimelineOptions
from hetao_cli.reports.timeline.records import LaneRecord, TimelineDocument, TimelineEvent, gap_between

if TYPE_CHECKING:
    from hetao_cli.model.blocks import Block


class Told(NamedTuple):
    """What the dates of a timeline rest on.

    Attributes:
        date_claims: The claims of the log's datings.
        today: The day after which nothing can be past.
    """

    date_claims: list[DateClaim]
    today: Moment


def report_timeline(
    log: Log, shown: list[Happening], envelope: Envelope, options: TimelineOptions, told: Told
) -> Report:
    """Return the report of a timeline.

    Args:
        log: The log.
        shown: Its events, in order.
        envelope: The keys that open every document.
        options: The options of the report.
        told: What its dates rest on.
    """
    undated = sum(one.moment is None for one in shown)
    talk = (in_language(_UNDATED.filled(n=undated), options.language),) if undated else ()
    report = Report(
        "timeline",
        "events",
        lambda: _document(log, shown, envelope, options, told),
        lambda: _blocks(log, shown, options, told),
        talk,
    )

    def again(numbers: Sequence[int]) -> Report:
        return report_timeline(log, [shown[number] for number in numbers], envelope, options, told)

    return report._replace(again=again)


_UNDATED = Message(
    "talk.undated-events", "{n} event(s) without a date that can be read come last; 'hetao check' tells which"
)


def _document(
    log: Log, shown: list[Happening], envelope: Envelope, options: TimelineOptions, told: Told
) -> TimelineDocument:
    from hetao_cli.check.findings.of_dates import date_findings

    about = date_findings(log, shown, told.date_claims, told.today)
    sides, lanes = main_parts(log), options.lanes
    records: list[TimelineEvent] = []
    for number, one in enumerate(shown):
        record = _record(log, one, sides, options)._replace(findings=list(about.get(one.event.id, ())))
        if options.gaps:
            gap = gap_between(shown[number - 1], one, options.language) if number else None
            record = record._replace(since_previous=gap)
        records.append(record)
    told_lanes = [LaneRecord(lanes.by, lane.id, in_language(lane.name, options.language)) for lane in lanes.all]
    return TimelineDocument(envelope, list(sides), told_lanes, records)


def _record(log: Log, one: Happening, sides: tuple[str, ...], options: TimelineOptions) -> TimelineEvent:
    event, spot = one.event, one.event.spot
    language, lanes = options.language, options.lanes
    file = log.files[spot.file]
    side = side_of(log, event.place, sides)
    return TimelineEvent(
        id=event.id,
        date=one.date,
        earliest=iso_day(one.moment.earliest) if one.moment is not None else None,
        latest=iso_day(one.moment.latest) if one.moment is not None else None,
        title=event.title,
        label=in_language(event.title, language),
        place=event.place,
        side=sides[side] if side is not None else None,
        lane=lanes.all[lanes.number_of(log, one)].id if lanes.all else None,
        kind=event.kind,
        status=one.status,
        overdue=one.overdue,
        superseded_by=list(one.superseded_by),
        sources=list(one.sources),
        support=support_record(one.support, language),
        findings=[],
        path=file.path,
        line=line_of(file.text, spot.table, spot.ordinal),
    )


def _blocks(log: Log, shown: list[Happening], options: TimelineOptions, told: Told) -> "list[Block]":
    from hetao_cli.check.findings.of_dates import date_findings
    from hetao_cli.reports.timeline.text import timeline_blocks

    return timeline_blocks(log, shown, options, date_findings(log, shown, told.date_claims, told.today))
