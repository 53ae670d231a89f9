"""`hetao export`."""

import sys
from typing import Annotated

import typer

from hetao_cli.cli.export_file import target_of, write_export
from hetao_cli.cli.opening import Shared
from hetao_cli.cli.options import (
    AsOf,
    KindFilter,
    KnownBy,
    Language,
    LogPath,
    MetricFilter,
    PlaceFilter,
    SourceFilter,
    StatusFilter,
    TierFilter,
    Today,
)
from hetao_cli.cli.selecting import Wanted, open_tables
from hetao_cli.exports.registry import export_format
from hetao_cli.messages.message import in_language
from hetao_cli.model.safe import safe
from hetao_cli.system.disk import NOTES


def run(
    format_: Annotated[str, typer.Argument(metavar="FORMAT", help="{exports}.")],
    output: Annotated[
        str,
        typer.Option(
            "--output", "-o", metavar="FILE", help="The file, or a folder or a .zip for all; default: standard output."
        ),
    ] = "-",
    table: Annotated[
        list[str] | None,
        typer.Option("--table", metavar="NAME", help="Only this table, in formats of tables; may be repeated."),
    ] = None,
    documents: Annotated[
        str | None,
        typer.Option("--documents", metavar="DIR", help="Tell where in the documents in here each literal stands."),
    ] = None,
    place: PlaceFilter = None,
    metric: MetricFilter = None,
    kind: KindFilter = None,
    status: StatusFilter = None,
    source: SourceFilter = None,
    tier: TierFilter = None,
    start: Annotated[
        str | None, typer.Option("--from", metavar="DATE", help="Only what can have been going on then or later.")
    ] = None,
    end: Annotated[str | None, typer.Option("--to", metavar="DATE", help="Only what can have begun by then.")] = None,
    log: LogPath = None,
    lang: Language = "en",
    today: Today = None,
    known_by: KnownBy = None,
    as_of: AsOf = None,
) -> None:
    """Write the log in a format that other programs open; what the format can't say is told on stderr."""
    NOTES.spoilt = True
    form = export_format(format_)
    target = target_of(form, output, table or ())
    shared = Shared(log, lang, today, known_by, as_of, tier or ())
    opened, tables = open_tables(shared, Wanted(place, metric, kind, status, source, start, end, documents))
    for line in opened.talk:
        sys.stderr.write(f"hetao: {safe(line)}\n")
    for message in write_export(form, target, tables):
        sys.stderr.write(f"hetao: {safe(in_language(message, opened.language))}\n")
