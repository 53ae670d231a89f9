"""`hetao add review`."""

from functools import partial
from typing import TYPE_CHECKING, Annotated

import typer

from hetao_cli.cli.add import options
from hetao_cli.cli.add.added import add_and_report, open_own_log
from hetao_cli.cli.add.fields import questions_of
from hetao_cli.cli.add.questions import answers
from hetao_cli.cli.opening import Opened
from hetao_cli.cli.options import FormatName, Language, Today
from hetao_cli.messages.message import Message
from hetao_cli.model.errors import UsageError
from hetao_cli.write.placement import place_last

if TYPE_CHECKING:
    from hetao_cli.write.toml_text import Value


def run(
    fingerprint: Annotated[
        str | None,
        typer.Argument(metavar="[FINGERPRINT]", help="How the fingerprint of the finding begins, as JSON has it."),
    ] = None,
    code: Annotated[str | None, typer.Option("--code", metavar="CODE", help="The rule whose finding it is.")] = None,
    about: Annotated[
        list[str] | None,
        typer.Option("--about", metavar="ID", help="A figure, event or source that it is about; may be repeated."),
    ] = None,
    reason: Annotated[str | None, typer.Option("--reason", metavar="TEXT", help="Why it is right as it is.")] = None,
    by: Annotated[str | None, typer.Option("--by", metavar="NAME", help="Who says so.")] = None,
    date: Annotated[str | None, typer.Option("--date", metavar="DATE", help="When it was said.")] = None,
    until: Annotated[
        str | None, typer.Option("--until", metavar="DATE", help="The last day on which it is to be acknowledged.")
    ] = None,
    log: options.OwnLog = None,
    dry_run: options.DryRun = False,
    format_name: FormatName = "text",
    lang: Language = "en",
    today: Today = None,
) -> None:
    """Add a review: acknowledge a finding that is right as it is, with the reason.

    The finding is named by its fingerprint, or by its rule and what it is about. hetao check --suggest-review prints
    a review for each finding.
    """
    common = options.Common(log, lang, today, format_name, dry_run)
    opened = open_own_log(common)
    if fingerprint is not None:
        code, about = _of_finding(opened, fingerprint)
    typed = {"code": code, "reason": reason, "by": by, "date": date, "until": until}
    given = answers(questions_of(opened, "review", typed), opened.language)
    if not about:
        raise UsageError(_NO_SUBJECT.filled())
    from hetao_cli.check.registry import resolve_rule

    values: dict[str, Value] = {
        "code": resolve_rule(given["code"]).code,
        "about": tuple(about),
        **{key: given[key] for key in ("reason", "by", "date", "until") if key in given},
    }
    add_and_report(opened, partial(place_last, table="review", values=values), common)


def _of_finding(opened: Opened, fingerprint: str) -> tuple[str, list[str]]:
    """Return the rule of a finding and what it is about.

    Raises:
        UsageError: No finding has a fingerprint that begins so, or it is about nothing that a review can name.
    """
    from hetao_cli.check.engine import run_rules
    from hetao_cli.check.findings.fingerprints import fingerprint as fingerprint_of
    from hetao_cli.check.reviews import subjects_of
    from hetao_cli.log.evidence import gather_evidence

    found = [one.finding for one in run_rules(gather_evidence(opened.log, opened.today)).violations()]
    found = [one for one in found if subjects_of(one) and fingerprint_of(opened.log, one).startswith(fingerprint)]
    if len(found) != 1:
        raise UsageError(_NO_FINDING.filled(fingerprint=fingerprint, n=len(found)))
    return found[0].code, list(subjects_of(found[0]))


_NO_SUBJECT = Message("review.no-subject", "missing --about: the id of a figure, event or source that it is about")
_NO_FINDING = Message(
    "review.no-finding", "{n} findings that a review can be about have a fingerprint that begins with '{fingerprint}'"
)
