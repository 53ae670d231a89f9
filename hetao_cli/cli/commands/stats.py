"""`hetao stats`."""

from typing import Annotated

import typer

from hetao_cli.cli.opening import Shared, open_log
from hetao_cli.cli.options import AsOf, FormatName, KnownBy, Language, LogPath, PlaceFilter, Today
from hetao_cli.cli.output import send
from hetao_cli.log.evidence import gather_evidence
from hetao_cli.reports.stats.report import StatsRequest, report_stats


def run(
    name: Annotated[
        str | None,
        typer.Argument(
            metavar="METRIC", help="A metric, by id, name or a word of texts; or an event; default: the whole log."
        ),
    ] = None,
    place: PlaceFilter = None,
    milestones: Annotated[
        bool, typer.Option("--milestones", help="Each date announced for an event, and how it slipped.")
    ] = False,
    targets: Annotated[
        bool, typer.Option("--targets", help="Each planned figure, its outcome, and whether it was met.")
    ] = False,
    everything: Annotated[bool, typer.Option("--all", help="Show all rows of the log at a glance.")] = False,
    log: LogPath = None,
    format_name: FormatName = "text",
    lang: Language = "en",
    today: Today = None,
    known_by: KnownBy = None,
    as_of: AsOf = None,
) -> None:
    """Sum the log up at a glance, or tell a metric through time, its growth and the dates that slipped with bounds."""
    opened = open_log(Shared(log, lang, today, known_by, as_of))
    seen = opened.log
    if opened.known_by is not None:
        from hetao_cli.analysis.series.log_as_known import as_known

        seen = as_known(seen, opened.today)
    evidence = gather_evidence(seen, opened.today)
    wanted = StatsRequest(name, tuple(place or ()), milestones, targets, everything, opened.language)
    report = report_stats(evidence, wanted, opened.envelope("stats"))
    send(report._replace(talk=(*opened.talk, *report.talk)), format_name, from_log=True)
