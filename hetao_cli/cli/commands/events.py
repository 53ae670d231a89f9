"""`hetao events`."""

from hetao_cli.analysis.happenings import TimelineFilters, happenings
from hetao_cli.cli.opening import Shared, open_log
from hetao_cli.cli.options import (
    AsOf,
    FormatName,
    KindFilter,
    KnownBy,
    Language,
    LogPath,
    PlaceFilter,
    SourceFilter,
    StatusFilter,
    Today,
)
from hetao_cli.cli.output import send
from hetao_cli.log.date_claims import read_date_claims
from hetao_cli.reports.lists.entry_list import report_events


def run(
    place: PlaceFilter = None,
    kind: KindFilter = None,
    status: StatusFilter = None,
    source: SourceFilter = None,
    log: LogPath = None,
    format_name: FormatName = "text",
    lang: Language = "en",
    today: Today = None,
    known_by: KnownBy = None,
    as_of: AsOf = None,
) -> None:
    """List the events in the order of the timeline, as the log has them, with how many datings each has."""
    opened = open_log(Shared(log, lang, today, known_by, as_of))
    chosen = (tuple(one or ()) for one in (place, kind, status, source))
    filters = TimelineFilters(None, None, *chosen)
    shown = happenings(opened.log, filters, opened.today, read_date_claims(opened.log))
    report = report_events(opened.log, [one.event for one in shown], opened.envelope("events"))
    send(report._replace(talk=opened.talk), format_name, from_log=True)
