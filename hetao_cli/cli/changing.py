"""What the commands that change a log have in common: their options, the trial, the report."""

from typing import Annotated

import typer

from hetao_cli.cli.add.added import open_own_log, refusal
from hetao_cli.cli.add.options import Common
from hetao_cli.cli.opening import Opened
from hetao_cli.cli.output import send
from hetao_cli.log.schema import TABLES
from hetao_cli.model.errors import UnknownNameError
from hetao_cli.reports.changed import ALL_TOLD, Telling, report_changed
from hetao_cli.write.changing import Planning, change_log
from hetao_cli.write.trial import SpoiltLogError

EntryId = Annotated[str, typer.Argument(metavar="ID", help="The id of the entry.")]
EntryIds = Annotated[list[str], typer.Argument(metavar="ID…", help="The ids of the entries.")]
EntryKind = Annotated[
    str | None, typer.Option("--kind", metavar="NAME", help="place, metric, event, …; where several kinds have the id.")
]


def change(plan: Planning, common: Common, kind: str | None = None, telling: Telling = ALL_TOLD) -> bool:
    """Change the log that the options name, and report what was done; return whether anything is, or would be.

    Args:
        plan: Returns the change for the log as it is under its lock.
        common: The options of all commands that write to a log.
        kind: The kind of entry that was named, or None.
        telling: What people are told of it.

    Raises:
        UsageError: The change can't be made, or the log would not load with it.
    """
    return change_opened(open_changing(common, kind), plan, common, telling)


def open_changing(common: Common, kind: str | None = None) -> Opened:
    """Load the log that is to be changed.

    Raises:
        UsageError: There is none, or an option can't be used as typed.
        LogError: It can't be read.
    """
    if kind is not None and kind not in TABLES:
        raise UnknownNameError("kind", kind, TABLES)
    return open_own_log(common, "changed")


def change_opened(opened: Opened, plan: Planning, common: Common, telling: Telling = ALL_TOLD) -> bool:
    """Change a log that is loaded, and report what was done; return whether anything is, or would be.

    Raises:
        UsageError: The change can't be made, or the log would not load with it.
    """
    try:
        changed = change_log(opened.log.path, plan, dry_run=common.dry_run)
    except SpoiltLogError as error:
        raise refusal(error, opened.language) from None
    envelope = opened._replace(log=changed.log).envelope("changed")
    report = report_changed(changed.files, changed.done, envelope, written=changed.written, telling=telling)
    send(report, common.format_name)
    return bool(changed.files)
