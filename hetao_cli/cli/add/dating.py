"""`hetao add dating`."""

from typing import Annotated

import typer

from hetao_cli.cli.add import options
from hetao_cli.cli.add.added import add_claim
from hetao_cli.cli.options import FormatName, Language, Today


def run(
    source: options.SourceId = None,
    event: Annotated[str | None, typer.Option("--event", metavar="ID", help="The event that it dates.")] = None,
    says: options.Says = None,
    date: Annotated[
        str | None, typer.Option("--date", metavar="DATE", help="Where the literal does not give it, in EDTF.")
    ] = None,
    as_of: options.AsOf = None,
    status: options.Status = None,
    language: options.LiteralLanguage = None,
    section: options.Section = None,
    at: options.At = None,
    by: options.By = None,
    note: options.Note = None,
    own_id: options.OwnId = None,
    log: options.OwnLog = None,
    dry_run: options.DryRun = False,
    format_name: FormatName = "text",
    lang: Language = "en",
    today: Today = None,
) -> None:
    """Add a date that a source gives for an event.

    It goes to the file of its source. On a terminal, what is missing is asked for.
    """
    typed = {
        "id": own_id,
        "source": source,
        "event": event,
        "says": says,
        "date": date,
        "status": status,
        "as_of": as_of,
        "language": language,
        "section": section,
        "at": at,
        "by": by,
        "note": note,
    }
    add_claim("dating", typed, options.Common(log, lang, today, format_name, dry_run))
