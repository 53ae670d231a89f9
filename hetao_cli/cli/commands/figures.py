"""`hetao figures`."""

from typing import Annotated

import typer

from hetao_cli.cli.opening import Shared, open_log, resolve_period
from hetao_cli.cli.options import (
    AsOf,
    FormatName,
    KnownBy,
    Language,
    LogPath,
    MetricFilter,
    PlaceFilter,
    SourceFilter,
    StatusFilter,
    TierFilter,
    Today,
)
from hetao_cli.cli.output import send
from hetao_cli.log.evidence import gather_evidence
from hetao_cli.reports.lists.chosen_figures import FigureFilters, choose_figures
from hetao_cli.reports.lists.figure_report import report_figures


def run(
    place: PlaceFilter = None,
    metric: MetricFilter = None,
    source: SourceFilter = None,
    tier: TierFilter = None,
    status: StatusFilter = None,
    start: Annotated[
        str | None, typer.Option("--from", metavar="DATE", help="Only what can have held then or later.")
    ] = None,
    end: Annotated[str | None, typer.Option("--to", metavar="DATE", help="Only what can have held by then.")] = None,
    log: LogPath = None,
    format_name: FormatName = "text",
    lang: Language = "en",
    today: Today = None,
    known_by: KnownBy = None,
    as_of: AsOf = None,
) -> None:
    """List what sources say: each figure as printed, the values that it means, when it held and who says so."""
    opened = open_log(Shared(log, lang, today, known_by, as_of, tier or ()))
    period = resolve_period(start, end, opened.today)
    filters = FigureFilters(
        tuple(place or ()),
        tuple(metric or ()),
        tuple(source or ()),
        tuple(status or ()),
        *period,
    )
    evidence = gather_evidence(opened.log, opened.today)
    shown = choose_figures(opened.log, evidence.claims, filters)
    report = report_figures(evidence, shown, opened.envelope("figures"), opened.language)
    send(report._replace(talk=(*opened.talk, *report.talk)), format_name, from_log=True)
