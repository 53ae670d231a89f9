"""`hetao show`: all that a log tells about one entry."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from conftest import Hetao

    Show = Callable[..., list[dict[str, Any]]]

TODAY = ("--today", "2026-02-01")


@pytest.fixture
def show(hetao: Hetao, two_parks_log: str) -> Show:
    def entries(*arguments: str) -> list[dict[str, Any]]:
        told = hetao("show", *arguments, *TODAY, "--log", two_parks_log, "--format", "json")
        assert told.code == 0, told.err
        document = json.loads(told.out)
        assert document["id"] == arguments[0]
        found: list[dict[str, Any]] = document["entries"]
        return found

    return entries


@pytest.fixture
def findings(hetao: Hetao, two_parks_log: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(
        hetao("check", *TODAY, "--log", two_parks_log, "--exit-zero", "--format", "json").out
    )["findings"]
    return found


def test_an_event_has_what_each_source_says_of_it(show: Show) -> None:
    event = show("opening")[0]
    assert (event["type"], event["earliest"], event["latest"]) == ("event", "2025-12-01", "2025-12-31")
    told = [(one["source"], one["says"], one["date"], one["announced"], one["planned"]) for one in event["tellings"]]
    assert told == [
        ("gazette", "December 2025", "2025-12", "2025-06", True),
        ("daily", "2025年12月", "2025-12-22", "2025-12-23", False),
    ]


def test_a_date_that_can_not_be_read_is_unknown_and_not_left_out(show: Show) -> None:
    assert [one["date"] for one in show("bridge")[0]["tellings"]] == [None]
    assert show("some-day")[0]["earliest"] is None


def test_a_figure_has_its_record_and_all_others_of_its_place_and_metric(show: Show) -> None:
    figure = show("firms-a")[0]
    assert (figure["type"], figure["says"], figure["metric_low"]) == ("figure", "447 firms", 447)
    assert [one["id"] for one in figure["others"]] == ["firms-old", "firms-c", "firms-few", "firms-plan", "firms-b"]


def test_a_figure_without_an_id_of_its_own_is_found_by_the_one_it_is_listed_with(show: Show) -> None:
    assert show("daily/south/area")[0]["note"] == "by the map"


def test_a_source_has_all_that_it_says(show: Show) -> None:
    source = show("daily")[0]
    assert (source["type"], source["origin"]) == ("source", "agency")
    assert [one["id"] for one in source["figures"]] == ["firms-b", "daily/south/area", "cost-b"]
    assert [one["event"] for one in source["datings"]] == ["opening", "bridge"]


def test_a_place_has_what_it_is_in_and_what_is_in_it(show: Show) -> None:
    place = show("north")[0]
    assert (place["parents"], place["children"], place["aliases"]) == (["zone"], ["tower"], ["NP"])
    assert show("tower")[0]["parents"] == ["north", "zone"]


def test_a_place_can_be_a_part_of_one_and_lie_in_another(hetao: Hetao, tmp_path: Path) -> None:
    path = tmp_path / "events.toml"
    path.write_text(
        'log = { version = 1 }\nplace = [{ id = "city", name = { en = "city" } },\n'
        '{ id = "zone", name = { en = "zone" }, within = "city" },\n'
        '{ id = "park", name = { en = "park" }, part_of = "zone", within = "city" }]\n',
        encoding="utf-8",
    )
    told = hetao("show", "park", "--log", str(path), "--format", "json")
    assert json.loads(told.out)["entries"][0]["parents"] == ["zone", "city"]


def test_a_place_has_its_own_figures_and_events_in_order(show: Show) -> None:
    place = show("south")[0]
    assert {one["place"] for one in place["figures"]} == {"south"}
    assert [one["id"] for one in place["events"]] == ["opening", "bridge"]


def test_a_metric_has_its_figures_by_place(show: Show) -> None:
    metric = show("cost")[0]
    assert [(one["place"], len(one["figures"])) for one in metric["places"]] == [("south", 3), ("tower", 1)]


@pytest.mark.parametrize("name", ["NP", "np", "北园区", "North Park"])
def test_a_name_or_alias_will_do_where_no_id_fits(show: Show, name: str) -> None:
    assert [entry["id"] for entry in show(name)] == ["north"]


def test_a_metric_is_found_by_what_texts_call_it(hetao: Hetao, tmp_path: Path) -> None:
    path = tmp_path / "events.toml"
    path.write_text(
        "log = { version = 1 }\nmetric = [\n"
        '{ id = "firms", name = { en = "companies" }, unit = "company", kind = "stock", words = ["企业", "Firms"] },\n'
        '{ id = "jobs", name = { en = "posts" }, unit = "job", kind = "stock", words = ["companies"] }]\n',
        encoding="utf-8",
    )
    for word, found in (("企业", "firms"), ("FIRMS", "firms"), ("companies", "firms")):
        told = hetao("show", word, "--log", str(path), "--format", "json")
        assert [entry["id"] for entry in json.loads(told.out)["entries"]] == [found]


def test_no_more_ids_are_named_than_can_be_read(hetao: Hetao, tmp_path: Path) -> None:
    path = tmp_path / "events.toml"
    places = ", ".join(f'{{ id = "place-{n}", name = {{ en = "x" }} }}' for n in range(20))
    path.write_text(f"log = {{ version = 1 }}\nplace = [{places}]\n", encoding="utf-8")
    assert hetao("show", "place", "--log", str(path)).err.endswith("place-11 and 8 more)\n")


def test_a_finding_has_its_whole_story(show: Show, findings: list[dict[str, Any]]) -> None:
    conflict = next(one for one in findings if one["code"] == "N103" or one["code"] == "N104")
    entry = show(conflict["fingerprint"])[0]
    assert entry["type"] == "finding"
    assert {key: entry[key] for key in conflict} == conflict
    assert entry["rule"]["code"] == conflict["code"]
    assert [one["id"] for one in entry["about"]["figures"]] == sorted(conflict["figures"])
    assert len(entry["places"]) == 1 + len(conflict["related"])
    assert all(place["excerpt"] for place in entry["places"])


def test_a_finding_is_found_by_how_its_fingerprint_begins(show: Show, findings: list[dict[str, Any]]) -> None:
    for one in findings:
        shown = [entry["fingerprint"] for entry in show(one["fingerprint"][:6])]
        assert one["fingerprint"] in shown


def test_every_finding_can_be_shown_to_people(hetao: Hetao, two_parks_log: str, findings: list[dict[str, Any]]) -> None:
    assert findings
    for one in findings:
        told = hetao("show", one["fingerprint"], *TODAY, "--log", two_parks_log)
        assert one["message"] in told.out
        assert one["fingerprint"] in told.out


def test_all_that_share_an_id_are_shown(hetao: Hetao, tmp_path: Path) -> None:
    path = tmp_path / "events.toml"
    path.write_text(
        'log = { version = 1 }\nplace = [{ id = "port", name = { en = "port" } }]\n'
        'event = [{ id = "port", date = "2020", title = { en = "The port opens" } }]\n'
        'metric = [{ id = "port", name = { en = "ports" }, unit = "port", kind = "stock" }]\n',
        encoding="utf-8",
    )
    told = hetao("show", "port", "--log", str(path), "--format", "json")
    assert [entry["type"] for entry in json.loads(told.out)["entries"]] == ["event", "place", "metric"]


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("openning", "no entry has the id or name 'openning' (did you mean 'opening'?)"),
        ("firms-aa", "did you mean 'firms-a'?"),
        ("00000000", "no entry has the id or name '00000000'\n"),
        ("", "no entry has the id or name ''\n"),
        ("firms-", "(ids that contain it: firms-plan, firms-a, firms-b, firms-c, firms-old, firms-few)"),
        ("OUTH", "(ids that contain it: south)"),
        ("R604", "R604 is a rule: hetao rule R604"),
        ("published-before-event", "published-before-event is a rule: hetao rule R604"),
    ],
)
def test_an_unknown_id_is_refused_with_a_near_miss(hetao: Hetao, two_parks_log: str, name: str, reason: str) -> None:
    told = hetao("show", name, "--log", two_parks_log)
    assert (told.code, told.out) == (2, "")
    assert reason in told.err


@pytest.mark.parametrize(
    ("name", "label"),
    [("opening", "来源"), ("north", "又称"), ("firms-a", "指标"), ("firms", "单位"), ("daily", "转载自")],
)
def test_people_read_the_labels_in_their_language(hetao: Hetao, two_parks_log: str, name: str, label: str) -> None:
    assert label in hetao("show", name, "--log", two_parks_log, "--lang", "zh-Hans").out
    assert label not in hetao("show", name, "--log", two_parks_log, "--lang", "en").out


@given(st.text())
def test_whatever_is_asked_for_is_told_or_refused(hetao: Hetao, two_parks_log: str, name: str) -> None:
    told = hetao("show", "--log", two_parks_log, "--", name)
    assert told.code in {0, 2}
    assert bool(told.out) == (told.code == 0)


def test_places_in_a_circle_of_parts_and_insides_are_shown_all_the_same(hetao: Hetao, tmp_path: Path) -> None:
    path = tmp_path / "events.toml"
    path.write_text(
        "log = { version = 1 }\nplace = [\n"
        '{ id = "a", name = { en = "A" }, part_of = "b" }, { id = "b", name = { en = "B" }, within = "a" }]\n',
        encoding="utf-8",
    )
    told = hetao("show", "a", "--log", str(path), "--format", "json")
    assert json.loads(told.out)["entries"][0]["parents"] == ["b"]


def test_a_figure_that_was_numbered_once_is_found_with_those_that_share_its_name(hetao: Hetao, tmp_path: Path) -> None:
    path = tmp_path / "events.toml"
    figure = '{ source = "a", place = "p", metric = "m", says = "%s" }'
    path.write_text(
        "log = { version = 1 }\n"
        'place = [{ id = "p", name = { en = "P" } }]\n'
        'metric = [{ id = "m", name = { en = "M" }, unit = "firm", kind = "stock" }]\n'
        'source = [{ id = "a", title = "A", published = "2025" }]\n'
        f"figure = [{figure % '5'}, {figure % '6'}]\n",
        encoding="utf-8",
    )

    shown = json.loads(hetao("show", "a/p/m/2", "--log", str(path), "--format", "json").out)["entries"]

    assert [one["says"] for one in shown] == ["5", "6"]
