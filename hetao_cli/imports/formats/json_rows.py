"""JSON and JSON Lines: an object a row; also the documents that hetao prints itself."""

# What a JSON text holds can be of any type.
# pyright: reportUnknownVariableType=false, reportUnknownArgumentType=false

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from hetao_cli.imports.json_values import json_values
from hetao_cli.imports.table import Cell, named_rows

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from hetao_cli.imports.table import Given, Table

ENDINGS = (".json", ".jsonl", ".ndjson")
BEGINS = re.compile(r'\s*(?:\[\s*\{|\{\s*")(?!.*"start_date"\s*:\s*\{)', re.DOTALL)


def tables(given: Given) -> list[Table]:
    """Return the tables of the objects of a text; what is in an object of an object has both names: ``title.en``.

    They are its lines or its list; of one object each of its lists, and itself.
    """
    return [
        named_rows(((one.line, _cells(one.value, one.line)) for one in found.values), found.unread)
        for found in json_values(given.text)
    ]


def _cells(row: Mapping[str, Any], line: int) -> dict[str, Cell]:
    return {name: Cell(" ".join(value.split()), line) for name, value in _texts(row)}


def _texts(row: Mapping[str, Any], above: str = "") -> Iterator[tuple[str, str]]:
    for name, value in row.items():
        if isinstance(value, dict):
            yield from _texts(value, f"{above}{name}.")
        elif isinstance(value, bool):
            yield f"{above}{name}", str(value).lower()
        elif isinstance(value, list):
            yield f"{above}{name}", ", ".join(one for one in value if isinstance(one, str))
        elif value is not None:
            yield f"{above}{name}", str(value)
