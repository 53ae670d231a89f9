"""`hetao sources`."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from conftest import Hetao


def test_sources_stand_by_date_then_by_id_and_those_without_a_date_last(hetao: Hetao, two_parks_log: str) -> None:
    found = json.loads(hetao("sources", "--log", two_parks_log, "--format", "json").out)["sources"]
    assert [one["id"] for one in found] == ["agency", "daily", "gazette", "leaflet"]


def test_a_source_has_the_counts_of_what_it_says(hetao: Hetao, two_parks_log: str) -> None:
    found = json.loads(hetao("sources", "--log", two_parks_log, "--format", "json").out)["sources"]
    assert {one["id"]: (one["figures"], one["datings"]) for one in found} == {
        "agency": (3, 0),
        "gazette": (4, 1),
        "daily": (3, 2),
        "leaflet": (2, 0),
    }


def test_a_source_not_yet_published_is_left_out(hetao: Hetao, two_parks_log: str) -> None:
    told = hetao("sources", "--log", two_parks_log, "--known-by", "2025-06-01", "--format", "jsonl")
    assert [json.loads(line)["id"] for line in told.out.splitlines()] == ["agency"]


def test_a_log_without_sources_says_so(hetao: Hetao, empty_log: str) -> None:
    assert hetao("sources", "--log", empty_log, "--lang", "zh-Hans").out == "日志中没有来源\n"
