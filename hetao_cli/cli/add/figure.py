"""`hetao add figure`."""

from typing import Annotated

import typer

from hetao_cli.cli.add import options
from hetao_cli.cli.add.added import add_claim
from hetao_cli.cli.options import FormatName, Language, Today


def run(
    source: options.SourceId = None,
    place: options.Place = None,
    metric: Annotated[
        str | None, typer.Option("--metric", metavar="ID", help="The metric, by id, name or a word of texts.")
    ] = None,
    says: options.Says = None,
    value: Annotated[
        str | None, typer.Option("--value", metavar="INTERVAL", help="Where the literal does not give it: 441..449.")
    ] = None,
    as_of: options.AsOf = None,
    status: options.Status = None,
    of: Annotated[str | None, typer.Option("--of", metavar="ID", help="Of a share: the place of the whole.")] = None,
    since: Annotated[str | None, typer.Option("--since", metavar="ID", help="Of a duration: its first event.")] = None,
    until: Annotated[str | None, typer.Option("--until", metavar="ID", help="Of a duration: its last event.")] = None,
    currency: options.Currency = None,
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
    """Add a figure that a source gives.

    It goes to the file of its source. On a terminal, what is missing is asked for.
    """
    typed = {
        "id": own_id,
        "source": source,
        "place": place,
        "metric": metric,
        "says": says,
        "value": value,
        "as_of": as_of,
        "status": status,
        "of": of,
        "since": since,
        "until": until,
        "currency": currency,
        "language": language,
        "section": section,
        "at": at,
        "by": by,
        "note": note,
    }
    add_claim("figure", typed, options.Common(log, lang, today, format_name, dry_run))
