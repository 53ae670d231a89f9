"""`hetao merge`."""

from typing import Annotated

import typer

from hetao_cli.cli.add.options import Common, DryRun, OwnLog
from hetao_cli.cli.changing import EntryId, EntryKind, change
from hetao_cli.cli.options import FormatName, Language
from hetao_cli.write.merging import plan_merging


def run(
    name: EntryId,
    into: Annotated[str, typer.Argument(metavar="INTO-ID", help="The id of the entry that stays.")],
    kind: EntryKind = None,
    log: OwnLog = None,
    dry_run: DryRun = False,
    format_name: FormatName = "text",
    lang: Language = "en",
) -> None:
    """Make one of two places, metrics or events that are the same.

    The one that stays has the names of the other as well, and its keys where it lacks them; all that refers to the
    other follows.
    """
    common = Common(log, lang, None, format_name, dry_run)
    change(lambda current: plan_merging(current, name, into, kind), common, kind)
