"""`hetao metrics`."""

from hetao_cli.cli.opening import Shared, open_log
from hetao_cli.cli.options import AsOf, FormatName, KnownBy, Language, LogPath, Today
from hetao_cli.cli.output import send
from hetao_cli.reports.lists.entry_list import report_metrics


def run(
    log: LogPath = None,
    format_name: FormatName = "text",
    lang: Language = "en",
    today: Today = None,
    known_by: KnownBy = None,
    as_of: AsOf = None,
) -> None:
    """List the metrics, with how many figures there are of each, of how many places and by how many sources."""
    opened = open_log(Shared(log, lang, today, known_by, as_of))
    report = report_metrics(opened.log, opened.envelope("metrics"))
    send(report._replace(talk=opened.talk), format_name, from_log=True)
