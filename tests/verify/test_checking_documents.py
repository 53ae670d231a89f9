"""`hetao check FILE…` as it is typed."""

from __future__ import annotations

import io
import json
import sys
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from hetao_cli.documents.article import text_sha256

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


OWN = "The south park has 30 firms. It cost 20亿元, and the map names HK$3 billion and HK$4 billion."


def _log_with_own(tmp_path: Path, two_parks_log: str, key: str) -> str:
    """Return the path of a log that has entered what a document says."""
    source = f'{{ id = "own", title = "Own <b>", published = "2025-03", language = "zh-Hans", {key} }}'
    figures = '{ source = "own", place = "north", metric = "firms", says = "30 firms", as_of = "2025-02" }, '
    figures += '{ source = "own", place = "south", metric = "cost", says = "20亿元", currency = "CNY" }'
    known = Path(two_parks_log).read_text(encoding="utf-8")
    known = known.replace("\nsource = [", f"\nsource = [{source},").replace("\nfigure = [", f"\nfigure = [{figures},")
    log = tmp_path / "events.toml"
    log.write_text(known, encoding="utf-8")
    return str(log)


def test_a_document_is_known_by_its_text_and_nothing_in_it_is_new_against_its_own_entries(
    hetao: Hetao, tmp_path: Path, two_parks_log: str
) -> None:
    log = _log_with_own(tmp_path, two_parks_log, f'text_sha256 = "{text_sha256(OWN)}"')
    for name, text in (
        ("own.txt", OWN),
        ("own.html", f"<p>{OWN.replace('. ', '.</p><p>')}</p>"),
        ("b.txt", f" {OWN} "),
    ):
        (tmp_path / name).write_text(text, encoding="utf-8")
        told = hetao("check", str(tmp_path / name), "--log", log, *TODAY, "--format", "json")
        document = json.loads(told.out)
        assert document["documents"][0]["known_as"] == "own"
        verdicts = {one["text"]: one["verdict"] for one in document["mentions"]}
        assert verdicts["30 firms"] == "confirmed"
        assert verdicts["20亿元"] == "confirmed"
        assert not [one for one in document["findings"] if one["severity"] != "note"]
    (tmp_path / "own.txt").write_text(f"{OWN} Or not.", encoding="utf-8")
    told = hetao("check", str(tmp_path / "own.txt"), "--log", log, *TODAY, "--format", "json")
    assert json.loads(told.out)["documents"][0]["known_as"] is None


def test_no_path_of_the_disk_is_in_the_annotated_text(hetao: Hetao, tmp_path: Path, two_parks_log: str) -> None:
    log = tmp_path / "parks.toml"
    known = Path(two_parks_log).read_text(encoding="utf-8")
    log.write_text(known.replace(', title = { en = "Two parks", zh-Hans = "两个园区" }', ""), encoding="utf-8")
    (tmp_path / "draft.txt").write_text(
        "The south park has 97 hectares. The north park has 500 firms.", encoding="utf-8"
    )
    page = hetao("check", str(tmp_path / "draft.txt"), "--log", str(log), *TODAY, "--format", "html", "--exit-zero").out
    assert "draft.txt" in page
    assert "parks.toml" in page
    assert str(tmp_path) not in page
    assert tmp_path.name not in page


def test_it_is_told_what_the_log_has_and_the_document_lacks(hetao: Hetao, folder: Path, two_parks_log: str) -> None:
    options = ("--log", two_parks_log, *TODAY, "--published", "2025-12-31")
    told = hetao("check", str(folder / "fine.txt"), *options, "--format", "json")
    lacks = json.loads(told.out)["documents"][0]["lacks"]
    assert [(one["place"], one["metric"], one["event"]) for one in lacks] == [
        ("south", "cost", None),
        ("south", None, "opening"),
    ]
    text = hetao("check", str(folder / "fine.txt"), *options).out
    assert "south park: cost:" in text
    assert "The park opens: 2025-12-22" in text
    early = hetao("check", str(folder / "fine.txt"), *options[:-1], "2025-01", "--format", "json")
    assert json.loads(early.out)["documents"][0]["lacks"] == []


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
