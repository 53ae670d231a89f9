"""What `hetao timeline` promises."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from conftest import Hetao

LOG = """
[log]
version = 1

[[place]]
id = "zone"
name = { en = "zone" }
[[place]]
id = "west"
name = { en = "west park", zh-Hans = "西园" }
part_of = "zone"
[[place]]
id = "east"
name = { en = "east park" }
part_of = "zone"
[[place]]
id = "firm"
name = { en = "firm" }
within = "east"

[[source]]
id = "early"
title = "Early"
published = "2024-06"
[[source]]
id = "late"
title = "Late"
published = "2026-01"

[[event]]
id = "opening"
date = "2025-12-22"
title = { en = "The east park opens", zh-Hant = "東園開幕" }
place = "east"
kind = "opening"
[[event]]
id = "river"
date = "199X"
title = { en = "The river is straightened" }
kind = "construction"
[[event]]
id = "bridge"
date = "2027"
title = { en = "The bridge is done" }
place = "zone"
kind = "construction"
status = "planned"
[[event]]
id = "move"
date = "2025"
title = { en = "The firm moves in" }
place = "firm"
[[event]]
id = "vague"
date = "soon"
title = { en = "Something" }
place = "west"

[[dating]]
source = "early"
event = "opening"
says = "2025年"
status = "planned"
[[dating]]
source = "late"
event = "opening"
says = "2025年12月22日"
[[dating]]
source = "early"
event = "river"
says = "1990s"
"""


@pytest.fixture
def log(tmp_path: Path) -> str:
    path = tmp_path / "events.toml"
    path.write_text(LOG, encoding="utf-8")
    return str(path)


def events(hetao: Hetao, log: str, *more: str) -> list[dict[str, Any]]:
    done = hetao("timeline", "--log", log, "--format", "json", "--today", "2026-11-21", *more)
    assert done.code == 0, done.err
    found: list[dict[str, Any]] = json.loads(done.out)["events"]
    return found


def ids(hetao: Hetao, log: str, *more: str) -> list[str]:
    return [event["id"] for event in events(hetao, log, *more)]


def test_events_stand_in_order_and_those_without_a_readable_date_last(hetao: Hetao, log: str) -> None:
    assert ids(hetao, log) == ["river", "move", "opening", "bridge", "vague"]


def test_an_event_without_a_readable_date_is_told_on_stderr(hetao: Hetao, log: str) -> None:
    assert "1 event" in hetao("timeline", "--log", log).err


def test_an_event_has_its_days_its_place_and_the_sources_that_date_it(hetao: Hetao, log: str) -> None:
    opening = next(event for event in events(hetao, log) if event["id"] == "opening")
    assert (opening["earliest"], opening["latest"]) == ("2025-12-22", "2025-12-22")
    assert opening["sources"] == ["early", "late"]
    assert opening["line"] == LOG.split("\n").index('id = "opening"')


@pytest.mark.parametrize(
    ("options", "wanted"),
    [
        (["--from", "2025"], ["move", "opening", "bridge"]),
        (["--to", "1995"], ["river"]),
        (["--from", "2025-12", "--to", "2026"], ["move", "opening"]),
        (["--place", "east"], ["move", "opening"]),
        (["--place", "西园"], ["vague"]),
        (["--kind", "construction"], ["river", "bridge"]),
        (["--kind", "construction", "--kind", "opening"], ["river", "opening", "bridge"]),
        (["--status", "planned"], ["bridge"]),
        (["--source", "late"], ["opening"]),
        (["--as-of", "2025-06"], ["river", "move", "vague"]),
    ],
)
def test_filters_leave_what_fits(hetao: Hetao, log: str, options: list[str], wanted: list[str]) -> None:
    assert ids(hetao, log, *options) == wanted


@pytest.mark.parametrize("option", ["--place", "--kind", "--status", "--source"])
def test_a_filter_that_names_nothing_is_refused_with_what_there_is(hetao: Hetao, log: str, option: str) -> None:
    done = hetao("timeline", "--log", log, option, "nowhere")
    assert done.code == 2
    assert "'nowhere'" in done.err


def test_known_by_shows_only_what_had_been_said_and_the_dates_announced_then(hetao: Hetao, log: str) -> None:
    found = {event["id"]: event for event in events(hetao, log, "--known-by", "2024-12")}
    assert found.keys() == {"river", "opening"}
    assert (found["opening"]["date"], found["opening"]["status"]) == ("2025", "planned")
    assert found["opening"]["sources"] == ["early"]


def test_known_by_a_later_day_shows_the_date_told_last(hetao: Hetao, log: str) -> None:
    found = {event["id"]: event for event in events(hetao, log, "--known-by", "2026-02")}
    assert (found["opening"]["date"], found["opening"]["status"]) == ("2025-12-22", "actual")


def test_gaps_tell_the_least_and_the_most_time_since_the_event_before(hetao: Hetao, log: str) -> None:
    found = events(hetao, log, "--gaps", "--from", "2025")
    assert found[0]["since_previous"] is None
    gap = found[2]["since_previous"]
    assert (gap["low_days"], gap["high_days"]) == (375, 739)
    assert gap["text"] == "between 1 year 10 days and 2 years 9 days"


def test_the_label_is_the_title_in_the_language_or_the_nearest(hetao: Hetao, log: str) -> None:
    labels = [event["label"] for event in events(hetao, log, "--lang", "zh-Hans", "--kind", "opening")]
    assert labels == ["東園開幕"]


def test_planned_events_are_hollow_and_parks_have_their_lanes(hetao: Hetao, log: str) -> None:
    lines = hetao("timeline", "--log", log).out.split("\n")
    lane = {line.split("  ")[-1].strip(): line for line in lines}
    assert "··●" in lane["The east park opens"]
    assert "·●·" in lane["The river is straightened"]
    assert "·○·" in lane["The bridge is done (planned)"]
    assert "●··" in lane["Something"]


def test_an_empty_selection_says_so(hetao: Hetao, log: str) -> None:
    assert hetao("timeline", "--log", log, "--from", "2100").out == "no event passes the filters\n"
