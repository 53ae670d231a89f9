"""The answer to a question is the same whoever asks, and to know more never makes it vaguer."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from firms_log import CLAIMS, LOG, Told, claim, evidence_of, log_text
from hypothesis import example, given
from hypothesis import strategies as st
from tries import examples

from hetao_cli.analysis.answers.figures import Strand, answer
from hetao_cli.analysis.series.points import series_of
from hetao_cli.model.quantity import Interval
from hetao_cli.quantities.intervals import intersect, meet
from hetao_cli.reports.compare.comparison import compare_places

if TYPE_CHECKING:
    from pathlib import Path

    from conftest import Hetao

    from hetao_cli.analysis.answers.figures import Answer

FIRMS = Strand("actual", "company")


def firms(*told: Told, on: str | None = None) -> Answer:
    from hetao_cli.dates.edtf import parse_date

    found = answer(evidence_of(*told), "a", "firms", on=None if on is None else parse_date(on))
    assert found is not None
    return found


@given(st.lists(CLAIMS, min_size=1, max_size=6))
@example(
    [
        claim("a", "a", 0, 0, "2024"),
        claim("a", "a", 0, 0, "2025-01~"),
        claim("a", "a", 35, 0, "2025-01~"),
        claim("a", "b", 29, 5, "2025-01"),
    ]
)
@examples(150)
def test_every_room_gives_the_same_answer(told: list[Told]) -> None:
    evidence = evidence_of(*told)
    for place in ("a", "b"):
        found = answer(evidence, place, "firms")
        points = series_of(evidence, "firms", place)
        rows = compare_places(evidence, ("a", "b"), ["firms"]).rows
        cell = rows[0].cells["ab".index(place)] if rows else None
        assert cell == found
        if found is not None:
            [same] = [point.answer for point in points if point.as_of == found.as_of]
            assert same == found


@given(st.lists(CLAIMS, min_size=1, max_size=5), st.integers(0, 40), st.integers(0, 40))
@examples(150)
def test_one_more_claim_that_agrees_never_widens(told: list[Told], low: int, width: int) -> None:
    place = told[0].place
    before = answer(evidence_of(*told), place, "firms")
    assert before is not None
    more = Told(place, "f", 100 + low, 100 + low + width, before.shown.as_of.edtf if before.shown.as_of else "2024")
    if before.dispute is not None or not meet(before.interval, Interval(more.low, more.high)):
        return
    after = answer(evidence_of(*told, more), place, "firms")
    assert after is not None
    if after.dispute is None:
        assert intersect(after.interval, before.interval) == after.interval


@given(st.lists(CLAIMS, min_size=2, max_size=6).flatmap(lambda told: st.tuples(st.just(told), st.permutations(told))))
@examples(100)
def test_the_order_of_the_entries_changes_nothing(orders: tuple[list[Told], list[Told]]) -> None:
    told, shuffled = orders
    for place in ("a", "b"):
        one, other = (answer(evidence_of(*order), place, "firms") for order in (told, shuffled))
        if one is None or other is None:
            assert one is other
            continue
        assert (one.interval, one.as_of, one.support.kind) == (other.interval, other.as_of, other.support.kind)
        assert (one.support.sources, one.support.differ) == (other.support.sources, other.support.differ)
        assert (one.shown.figure.source, one.shown.figure.says) == (other.shown.figure.source, other.shown.figure.says)


def test_a_later_claim_replaces_an_earlier_one_only_where_both_cannot_hold_on_one_day() -> None:
    older = Told("a", "a", 441, 449, "2024-08")
    assert firms(older, Told("a", "b", 401, 499, "2025-08")).interval == Interval(401, 499)
    assert firms(older, Told("a", "b", 401, 499, "2024")).interval == Interval(441, 449)
    assert firms(older, Told("a", "b", 500, 510, "2024")).interval == Interval(441, 449)


def test_a_dispute_that_nothing_decides_is_never_picked_from() -> None:
    found = firms(Told("a", "a", 60, 60, "2025-06-01"), Told("a", "b", 600, 600, "2025-06-01"))
    assert (found.interval, found.support.kind, found.support.sources, found.support.differ) == (
        Interval(60, 600),
        "disputed",
        1,
        1,
    )


def test_what_is_carried_to_another_day_says_so() -> None:
    told = Told("a", "a", 60, 60, "2024-06"), Told("a", "b", 60, 60, "2024-06")
    then, later = firms(*told, on="2024-06-15"), firms(*told, on="2025-01-01")
    assert (then.support.kind, later.support.kind) == ("agreed", "carried")
    assert later.interval == Interval(60, 60)
    assert answer(evidence_of(*told), "a", "firms", on=told[0].moment("2023")) is None


def test_a_doubtful_source_is_shown_only_where_there_is_no_other() -> None:
    early = Told("a", "early", 440, 440, "2025-06-01")
    assert firms(early).support.kind == "doubtful"
    beside = firms(early, Told("a", "a", 430, 450, "2025-06-01"))
    assert (beside.shown.figure.source, beside.interval, beside.support.kind) == ("a", Interval(440, 440), "agreed")


@pytest.fixture
def disputed_log(tmp_path: Path) -> str:
    path = tmp_path / "log.toml"
    told = [Told("a", "a", 60, 60, "2025-06-01"), Told("a", "b", 600, 600, "2025-06-01")]
    path.write_text(log_text(*told, Told("b", "a", 60, 60, "2025-06-01")), encoding="utf-8")
    return str(path)


def document(hetao: Hetao, *arguments: str) -> dict[str, Any]:
    done = hetao(*arguments, "--today", "2026-11-21", "--format", "json")
    assert done.code in {0, 1}, done.err
    found: dict[str, Any] = json.loads(done.out)
    return found


def values(hetao: Hetao, log: str) -> dict[str, tuple[float | None, float | None, str]]:
    """Return what each command says of the firms of a: the least, the most and the kind of support."""
    at = ("--log", log)
    [row] = document(hetao, "compare", "a", "b", *at)["rows"]
    cell = row["cells"][0]
    stats = [one for one in document(hetao, "stats", "firms", *at)["points"] if one["place"] == "a"][-1]
    plot = [one for one in document(hetao, "plot", "firms", *at)["points"] if one["place"] == "a"][-1]
    figure = next(one for one in document(hetao, "figures", *at)["figures"] if one["place"] == "a")
    shown = document(hetao, "show", figure["id"], *at)["entries"][0]
    ends = cell["answer"]["low"], cell["answer"]["high"]
    return {
        "compare": (*ends, cell["support"]["kind"]),
        "stats": (stats["low"], stats["high"], stats["supported"]["kind"]),
        "plot": (plot["low"], plot["high"], plot["support"]["kind"]),
        "figures": (*ends, figure["support"]["kind"]),
        "show": (*ends, shown["support"]["kind"]),
    }


def test_every_command_gives_the_same_answer_to_the_same_question(hetao: Hetao, disputed_log: str) -> None:
    assert set(values(hetao, disputed_log).values()) == {(60, 600, "disputed")}


def test_a_ratio_carries_the_range_of_a_disputed_side(hetao: Hetao, disputed_log: str) -> None:
    [row] = document(hetao, "compare", "a", "b", "--log", disputed_log)["rows"]
    assert (row["ratio"], row["like_for_like"]) == ({"low": 1, "high": 10}, False)
    assert "60–600 (disputed)" in hetao("compare", "a", "b", "--log", disputed_log).out.replace("-", "–")


def test_every_value_leads_to_its_findings(hetao: Hetao, disputed_log: str) -> None:
    found = {one["fingerprint"] for one in document(hetao, "check", "--log", disputed_log)["findings"]}
    [row] = document(hetao, "compare", "a", "b", "--log", disputed_log)["rows"]
    [point] = [one for one in document(hetao, "stats", "firms", "--log", disputed_log)["points"] if one["place"] == "a"]
    assert row["cells"][0]["findings"] == point["findings"]
    assert set(point["findings"]) <= found
    assert len(point["findings"]) == 1


DATES = """
[[event]]
id = "plaques"
date = "2024-06"
title = { en = "Plaques" }
[[event]]
id = "listing"
date = "2024-06-13"
title = { en = "Listing" }
[[dating]]
source = "a"
event = "plaques"
says = "2024-06-11"
[[dating]]
source = "b"
event = "plaques"
says = "2024-06"
[[dating]]
source = "b"
event = "listing"
says = "August 2024"
"""


@pytest.fixture
def dated_log(tmp_path: Path) -> str:
    path = tmp_path / "dated.toml"
    path.write_text(log_text() + DATES, encoding="utf-8")
    return str(path)


def test_to_know_more_never_makes_a_date_vaguer(hetao: Hetao, dated_log: str) -> None:
    for more in ((), ("--known-by", "2025-07"), ("--known-by", "2026-12")):
        events = document(hetao, "timeline", "--log", dated_log, *more)["events"]
        plaques = next(one for one in events if one["id"] == "plaques")
        assert (plaques["date"], plaques["support"]["kind"], plaques["support"]["sources"]) == (
            "2024-06-11",
            "agreed",
            2,
        )


def test_a_disputed_date_is_ours_and_leads_to_its_finding(hetao: Hetao, dated_log: str) -> None:
    events = document(hetao, "timeline", "--log", dated_log)["events"]
    listing = next(one for one in events if one["id"] == "listing")
    assert (listing["date"], listing["support"]["kind"]) == ("2024-06-13", "disputed")
    assert listing["support"]["camps"] == [["b/listing"], ["listing"]]
    shown = document(hetao, "show", "listing", "--log", dated_log)["entries"][0]
    assert (shown["known"], shown["support"], shown["findings"]) == (
        listing["date"],
        listing["support"],
        listing["findings"],
    )
    errors = [one for one in document(hetao, "check", "--log", dated_log)["findings"] if one["code"] == "C306"]
    assert listing["findings"] == [one["fingerprint"] for one in errors]


def test_the_shipped_log_shows_the_body_of_a_heading_everywhere(hetao: Hetao) -> None:
    cell = document(hetao, "compare", "--metric", "tenants", "--log", LOG)["rows"][0]["cells"][1]
    assert (cell["says"], cell["answer"], cell["support"]["kind"]) == (
        "超過60間",
        {"low": 60, "high": None},
        "single",
    )


@pytest.mark.parametrize("log", [LOG, "dated"])
def test_the_findings_of_a_timeline_are_those_of_the_rules(hetao: Hetao, dated_log: str, log: str) -> None:
    log = dated_log if log == "dated" else log
    found = document(hetao, "check", "--select", "C306,R604", "--log", log)["findings"]
    expected: dict[str, set[str]] = {}
    for one in found:
        if one["code"] == "C306":
            expected.setdefault(one["events"][0], set()).add(one["fingerprint"])
    events = document(hetao, "timeline", "--log", log)["events"]
    known = {one["fingerprint"] for one in found}
    for event in events:
        assert expected.get(event["id"], set()) <= set(event["findings"]) <= known
        assert document(hetao, "show", event["id"], "--log", log)["entries"][0]["findings"] == event["findings"]
