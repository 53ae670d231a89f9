"""The options of a check, each a named type."""

from collections.abc import Callable
from typing import Annotated

import typer

from hetao_cli.check.engine import Checked
from hetao_cli.log.evidence import Evidence
from hetao_cli.messages.message import Message
from hetao_cli.model.records import Envelope
from hetao_cli.model.report import Report
from hetao_cli.reports.check.outcome import CheckOptions

Select = Annotated[
    list[str] | None,
    typer.Option(
        "--select", metavar="CODES", help="Only these rules: codes, beginnings of codes or names; may be repeated."
    ),
]
Ignore = Annotated[
    list[str] | None, typer.Option("--ignore", metavar="CODES", help="All rules but these; may be repeated.")
]
Group = Annotated[
    str | None,
    typer.Option("--group", metavar="NAME", help="The rules that run: basic (the default), strict or extra."),
]
FailOn = Annotated[
    str,
    typer.Option(
        "--fail-on", metavar="LEVEL", help="Exit 1 on findings of this severity or graver: error, warning, note."
    ),
]
Baseline = Annotated[
    str | None, typer.Option("--baseline", metavar="FILE", help="Tell only what this file does not have.")
]
WriteBaseline = Annotated[
    str | None, typer.Option("--write-baseline", metavar="FILE", help="Write all that is found to this file.")
]
Files = Annotated[
    list[str] | None,
    typer.Argument(metavar="FILE…", help="Documents to hold against the log; - is standard input. None: the log."),
]
Published = Annotated[
    str | None, typer.Option("--published", metavar="DATE", help="When the documents were published.")
]
ExitZero = Annotated[bool, typer.Option("--exit-zero", help="Exit 0 whatever is found.")]
Statistics = Annotated[bool, typer.Option("--statistics", help="Count findings by rule, not tell them.")]
SuggestReview = Annotated[
    bool, typer.Option("--suggest-review", help="Print a review for each finding, to be completed by its reason.")
]
Watch = Annotated[
    bool,
    typer.Option("--watch", help="Check again whenever the log changes, until interrupted; tell what is new or gone."),
]
Verbose = Annotated[
    bool, typer.Option("--verbose", "-v", help="List the relations that hold and what was acknowledged, too.")
]
Documents = Annotated[
    str | None, typer.Option("--documents", metavar="DIR", help="Prove what is quoted with the documents in here.")
]
FindingFormat = Annotated[
    str,
    typer.Option(
        "--format",
        "-f",
        metavar="NAME",
        help="{formats}.",
    ),
]

READING = Message("progress.figures", "reading figures and dates")
CHECKING = Message("progress.rule", "checking {code}")


def report_maker(*, statistics: bool, suggest: bool) -> Callable[[Evidence, Checked, Envelope, CheckOptions], Report]:
    """Return what makes the report of a check that is asked for: of its findings, of their counts, or of reviews."""
    if statistics:
        from hetao_cli.reports.check.statistics import report_statistics as report
    elif suggest:
        from hetao_cli.reports.check.suggested import report_suggested as report
    else:
        from hetao_cli.reports.check.report import report_check as report
    return report
