"""CSV (RFC 4180, with line feeds): a file for each table, or one table; lists are JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hetao_cli.exports.csv_tables import csv_table
from hetao_cli.exports.exported import APOSTROPHE, FORMULAS, Exported, Loss
from hetao_cli.tables.tables import TABLES

if TYPE_CHECKING:
    from hetao_cli.exports.exported import Request

ENDING = ".csv"
HAS = tuple(TABLES)
MANY = True
LOSSES = (Loss(FORMULAS, APOSTROPHE),)


def write(request: Request) -> Exported:
    """Return the file of each table that is wanted."""
    made = {name: csv_table(request.tables, name) for name in request.names}
    files = {f"{name}{ENDING}": data for name, (data, _) in made.items()}
    return Exported(files, ((LOSSES[0], sum(changed for _, changed in made.values())),))
