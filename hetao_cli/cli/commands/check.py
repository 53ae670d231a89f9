"""`hetao check`."""

from typing import Annotated

import typer

from hetao_cli.check.engine import run_rules
from hetao_cli.check.selection import chosen_rules
from hetao_cli.check.telling.report import Options, exit_code
from hetao_cli.check.two_processes import ask_side_by_side
from hetao_cli.cli.check_options import (
    Baseline,
    Documents,
    FailOn,
    FindingFormat,
    Group,
    Ignore,
    Select,
    WriteBaseline,
)
from hetao_cli.cli.opening import Shared, open_log
from hetao_cli.cli.options import AsOf, KnownBy, Language, LogPath, Today
from hetao_cli.cli.output import send
from hetao_cli.cli.progress import Progress
from hetao_cli.load.evidence import gather_evidence, with_documents
from hetao_cli.model.errors import UnknownNameError
from hetao_cli.model.finding import Severity


def run(
    select: Select = None,
    ignore: Ignore = None,
    group: Group = None,
    fail_on: FailOn = "error",
    exit_zero: Annotated[bool, typer.Option("--exit-zero", help="Exit 0 whatever is found.")] = False,
    baseline: Baseline = None,
    write_baseline: WriteBaseline = None,
    statistics: Annotated[bool, typer.Option("--statistics", help="Count findings by rule, not tell them.")] = False,
    documents: Documents = None,
    verbose: Annotated[
        bool, typer.Option("--verbose", "-v", help="List the relations that hold and what was acknowledged, too.")
    ] = False,
    log: LogPath = None,
    format_name: FindingFormat = "text",
    lang: Language = "en",
    today: Today = None,
    known_by: KnownBy = None,
    as_of: AsOf = None,
) -> None:
    """Find what is inconsistent in the log: its files, dates, figures, sums and sources."""
    levels = [severity.value for severity in Severity]
    if fail_on not in levels:
        raise UnknownNameError("severity", fail_on, levels)
    rules = chosen_rules(select or (), ignore or (), group)
    with Progress() as progress:
        opened = open_log(Shared(log, lang, today, known_by, as_of), broken=True)
        progress.say("reading figures and dates")
        evidence = gather_evidence(opened.log, opened.today)
        if documents is not None:
            evidence = with_documents(evidence, documents)
        checked = run_rules(evidence, rules, lambda code: progress.say(f"checking {code}"), ask_side_by_side)
    new, compared, talk = checked, None, opened.talk
    if baseline is not None or write_baseline is not None:
        from hetao_cli.cli.baseline_file import compare, told_gone

        new, compared = compare(opened.log, checked, baseline, write_baseline)
        talk += told_gone(compared)
    options = Options(opened.language, verbose, Severity(fail_on), exit_zero, compared)
    if statistics:
        from hetao_cli.check.telling.statistics import report_statistics as report_check
    else:
        from hetao_cli.check.telling.report import report_check
    report = report_check(evidence, new, opened.envelope("check"), options)
    send(report._replace(talk=talk), format_name, from_log=documents is baseline is write_baseline is None)
    if write_baseline is not None:
        from hetao_cli.cli.baseline_file import keep

        keep(opened.log, checked, write_baseline)
    if exit_code(new, options):
        raise typer.Exit(1)
