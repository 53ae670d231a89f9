"""A run over a crawl that was cut goes on where it stopped: nothing is read again, and order is kept."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from hetao_cli.mentions.documents import Reader, UnreadDocument, read_document

if TYPE_CHECKING:
    from pathlib import Path

    from conftest import Hetao

    from hetao_cli.mentions.records import ReadDocument

ROWS = (
    '{"text": "There are 447 firms.", "id": "a"}',
    '{"text": "60家"}',
    "",
    "no JSON",
    '{"text": "7 ha", "id": 7}',
    '{"id": "without a text"}',
)


@pytest.fixture
def crawl(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "crawl.jsonl"
    path.write_text("\n".join(ROWS), encoding="utf-8")
    return path


def read(hetao: Hetao, *more: str) -> str:
    return hetao("read", "crawl.jsonl", "-f", "jsonl", "--jobs", "1", *more).out


def test_wherever_a_run_is_cut_what_goes_on_with_it_is_the_whole(hetao: Hetao, crawl: Path) -> None:
    whole = read(hetao).encode()
    ends = [0, *(at + shift for at, byte in enumerate(whole) if byte == ord("\n") for shift in (-40, 0, 1, 9))]
    part = crawl.with_name("part.jsonl")

    for end in ends:
        part.write_bytes(whole[:end])
        assert read(hetao, "--resume", "part.jsonl") == ""
        assert part.read_bytes() == whole, end


def test_what_the_output_has_is_not_read_again(hetao: Hetao, crawl: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    lines = read(hetao).splitlines(keepends=True)
    crawl.with_name("part.jsonl").write_text("".join(lines[:3]), encoding="utf-8")
    seen: list[int | None] = []

    def counted(document: UnreadDocument, reader: Reader) -> ReadDocument:
        seen.append(document.line)
        return read_document(document, reader)

    monkeypatch.setattr("hetao_cli.mentions.batch.read_document", counted)

    read(hetao, "--resume", "part.jsonl")

    assert seen == [5, 6]


def test_a_file_that_is_not_there_yet_is_begun(hetao: Hetao, crawl: Path) -> None:
    whole = read(hetao)

    read(hetao, "--resume", "new.jsonl")

    assert crawl.with_name("new.jsonl").read_text(encoding="utf-8") == whole


@pytest.mark.parametrize(
    "text",
    [
        json.dumps({"id": "zz", "title": None}) + "\n",
        '{"id": "a", "text": "a crawl, not its readings"}',
        "notes\nof somebody",
        '{"id": "a", broken\n',
        '{"id": "a"}\n' * 9,
    ],
    ids=["of another document", "a crawl", "another text", "no JSON", "more than there are"],
)
def test_a_file_that_is_no_such_output_stays_as_it_is(hetao: Hetao, crawl: Path, text: str) -> None:
    other = crawl.with_name("other.jsonl")
    other.write_text(text, encoding="utf-8")

    told = hetao("read", "crawl.jsonl", "-f", "jsonl", "--resume", "other.jsonl")

    assert told.code == 2
    assert other.read_text(encoding="utf-8") == text


def test_only_lines_can_be_gone_on_with(hetao: Hetao, crawl: Path) -> None:
    assert "--format jsonl" in hetao("read", "crawl.jsonl", "--resume", "out.jsonl").err
    assert not crawl.with_name("out.jsonl").exists()
