"""`hetao migrate`."""

from hetao_cli.cli.add.options import Common, DryRun, OwnLog
from hetao_cli.cli.changing import change
from hetao_cli.cli.options import FormatName, Language
from hetao_cli.reports.changed import Telling
from hetao_cli.write.migrating import plan_migration


def run(log: OwnLog = None, dry_run: DryRun = False, format_name: FormatName = "text", lang: Language = "en") -> None:
    """Bring a log up to date with the version of its format that this hetao writes.

    Every byte stays but for what that takes. A log that is up to date is told to be so.
    """
    change(plan_migration, Common(log, lang, None, format_name, dry_run), telling=Telling(anyway=True))
