"""The page of the documentation about the keys of all JSON documents, made of their schemas."""

from __future__ import annotations

import json
from collections import Counter
from typing import Any

from hetao_cli.schemas.documents import LOG, document_kinds, document_schema

_INTRODUCTION = """\
# JSON, key by key

`hetao schema KIND` prints the JSON Schema of a kind of document; this page is made of these schemas. The keys of the
log itself have a page of their own.

- Keys may be added to a document; none is renamed or removed without a new `version`.
- Numbers are exact decimals. `null` is unknown or open, never zero.
- `jsonl`, `csv` and `tsv` have the items of the main list alone; in a table a key within a key is `outer.inner`,
  and what each of two places has is `outer.0.inner` and `outer.1.inner`.
- The records of a document stand below it, those that several documents have at the end of the page.
"""

_HEAD = "| key | type | unit | meaning | example |\n| --- | --- | --- | --- | --- |"


def json_page() -> str:
    """Return the text of the page, in Markdown."""
    schemas = {kind: document_schema(kind) for kind in document_kinds() if kind != LOG}
    users = Counter(name for schema in schemas.values() for name in schema.get("$defs", {}))
    shared: dict[str, Any] = {}
    parts = [_INTRODUCTION]
    for kind, schema in schemas.items():
        parts.append(_section("##", kind, schema))
        for name, record in schema.get("$defs", {}).items():
            if users[name] > 1:
                shared[name] = record
            else:
                parts.append(_section("###", name, record))
    return "\n".join([*parts, "## Records\n", *(_section("###", name, shared[name]) for name in sorted(shared))])


def _section(level: str, name: str, schema: dict[str, Any]) -> str:
    rows = [_row(key, inner) for key, inner in schema["properties"].items()]
    return "\n".join([f"{level} {name}\n", f"{schema['description']}\n", _HEAD, *rows, ""])


def _row(key: str, schema: dict[str, Any]) -> str:
    """Return the row of a key."""
    unit = schema.get("unit") or schema.get("items", {}).get("unit", "")
    cells = (f"`{key}`", _type(schema), unit, schema.get("description", ""), _example(schema))
    return "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |"


def _type(schema: dict[str, Any]) -> str:
    """Return the type of a key's value in words."""
    if "$ref" in schema:
        name = schema["$ref"].rsplit("/", 1)[-1]
        return f"[{name}](#{name})"
    if "oneOf" in schema:
        return " or ".join(map(_type, schema["oneOf"]))
    if "const" in schema or "enum" in schema:
        return " or ".join(f"`{_json(choice)}`" for choice in schema.get("enum", [schema.get("const")]))
    kinds = [schema["type"]] if isinstance(schema["type"], str) else schema["type"]
    return " or ".join(f"list of {_type(schema['items'])}" if kind == "array" else kind for kind in kinds)


def _example(schema: dict[str, Any]) -> str:
    examples = schema.get("examples") or [[one] for one in schema.get("items", {}).get("examples", ())]
    return f"`{_json(examples[0])}`" if examples else ""


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)
