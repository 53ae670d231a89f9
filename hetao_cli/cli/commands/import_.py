"""`hetao import`."""

from typing import Annotated

import typer

from hetao_cli.cli.add.options import Common, DryRun, OwnLog
from hetao_cli.cli.importing import import_file
from hetao_cli.cli.options import FormatName, Language


def run(
    file: Annotated[
        str,
        typer.Argument(
            metavar="FILE", help=".csv, .tsv, .json, .jsonl, .xlsx, .ics, .mw, .html, wikitext; - for standard input."
        ),
    ],
    mapping: Annotated[
        list[str] | None,
        typer.Option("--map", metavar="HEADER=KEY", help="What a column holds, or nothing: HEADER=; may be repeated."),
    ] = None,
    kind: Annotated[str | None, typer.Option("--kind", metavar="NAME", help="figure, dating or event.")] = None,
    source: Annotated[str | None, typer.Option("--source", metavar="ID", help="The source of all rows.")] = None,
    place: Annotated[str | None, typer.Option("--place", metavar="ID", help="The place of all rows.")] = None,
    metric: Annotated[str | None, typer.Option("--metric", metavar="ID", help="The metric of all rows.")] = None,
    form: Annotated[
        str | None, typer.Option("--from", metavar="NAME", help="The format of FILE; default: what it looks like.")
    ] = None,
    log: OwnLog = None,
    dry_run: DryRun = False,
    format_name: FormatName = "text",
    lang: Language = "en",
    today: Annotated[
        str | None, typer.Option("--today", metavar="DATE", help="The day after which events are planned.")
    ] = None,
) -> None:
    """Add the figures, datings or events of a table: of a spreadsheet, a calendar, a timeline, an article of a wiki.

    What its columns hold is guessed from their headers. A row that can't be read is named and left out, the others are
    added; what the log has already is not added again. Exits with 1 if a row was left out.
    """
    given = {"source": source, "place": place, "metric": metric}
    import_file(file, form, mapping or [], kind, given, Common(log, lang, today, format_name, dry_run))
