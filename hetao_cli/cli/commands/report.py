"""`hetao report`."""

from typing import Annotated

import typer

from hetao_cli.cli.opening import Shared, open_log
from hetao_cli.cli.options import AsOf, KnownBy, Language, LogPath, Today
from hetao_cli.cli.page_file import PageRequest, write_page
from hetao_cli.messages.message import Message
from hetao_cli.model.errors import UsageError


def run(
    output: Annotated[
        str, typer.Option("--output", "-o", metavar="FILE", help="The page; default: standard output.")
    ] = "-",
    watch: Annotated[
        bool, typer.Option("--watch", help="Write it again whenever the log changes, until interrupted.")
    ] = False,
    brief: Annotated[
        bool, typer.Option("--brief", help="Only what to know first, without the reference: a page to print.")
    ] = False,
    log: LogPath = None,
    lang: Language = "en",
    today: Today = None,
    known_by: KnownBy = None,
    as_of: AsOf = None,
) -> None:
    """Write the whole log as one page for a browser: timeline, comparison, findings, charts and sources."""
    shared = Shared(log, lang, today, known_by, as_of)
    if watch:
        if output == "-":
            raise UsageError(
                Message(
                    "error.watch-writes-the-page-again-and",
                    "--watch writes the page again and again: name its file with -o FILE",
                )
            )
        from hetao_cli.cli.page_watching import watch_page

        watch_page(PageRequest(output, shared, brief))
        return
    write_page(output, open_log(shared), brief=brief)
