"""`hetao edit`."""

from typing import Annotated

import typer

from hetao_cli.cli.add.options import Common, DryRun, OwnLog
from hetao_cli.cli.changing import EntryId, EntryKind, change_opened, open_changing
from hetao_cli.cli.options import FormatName, Language
from hetao_cli.cli.settings import settings_of
from hetao_cli.write.editing import plan_editing
from hetao_cli.write.planning import resolve_entry


def run(
    name: EntryId,
    typed: Annotated[
        list[str],
        typer.Argument(
            metavar="KEY=VALUE…",
            help="KEY= takes a key away, KEY+= and KEY-= change a list, name.en= is one language.",
        ),
    ],
    kind: EntryKind = None,
    log: OwnLog = None,
    dry_run: DryRun = False,
    format_name: FormatName = "text",
    lang: Language = "en",
) -> None:
    """Give keys of an entry other values.

    Values are typed as for add. A value in brackets or braces is TOML. An id is changed by rename.
    """
    common = Common(log, lang, None, format_name, dry_run)
    opened = open_changing(common, kind)
    entry = resolve_entry(opened.log, name, kind)
    settings = settings_of(opened, entry.kind, typed)
    change_opened(
        opened, lambda current: plan_editing(current, resolve_entry(current.log, name, kind), settings), common
    )
