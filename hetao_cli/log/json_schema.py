"""The JSON Schema of a log, made of the table of fields by which it is read.

With it an editor completes and checks entries.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from hetao_cli.log.schema import LOG_FIELDS, TABLES

if TYPE_CHECKING:
    from collections.abc import Iterable

    from hetao_cli.log.schema import Field


def log_schema() -> dict[str, Any]:
    """Return the JSON Schema (draft 2020-12) of one file of a log.

    An included file has no [log] table, and in a file with a single [source] that is the default source of its entries;
    so neither is required here.
    """
    properties: dict[str, Any] = {"log": _table(LOG_FIELDS, "What the log is about, and the files that it includes.")}
    for name, table in TABLES.items():
        entry = _table(table.fields, table.meaning)
        several = {"description": table.meaning, "type": "array", "items": entry}
        properties[name] = {"description": table.meaning, "anyOf": [entry, several]} if name == "source" else several
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "hetao log",
        "description": "A file of a log of dated events and reported figures.",
        "type": "object",
        "additionalProperties": False,
        "properties": properties,
    }


def _table(fields: Iterable[Field], meaning: str) -> dict[str, Any]:
    return {
        "description": meaning,
        "type": "object",
        "additionalProperties": False,
        "required": [field.key for field in fields if field.required and field.key != "source"],
        "properties": {field.key: _key(field) for field in fields},
    }


def _key(field: Field) -> dict[str, Any]:
    schema: dict[str, Any] = {"description": field.meaning, **field.form.schema}
    if field.default not in (None, (), [], {}):
        schema["default"] = field.default
    return {**schema, "examples": [field.example]}
