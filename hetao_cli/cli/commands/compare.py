"""`hetao compare`."""

from typing import Annotated

import typer

from hetao_cli.analysis.happenings import TimelineFilters, happenings
from hetao_cli.analysis.series.log_as_known import as_known
from hetao_cli.cli.opening import Shared, open_log
from hetao_cli.cli.options import AsOf, FormatName, KnownBy, Language, LogPath, MetricFilter, TierFilter, Today
from hetao_cli.cli.output import send
from hetao_cli.log.evidence import gather_evidence
from hetao_cli.reports.compare.comparison import Compared, compare_places
from hetao_cli.reports.compare.milestones import milestones, slipped
from hetao_cli.reports.compare.report import report_comparison
from hetao_cli.reports.compare.sides import resolve_sides


def run(
    first: Annotated[
        str | None, typer.Argument(metavar="A", help="A place: id, name or alias; default: the log's two sides.")
    ] = None,
    second: Annotated[str | None, typer.Argument(metavar="B", help="The place to compare it with.")] = None,
    metric: MetricFilter = None,
    tier: TierFilter = None,
    log: LogPath = None,
    format_name: FormatName = "text",
    lang: Language = "en",
    today: Today = None,
    known_by: KnownBy = None,
    as_of: AsOf = None,
) -> None:
    """Put two places side by side, like with like, and say what is not known and what is still to come."""
    opened = open_log(Shared(log, lang, today, known_by, as_of, tier or ()))
    sides = resolve_sides(opened.log, first, second)
    evidence = gather_evidence(opened.log, opened.today)
    comparison = compare_places(evidence, sides, metric or (), opened.as_of)
    filters = TimelineFilters(statuses=("planned",))
    shown = happenings(opened.log, filters, opened.today, evidence.date_claims, known=opened.told_only)
    if opened.known_by is None:  # what our own timeline has as past is not ahead, though none tells so with --tier
        shown = [one for one in shown if one.event.status == "planned"]
    ahead = milestones(opened.log, sides, shown)
    told = gather_evidence(as_known(opened.log, opened.today), opened.today) if opened.told_only else evidence
    compared = Compared(evidence, comparison, ahead, slipped(told, sides), opened.language)
    report = report_comparison(compared, opened.envelope("compare"))
    send(report._replace(talk=(*opened.talk, *report.talk)), format_name, from_log=True)
