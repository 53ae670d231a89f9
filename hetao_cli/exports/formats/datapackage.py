"""Data package (Frictionless): every table as CSV, and their types, keys and meanings in datapackage.json."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from hetao_cli.exports.csv_tables import csv_table
from hetao_cli.exports.exported import APOSTROPHE, FORMULAS, Exported, Loss
from hetao_cli.exports.json_text import json_bytes
from hetao_cli.tables.tables import TABLES

if TYPE_CHECKING:
    from hetao_cli.exports.exported import Request
    from hetao_cli.tables.columns import Cell

ENDING = ".zip"
HAS = tuple(TABLES)
PACKED = True
LOSSES = (Loss(FORMULAS, APOSTROPHE),)
_TYPES = {"text": "string", "date": "string", "day": "date", "list": "array"}


def write(request: Request) -> Exported:
    """Return datapackage.json and a file for each table that is wanted."""
    made = {name: csv_table(request.tables, name) for name in request.names}
    log = request.tables.dicts("log")[0]
    title = log["title_en"] or log["title_zh_hans"] or log["title_zh_hant"]
    resources = [_resource(request, name) for name in request.names]
    package = {"profile": "tabular-data-package", "name": "hetao-log", "title": title, "resources": resources}
    files = {f"data/{name}.csv": data for name, (data, _) in made.items()}
    count = sum(changed for _, changed in made.values())
    return Exported({"datapackage.json": json_bytes(package), **files}, ((LOSSES[0], count),))


def _resource(request: Request, name: str) -> dict[str, Any]:
    table, rows = TABLES[name], request.tables.rows(name)
    fields = [
        {
            "name": column.name,
            "type": _type(column.type, [row[place] for row in rows]),
            "description": column.meaning,
            "unit": column.unit or None,
            "constraints": {"required": True} if column.required and column.type != "text" else None,
        }
        for place, column in enumerate(table.columns)
    ]
    keys = [
        {"fields": column, "reference": {"resource": "" if other == name else other, "fields": TABLES[other].key[0]}}
        for column, other in table.refers.items()
        if other in request.names
    ]
    schema = {"fields": fields, "primaryKey": list(table.key) or None, "foreignKeys": keys or None}
    return {
        "name": name,
        "path": f"data/{name}.csv",
        "description": table.meaning,
        "profile": "tabular-data-resource",
        "encoding": "utf-8",
        "schema": schema,
    }


def _type(kind: str, cells: list[Cell]) -> str:
    """Return the type of a field: days beyond four digits, which ISO 8601 has and data packages have not, are texts."""
    if kind == "day" and not all(cell is None or re.fullmatch(r"\d{4}-\d\d-\d\d", str(cell)) for cell in cells):
        return "string"
    return _TYPES.get(kind, kind)
