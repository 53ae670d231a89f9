"""`hetao sources`."""

from hetao_cli.cli.opening import Shared, open_log
from hetao_cli.cli.options import AsOf, FormatName, KnownBy, Language, LogPath, Today
from hetao_cli.cli.output import send
from hetao_cli.reports.lists.source_report import report_sources


def run(
    log: LogPath = None,
    format_name: FormatName = "text",
    lang: Language = "en",
    today: Today = None,
    known_by: KnownBy = None,
    as_of: AsOf = None,
) -> None:
    """List the sources in the order of their dates, with how many figures and dates each gives."""
    opened = open_log(Shared(log, lang, today, known_by, as_of))
    report = report_sources(opened.log, opened.envelope("sources"), opened.language)
    send(report._replace(talk=opened.talk), format_name, from_log=True)
