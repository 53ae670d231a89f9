"""Baselines: what a log had on some day is not told again."""

from __future__ import annotations

import json
import os
from collections import Counter
from typing import TYPE_CHECKING

import pytest
from checked_logs import VOCABULARY, figure
from hypothesis import given
from hypothesis import strategies as st

from hetao_cli.model.errors import UsageError
from hetao_cli.reports.check.baseline import baseline_text, parse_baseline

if TYPE_CHECKING:
    from pathlib import Path

    from conftest import Hetao, Outcome

ONE = figure("a", "companies", "many", id="one")
TWO = figure("b", "companies", "some", id="two")
BARE = '\n[[figure]]\nsource = "a"\nplace = "zone"\nmetric = "companies"\n'
"""An entry without id and without what it says: of several, all findings have one fingerprint."""


class Workplace:
    """A log and a baseline in a folder of their own."""

    def __init__(self, hetao: Hetao, folder: Path) -> None:
        self.hetao = hetao
        self.log = folder / "events.toml"
        self.baseline = folder / "baseline.json"

    def check(self, text: str, *arguments: str) -> Outcome:
        self.log.write_text(text, encoding="utf-8")
        rules = () if "--select" in arguments else ("--select", "F,N")
        return self.hetao("check", "--log", str(self.log), "--today", "2026-11-21", *rules, *arguments)

    def write(self, text: str, *arguments: str) -> Outcome:
        return self.check(text, "--write-baseline", str(self.baseline), *arguments)

    def compare(self, text: str, *arguments: str) -> Outcome:
        return self.check(text, "--baseline", str(self.baseline), *arguments)

    def codes(self, text: str, *arguments: str) -> list[str]:
        found = json.loads(self.compare(text, "--format", "json", *arguments).out)["findings"]
        return [one["code"] for one in found]


@pytest.fixture
def place(hetao: Hetao, tmp_path: Path) -> Workplace:
    return Workplace(hetao, tmp_path)


def test_what_was_written_is_not_told_again(place: Workplace) -> None:
    written = place.write(VOCABULARY + ONE)

    assert (written.code, written.out) == (0, "1 in the baseline; 0 relations hold\n")
    assert written.err == f"hetao: 1 finding written to {place.baseline}\n"
    assert place.compare(VOCABULARY + ONE) == (0, "1 in the baseline; 0 relations hold\n", "")


def test_what_is_new_is_told_and_fails(place: Workplace) -> None:
    place.write(VOCABULARY + ONE)

    told = place.compare(VOCABULARY + ONE + TWO, "--format", "concise")

    assert told.code == 1
    assert [line.split(": ")[-1] for line in told.out.splitlines()] == ["error N101 no figure can be read in 'some'"]


def test_moved_lines_and_other_order_do_not_matter(place: Workplace) -> None:
    place.write(VOCABULARY + ONE + TWO)

    assert place.codes("# a comment\n\n" + VOCABULARY + TWO + "\n\n" + ONE) == []


def test_one_more_of_the_same_is_new(place: Workplace) -> None:
    place.write(VOCABULARY + BARE)

    assert place.codes(VOCABULARY + BARE) == []
    assert place.codes(VOCABULARY + BARE + BARE) == ["F006"]


def test_what_is_gone_is_said_on_stderr(place: Workplace) -> None:
    place.write(VOCABULARY + ONE + TWO)

    told = place.compare(VOCABULARY + ONE)

    assert told.code == 0
    assert told.err.startswith(f"hetao: 1 finding is gone from those in {place.baseline}; --write-baseline")


def test_what_rules_find_that_did_not_run_is_not_gone(place: Workplace) -> None:
    place.write(VOCABULARY + ONE)

    assert place.compare(VOCABULARY, "--select", "F").err == ""
    assert place.compare(VOCABULARY, "--ignore", "F").err != ""


def test_an_acknowledged_finding_needs_no_baseline(place: Workplace) -> None:
    review = '\n[[review]]\ncode = "N101"\nabout = ["one"]\nreason = "no number is given"\n'
    place.write(VOCABULARY + ONE + review)

    assert json.loads(place.baseline.read_text(encoding="utf-8"))["findings"] == []
    assert place.codes(VOCABULARY + ONE) == ["N101"]


def test_the_document_says_what_the_baseline_took_out(place: Workplace) -> None:
    place.write(VOCABULARY + ONE + TWO)

    document = json.loads(place.compare(VOCABULARY + ONE, "--format", "json").out)

    assert document["baseline"] == {"path": str(place.baseline), "known": 1, "gone": 1}
    assert document["totals"]["error"] == 0


def test_statistics_count_what_is_new(place: Workplace) -> None:
    place.write(VOCABULARY + ONE)

    document = json.loads(place.compare(VOCABULARY + ONE + TWO, "--statistics", "--format", "json").out)

    assert [(row["code"], row["count"]) for row in document["statistics"]] == [("N101", 1)]


