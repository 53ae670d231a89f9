"""Additions that a log has already, second copies of a document, and logs that are new."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from hetao_cli.log.assemble import load_log
from hetao_cli.log.origins import independent

if TYPE_CHECKING:
    from pathlib import Path

    from conftest import Hetao


@pytest.fixture
def new_log(tmp_path: Path, hetao: Hetao, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the path of a log as `hetao init` makes it, in the current folder."""
    monkeypatch.chdir(tmp_path)
    assert hetao("init").code == 0
    return tmp_path / "events.toml"


@pytest.mark.parametrize(
    ("kind", "options"),
    [
        ("figure", ["--source", "example", "--place", "park", "--metric", "companies", "--says", "more than 60"]),
        ("dating", ["--source", "example", "--event", "park-opening", "--says", "22 December 2025"]),
    ],
)
def test_what_the_log_has_already_is_not_added_again(
    kind: str, options: list[str], new_log: Path, hetao: Hetao
) -> None:
    before = [new_log.read_bytes(), (new_log.parent / "seeds" / "example.toml").read_bytes()]

    code, out, err = hetao("add", kind, *options)

    assert (code, out) == (2, "")
    assert f"the log has this {kind} already: '" in err
    assert [new_log.read_bytes(), (new_log.parent / "seeds" / "example.toml").read_bytes()] == before


@pytest.mark.usefixtures("new_log")
def test_an_event_that_is_there_under_another_id_is_told(hetao: Hetao) -> None:
    titles = ["--title-en", "The park opens", "--title-zh-Hans", "园区开园", "--title-zh-Hant", "園區開園"]
    same = ["--date", "2025-12-22", "--place", "park", "--kind", "opening", *titles]

    assert "the same but for its id already: 'park-opening'" in hetao("add", "event", "--id", "x", *same).err
    assert "already" not in hetao("add", "event", "--id", "y", *same, "--status", "planned").err


@pytest.mark.parametrize("more", [["--as-of", "2025-11"], ["--status", "target"], ["--section", "heading"]])
def test_a_figure_that_differs_in_what_it_says_is_another(more: list[str], new_log: Path, hetao: Hetao) -> None:
    same = ["--source", "example", "--place", "park", "--metric", "companies", "--says", "more than 60"]
    assert hetao("add", "figure", *same, *more).code == 0
    assert len(load_log(str(new_log)).figures) == 2


def test_a_second_copy_of_a_text_is_told_and_is_no_independent_source(new_log: Path, hetao: Hetao) -> None:
    texts = {"first": "The park has 70 companies.\n", "second": "\ufeffThe park\r\n\r\nhas 70  companies."}
    for name, text in texts.items():
        path = new_log.parent / f"{name}.txt"
        path.write_text(text, encoding="utf-8")
        done = hetao("add", "source", str(path), "--title", name, "--published", "2025-12-30", "--language", "en")
        assert done.code == 0, done.err

    assert "its text is that of the source 'first', so it is written as a copy of that" in done.err
    assert independent(load_log(str(new_log)), "second") == "first"


def test_two_sources_with_one_text_are_one_also_where_nobody_wrote_that(new_log: Path) -> None:
    text = "\n[[source]]\nid = 'ID'\ntitle = 'A'\npublished = '2025'\nlanguage = 'en'\ntext_sha256 = 'SUM'\n"
    new_log.write_text(
        new_log.read_text(encoding="utf-8")
        + "".join(text.replace("ID", name).replace("SUM", digit * 64) for name, digit in ("a1", "b2", "c1", "d1")),
        encoding="utf-8",
    )
    log = load_log(str(new_log))

    assert [independent(log, name) for name in "abcd"] == ["a", "b", "a", "a"]


def test_a_pattern_that_matches_nothing_in_a_new_log_is_a_note(new_log: Path, hetao: Hetao) -> None:
    (new_log.parent / "seeds" / "example.toml").unlink()

    done = hetao("check", "--format", "json")

    assert done.code == 0
    assert [(one["code"], one["severity"]) for one in json.loads(done.out)["findings"]] == [("F002", "note")]
    assert hetao("timeline").err == ""


def test_a_pattern_beside_the_files_that_it_may_mean_is_an_error(new_log: Path, hetao: Hetao) -> None:
    new_log.write_text(new_log.read_text(encoding="utf-8").replace("seeds/*", "seed/*"), encoding="utf-8")

    done = hetao("check", "--format", "json")

    assert done.code == 1
    assert [(one["code"], one["severity"]) for one in json.loads(done.out)["findings"]] == [("F002", "error")]


@pytest.mark.parametrize(
    ("language", "comment", "says"),
    [("en", "# A log:", "more than 60"), ("zh-Hans", "# 日志：", "60多家"), ("zh-Hant", "# 日誌：", "60多家")],
)
def test_a_log_is_started_in_the_language_asked_for(
    language: str, comment: str, says: str, tmp_path: Path, hetao: Hetao
) -> None:
    assert hetao("init", str(tmp_path), "--lang", language).code == 0
    path = tmp_path / "events.toml"

    assert path.read_text(encoding="utf-8").startswith(comment)
    assert [figure.says for figure in load_log(str(path)).figures] == [says]
    assert json.loads(hetao("check", "--log", str(path), "--format", "json").out)["findings"] == []
