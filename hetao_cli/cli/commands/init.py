"""`hetao init`."""

from typing import Annotated

import typer

from hetao_cli.cli.languages import resolve_language
from hetao_cli.cli.opening import Opened, resolve_date
from hetao_cli.cli.options import FormatName, Language
from hetao_cli.cli.output import send
from hetao_cli.log.assemble import load_log
from hetao_cli.render.registry import module_of
from hetao_cli.reports.added import report_started
from hetao_cli.write.skeleton import start_log


def run(
    folder: Annotated[str, typer.Argument(metavar="[FOLDER]", help="Where; default: the current folder.")] = ".",
    format_name: FormatName = "text",
    lang: Language = "en",
) -> None:
    """Start a log: an events.toml with an example of each kind of entry, and a source in seeds/."""
    module_of(format_name, "added")
    language = resolve_language(lang)
    log = load_log(start_log(folder, language))
    opened = Opened(log, resolve_date("--today", None, None), None, None, language, ())
    send(report_started(log, opened.envelope("added")), format_name)
