"""Parquet (Apache): a file for each table, or one table, with types, lists as lists, and meanings in the schema."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any

from hetao_cli.exports.exported import Exported, Loss
from hetao_cli.system.extras import needed
from hetao_cli.tables.arrow import arrow_table
from hetao_cli.tables.tables import TABLES

if TYPE_CHECKING:
    from hetao_cli.exports.exported import Request

ENDING = ".parquet"
HAS = tuple(TABLES)
MANY = True
EXTRA = "parquet"
LOSSES: tuple[Loss, ...] = ()


def write(request: Request) -> Exported:
    """Return the file of each table that is wanted."""
    pyarrow, parquet = needed("pyarrow", EXTRA), needed("pyarrow.parquet", EXTRA)
    files: dict[str, bytes] = {}
    for name in request.names:
        out: Any = io.BytesIO()
        parquet.write_table(arrow_table(pyarrow, request.tables, name), out)
        files[f"{name}{ENDING}"] = out.getvalue()
    return Exported(files)
