"""`hetao query`."""

from typing import Annotated

import typer

from hetao_cli.cli.opening import Shared
from hetao_cli.cli.options import AsOf, FormatName, KnownBy, Language, LogPath, TierFilter, Today
from hetao_cli.cli.output import send
from hetao_cli.cli.selecting import Wanted, open_tables
from hetao_cli.tables.querying import query
from hetao_cli.tables.reporting import report_query


def run(
    sql: Annotated[
        str, typer.Argument(metavar="SQL", help="A query of SQLite: SELECT id, says FROM figures WHERE unit = 'ha'.")
    ],
    documents: Annotated[
        str | None,
        typer.Option("--documents", metavar="DIR", help="Tell where in the documents in here each literal stands."),
    ] = None,
    tier: TierFilter = None,
    log: LogPath = None,
    format_name: FormatName = "text",
    lang: Language = "en",
    today: Today = None,
    known_by: KnownBy = None,
    as_of: AsOf = None,
) -> None:
    """Ask the log in SQL: 'hetao tables' lists its tables, and nothing in them can be changed."""
    opened, tables = open_tables(Shared(log, lang, today, known_by, as_of, tier or ()), Wanted(documents=documents))
    report = report_query(query(tables, sql), opened.envelope("query"))
    send(report._replace(talk=opened.talk), format_name)
