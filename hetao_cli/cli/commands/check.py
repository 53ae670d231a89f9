"""`hetao check`."""

from typing import Annotated

import typer

from hetao_cli.check.engine import run_rules
from hetao_cli.check.registry import chosen_rules
from hetao_cli.check.report import Options, report_check
from hetao_cli.cli.opening import Shared, open_log
from hetao_cli.cli.options import AsOf, FormatName, KnownBy, Language, LogPath, Today
from hetao_cli.cli.output import send
from hetao_cli.load.evidence import gather_evidence
from hetao_cli.model.errors import UnknownNameError
from hetao_cli.model.finding import Severity


def run(
    select: Annotated[
        list[str] | None,
        typer.Option(
            "--select", metavar="CODES", help="Only these rules: codes, beginnings of codes or names; may be repeated."
        ),
    ] = None,
    ignore: Annotated[
        list[str] | None, typer.Option("--ignore", metavar="CODES", help="All rules but these; may be repeated.")
    ] = None,
    fail_on: Annotated[
        str,
        typer.Option(
            "--fail-on", metavar="LEVEL", help="Exit 1 on findings of this severity or graver: error, warning, note."
        ),
    ] = "error",
    exit_zero: Annotated[bool, typer.Option("--exit-zero", help="Exit 0 whatever is found.")] = False,
    verbose: Annotated[
        bool, typer.Option("--verbose", "-v", help="List the relations that hold and what was acknowledged, too.")
    ] = False,
    log: LogPath = None,
    format_name: FormatName = "text",
    lang: Language = "en",
    today: Today = None,
    known_by: KnownBy = None,
    as_of: AsOf = None,
) -> None:
    """Find what is inconsistent in the log: its files, dates, figures, sums and sources."""
    levels = [severity.value for severity in Severity]
    if fail_on not in levels:
        raise UnknownNameError("severity", fail_on, levels)
    opened = open_log(Shared(log, lang, today, known_by, as_of), broken=True)
    evidence = gather_evidence(opened.log, opened.today)
    checked = run_rules(evidence, chosen_rules(select or (), ignore or ()))
    send(report_check(evidence, checked, opened.envelope("check"), Options(opened.language, verbose)), format_name)
    if checked.violations(Severity(fail_on)) and not exit_zero:
        raise typer.Exit(1)
