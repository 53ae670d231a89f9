"""`hetao datings`."""

from typing import Annotated

import typer

from hetao_cli.analysis.happenings import TimelineFilters, happenings
from hetao_cli.cli.opening import Shared, open_log
from hetao_cli.cli.options import AsOf, FormatName, KnownBy, Language, LogPath, SourceFilter, TierFilter, Today
from hetao_cli.cli.output import send
from hetao_cli.log.date_claims import read_date_claims
from hetao_cli.model.errors import UnknownNameError
from hetao_cli.reports.lists.entry_list import report_datings


def run(
    event: Annotated[
        list[str] | None, typer.Option("--event", metavar="ID", help="Only what dates this event; may be repeated.")
    ] = None,
    source: SourceFilter = None,
    tier: TierFilter = None,
    log: LogPath = None,
    format_name: FormatName = "text",
    lang: Language = "en",
    today: Today = None,
    known_by: KnownBy = None,
    as_of: AsOf = None,
) -> None:
    """List what sources say of dates: each date as printed, what it means, when and by whom it was said."""
    opened = open_log(Shared(log, lang, today, known_by, as_of, tier or ()))
    for name in event or ():
        if name not in opened.log.events:
            raise UnknownNameError("event", name, opened.log.events)
    claims = read_date_claims(opened.log)
    filters = TimelineFilters(sources=tuple(source or ()))
    order = {one.event.id: number for number, one in enumerate(happenings(opened.log, filters, opened.today, claims))}
    shown = [
        one
        for one in claims
        if one.dating.event in order
        and (not event or one.dating.event in event)
        and (not source or one.dating.source in source)
    ]
    shown.sort(key=lambda one: order[one.dating.event])
    report = report_datings(opened.log, shown, opened.envelope("datings"))
    send(report._replace(talk=opened.talk), format_name, from_log=True)
