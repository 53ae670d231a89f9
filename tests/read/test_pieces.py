"""Large files are read in pieces, and that never shows."""

from __future__ import annotations

import pytest
import rtoml

from hetao_cli.read.files import LARGE, parse_document
from hetao_cli.read.pieces import PIECE, read_in_pieces

FILLER = "".join(f'[[figure]]\nsays = "{number}"\n' for number in range(PIECE // 10))


def test_tables_in_pieces_are_those_of_the_whole() -> None:
    text = "[log]\nversion = 1\n" + FILLER + '[[place]]\nid = "a"\n[place.name]\nen = "A"\n' + FILLER
    assert len(text) > 2 * PIECE
    assert read_in_pieces(text) == rtoml.loads(text)


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
        assert (document.trouble, document.tables) == (None, wanted)


def test_a_list_and_headers_of_one_name_are_refused_in_pieces_too() -> None:
    text = (
        'figure = [{ says = "1" }]\n'
        + "".join(f'[[place]]\nid = "p{n}"\n' for n in range(PIECE // 10))
        + "[[figure]]\n"
    )
    assert parse_document(text, "log.toml").trouble is not None
