"""`hetao move`."""

from typing import Annotated

import typer

from hetao_cli.cli.add.options import Common, DryRun, OwnLog
from hetao_cli.cli.changing import EntryIds, EntryKind, change
from hetao_cli.cli.options import FormatName, Language
from hetao_cli.write.moving import plan_moving


def run(
    names: EntryIds,
    source: Annotated[str, typer.Argument(metavar="SOURCE-ID", help="The id of the source that says it.")],
    kind: EntryKind = None,
    log: OwnLog = None,
    dry_run: DryRun = False,
    format_name: FormatName = "text",
    lang: Language = "en",
) -> None:
    """Move figures and datings to another source, with their comments.

    They go to the file of that source, behind what it says already.
    """
    common = Common(log, lang, None, format_name, dry_run)
    change(lambda current: plan_moving(current, names, source, kind), common, kind)
