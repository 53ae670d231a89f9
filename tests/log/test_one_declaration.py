"""An entry is declared once: a key that is added to its class is read into its own place."""

from typing import Annotated, NamedTuple

import pytest

from hetao_cli.log.files.columns import in_columns
from hetao_cli.log.rows import load_rows
from hetao_cli.log.schema import TABLES, table_of
from hetao_cli.model.entries import Key, Spot
from hetao_cli.model.forms import TEXT, TEXTS

A_TEXT = Key(TEXT, "A text.", "a")


class Letter(NamedTuple):
    """Letters that somebody wrote."""

    id: Annotated[str, A_TEXT]
    translator: Annotated[str | None, A_TEXT]
    words: Annotated[tuple[str, ...], Key(TEXTS, "Its words.", ["a"])]
    status: Annotated[str, Key(TEXT, "Whether it was sent.", "sent", default="sent")]
    spot: Spot


class Unplaced(NamedTuple):
    """A key behind where it stands."""

    id: Annotated[str, A_TEXT]
    spot: Spot
    late: Annotated[str, A_TEXT]


class Undeclared(NamedTuple):
    """A key without a form."""

    id: str
    spot: Spot


def test_each_value_of_a_row_has_its_own_name_in_the_entry() -> None:
    rows = in_columns([{"translator": "T", "id": "a"}, {"words": ["w"], "id": "b"}])
    entries = load_rows(table_of(Letter), rows, 0, None, [])
    assert entries == [
        Letter("a", "T", (), "sent", Spot(0, "letter", 0)),
        Letter("b", None, ("w",), "sent", Spot(0, "letter", 1)),
    ]


def test_what_a_type_says_of_a_key_is_not_declared_again() -> None:
    required = {field.key: field.required for field in table_of(Letter).fields}
    assert required == {"id": True, "translator": False, "words": False, "status": False}


@pytest.mark.parametrize("entry", [Unplaced, Undeclared])
def test_an_entry_that_could_be_shifted_is_refused_at_once(entry: type) -> None:
    with pytest.raises(TypeError, match=entry.__name__):
        table_of(entry)


@pytest.mark.parametrize("table", TABLES.values(), ids=TABLES)
def test_each_key_of_the_log_has_an_example_of_its_form(table: object) -> None:
    assert [field.key for field in TABLES[table.name].fields if not field.form.accepts(field.example)] == []  # type: ignore[attr-defined]
