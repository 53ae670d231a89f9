"""Notes: the cells of a row that a format has no field for, a line each, named as the columns are."""

# JSON values can be of any type until they are checked here.
# pyright: reportUnknownVariableType=false, reportUnknownArgumentType=false

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from hetao_cli.model.safe import safe
from hetao_cli.tables.tables import TABLES

if TYPE_CHECKING:
    from collections.abc import Collection

_OF_FILES = ("path", "line", "column")


def note_lines(table: str, row: dict[str, Any], said: Collection[str]) -> list[str]:
    """Return the cells that say something and that a format does not say itself.

    Args:
        table: The name of the table.
        row: The row, by the names of the columns.
        said: The columns that the format says; where an entry stands in the log is not told.
    """
    return [
        f"{column.name}: {cell_text(row[column.name])}"
        for column in TABLES[table].columns
        if column.name not in said and column.name not in _OF_FILES and row[column.name] not in {None, False, ()}
    ]


def cell_text(cell: Any) -> str:
    """Return a cell as text.

    >>> cell_text(True), cell_text(("a", "b")), cell_text(3.02)
    ('true', 'a; b', '3.02')
    """
    if isinstance(cell, bool):
        return "true" if cell else "false"
    return safe("; ".join(cell) if isinstance(cell, tuple) else str(cell))
