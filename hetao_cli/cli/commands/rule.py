"""`hetao rule`."""

from typing import Annotated

import typer

from hetao_cli.check.registry import all_rules, resolve_rule
from hetao_cli.cli.languages import resolve_language
from hetao_cli.cli.options import FormatName, Language
from hetao_cli.cli.output import send
from hetao_cli.reports.lists.rule_report import report_rules


def run(
    code: Annotated[
        str | None, typer.Argument(metavar="[CODE]", help="The code or the name of a rule; default: list all.")
    ] = None,
    format_name: FormatName = "text",
    lang: Language = "en",
) -> None:
    """Explain a rule of the check, or list all."""
    rules = list(all_rules().values()) if code is None else [resolve_rule(code)]
    send(report_rules(rules, resolve_language(lang), pages=code is not None), format_name)
