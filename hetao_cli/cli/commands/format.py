"""`hetao format`."""

from typing import Annotated

import typer

from hetao_cli.cli.add.options import Common, DryRun, OwnLog
from hetao_cli.cli.changing import change
from hetao_cli.cli.options import FormatName, Language
from hetao_cli.reports.changed import Telling
from hetao_cli.write.laying_out import plan_layout


def run(
    only_check: Annotated[
        bool, typer.Option("--check", help="Write nothing; exit 1 if a file is not laid out so.")
    ] = False,
    log: OwnLog = None,
    dry_run: DryRun = False,
    format_name: FormatName = "text",
    lang: Language = "en",
) -> None:
    """Lay out the files of a log: the keys of each entry in the order of the documentation, empty lines between.

    Comments stay with what they stand by; what the log says stays the same.
    """
    common = Common(log, lang, None, format_name, dry_run or only_check)
    if change(plan_layout, common, telling=Telling(differences=dry_run or not only_check)) and only_check:
        raise typer.Exit(1)
