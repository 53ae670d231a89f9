"""The JSON Schemas of the documents that commands print, made of the records that these consist of."""

import json
import re
import types
from collections.abc import Callable, Iterator
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Annotated, Any, Union, get_args, get_origin, get_type_hints

import hetao_cli
from hetao_cli.messages.message import LANGUAGES
from hetao_cli.model.meanings import meanings_of, summary_of
from hetao_cli.model.records import Absent, Value

PACKAGE = Path(hetao_cli.__file__).parent
KINDS = {"CheckedDocuments": "check-document", "ReadingDocument": "read"}
"""The kinds of documents whose record is not called as they are."""

EITHER = {"check": ("findings", "statistics")}
"""The keys of a kind of document of which one is always there."""

NAMES = dict[str, str]
LANGUAGE_NAMES = {"en": "English", "zh-Hans": "Simplified Chinese", "zh-Hant": "Traditional Chinese"}
NAME_EXAMPLES = {"en": "Hong Kong park", "zh-Hans": "香港园区", "zh-Hant": "香港園區"}
JSON_TYPES: dict[object, str] = {
    str: "string",
    int: "integer",
    float: "number",
    bool: "boolean",
    types.NoneType: "null",
}

Schema = dict[str, Any]


@cache
def documents() -> dict[str, type]:
    """Return the record of each kind of document by the kind: `XDocument` is of `x`, and begins with what opens it."""
    found: dict[str, type] = {}
    for path in PACKAGE.rglob("*.py"):
        for name in re.findall(r"^class (\w+Documents?)\(NamedTuple\)", path.read_text(encoding="utf-8"), re.MULTILINE):
            module = ".".join(path.relative_to(PACKAGE.parent).with_suffix("").parts)
            record = getattr(import_module(module), name)
            if record._fields[0] in {"envelope", "kind"}:
                found[KINDS.get(name) or _kebab(name.removesuffix("Document"))] = record
    return dict(sorted(found.items()))


def schema_text(kind: str) -> str:
    """Return the schema of a kind of document as its file has it."""
    return json.dumps(_document(kind, documents()[kind]), ensure_ascii=False, indent=2) + "\n"


def _document(kind: str, document: type) -> Schema:
    """Return the schema of a kind of document; the records in it stand under `$defs`, each once."""
    records: Schema = {}
    whole = _object(document, records)
    properties = whole["properties"]
    properties["kind"] |= {"const": kind, "examples": [kind]}
    schema = {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": f"hetao {kind}", **whole}
    if kind in EITHER:
        schema["oneOf"] = [{"required": [key]} for key in EITHER[kind]]
    return {**schema, "$defs": dict(sorted(records.items()))} if records else schema


def record_name(record: type) -> str:
    """Return the name of a record under `$defs`."""
    return _kebab(record.__name__.removesuffix("Record"))


def _kebab(name: str) -> str:
    return re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "-", name).lower()


def _object(record: type, records: Schema) -> Schema:
    """Return the schema of a record; those of the records in it are added to `records`."""
    properties: Schema = {}
    required: list[str] = []
    for key, schema, optional in _properties(record, records):
        properties[key] = schema
        if not optional:
            required.append(key)
    return {
        "description": summary_of(record),
        "type": "object",
        "additionalProperties": False,
        "required": required,
        "properties": properties,
    }


def _properties(record: type, records: Schema) -> Iterator[tuple[str, Schema, bool]]:
    """Yield each key of a record, its schema, and whether it is only sometimes there."""
    meanings = meanings_of(record)
    hints = get_type_hints(record, include_extras=True)
    if hints.keys() != meanings.keys():
        raise ValueError(f"{record.__name__} has {list(hints)}, its docstring says what {list(meanings)} mean")
    for field, hint in hints.items():
        value = next((one for one in getattr(hint, "__metadata__", ()) if one.spread), None)
        if value is not None:
            yield from _spread(get_args(hint)[0], value.unit, records)
        else:
            schema = {"description": meanings[field].text, **_type(hint, records)}
            if meanings[field].examples:
                schema["examples"] = meanings[field].examples
            yield field.removesuffix("_"), schema, Absent in get_args(hint)


def _spread(record: type, unit: str, records: Schema) -> Iterator[tuple[str, Schema, bool]]:
    """Yield the keys of a record that is spread into another one; its numbers have the unit that is given there."""
    for key, schema, optional in _properties(record, records):
        yield key, {**schema, "unit": unit} if unit and "number" in schema["type"] else schema, optional


def _type(hint: object, records: Schema) -> Schema:
    """Return the schema of a type."""
    origin, arguments = get_origin(hint), get_args(hint)
    if origin is Annotated:
        return _annotated(arguments[0], arguments[1], records)
    if origin in {Union, types.UnionType}:
        return _union([_type(one, records) for one in arguments if one is not Absent])
    if hint == NAMES:
        return _reference("names", lambda: _names(1), records)
    if origin in {list, tuple, dict}:
        return _collection(origin, arguments, records)
    if isinstance(hint, type) and hasattr(hint, "_fields"):
        return _reference(record_name(hint), lambda: _object(hint, records), records)
    return {"type": JSON_TYPES[hint]}


def _collection(origin: object, arguments: tuple[Any, ...], records: Schema) -> Schema:
    """Return the schema of a list, of a tuple of one type, or of keys whose names are not known before."""
    if origin is dict:
        return {"type": "object", "additionalProperties": {"type": [JSON_TYPES[one] for one in get_args(arguments[1])]}}
    size = {} if origin is list else {"minItems": len(arguments), "maxItems": len(arguments)}
    return {"type": "array", **size, "items": _type(arguments[0], records)}


def _annotated(hint: object, value: Value, records: Schema) -> Schema:
    if hint == NAMES and value.least == 0:
        return _reference("names-if-any", lambda: _names(0), records)
    choices = {"const": value.choices[0]} if len(value.choices) == 1 else {"enum": list(value.choices)}
    limits = {"minimum": value.least, "maxLength": value.longest, "pattern": value.pattern, "unit": value.unit}
    given = {key: limit for key, limit in limits.items() if limit not in {None, ""}}
    return {**_type(hint, records), **(choices if value.choices else {}), **given}


def _union(schemas: list[Schema]) -> Schema:
    """Return the schema of one of several types; null beside a plain type is a further type of it."""
    others = [schema for schema in schemas if schema != {"type": "null"}]
    if len(others) == len(schemas) == 1:
        return others[0]
    if len(others) > 1:
        return {"oneOf": schemas}
    other = others[0]
    if "$ref" in other:
        unit = {"unit": other.pop("unit")} if "unit" in other else {}
        return {**unit, "oneOf": [other, {"type": "null"}]}
    choices = {"enum": [*other["enum"], None]} if "enum" in other else {}
    return {**other, "type": [other["type"], "null"], **choices}


def _reference(name: str, make: Callable[[], Schema], records: Schema) -> Schema:
    if name not in records:
        records[name] = {}  # for what holds itself
        records[name] = make()
    return {"$ref": f"#/$defs/{name}"}


def _names(least: int) -> Schema:
    """Return the schema of a text by language."""
    return {
        "description": f"A text by language; {'at least one is there' if least else 'empty where there is none'}.",
        "type": "object",
        "additionalProperties": False,
        **({"minProperties": least} if least else {}),
        "properties": {
            tag: {"description": f"In {LANGUAGE_NAMES[tag]}.", "type": "string", "examples": [NAME_EXAMPLES[tag]]}
            for tag in LANGUAGES
        },
    }
