"""Records as rows of plain cells, for csv and tsv."""

# The values of a record can be of any type until they are checked here.
# pyright: reportUnknownVariableType=false, reportUnknownMemberType=false
# pyright: reportUnknownArgumentType=false, reportUnknownLambdaType=false

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from hetao_cli.model.records import as_json
from hetao_cli.model.safe import safe

if TYPE_CHECKING:
    from collections.abc import Iterable

    from hetao_cli.model.report import Report


def flat_rows(report: Report) -> list[list[str]]:
    """Return the header and a row for each record of the report's main list.

    A key of a table within a record becomes `key.inner`; the items of a tuple, which is of one length in all records,
    become keys by their number (`cells.0.value`, `cells.1.value`). A list of texts is joined with `; `, anything
    deeper is JSON. A key with a table in one record and nothing in another has only the columns of the table.
    """
    records = [_flat(as_json(record).items()) for record in getattr(report.document(), report.records)]
    keys = dict.fromkeys(key for record in records for key in record)
    tables = {key[:dot] for key in keys for dot, sign in enumerate(key) if sign == "."}
    header = [key for key in keys if key not in tables]
    return [header, *([record.get(key, "") for key in header] for record in records)]


def _flat(items: Iterable[tuple[Any, Any]], prefix: str = "") -> dict[str, str]:
    row: dict[str, str] = {}
    for key, value in items:
        if isinstance(value, dict):
            row.update(_flat(value.items(), f"{prefix}{key}."))
        elif isinstance(value, tuple):
            row.update(_flat(enumerate(value), f"{prefix}{key}."))
        else:
            row[f"{prefix}{key}"] = _cell(value)
    return row


def _cell(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, list):
        if all(isinstance(item, str) for item in value):
            return safe("; ".join(value))
        return safe(json.dumps(value, ensure_ascii=False))
    return safe(str(value)) if isinstance(value, str) else json.dumps(value)
