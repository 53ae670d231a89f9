"""What is read by patterns is what a reader of TOML reads, of sound and of spoilt files."""

from __future__ import annotations

import random
from typing import Any

import pytest
import rtoml
from test_pieces import in_rows

from hetao_cli.log.files import pieces
from hetao_cli.log.files.pieces import _Blocks, read_in_pieces
from hetao_cli.log.files.shapes import MOST_TEXTS, shape_of

TEXTS = ("447家", "over 240", "", "a#b", "[x]", "it's", "}", "=", "a\tb", "\U0001f600", "[[figure]]", "{ en = 1 }")
VALUES = (
    *(f'"{text}"' for text in TEXTS),
    "'single'",
    "''",
    '"an \\"escape\\" \\u4e00"',
    '"""two\nlines"""',
    '"""\n[[figure]]\nid = "no header"\n"""',
    "'''\n[[place]]\n'''",
    '{ en = "Park", zh-Hans = "园区" }',
    '{ en = "Park", zh = { Hans = "园区" }, n = 1 }',
    '["a", "b"]',
    "[]",
    "{}",
    '[\n  "a",\n  ["b"],\n]',
    "[\n[[1], [2]],\n[[3]]\n]",
    "1",
    "-2.5",
    "true",
    "2025-01-01",
    "2025-01-01T07:00:00Z",
)
HEADERS = (
    *["[[figure]]"] * 12,
    *["[[place]]"] * 4,
    "[[ figure ]]",
    '[["figure"]]',
    "[[place]] # a remark",
    "  [[place]]",
    "[[place.part]]",
    "[log]",
    "[place.name]",
    "[[true]]",
)
SPOILT = ("id = ", "= 1", 'id = "x', "id = [", '"""', "[[figure]", "]]", 'id = "\\q"', "\x01", 'id = "a" "b"', "'''")
KEYS = ("id", "says", "note", '"quoted"', "name.en", "as_of", "de-1")


def written(rng: random.Random) -> str:
    """Return a file of a few shapes of blocks, with something unusual in some of them."""
    shapes = [rng.sample(KEYS, rng.randint(0, 4)) for _ in range(3)]
    oddness, spoilt, end = rng.choice((0, 0.02, 0.2)), rng.choice((0, 0, 0.01)), rng.choice(("\n", "\n", "\r\n"))
    lines = list(rng.choice(((), ("[log]", "version = 1", ""), ("# a remark",), ("x = [", "[[1]],", "]"))))
    for _ in range(rng.randint(1, 40)):
        lines.append(rng.choice(HEADERS[:16] if rng.random() >= oddness else HEADERS))
        for key in rng.choice(shapes):
            value = rng.choice(VALUES if rng.random() < oddness else VALUES[: len(TEXTS)])
            lines.append(f"{key} = {value}" + rng.choice(["", "", "", "  # why"]))
        if rng.random() < spoilt:
            lines.append(rng.choice(SPOILT))
        lines += [""] * rng.randint(0, 2)
    return end.join(lines) + end


def read_whole(text: str) -> dict[str, Any] | None:
    try:
        return rtoml.loads(text)
    except rtoml.TomlParsingError:
        return None


@pytest.mark.parametrize("seed", range(40))
def test_tables_read_by_shapes_are_those_of_a_reader_of_toml(seed: int, monkeypatch: pytest.MonkeyPatch) -> None:
    rng = random.Random(seed)  # noqa: S311 - examples, no secret
    monkeypatch.setattr(pieces, "PIECE", rng.choice((50, 300, 10_000)))
    monkeypatch.setattr(pieces, "MOST_UNLIKE", rng.choice((0, 3, 10_000)))
    for _ in range(50):
        text = written(rng)
        found = read_in_pieces(text)

        assert found is None or in_rows(found) == read_whole(text), text


def test_blocks_of_a_shape_are_read_without_the_reader_of_toml(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    block = '[[figure]]\nsource = "s"\nsays = "{n} firms"\nname = {{ en = "{n}" }}\n\n'
    text = "".join(block.format(n=number) for number in range(1_000))
    wanted, read = read_whole(text), rtoml.loads

    def loads(piece: str) -> dict[str, Any]:
        asked.append(piece)
        return read(piece)

    monkeypatch.setattr(rtoml, "loads", loads)

    assert in_rows(read_in_pieces(text)) == wanted
    assert len([piece for piece in asked if piece]) == 1


def test_a_piece_of_one_shape_a_name_is_read_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    figure, place = '[[figure]]\nsource = "s"\nsays = "{n} firms"\n\n', '[[place]]\nid = "p{n}"\n'
    kinds = [figure, place, "[[review]]\n", '[[event]]\nid = "e{n}"\nadds_up = true\n\n\n']
    rng = random.Random(1)  # noqa: S311 - examples, no secret
    text = "".join(rng.choice(kinds).format(n=number) for number in range(20_000))
    monkeypatch.setattr(pieces, "PIECE", 10_000)
    alone: list[bool] = []
    read = _Blocks.read_alike

    def noted(blocks: _Blocks, piece: str) -> bool:
        alone.append(read(blocks, piece))
        return alone[-1]

    monkeypatch.setattr(_Blocks, "read_alike", noted)

    assert in_rows(read_in_pieces(text)) == read_whole(text)
    assert alone.count(False) == 1 < len(alone)


def test_no_shape_is_made_of_what_could_mean_something_else() -> None:
    assert shape_of('place]]\nid = """x"""\n') is None
    assert shape_of('place]]\nid = "x" # or "y"\n') is None
    assert shape_of('place]]\n"id" = "x"\n') is None
    assert shape_of("place]]\nid = [" + '"x", ' * (MOST_TEXTS + 1) + "]\n") is None