def test_with_both_options_the_new_ones_are_told_and_all_are_written(place: Workplace) -> None:
    place.write(VOCABULARY + ONE)

    told = place.compare(VOCABULARY + ONE + TWO, "--write-baseline", str(place.baseline), "--format", "concise")

    assert (told.code, told.out.count("\n")) == (1, 1)
    assert place.codes(VOCABULARY + ONE + TWO) == []


def test_the_same_findings_make_the_same_file(place: Workplace) -> None:
    place.write(VOCABULARY + ONE + TWO)
    first = place.baseline.read_bytes()
    place.write(VOCABULARY + TWO + "\n# moved\n" + ONE)

    assert place.baseline.read_bytes() == first
    assert first.count(b'"code"') == len([line for line in first.split(b"\n") if b'"code"' in line]) == 2


def test_writing_leaves_no_other_file_and_keeps_a_link(place: Workplace) -> None:
    real = place.log.parent / "real.json"
    real.write_text("old", encoding="utf-8")
    place.baseline.symlink_to(real)

    place.write(VOCABULARY + ONE)

    assert place.baseline.is_symlink()
    assert "N101" in real.read_text(encoding="utf-8")
    assert sorted(os.listdir(place.log.parent)) == ["baseline.json", "events.toml", "real.json"]


def test_a_baseline_that_is_not_there_is_wrong_usage(place: Workplace) -> None:
    told = place.compare(VOCABULARY)

    assert (told.code, told.out) == (2, "")
    assert told.err == (f"hetao: there is no file '{place.baseline}'; --write-baseline {place.baseline} makes one\n")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "x",
        "[]",
        "null",
        "3",
        "{}",
        '{"kind": "check", "version": 1, "findings": []}',
        '{"kind": "baseline", "version": 2, "findings": []}',
        '{"kind": "baseline", "version": 1}',
        '{"kind": "baseline", "version": 1, "findings": 3}',
        '{"kind": "baseline", "version": 1, "findings": [3]}',
        '{"kind": "baseline", "version": 1, "findings": [{"code": "C301"}]}',
        '{"kind": "baseline", "version": 1, "findings": [{"code": "C301", "fingerprint": 1, "count": 1}]}',
        '{"kind": "baseline", "version": 1, "findings": [{"code": "C301", "fingerprint": "a", "count": true}]}',
        '{"kind": "baseline", "version": 1, "findings": [{"code": ["C301"], "fingerprint": "a", "count": 1}]}',
        "[" * 100_000,
    ],
    ids=lambda text: text[:60],
)
def test_a_file_that_is_no_baseline_is_wrong_usage(place: Workplace, text: str) -> None:
    place.baseline.write_text(text, encoding="utf-8")

    told = place.compare(VOCABULARY)

    assert (told.code, told.out) == (2, "")
    assert told.err.startswith(f"hetao: '{place.baseline}' is no baseline;")


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_a_baseline_that_an_editor_has_saved_is_read(place: Workplace, encoding: str) -> None:
    place.write(VOCABULARY + ONE)
    place.baseline.write_text(place.baseline.read_text(encoding="utf-8"), encoding=encoding)

    assert place.compare(VOCABULARY + ONE) == (0, "1 in the baseline; 0 relations hold\n", "")


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"\xff\xfe\x00", "its byte order mark says UTF-16, which it is not"),
        ("{}".encode("utf-16-le"), "it is no text, as it holds NUL bytes"),
    ],
)
def test_bytes_that_are_no_text_are_refused_in_plain_words(place: Workplace, data: bytes, reason: str) -> None:
    place.baseline.write_bytes(data)

    assert place.compare(VOCABULARY) == (2, "", f"hetao: '{place.baseline}' can't be read: {reason}\n")


@pytest.mark.parametrize("option", ["--baseline", "--write-baseline"])
@pytest.mark.parametrize("name", ["", ".", "missing/folder/x.json", "nul\0"])
def test_a_file_that_can_not_be_used_is_wrong_usage(place: Workplace, option: str, name: str) -> None:
    path = str(place.log.parent / name) if name else name

    told = place.check(VOCABULARY, option, path)

    assert told.code == 2
    assert told.err.startswith("hetao: ")
    assert os.listdir(place.log.parent) == ["events.toml"]


@given(st.dictionaries(st.tuples(st.text(), st.text()), st.integers(min_value=1)))
def test_a_baseline_is_read_as_it_was_written(known: dict[tuple[str, str], int]) -> None:
    counted: Counter[tuple[str, str]] = Counter(known)

    assert parse_baseline(baseline_text(counted), "x") == counted


@given(st.text())
def test_of_any_text_nothing_but_a_usage_error_escapes(text: str) -> None:
    with pytest.raises(UsageError, match="'x' is no baseline"):
        parse_baseline(text, "x")
