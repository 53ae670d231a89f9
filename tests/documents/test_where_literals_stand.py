"""From a figure to the words that it was read from: where its literal stands in the document of its source."""

from __future__ import annotations

import json
from hashlib import sha256
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hetao_cli.documents.quoted import page_of, span_of

if TYPE_CHECKING:
    from pathlib import Path

    from conftest import Hetao

TEXT = "The park is open.\n\nIt has 447 firms, of which\n87 are foreign; 共有 447\n家企业，占地87公顷。\n"
LOG = """
log = {{ version = 1 }}
place = [{{ id = "park", name = {{ en = "park" }} }}]
event = [{{ id = "opening", date = "2025", title = {{ en = "opening" }} }}]
metric = [{{ id = "firms", name = {{ en = "firms" }}, unit = "company", kind = "stock" }}]
source = [
  {{ id = "daily", title = "The park", published = "2025", sha256 = "{sha256}", language = ["en", "zh-Hans"] }},
  {{ id = "other", title = "Not at hand", published = "2025", language = "en" }},
]
figure = [
  {{ id = "a", source = "daily", place = "park", metric = "firms", says = "447 firms", at = "p. 3" }},
  {{ id = "b", source = "daily", place = "park", metric = "firms", says = "447家企业", language = "zh-Hans" }},
  {{ id = "c", source = "daily", place = "park", metric = "firms", says = "448 firms" }},
  {{ id = "d", source = "other", place = "park", metric = "firms", says = "447 firms" }},
]
dating = [{{ id = "e", source = "daily", event = "opening", says = "is open", date = "2025" }}]
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "documents").mkdir()
    (tmp_path / "documents" / "daily.txt").write_text(TEXT, encoding="utf-8", newline="")
    (tmp_path / "events.toml").write_text(LOG.format(sha256=sha256(TEXT.encode()).hexdigest()), encoding="utf-8")
    return tmp_path


def test_exports_and_queries_have_the_place_of_each_literal(hetao: Hetao, folder: Path) -> None:
    sql = "SELECT id, document, start, end FROM figures UNION SELECT id, document, start, end FROM datings ORDER BY id"
    asked = ("--log", str(folder / "events.toml"), "--format", "json")
    told = hetao("query", sql, "--documents", str(folder / "documents"), *asked)
    found = {row["id"]: row for row in json.loads(told.out)["rows"]}
    assert {name: TEXT[row["start"] : row["end"]] for name, row in found.items() if row["start"] is not None} == {
        "a": "447 firms",
        "b": "447\n家企业",
        "e": "is open",
    }
    path = str(folder / "documents" / "daily.txt")
    assert {name: row["document"] for name, row in found.items()} == {
        **dict.fromkeys(("a", "b", "c", "e"), path),
        "d": None,
    }
    without = json.loads(hetao("query", sql, *asked).out)["rows"]
    assert {row["document"] for row in without} == {None}


def test_another_document_than_the_source_names_is_none(hetao: Hetao, folder: Path) -> None:
    (folder / "documents" / "daily.txt").write_text(TEXT + "!", encoding="utf-8")
    sql = "SELECT DISTINCT document, start FROM figures"
    told = hetao("query", sql, "--documents", str(folder / "documents"), "--log", str(folder / "events.toml"))
    assert told.out.splitlines()[1:] in ([""], [])


def test_show_has_the_words_around_a_literal(hetao: Hetao, folder: Path) -> None:
    asked = ("--documents", str(folder / "documents"), "--log", str(folder / "events.toml"))
    told = hetao("show", "a", *asked).out
    assert "p. 3" in told
    assert "daily.txt, 26–35: It has 447 firms, of which" in told
    assert "daily.txt, where the literal is not found" in hetao("show", "c", *asked).out
    entry = json.loads(hetao("show", "a", *asked, "--format", "json").out)["entries"][0]
    assert (TEXT[entry["start"] : entry["end"]], entry["at"]) == ("447 firms", "p. 3")
    assert entry["document"].endswith("daily.txt")
    assert json.loads(hetao("show", "d", *asked, "--format", "json").out)["entries"][0]["document"] is None


def test_the_page_has_where_a_literal_stands(hetao: Hetao, folder: Path) -> None:
    assert "(p. 3)" in hetao("report", "--log", str(folder / "events.toml")).out


@given(
    st.text(alphabet="0123 ,.a家公\n", max_size=30),
    st.text(alphabet="0123 ,.a家公", min_size=1, max_size=8).filter(str.strip),
)
def test_a_literal_has_a_place_just_where_it_is_in_the_document(text: str, literal: str) -> None:
    span = span_of(text, literal)
    assert (span is not None) == page_of(text).has(literal)
    if span is not None:
        assert "".join(text[slice(*span)].split()) == "".join(literal.split())
