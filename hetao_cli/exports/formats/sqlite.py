"""SQLite: every table, with what it refers to and a search for words; beside it the metadata for Datasette."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from hetao_cli.exports.exported import Exported, Loss
from hetao_cli.exports.json_text import json_bytes
from hetao_cli.tables.database import database_of
from hetao_cli.tables.tables import TABLES

if TYPE_CHECKING:
    from hetao_cli.exports.exported import Request

ENDING = ".db"
HAS = tuple(TABLES)
LOSSES: tuple[Loss, ...] = ()


def write(request: Request) -> Exported:
    """Return the database and `metadata.json`."""
    database = database_of(request.tables, request.names)
    data = database.serialize()
    database.close()
    log = request.tables.dicts("log")[0]
    tables = {name: _described(name) for name in request.names}
    metadata = {
        "title": log["title_en"] or log["title_zh_hans"] or log["title_zh_hant"],
        "databases": {request.stem: {"tables": tables}},
    }
    return Exported({f"{request.stem}{ENDING}": data, "metadata.json": json_bytes(metadata)})


def _described(name: str) -> dict[str, Any]:
    """Return what Datasette shows of a table: its meaning, its columns, its label, and where its words are searched."""
    table = TABLES[name]
    names = [column.name for column in table.columns]
    label = next((one for one in ("label", "title", "says", "message") if one in names), None)
    search = {"fts_table": f"{name}_fts", "fts_pk": "rowid"} if table.searched else {}
    columns = {column.name: column.meaning for column in table.columns}
    return {"description": table.meaning, "columns": columns, "label_column": label, **search}
