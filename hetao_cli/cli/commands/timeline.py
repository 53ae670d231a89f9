"""`hetao timeline`."""

from typing import Annotated

import typer

from hetao_cli.analysis.happenings import TimelineFilters, happenings
from hetao_cli.analysis.lanes import lanes_of
from hetao_cli.cli.axis_options import Axis, LanesBy, Width, must_be_drawable, must_be_lanes, on_axis
from hetao_cli.cli.opening import Shared, open_log, resolve_period
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
    TierFilter,
    Today,
)
from hetao_cli.cli.output import send
from hetao_cli.log.date_claims import read_date_claims
from hetao_cli.reports.timeline.options import TimelineOptions
from hetao_cli.reports.timeline.report import Told, report_timeline


def run(
    start: Annotated[
        str | None, typer.Option("--from", metavar="DATE", help="Only what can have been going on then or later.")
    ] = None,
    end: Annotated[str | None, typer.Option("--to", metavar="DATE", help="Only what can have begun by then.")] = None,
    place: PlaceFilter = None,
    kind: KindFilter = None,
    status: StatusFilter = None,
    source: SourceFilter = None,
    tier: TierFilter = None,
    gaps: Annotated[bool, typer.Option("--gaps", help="Tell the time since the event before.")] = False,
    ids: Annotated[bool, typer.Option("--ids", help="Tell the id of each event.")] = False,
    lanes: LanesBy = None,
    axis: Axis = False,
    width: Width = None,
    log: LogPath = None,
    format_name: FormatName = "text",
    lang: Language = "en",
    today: Today = None,
    known_by: KnownBy = None,
    as_of: AsOf = None,
) -> None:
    """Print the events in order, planned ones marked, in lanes."""
    must_be_drawable(format_name, axis=axis, width=width)
    must_be_lanes(lanes)
    opened = open_log(Shared(log, lang, today, known_by, as_of, tier or ()))
    filters = TimelineFilters(
        *resolve_period(start, end, opened.today),
        tuple(place or ()),
        tuple(kind or ()),
        tuple(status or ()),
        tuple(source or ()),
    )
    told = read_date_claims(opened.log)
    knowing = {"known": opened.told_only, "hindsight": opened.known_by is None}
    shown = happenings(opened.log, filters, opened.today, told, **knowing)
    laid = lanes_of(opened.log, lanes, shown)
    report = report_timeline(
        opened.log,
        shown,
        opened.envelope("timeline"),
        TimelineOptions(laid, opened.language, gaps, ids),
        Told(told, opened.today),
    )
    if axis:
        from hetao_cli.charts.timeline.picture import PictureRequest

        wanted = PictureRequest(opened.language, opened.today, filters.start, filters.end, gaps, ids, laid)
        report = on_axis(report, opened.log, shown, wanted, width)
    send(report._replace(talk=(*opened.talk, *report.talk)), format_name, from_log=True)
