"""`hetao check FILE…` as it is typed."""

from __future__ import annotations

import io
import json
import sys
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from conftest import Hetao

TODAY = ("--today", "2026-11-21")
SLIP = "The area of the south park is 97 hectares."
FINE = "The area of the south park is 87 hectares."


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "slip.txt").write_text(SLIP, encoding="utf-8")
    (tmp_path / "fine.txt").write_text(FINE, encoding="utf-8")
    return tmp_path


def test_a_contradiction_fails_and_what_agrees_does_not(hetao: Hetao, two_parks_log: str, folder: Path) -> None:
    options = ("--log", two_parks_log, *TODAY, "--published", "2025-07")
    slip, fine = (hetao("check", str(folder / name), *options) for name in ("slip.txt", "fine.txt"))

    assert (slip.code, fine.code) == (1, 0), slip.out + fine.out
    assert ": error C301 land area of south park: '97 hectares' (slip.txt)" in slip.out
    assert "1 confirmed" in fine.out
    assert hetao("check", str(folder / "slip.txt"), *options, "--exit-zero").code == 0
    assert hetao("check", str(folder / "slip.txt"), *options, "--ignore", "C301").code == 0


def test_several_documents_are_checked_at_once(hetao: Hetao, two_parks_log: str, folder: Path) -> None:
    told = hetao("check", str(folder / "slip.txt"), str(folder / "fine.txt"), "--log", two_parks_log, *TODAY)

    assert told.code == 1
    assert "slip.txt: not known when it was published" in told.err
    assert told.out.count("1 figure or date") == 2


def test_standard_input_is_a_document(hetao: Hetao, two_parks_log: str, monkeypatch: pytest.MonkeyPatch) -> None:
    stdin = io.TextIOWrapper(io.BytesIO(SLIP.encode()), encoding="utf-8")
    monkeypatch.setattr(sys, "stdin", stdin)

    told = hetao("check", "-", "--log", two_parks_log, *TODAY)

    assert told.code == 1, told.err
    assert "error C301" in told.out


@pytest.mark.parametrize(
    ("arguments", "reason"),
    [
        (("nowhere.txt",), "nowhere.txt"),
        (("nowhere.txt", "--baseline", "x.json"), "--baseline is for the check of the log"),
        (("nowhere.txt", "--statistics"), "--statistics is for the check of the log"),
        (("--published", "2025"), "--published is of documents"),
        (("--format", "html"), "the format 'html' is for 'hetao check FILE' alone"),
    ],
)
def test_wrong_usage_is_told(hetao: Hetao, two_parks_log: str, arguments: tuple[str, ...], reason: str) -> None:
    told = hetao("check", *arguments, "--log", two_parks_log, *TODAY)

    assert (told.code, told.out) == (2, "")
    assert reason in told.err


def test_a_document_that_can_not_be_read_does_not_keep_the_others_from_being_checked(
    hetao: Hetao, two_parks_log: str, folder: Path
) -> None:
    files = [str(folder / name) for name in ("nowhere.txt", "slip.txt", "nothing.txt", "fine.txt")]
    told = hetao("check", *files, "--log", two_parks_log, *TODAY, "--published", "2025-07", "--exit-zero")

    assert told.code == 2
    assert told.out.count("1 figure or date") == 2
    assert "error C301" in told.out
    assert [line.count("there is no such file") for line in told.err.splitlines()] == [1, 1]


def test_an_unread_document_is_told_in_sarif(hetao: Hetao, two_parks_log: str, folder: Path) -> None:
    files = [str(folder / name) for name in ("nowhere.txt", "fine.txt")]
    told = hetao("check", *files, "--log", two_parks_log, *TODAY, "--format", "sarif")

    assert told.out, told.err
    assert json.loads(told.out)["runs"][0]["invocations"] == [{"executionSuccessful": False, "exitCode": 2}]


def test_lines_of_html_are_said_to_be_those_of_its_text(hetao: Hetao, two_parks_log: str, folder: Path) -> None:
    (folder / "slip.html").write_text(f"<html>\n\n\n<body>\n<p>{SLIP}</p></body></html>", encoding="utf-8")
    given = ("--log", two_parks_log, *TODAY, "--published", "2025-07")
    html, both = str(folder / "slip.html"), (str(folder / "slip.html"), str(folder / "slip.html"))

    assert hetao("check", *both, *given).out.count("those of the text as read") == 1
    assert "as read" not in hetao("check", str(folder / "slip.txt"), *given).out
    assert "line=" not in hetao("check", html, *given, "--format", "github").out
    assert json.loads(hetao("check", html, *given, "--format", "json").out)["documents"][0]["extracted"] is True


def test_a_document_that_is_a_source_has_the_date_and_the_entries_of_that_source(
    hetao: Hetao, tmp_path: Path, two_parks_log: str
) -> None:
    text = "The south park has 30 firms. In November the south park had 25 firms, too."
    (tmp_path / "own.txt").write_text(text, encoding="utf-8")
    source = f'{{ id = "own", title = "Own", published = "2025-03", sha256 = "{sha256(text.encode()).hexdigest()}" }}'
    figure = '{ source = "own", place = "south", metric = "firms", says = "30 firms", as_of = "2025-02" }'
    known = Path(two_parks_log).read_text(encoding="utf-8")
    known = known.replace("\nsource = [", f"\nsource = [{source},").replace("\nfigure = [", f"\nfigure = [{figure},")
    log = tmp_path / "events.toml"
    log.write_text(known, encoding="utf-8")

    told = hetao("check", str(tmp_path / "own.txt"), "--log", str(log), *TODAY, "--format", "json")
    document = json.loads(told.out)

    assert (document["documents"][0]["known_as"], document["documents"][0]["published"]) == ("own", "2025-03")
    assert document["mentions"][0]["verdict"] == "confirmed"
    assert document["totals"]["contradicts"] == 0
    assert "not known when it was published" not in told.err
