"""What commands print as JSON is what their schemas describe, key by key, in every language."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from jsonschema import Draft202012Validator

from hetao_cli.cli.app import command_names
from hetao_cli.schemas.documents import LOG, document_kinds, document_schema

if TYPE_CHECKING:
    from collections.abc import Iterator

    from conftest import Hetao

SHIPPED = str(Path(__file__).parents[2] / "events.toml")
TODAY = ("--today", "2026-11-21")
LANGUAGES = ("en", "zh-Hans", "zh-Hant")
KINDS = [kind for kind in document_kinds() if kind != LOG]

CHANGING = {"edit", "format", "import", "merge", "migrate", "move", "remove", "rename", "undo"}
WANTING_MORE = {
    "add",
    "check",
    "export",
    "init",
    "query",
    "read",
    "report",
    "rule",
    "schema",
    "show",
    "tables",
    "triage",
    *CHANGING,
    "unite",
}
"""Commands that look at no log, or not without further arguments."""

OF_A_LOG = [
    *((name,) for name in command_names() if name not in WANTING_MORE),
    ("timeline", "--gaps"),
    ("timeline", "--known-by", "2025-06-30"),
    ("query", "SELECT id, low FROM figures"),
    ("check", "--exit-zero"),
    ("check", "--exit-zero", "--verbose"),
    ("check", "--exit-zero", "--group", "extra", "--statistics"),
]
IDS = {
    SHIPPED: ("hk-park-opening", "hk-park", "area", "lo-2026", "southern-weekly-2025/hk-park/area"),
    "two parks": ("opening", "some-day", "north", "tower", "firms", "gazette", "leaflet", "firms-a", "firms-few"),
}


@cache
def validator(kind: str) -> Draft202012Validator:
    return Draft202012Validator(document_schema(kind))


def assert_described(text: str, kind: str) -> None:
    document = json.loads(text)
    assert document["kind"] == kind
    errors = [f"{error.json_path}: {error.message[:300]}" for error in validator(kind).iter_errors(document)]
    assert errors == []


def keys_of(schema: dict[str, Any], path: str = "") -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield each key of a schema, of its records and of what is in them, with its own schema."""
    for key, inner in schema.get("properties", {}).items():
        yield f"{path}.{key}", inner
        yield from keys_of(inner, f"{path}.{key}")
    if "items" in schema:
        yield from keys_of(schema["items"], f"{path}[]")
    for name, inner in schema.get("$defs", {}).items():
        yield from keys_of(inner, f"{path}#{name}")


def is_exemplified(schema: dict[str, Any]) -> bool:
    """Return whether a key has an example of its own, or keys that have, or items that have."""
    if schema.keys() & {"examples", "properties", "$ref", "oneOf"}:
        return True
    return "items" in schema and is_exemplified(schema["items"])


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("arguments", OF_A_LOG, ids=" ".join)
@pytest.mark.parametrize("log", ["two parks", SHIPPED], ids=["two parks", "shipped"])
def test_a_document_is_as_its_schema_says(
    hetao: Hetao, two_parks_log: str, log: str, arguments: tuple[str, ...], language: str
) -> None:
    path = two_parks_log if log == "two parks" else log
    told = hetao(*arguments, "--log", path, "--lang", language, *TODAY, "--format", "json")
    assert told.code == 0, told.err
    assert_described(told.out, arguments[0])


@pytest.mark.parametrize("command", [arguments for arguments in OF_A_LOG if arguments != ("compare",)], ids=" ".join)
def test_a_document_of_an_empty_log_is_as_its_schema_says(
    hetao: Hetao, empty_log: str, command: tuple[str, ...]
) -> None:
    assert_described(hetao(*command, "--log", empty_log, *TODAY, "--format", "json").out, command[0])


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("log", "name"),
    [(log, name) for log, names in IDS.items() for name in names],
    ids=lambda value: Path(value).name,
)
def test_an_entry_is_as_its_schema_says(hetao: Hetao, two_parks_log: str, log: str, name: str, language: str) -> None:
    path = two_parks_log if log == "two parks" else log
    told = hetao("show", name, "--log", path, "--lang", language, *TODAY, "--format", "json")
    assert told.code == 0, told.err
    assert_described(told.out, "show")


