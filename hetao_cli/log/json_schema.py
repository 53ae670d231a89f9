"""The JSON Schema of a log, made of the same table of fields that reads it.

With it an editor completes and checks what people type.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from hetao_cli.log.schema import LOG_FIELDS, TABLES

if TYPE_CHECKING:
    from collections.abc import Iterable

    from hetao_cli.log.schema import Field


def log_schema() -> dict[str, Any]:
    """Return the JSON Schema (draft 2020-12) of one file of a log.

    A file that is included has no [log] table, and in one with a single [source] that is the default of what it says;
    so neither is required here.
    """
    properties: dict[str, Any] = {
        "log": _table("log", LOG_FIELDS, "What the log is about, and the files that it includes.")
    }
    for name, table in TABLES.items():
        entry = _table(name, table.fields, _MEANINGS[name])
        several = {"description": _MEANINGS[name], "type": "array", "items": entry}
        properties[name] = {"description": _MEANINGS[name], "anyOf": [entry, several]} if name == "source" else several
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "hetao log",
        "description": "A file of a log of dated events and reported figures.",
        "type": "object",
        "additionalProperties": False,
        "properties": properties,
    }


def _table(name: str, fields: Iterable[Field], meaning: str) -> dict[str, Any]:
    examples = _EXAMPLES[name]
    return {
        "description": meaning,
        "type": "object",
        "additionalProperties": False,
        "required": [field.key for field in fields if field.required and field.key != "source"],
        "properties": {field.key: _key(field, examples[field.key]) for field in fields},
    }


def _key(field: Field, example: Any) -> dict[str, Any]:
    schema: dict[str, Any] = {"description": field.meaning, **field.form.schema}
    if field.default not in (None, (), [], {}):
        schema["default"] = field.default
    return {**schema, "examples": [example]}


_MEANINGS = {
    "place": "Places, parks, firms: whatever figures are about.",
    "metric": "What is counted or measured.",
    "event": "What happened or is to happen: our own timeline.",
    "source": "Documents that say something.",
    "figure": "Figures that a source gives.",
    "dating": "Dates that a source gives for an event.",
    "review": "Findings that are acknowledged.",
}

_EXAMPLES: dict[str, dict[str, Any]] = {
    "log": {"version": 1, "title": {"en": "The Hetao zone", "zh-Hans": "河套合作区"}, "include": ["seeds/*.toml"]},
    "place": {
        "id": "hk-park",
        "name": {"en": "Hong Kong park", "zh-Hans": "香港园区", "zh-Hant": "香港園區"},
        "part_of": "zone",
        "within": "zone",
        "aliases": ["HSITP", "港深創科園"],
        "kind": "park",
    },
    "metric": {
        "id": "area",
        "name": {"en": "land area", "zh-Hans": "占地面积", "zh-Hant": "佔地面積"},
        "unit": "km2",
        "kind": "constant",
        "adds_up": True,
        "sum_of": ["land-built", "land-free"],
        "share_of": ["overseas-tenants", "tenants"],
        "growth_of": "tenants",
        "on": "area",
        "tolerance": "2%",
        "words": ["area", "面积", "面積"],
    },
    "event": {
        "id": "hk-park-opening",
        "date": "2025-12-22",
        "title": {"en": "The Hong Kong park opens"},
        "place": "hk-park",
        "kind": "opening",
        "status": "planned",
        "after": ["agreement"],
        "words": ["opening of the park", "开园", "開園"],
    },
    "source": {
        "id": "gazette-2025",
        "title": "The park opens",
        "publisher": "Gazette",
        "author": "A. Writer",
        "published": "2025-12",
        "language": ["zh-Hant", "en"],
        "sha256": "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        "origin": "agency-2025",
        "url": "https://example.org/the-park-opens",
    },
    "figure": {
        "id": "tenants-of-the-park",
        "source": "gazette-2025",
        "place": "hk-park",
        "metric": "tenants",
        "says": "超過60家",
        "value": ">60",
        "as_of": "2025-12",
        "status": "target",
        "of": "zone",
        "since": "agreement",
        "until": "hk-park-opening",
        "language": "zh-Hant",
        "section": "heading",
        "by": "John Lee",
        "note": "with leases in two buildings",
    },
    "dating": {
        "id": "opening-by-the-gazette",
        "source": "gazette-2025",
        "event": "hk-park-opening",
        "says": "2025年12月22日",
        "date": "2025-12-22",
        "status": "planned",
        "as_of": "2025-11",
        "language": "zh-Hant",
        "section": "body",
        "by": "John Lee",
        "note": "in the caption",
    },
    "review": {"code": "C301", "about": ["tenants-of-the-park"], "reason": "the heading rounds"},
}
