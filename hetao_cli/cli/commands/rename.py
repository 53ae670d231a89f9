"""`hetao rename`."""

from typing import Annotated

import typer

from hetao_cli.cli.add.fields import free_id
from hetao_cli.cli.add.options import Common, DryRun, OwnLog
from hetao_cli.cli.changing import EntryId, EntryKind, change_opened, open_changing
from hetao_cli.cli.options import FormatName, Language
from hetao_cli.write.planning import resolve_entry
from hetao_cli.write.renaming import plan_renaming


def run(
    name: EntryId,
    new: Annotated[str, typer.Argument(metavar="NEW-ID", help="Its new id, in kebab-case.")],
    kind: EntryKind = None,
    log: OwnLog = None,
    dry_run: DryRun = False,
    format_name: FormatName = "text",
    lang: Language = "en",
) -> None:
    """Give an entry another id.

    All that refers to it follows, in all files of the log, reviews as well.
    """
    common = Common(log, lang, None, format_name, dry_run)
    opened = open_changing(common, kind)
    entry = resolve_entry(opened.log, name, kind)
    free_id(opened.log, entry.kind, new)
    change_opened(opened, lambda current: plan_renaming(current, name, new, kind), common)