@pytest.mark.parametrize("log", ["two parks", SHIPPED], ids=["two parks", "shipped"])
def test_a_finding_that_is_shown_is_as_its_schema_says(hetao: Hetao, two_parks_log: str, log: str) -> None:
    path = two_parks_log if log == "two parks" else log
    checked = hetao("check", "--log", path, *TODAY, "--exit-zero", "--format", "json")
    for finding in json.loads(checked.out)["findings"]:
        told = hetao("show", finding["fingerprint"], "--log", path, *TODAY, "--format", "json")
        assert_described(told.out, "show")


@pytest.mark.parametrize("more", [(), ("--statistics",)], ids=" ".join)
def test_a_check_against_a_baseline_is_as_its_schema_says(
    hetao: Hetao, two_parks_log: str, tmp_path: Path, more: tuple[str, ...]
) -> None:
    arguments = ("check", "--log", two_parks_log, *TODAY, "--write-baseline", str(tmp_path / "x.json"), *more)
    assert_described(hetao(*arguments, "--format", "json").out, "check")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_rules_are_as_their_schema_says(hetao: Hetao, language: str) -> None:
    assert_described(hetao("rule", "--lang", language, "--format", "json").out, "rule")


def test_the_list_of_kinds_is_as_its_schema_says(hetao: Hetao) -> None:
    assert_described(hetao("schema", "--format", "json").out, "schema")


def test_the_list_of_tables_is_as_its_schema_says(hetao: Hetao) -> None:
    assert_described(hetao("tables", "--format", "json").out, "tables")


def test_every_command_has_a_schema_and_every_schema_a_command() -> None:
    documents = [name for name in command_names() if name not in {"export", "report", "unite"}]  # which write files
    kinds = {"added" if name in {"add", "init"} else "changed" if name in CHANGING else name for name in documents}
    assert set(KINDS) == {*kinds, "check-document"}


@pytest.mark.parametrize("kind", document_kinds())
def test_a_schema_is_one(kind: str) -> None:
    schema = document_schema(kind)
    Draft202012Validator.check_schema(schema)
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert schema["title"]
    assert schema["description"]


@pytest.mark.parametrize("kind", KINDS)
def test_every_key_is_told_with_its_meaning_and_an_example(kind: str) -> None:
    for path, key in keys_of(document_schema(kind)):
        if "$ref" in key:
            continue
        assert key.get("description"), path
        assert is_exemplified(key), path


@pytest.mark.parametrize("kind", document_kinds())
def test_every_example_is_one(kind: str) -> None:
    schema = document_schema(kind)
    for path, key in keys_of(schema):
        own = Draft202012Validator({**key, "$defs": schema.get("$defs", {})})
        for example in key.get("examples", ()):
            assert own.is_valid(example), f"{path}: {example}"


@pytest.mark.parametrize("kind", document_kinds())
def test_no_object_takes_keys_that_are_not_told(kind: str) -> None:
    schema = document_schema(kind)
    for path, key in [("", schema), *keys_of(schema)]:
        for inner in (key, key.get("items", {})):
            if "properties" in inner:
                assert inner["additionalProperties"] is False, path


def test_a_record_is_the_same_in_all_schemas() -> None:
    seen: dict[str, Any] = {}
    for kind in KINDS:
        for name, record in document_schema(kind).get("$defs", {}).items():
            assert seen.setdefault(name, record) == record, f"{name} in {kind}"


def test_a_schema_is_printed_as_json_alone(hetao: Hetao) -> None:
    for kind in document_kinds():
        told = hetao("schema", kind)
        assert (told.code, told.err) == (0, "")
        assert json.loads(told.out) == document_schema(kind)
        assert hetao("schema", kind, "--format", "json") == told


@pytest.mark.parametrize(
    ("arguments", "reason"),
    [
        (("timelime",), "no kind of document named 'timelime' (did you mean 'timeline'?)"),
        (("../schemas/timeline",), "no kind of document named '../schemas/timeline'"),
        (("timeline", "--format", "csv"), "no format 'csv'"),
        (("--format", "yaml"), "no format named 'yaml'"),
    ],
)
def test_what_is_no_schema_is_refused(hetao: Hetao, arguments: tuple[str, ...], reason: str) -> None:
    told = hetao("schema", *arguments)
    assert (told.code, told.out) == (2, "")
    assert reason in told.err
