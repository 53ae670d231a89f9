"""`hetao init` starts a log with nothing wrong in it, and never writes over one."""

from __future__ import annotations

import json
import os
from typing import TYPE_CHECKING

import pytest
from jsonschema import Draft202012Validator

from hetao_cli.log.assemble import load_log
from hetao_cli.schemas.documents import document_schema

if TYPE_CHECKING:
    from pathlib import Path

    from conftest import Hetao


def test_a_new_log_checks_clean_by_all_rules(hetao: Hetao, tmp_path: Path) -> None:
    folder = tmp_path / "my" / "log"
    told = hetao("init", str(folder))
    path, example = folder / "events.toml", folder / "seeds" / "example.toml"
    assert told == (0, f"{path}: a log with an example of each entry, with {example}\n", "")
    checked = hetao("check", "--log", str(path), "--group", "extra", "--fail-on", "note", "--today", "2026-11-21")
    assert (checked.code, checked.err) == (0, ""), checked.out
    log = load_log(str(path))
    assert (len(log.places), len(log.metrics), len(log.events), len(log.sources)) == (1, 1, 1, 1)
    assert (len(log.figures), len(log.datings)) == (1, 1)


def test_a_new_log_can_be_in_the_current_folder(hetao: Hetao, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert hetao("init").out.startswith("events.toml: ")
    assert sorted(os.listdir(tmp_path)) == ["events.toml", "seeds"]


@pytest.mark.parametrize("name", ["events.toml", "seeds/example.toml"])
def test_no_file_is_written_over(hetao: Hetao, tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(b"mine")
    told = hetao("init", str(tmp_path))
    assert (told.code, told.out) == (2, "")
    assert f"there is a file '{path}' already" in told.err
    assert [file for file in tmp_path.rglob("*") if file.is_file()] == [path]
    assert path.read_bytes() == b"mine"


def test_a_folder_that_is_a_file_is_told(hetao: Hetao, tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    told = hetao("init", str(tmp_path / "file"))
    assert (told.code, told.out) == (3, "")
    assert "can't write" in told.err


def test_the_document_of_a_new_log_is_as_its_schema_says(hetao: Hetao, tmp_path: Path) -> None:
    document = json.loads(hetao("init", str(tmp_path), "--format", "json").out)
    Draft202012Validator(document_schema("added")).validate(document)
    assert [entry["kind"] for entry in document["entries"]] == [
        "place", "metric", "event", "source", "figure", "dating",
    ]  # fmt: skip


def test_a_format_that_there_is_not_starts_no_log(hetao: Hetao, tmp_path: Path) -> None:
    assert hetao("init", str(tmp_path), "--format", "yaml").code == 2
    assert os.listdir(tmp_path) == []


def test_all_commands_look_at_a_new_log(hetao: Hetao, tmp_path: Path) -> None:
    assert hetao("init", str(tmp_path)).code == 0
    for command in (("timeline",), ("figures",), ("sources",), ("show", "park")):
        told = hetao(*command, "--log", str(tmp_path))
        assert (told.code, told.err) == (0, "")
        assert told.out
