"""The page of the documentation about the keys of all JSON documents, made of their schemas."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from hetao_cli.schemas.documents import LOG, document_kinds, document_schema

if TYPE_CHECKING:
    from collections.abc import Iterator

_INTRODUCTION = """\
# JSON, key by key

`hetao schema KIND` prints the JSON Schema of a kind of document; this page is made of these schemas. The keys of the
log itself have a page of their own.

- Keys may be added to a document; none is renamed or removed without a new `version`.
- Numbers are exact decimals. `null` is unknown or open, never zero.
- `jsonl`, `csv` and `tsv` have the items of the main list alone; in a table a key within a key is `outer.inner`,
  and what each of two places has is `outer.0.inner` and `outer.1.inner`.
- Records that several documents have stand at the end of the page.
"""

_HEAD = "| key | type | unit | meaning | example |\n| --- | --- | --- | --- | --- |"


def json_page() -> str:
    """Return the text of the page, in Markdown."""
    schemas = {kind: document_schema(kind) for kind in document_kinds() if kind != LOG}
    records: dict[str, Any] = {}
    for schema in schemas.values():
        records.update(schema.get("$defs", {}))
    parts = [_INTRODUCTION]
    parts += [_section("##", kind, schema) for kind, schema in schemas.items()]
    parts.append("## Records\n")
    parts += [_section("###", name, records[name]) for name in sorted(records)]
    return "\n".join(parts)


def _section(level: str, name: str, schema: dict[str, Any]) -> str:
    return "\n".join([f"{level} {name}\n", f"{schema['description']}\n", _HEAD, *_rows(schema, ""), ""])


def _rows(schema: dict[str, Any], before: str) -> Iterator[str]:
    """Yield a row for each key of an object and of the objects in it, each key after the path `before`."""
    for key, inner in schema.get("properties", {}).items():
        path = f"{before}{key}"
        cells = (f"`{path}`", _type(inner), inner.get("unit", ""), inner.get("description", ""), _example(inner))
        yield "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |"
        yield from _rows_within(inner, path)


def _rows_within(schema: dict[str, Any], path: str) -> Iterator[str]:
    if "items" in schema:
        yield from _rows_within(schema["items"], f"{path}[]")
    else:
        yield from _rows(schema, f"{path}.")


def _type(schema: dict[str, Any]) -> str:
    """Say what type of value a key has."""
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
