"""A table as CSV."""

from __future__ import annotations

import csv
import io
import json
from typing import TYPE_CHECKING

from hetao_cli.model.cells import harmless
from hetao_cli.model.safe import safe
from hetao_cli.tables.tables import TABLES

if TYPE_CHECKING:
    from hetao_cli.tables.columns import Cell
    from hetao_cli.tables.tables import Tables


def csv_table(tables: Tables, name: str) -> tuple[bytes, int]:
    """Return a table as CSV with a header, and how many cells have an apostrophe before what would be a formula."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow([column.name for column in TABLES[name].columns])
    changed = 0
    for row in tables.rows(name):
        cells = [_text(cell) for cell in row]
        shown = [harmless(cell) for cell in cells]
        changed += sum(one != other for one, other in zip(cells, shown, strict=True))
        writer.writerow(shown)
    return out.getvalue().encode("utf-8", "backslashreplace"), changed


def _text(cell: Cell) -> str:
    if cell is None:
        return ""
    if isinstance(cell, bool | int | float):
        return json.dumps(cell)
    return safe(json.dumps(cell, ensure_ascii=False) if isinstance(cell, tuple) else cell)
