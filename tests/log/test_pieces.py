"""Large files are read in pieces, and that never shows."""

from __future__ import annotations

import os
from typing import Any

import pytest
import rtoml

from hetao_cli.log.files.columns import Rows
from hetao_cli.log.files.files import LARGE, parse_document
from hetao_cli.log.files.pieces import PIECE, read_in_pieces

FILLER = "".join(f'[[figure]]\nsays = "{number}"\n' for number in range(PIECE // 10))


def test_tables_in_pieces_are_those_of_the_whole() -> None:
    text = "[log]\nversion = 1\n" + FILLER + '[[place]]\nid = "a"\n[place.name]\nen = "A"\n' + FILLER
    assert len(text) > 2 * PIECE
    same = in_rows(read_in_pieces(text)) == rtoml.loads(text)
    assert same


def test_tables_that_two_processes_read_are_those_of_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("hetao_cli.log.files.pieces.VERY_LARGE", PIECE)
    text = "[log]\nversion = 1\n" + FILLER + '[[place]]\nid = "a"\n[place.name]\nen = "A"\n' + FILLER

    same = in_rows(read_in_pieces(text)) == rtoml.loads(text)
    assert same


@pytest.mark.parametrize("end", ["[[figure]]\nsays = \n", "[[figure]]\nsays = 2025-01-01\n"], ids=["no TOML", "a date"])
def test_what_the_second_process_cannot_tell_is_none(monkeypatch: pytest.MonkeyPatch, end: str) -> None:
    monkeypatch.setattr("hetao_cli.log.files.pieces.VERY_LARGE", PIECE)
    monkeypatch.setattr("hetao_cli.log.files.pieces.can_fork", lambda: hasattr(os, "fork"))

    assert read_in_pieces("[log]\n" + FILLER + end) is None or not hasattr(os, "fork")


def in_rows(tables: dict[str, Any] | None) -> dict[str, Any]:
    """Return tables with their rows as a reader of wholes has them."""
    assert tables is not None
    return {name: as_read(value) if isinstance(value, Rows) else value for name, value in tables.items()}


def as_read(rows: Rows) -> list[Any]:
    found = {
        ordinal: batch.row(index) for batch in rows.batches for index, ordinal in enumerate(batch.ordinals)
    } | dict(rows.odd)
    return [found[ordinal] for ordinal in range(len(found))]


@pytest.mark.parametrize(
    "end",
    [
        'note = """\n[[figure]]\nsays = "no header"\n"""\n',
        "[log]\n",
        "figure = [{ }]\n",
        "[[figure]]\nsays = \n",
        "[[figure]]\n[figure.more]\nx = 1\n",
    ],
    ids=["header in a text", "table twice", "key after its tables", "no TOML", "table within a table"],
)
def test_what_pieces_cannot_tell_the_whole_does(end: str) -> None:
    text = "[log]\n" + FILLER + end
    assert len(text) > LARGE
    document = parse_document(text, "log.toml")
    try:
        wanted = rtoml.loads(text)
    except rtoml.TomlParsingError:
        assert document.trouble is not None
        assert document.trouble.line > FILLER.count("\n")
    else:
        assert document.trouble is None
        same = in_rows(document.tables) == wanted  # compared first: pytest would take minutes to tell how they differ
        assert same


def test_a_list_and_headers_of_one_name_are_refused_in_pieces_too() -> None:
    text = (
        'figure = [{ says = "1" }]\n'
        + "".join(f'[[place]]\nid = "p{n}"\n' for n in range(PIECE // 10))
        + "[[figure]]\n"
    )
    assert parse_document(text, "log.toml").trouble is not None
