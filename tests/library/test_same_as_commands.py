"""The library gives the answers of the command line: the same documents, and values that agree with them."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from hetao_cli import DateError, HetaoError, Log, LogError, UnknownNameError, UsageError

if TYPE_CHECKING:
    from collections.abc import Callable

    from conftest import Hetao

    from hetao_cli import Listing

SHIPPED = str(Path(__file__).parents[2] / "events.toml")
TODAY = "2026-11-30"
DRAFT = "香港园区占地97公顷，于2025年12月22日开园。深圳园区占地3.02平方公里。\n"

SAME: list[tuple[list[str], Callable[[Log], Listing[Any]]]] = [
    (["figures"], lambda log: log.figures()),
    (["figures", "--place", "hk-park", "--metric", "area"], lambda log: log.figures(place="hk-park", metric="area")),
    (
        ["figures", "--status", "target", "--status", "planned", "--from", "2020", "--to", "2030"],
        lambda log: log.figures(status=["target", "planned"], start="2020", end="2030"),
    ),
    (["figures", "--source", "lo-2026"], lambda log: log.figures(source="lo-2026")),
    (["timeline"], lambda log: log.timeline()),
    (["timeline", "--from", "2025-06", "--place", "zone"], lambda log: log.timeline(start="2025-06", place="zone")),
    (["timeline", "--status", "planned", "--to", "2030"], lambda log: log.timeline(status="planned", end="2030")),
    (["timeline", "--known-by", "2025-06-30"], lambda log: log.known_by("2025-06-30").timeline()),
    (["figures", "--known-by", "2025-06-30"], lambda log: log.known_by(date(2025, 6, 30)).figures()),
    (["figures", "--as-of", "2024"], lambda log: log.as_of("2024").figures()),
    (["events"], lambda log: log.events()),
    (["events", "--kind", "opening"], lambda log: log.events(kind="opening")),
    (["datings"], lambda log: log.datings()),
    (
        ["datings", "--event", "hk-park-opening", "--source", "lo-2026"],
        lambda log: log.datings(event="hk-park-opening", source="lo-2026"),
    ),
    (["places"], lambda log: log.places()),
    (["metrics"], lambda log: log.metrics()),
    (["sources"], lambda log: log.sources()),
    (["compare"], lambda log: log.compare()),
    (
        ["compare", "hk-park", "sz-park", "--metric", "area"],
        lambda log: log.compare("hk-park", "sz-park", metric="area"),
    ),
    (["compare", "--known-by", "2025-08-31"], lambda log: log.known_by("2025-08-31").compare()),
    (["compare", "--as-of", "2025"], lambda log: log.as_of("2025").compare()),
    (["check"], lambda log: log.check()),
    (["check", "--today", "2027-01-01"], lambda log: log.check(today=date(2027, 1, 1))),
    (["check", "--group", "strict", "--ignore", "K"], lambda log: log.check(group="strict", ignore="K")),
    (["check", "--select", "C3,O504"], lambda log: log.check(select=["C3", "O504"])),
    (["changes", "2025-06-30", "2026-01-31"], lambda log: log.changes("2025-06-30", "2026-01-31")),
    (["query", "SELECT id, low FROM figures"], lambda log: log.query("SELECT id, low FROM figures")),
]


@pytest.mark.parametrize(("arguments", "asked"), SAME, ids=[" ".join(arguments) for arguments, _ in SAME])
@pytest.mark.parametrize("language", ["en", "zh-Hant"])
def test_a_list_is_the_document_of_its_command(
    hetao: Hetao, arguments: list[str], asked: Callable[[Log], Listing[Any]], language: str
) -> None:
    today = [] if "--today" in arguments or "--known-by" in arguments else ["--today", TODAY]
    exit_zero = ["--exit-zero"] if arguments[0] == "check" else []
    told = hetao(*arguments, "--log", SHIPPED, *today, *exit_zero, "--lang", language, "--format", "json")
    assert told.code == 0, told.err
    listed = asked(Log.load(SHIPPED, today=TODAY, language=language))
    assert listed.to_dict() == json.loads(told.out)


def test_a_document_is_held_as_check_holds_it(hetao: Hetao, tmp_path: Path) -> None:
    (tmp_path / "draft.txt").write_text(DRAFT, encoding="utf-8")
    log = Log.load(SHIPPED, today=TODAY)
    held = log.hold(tmp_path / "draft.txt", published="2026-01-03")
    told = hetao(
        *("check", str(tmp_path / "draft.txt"), "--published", "2026-01-03", "--log", SHIPPED, "--today", TODAY),
        *("--exit-zero", "--format", "json"),
    )
    assert held.to_dict() == json.loads(told.out)
    assert [one.verdict for one in held] == [one.verdict for one in log.hold(DRAFT, published="2026-01-03")]
    assert [one.text for one in held] == [DRAFT[one.start : one.end] for one in held]


def test_a_text_is_read_as_read_reads_it(hetao: Hetao, tmp_path: Path) -> None:
    (tmp_path / "draft.txt").write_text(DRAFT, encoding="utf-8")
    told = hetao(
        *("read", str(tmp_path / "draft.txt"), "--published", "2026-01-03", "--log", SHIPPED, "--today", TODAY),
        *("--format", "json"),
    )
    document = json.loads(told.out)["documents"][0]
    found = Log.load(SHIPPED).read(DRAFT, published=date(2026, 1, 3)).to_dict()
    assert found == {key: document[key] for key in found}


def test_values_agree_with_their_json() -> None:
    log = Log.load(SHIPPED, today=TODAY)
    for one in log.figures():
        record = one.to_dict()
        assert (one.id, one.says, one.hedge, one.status, one.at) == tuple(
            record[key] for key in ("id", "says", "hedge", "status", "at")
        )
        if one.interval is not None:
            assert one.interval.low is None or float(one.interval.low) == pytest.approx(record["metric_low"])
            assert one.interval.high is None or float(one.interval.high) == pytest.approx(record["metric_high"])
        assert one.unit == record["metric_unit"]
        assert one.as_of is None or one.as_of.edtf == record["as_of"]
    for event in log.timeline():
        record = event.to_dict()
        assert (event.date, event.status, event.overdue, list(event.sources)) == tuple(
            record[key] for key in ("date", "status", "overdue", "sources")
        )
    for finding in log.check():
        record = finding.to_dict()
        assert (finding.code, finding.message, finding.fingerprint) == tuple(
            record[key] for key in ("code", "message", "fingerprint")
        )


def test_an_answer_is_that_of_the_table() -> None:
    log = Log.load(SHIPPED, today=TODAY)
    rows = [one for one in log.table("answers") if one["status"] == "actual" and one["of"] is one["since"] is None]
    asked = 0
    for row in rows:
        found = log.answer(str(row["place"]), str(row["metric"]))
        if found is not None and found.unit == row["unit"] and row["until"] is None:
            asked += 1
            record = found.to_dict()
            assert {key: record[key] for key in ("low", "high", "figure", "as_of")} == {
                key: row[key] for key in ("low", "high", "figure", "as_of")
            }
    assert asked > 50


def test_an_answer_of_a_day_is_of_that_day_or_carried() -> None:
    log = Log.load(SHIPPED, today=TODAY)
    assert log.answer("hk-park", "tenants", on="1990") is None
    newest = log.answer("香港园区", "tenants")
    assert newest is not None
    later = log.answer("hk-park", "tenants", on=date(2030, 1, 1))
    assert later is not None
    assert (later.interval, later.support.kind) == (newest.interval, "carried")


def test_values_can_not_be_changed_and_can_be_compared() -> None:
    one, other = (Log.load(SHIPPED, today=TODAY).figures()[0] for _ in range(2))
    assert one == other
    with pytest.raises(AttributeError):
        one.says = "1"  # type: ignore[misc]


def test_wrong_calls_are_errors_of_their_own() -> None:
    log = Log.load(SHIPPED, today=TODAY)
    for call in (
        lambda: log.figures(place="nowhere"),
        lambda: log.answer("nowhere", "area"),
        lambda: log.answer("hk-park", "area", status="target"),
        lambda: log.check(select="Z999"),
        lambda: log.table("figure"),
        lambda: Log.load(SHIPPED, language="fr"),
    ):
        with pytest.raises(UnknownNameError):
            call()
    with pytest.raises(DateError):
        log.figures(start="once upon a time")
    with pytest.raises(UsageError):
        Log.load("no-such-log.toml")
    for one in (UsageError, UnknownNameError, LogError):
        assert issubclass(one, HetaoError)


def test_a_log_is_found_as_the_command_finds_it(monkeypatch: pytest.MonkeyPatch, two_parks_log: str) -> None:
    monkeypatch.setenv("HETAO_LOG", two_parks_log)
    assert {one.id for one in Log.load().places()} >= {"north", "south"}
    monkeypatch.chdir(Path(two_parks_log).parent)
    monkeypatch.delenv("HETAO_LOG")
    assert Log.load(Path(two_parks_log)).title == {"en": "Two parks", "zh-Hans": "两个园区"}
