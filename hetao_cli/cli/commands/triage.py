"""`hetao triage`."""

import os
import sys
from typing import TYPE_CHECKING, Annotated

import typer

from hetao_cli.cli.add.options import Common, DryRun, OwnLog
from hetao_cli.cli.changing import open_changing
from hetao_cli.cli.options import FormatName, Language
from hetao_cli.cli.output import send
from hetao_cli.render.registry import module_of

if TYPE_CHECKING:
    from hetao_cli.write.triage.decisions import Decision


def run(
    documents: Annotated[
        list[str] | None,
        typer.Argument(metavar="[DOC…]", help="Documents of sources, or folders of them; default: the log's folder."),
    ] = None,
    yes_above: Annotated[
        float | None,
        typer.Option("--yes-above", metavar="SHARE", min=0, max=1, help="Take what is so sure, from 0 to 1, unasked."),
    ] = None,
    answers: Annotated[
        str | None, typer.Option("--answers", metavar="FILE", help="Answers as JSON; - for standard input.")
    ] = None,
    log: OwnLog = None,
    dry_run: DryRun = False,
    format_name: FormatName = "text",
    lang: Language = "en",
) -> None:
    """Decide what the figures and dates of the sources' documents are about that the log does not have.

    On a terminal each is asked, a key an answer, of what is alike most often first; what is answered is written at
    once, so stop whenever you like. Elsewhere the questions are listed, with ids and candidates for --answers.
    """
    from hetao_cli.cli.triage.session import Session

    module_of(format_name, "triage")
    common = Common(log, lang, None, format_name, dry_run)
    opened = open_changing(common)
    session = Session(opened, documents or [os.path.dirname(opened.log.path) or "."], dry_run=dry_run)
    decisions: list[Decision] = []
    if answers is not None:
        from hetao_cli.cli.triage.answers import answers_in, decisions_of

        decisions += decisions_of(answers_in(answers), session.questions, session.log)
    if yes_above is not None:
        decisions += session.surer_than(yes_above, [one.question.id for one in decisions])
    session.write(decisions)
    is_asked = format_name == "text" and answers is None and not dry_run
    if is_asked and session.questions and sys.stdin.isatty() and sys.stderr.isatty():
        from hetao_cli.cli.triage.asking import ask_all

        ask_all(session)
        send(session.report(listed=False), format_name)
        return
    send(session.report(listed=not decisions), format_name)
