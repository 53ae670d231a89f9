"""The JSON Schema of the log says what the log's reader accepts."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from hetao_cli.log.json_schema import log_schema
from hetao_cli.log.schema import LOG_FIELDS, TABLES, Field

ROOT = Path(__file__).parents[2]
FIELDS = [(name, field) for name, table in TABLES.items() for field in table.fields]
FIELDS += [("log", field) for field in LOG_FIELDS]
VALIDATOR = Draft202012Validator(log_schema())


def keys_of(table: str) -> dict[str, Any]:
    schema = log_schema()["properties"][table]
    for alternative in (schema, schema.get("items", {}), *schema.get("anyOf", ())):
        if "properties" in alternative:
            found: dict[str, Any] = alternative["properties"]
            return found
    raise AssertionError(table)


def right(table: str) -> dict[str, Any]:
    """Return an entry of examples alone."""
    return {key: schema["examples"][0] for key, schema in keys_of(table).items()}


@pytest.mark.parametrize("path", [ROOT / "events.toml", *sorted(ROOT.glob("seeds/*.toml"))], ids=lambda path: path.name)
def test_our_own_log_is_as_the_schema_says(path: Path) -> None:
    errors = [error.message for error in VALIDATOR.iter_errors(tomllib.loads(path.read_text(encoding="utf-8")))]
    assert errors == []


def test_it_has_the_tables_and_keys_of_the_reader_and_no_others() -> None:
    assert set(log_schema()["properties"]) == {"log", *TABLES}
    for table in ("log", *TABLES):
        assert list(keys_of(table)) == [field.key for name, field in FIELDS if name == table]


@pytest.mark.parametrize(("table", "field"), FIELDS, ids=lambda value: value if isinstance(value, str) else value.key)
def test_every_key_has_its_meaning_and_an_example_that_the_reader_accepts(table: str, field: Field) -> None:
    key = keys_of(table)[field.key]
    assert key["description"] == field.meaning
    assert field.form.accepts(key["examples"][0])


@pytest.mark.parametrize("table", list(TABLES))
def test_examples_make_an_entry(table: str) -> None:
    assert VALIDATOR.is_valid({table: [right(table)]})


def test_a_source_may_be_one_or_several() -> None:
    assert VALIDATOR.is_valid({"source": right("source")})
    assert VALIDATOR.is_valid({"source": [right("source")] * 2})


@pytest.mark.parametrize("table", list(TABLES))
def test_a_key_that_is_not_known_is_refused(table: str) -> None:
    assert not VALIDATOR.is_valid({table: [{**right(table), "nmae": "x"}]})


@pytest.mark.parametrize(
    ("table", "field"),
    [(table, field) for table, field in FIELDS if field.required and table != "log"],
    ids=lambda value: value if isinstance(value, str) else value.key,
)
def test_a_required_key_is_required_but_for_the_source_that_a_file_gives(table: str, field: Field) -> None:
    entry = right(table)
    del entry[field.key]
    assert VALIDATOR.is_valid({table: [entry]}) == (field.key == "source")
