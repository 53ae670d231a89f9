"""The documents of sources, found in a folder."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

import pytest

from hetao_cli.documents.source_documents import find_documents
from hetao_cli.log.schema import entry_of
from hetao_cli.model.entries import Source, Spot
from hetao_cli.model.errors import UsageError

if TYPE_CHECKING:
    from pathlib import Path


def source(name: str, sha256: str | None = None) -> Source:
    return entry_of(Source, Spot(0, "source", 0), id=name, title=name, published="2025", sha256=sha256)


def sha256(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def test_a_document_is_found_by_what_it_holds_whatever_its_name(tmp_path: Path) -> None:
    (tmp_path / "deep" / "er").mkdir(parents=True)
    (tmp_path / "deep" / "er" / "any name").write_bytes(b"447")

    found = find_documents(str(tmp_path), [source("gazette", sha256(b"447"))]).found

    assert found["gazette"] == (str(tmp_path / "deep" / "er" / "any name"), sha256(b"447"), "447")


def test_without_the_right_one_the_file_named_by_the_id_is_found(tmp_path: Path) -> None:
    (tmp_path / "gazette.html").write_bytes(b"448")

    found = find_documents(str(tmp_path), [source("gazette", sha256(b"447")), source("other")]).found

    assert {name: document.sha256 for name, document in found.items()} == {"gazette": sha256(b"448")}


def test_the_right_document_is_preferred_to_one_with_the_right_name(tmp_path: Path) -> None:
    (tmp_path / "gazette.txt").write_bytes(b"448")
    (tmp_path / "old.txt").write_bytes(b"447")

    found = find_documents(str(tmp_path), [source("gazette", sha256(b"447"))]).found

    assert found["gazette"].text == "447"


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (b"\xef\xbb\xbf447\xe5\xae\xb6", "447家"),
        ("447家".encode("utf-16"), "447家"),
        (b"", ""),
        (b"\xff\x00\x81", None),
        (b"\xff\xfe\x00", None),
    ],
)
def test_a_document_is_text_in_utf_8_or_utf_16_or_none(tmp_path: Path, data: bytes, text: str | None) -> None:
    (tmp_path / "gazette").write_bytes(data)

    assert find_documents(str(tmp_path), [source("gazette")]).found["gazette"].text == text


def test_a_page_has_what_its_reader_sees_and_what_its_file_says(tmp_path: Path) -> None:
    (tmp_path / "gazette.html").write_text("<html><body><p>3.02&#8239;km<sup>2</sup></p></body></html>", "utf-8")

    text = find_documents(str(tmp_path), [source("gazette")]).found["gazette"].text

    assert text is not None
    assert "3.02\u202fkm²" in text
    assert "&#8239;" in text


def test_hidden_files_are_left_out(tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    (tmp_path / ".git" / "gazette.txt").write_bytes(b"447")
    (tmp_path / ".gazette.txt").write_bytes(b"447")

    assert find_documents(str(tmp_path), [source("gazette", sha256(b"447"))]).found == {}


def test_a_folder_that_is_not_there_is_wrong_usage(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="there is no folder"):
        find_documents(str(tmp_path / "nowhere"), [])
