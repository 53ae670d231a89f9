"""`hetao sources`."""

from typing import Annotated

import typer

from hetao_cli.cli.opening import Shared, open_log
from hetao_cli.cli.options import AsOf, FormatName, KnownBy, Language, LogPath, Today
from hetao_cli.cli.output import send
from hetao_cli.reports.lists.source_report import report_sources


def run(
    weights: Annotated[
        bool, typer.Option("--weights", help="How reliable each was found, in how many disputes, and whom it repeats.")
    ] = False,
    log: LogPath = None,
    format_name: FormatName = "text",
    lang: Language = "en",
    today: Today = None,
    known_by: KnownBy = None,
    as_of: AsOf = None,
) -> None:
    """List the sources in the order of their dates, with how many figures and dates each gives."""
    opened = open_log(Shared(log, lang, today, known_by, as_of))
    weighed = None
    if weights:
        from hetao_cli.analysis.conflicts.source_weights import source_weights
        from hetao_cli.log.evidence import gather_evidence

        weighed = source_weights(gather_evidence(opened.log, opened.today))
    report = report_sources(opened.log, opened.envelope("sources"), opened.language, weighed)
    send(report._replace(talk=opened.talk), format_name, from_log=True)
