"""`hetao undo`."""

import os
import sys
import time
from typing import Annotated

import typer

from hetao_cli.cli.add.options import DryRun, OwnLog
from hetao_cli.cli.languages import resolve_language
from hetao_cli.cli.opening import Opened, resolve_date
from hetao_cli.cli.options import FormatName, Language
from hetao_cli.cli.output import send
from hetao_cli.log.assemble import read_log
from hetao_cli.log.files.locate import locate_own_log
from hetao_cli.messages.message import Message
from hetao_cli.model.safe import safe
from hetao_cli.render.registry import module_of
from hetao_cli.reports.changed import difference, report_changed, report_kept
from hetao_cli.write.journal import kept_changes
from hetao_cli.write.undoing import ChangedSinceError, undo


def run(
    listed: Annotated[
        bool, typer.Option("--list", help="List the changes that can be undone, the last one first.")
    ] = False,
    log: OwnLog = None,
    dry_run: DryRun = False,
    format_name: FormatName = "text",
    lang: Language = "en",
) -> None:
    """Take back the last change of the log that a command of hetao made: its files hold the very bytes of before.

    Once more takes back the one before. Where a file has changed since, nothing is done and the difference is shown.
    """
    module_of(format_name, "changed")
    path, language = locate_own_log(log, os.environ), resolve_language(lang)
    opened = Opened(read_log(path), resolve_date("--today", None, None), None, None, language, ())
    if listed:
        lines = [f"{time.strftime(_TIME, time.localtime(one.seconds))}  {one.command}" for one in kept_changes(path)]
        send(report_kept(lines, opened.envelope("changed")), format_name)
        return
    try:
        undone = undo(path, dry_run=dry_run)
    except ChangedSinceError as error:
        for change in error.changes:
            sys.stderr.write("".join(f"{safe(line)}\n" for line in difference(change)))
        raise
    done = [_UNDONE.filled(command=undone.command)]
    send(report_changed(undone.files, done, opened.envelope("changed"), written=undone.written), format_name)


_TIME = "%Y-%m-%d %H:%M"

_UNDONE = Message("undo.done", "undone: {command}")
