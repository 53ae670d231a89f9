"""`hetao remove`."""

from typing import Annotated

import typer

from hetao_cli.cli.add.options import Common, DryRun, OwnLog
from hetao_cli.cli.changing import EntryIds, EntryKind, change
from hetao_cli.cli.options import FormatName, Language
from hetao_cli.write.removing import plan_removing


def run(
    names: EntryIds,
    with_all: Annotated[
        bool, typer.Option("--all", help="Take away what refers to them, too: entries that need them, keys of others.")
    ] = False,
    kind: EntryKind = None,
    log: OwnLog = None,
    dry_run: DryRun = False,
    format_name: FormatName = "text",
    lang: Language = "en",
) -> None:
    """Take entries out of the log.

    What still refers to them is named, and nothing is done. A file that has no entry left goes as well.
    """
    common = Common(log, lang, None, format_name, dry_run)
    change(lambda current: plan_removing(current, names, kind, with_all=with_all), common, kind)
