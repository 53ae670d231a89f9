"""`hetao places`, `metrics`, `events` and `datings`: each entry of a kind once, with what refers to it counted."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from hetao_cli.log.assemble import load_log

if TYPE_CHECKING:
    from conftest import Hetao


def listed(hetao: Hetao, log: str, command: str, *more: str) -> list[dict[str, Any]]:
    told = hetao(command, "--log", log, "--today", "2026-11-21", "--format", "json", *more)
    assert (told.code, told.err) == (0, "")
    found: list[dict[str, Any]] = json.loads(told.out)[command]
    return found


@pytest.mark.parametrize("command", ["places", "metrics", "events", "datings"])
def test_every_entry_of_the_kind_is_listed_once(command: str, hetao: Hetao, two_parks_log: str) -> None:
    log = load_log(two_parks_log)
    datings = {dating.id for dating in log.datings}
    ids = {"places": {*log.places}, "metrics": {*log.metrics}, "events": {*log.events}, "datings": datings}[command]
    assert sorted(one["id"] for one in listed(hetao, two_parks_log, command)) == sorted(ids)


def test_places_have_the_figures_and_events_that_are_about_them_alone(hetao: Hetao, two_parks_log: str) -> None:
    counts = {one["id"]: (one["figures"], one["events"]) for one in listed(hetao, two_parks_log, "places")}
    assert counts == {"zone": (0, 1), "north": (6, 0), "south": (5, 2), "tower": (1, 0)}


def test_metrics_have_their_figures_and_of_how_many_places_and_sources(hetao: Hetao, two_parks_log: str) -> None:
    counts = {
        one["id"]: (one["figures"], one["places"], one["sources"]) for one in listed(hetao, two_parks_log, "metrics")
    }
    assert counts == {"area": (2, 1, 2), "firms": (6, 1, 3), "cost": (4, 2, 3)}


def test_events_stand_in_the_order_of_the_timeline(hetao: Hetao, two_parks_log: str) -> None:
    timeline = hetao("timeline", "--log", two_parks_log, "--today", "2026-11-21", "--format", "json").out
    events = listed(hetao, two_parks_log, "events")
    assert [one["id"] for one in events] == [one["id"] for one in json.loads(timeline)["events"]]
    assert {one["id"]: one["datings"] for one in events} == {"mou": 0, "opening": 2, "bridge": 1, "some-day": 0}


def test_datings_of_one_event_stand_together_in_the_order_of_the_timeline(hetao: Hetao, two_parks_log: str) -> None:
    datings = listed(hetao, two_parks_log, "datings")
    assert [(one["event"], one["source"]) for one in datings] == [
        ("opening", "gazette"),
        ("opening", "daily"),
        ("bridge", "daily"),
    ]


@pytest.mark.parametrize(
    ("command", "filters", "ids"),
    [
        ("events", ("--place", "zone"), ["mou", "opening", "bridge"]),
        ("events", ("--kind", "agreement"), ["mou"]),
        ("events", ("--status", "planned"), ["bridge"]),
        ("events", ("--source", "gazette"), ["opening"]),
        ("datings", ("--event", "bridge"), ["daily/bridge"]),
        ("datings", ("--source", "gazette"), ["gazette/opening"]),
        ("datings", ("--source", "gazette", "--event", "bridge"), []),
    ],
)
def test_filters_leave_what_they_name(
    command: str, filters: tuple[str, ...], ids: list[str], hetao: Hetao, two_parks_log: str
) -> None:
    assert [one["id"] for one in listed(hetao, two_parks_log, command, *filters)] == ids


def test_a_filter_by_an_unknown_event_is_refused_with_a_near_miss(hetao: Hetao, two_parks_log: str) -> None:
    told = hetao("datings", "--event", "openin", "--log", two_parks_log)
    assert (told.code, told.err) == (2, "hetao: no event named 'openin' (did you mean 'opening'?)\n")


def test_a_dating_says_what_it_means_or_that_it_was_not_read(hetao: Hetao, two_parks_log: str) -> None:
    lines = hetao("datings", "--log", two_parks_log, "--today", "2026-11-21").out.splitlines()
    assert any("2025年12月" in line and "2025-12-22" in line for line in lines)
    assert any("some day" in line and "?" in line for line in lines)
