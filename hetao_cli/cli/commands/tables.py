"""`hetao tables`."""

from typing import Annotated

import typer

from hetao_cli.cli.options import FormatName
from hetao_cli.cli.output import send
from hetao_cli.tables.reporting import report_tables
from hetao_cli.tables.tables import TABLES, table_named


def run(
    name: Annotated[str | None, typer.Argument(metavar="[NAME]", help="One of the tables; default: all.")] = None,
    format_name: FormatName = "text",
) -> None:
    """List the tables that exports and queries are of, with their columns and what these mean."""
    send(report_tables(TABLES.values() if name is None else [table_named(name)]), format_name)
