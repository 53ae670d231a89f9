"""What `hetao stats METRIC` tells people once, and in the words of their language."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from conftest import Hetao

LOG = """
log = { version = 1 }
place = [{ id = "b", name = { en = "bridge" } }]
metric = [
  { id = "length", name = { en = "length" }, unit = "km", kind = "constant" },
  { id = "pass", name = { en = "passengers" }, unit = "passenger", kind = "flow" },
]
source = [
  { id = "a", title = "A", published = "2018", language = "en" },
  { id = "b", title = "B", published = "2019", language = "en" },
  { id = "c", title = "C", published = "2020", language = "en" },
]
figure = [
  { source = "a", place = "b", metric = "length", says = "55 km" },
  { source = "b", place = "b", metric = "length", says = "50 km" },
  { source = "c", place = "b", metric = "length", says = "55 km" },
  { source = "a", place = "b", metric = "pass", says = "24,434,500 passengers", value = "24434450..24434550" },
]
"""


@pytest.fixture
def log(tmp_path: Path) -> str:
    """Return the path of a log with a dispute about a constant."""
    path = tmp_path / "events.toml"
    path.write_text(LOG, encoding="utf-8")
    return str(path)


def test_a_dispute_is_told_once_in_full(hetao: Hetao, log: str) -> None:
    out = hetao("stats", "length", "--log", log).out

    assert out.count("best supported") == 1
    assert out.count("disputed, as above") == 2


@pytest.mark.parametrize(
    ("language", "number"),
    [
        ("en", "24,434,450–24,434,550"),
        ("zh-Hans", "2,443.445–2,443.455万"),
        ("zh-Hant", "2,443.445–2,443.455萬"),
    ],
)
def test_large_numbers_are_in_the_scale_of_the_language(hetao: Hetao, log: str, language: str, number: str) -> None:
    assert number in hetao("stats", "pass", "--log", log, "--lang", language).out
