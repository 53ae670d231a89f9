"""`hetao changes`."""

from typing import Annotated

import typer

from hetao_cli.analysis.changes.between import changes_between
from hetao_cli.cli.changed_looks import Asked, open_looks
from hetao_cli.cli.opening import Shared, resolve_period
from hetao_cli.cli.options import (
    FormatName,
    KindFilter,
    Language,
    LogPath,
    MetricFilter,
    PlaceFilter,
    SourceFilter,
    StatusFilter,
    TierFilter,
)
from hetao_cli.cli.output import send
from hetao_cli.reports.changes.chosen import ChangeFilters, choose_changes
from hetao_cli.reports.changes.compared import ComparedLooks
from hetao_cli.reports.changes.report import report_changes


def run(
    first: Annotated[
        str | None, typer.Argument(metavar="A", help="The day of what one knew then; default: a year before B.")
    ] = None,
    second: Annotated[
        str | None, typer.Argument(metavar="B", help="The day of what one knows now; default: today.")
    ] = None,
    since: Annotated[str | None, typer.Option("--since", metavar="DATE", help="The same as A.")] = None,
    against: Annotated[
        str | None,
        typer.Option(
            "--against", metavar="PATH|REV", help="What was known is in this log, or in this revision of the log."
        ),
    ] = None,
    start: Annotated[
        str | None,
        typer.Option("--from", metavar="DATE", help="Only what can have held or gone on then or later."),
    ] = None,
    end: Annotated[
        str | None, typer.Option("--to", metavar="DATE", help="Only what can have held or begun by then.")
    ] = None,
    place: PlaceFilter = None,
    metric: MetricFilter = None,
    kind: KindFilter = None,
    status: StatusFilter = None,
    source: SourceFilter = None,
    tier: TierFilter = None,
    log: LogPath = None,
    format_name: FormatName = "text",
    lang: Language = "en",
    today: Annotated[
        str | None, typer.Option("--today", metavar="DATE", help="The day that today is; default: the clock.")
    ] = None,
) -> None:
    """Tell what has changed between what one knew on one day and what one knows on another."""
    shared = Shared(log, lang, today, None, None, tier or ())
    looks = open_looks(shared, Asked(first, second, since, against))
    period = resolve_period(start, end, looks.opened.today)
    filters = ChangeFilters(
        tuple(place or ()), tuple(metric or ()), tuple(kind or ()), tuple(status or ()), tuple(source or ()), *period
    )
    found = changes_between(looks.then, looks.now, looks.middle)
    chosen = choose_changes(found, looks.then, looks.now, filters)
    compared = ComparedLooks(looks.then, looks.now, chosen, looks.days, looks.opened.language, against is not None)
    report = report_changes(compared, looks.opened.envelope("changes"))
    send(report._replace(talk=looks.talk), format_name, from_log=looks.from_files)
