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
    assert gap["text"] == "1 to 2 years"


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


def test_lanes_are_named_by_the_log_and_can_be_of_kinds_statuses_or_none(hetao: Hetao, log: str) -> None:
    def legend(*options: str) -> str:
        return hetao("timeline", "--log", log, *options).out.partition("\n")[0]

    assert legend().endswith("·●· zone as a whole, or elsewhere  ··● east park  ○ planned")
    assert legend("--lanes", "status") == "●· happened  ·● planned"
    assert legend("--lanes", "none").startswith("Date")
    records = events(hetao, log, "--lanes", "kind")
    assert [one["lane"] for one in records] == [one["kind"] for one in records]


def test_lanes_that_are_not_there_are_refused_by_name(hetao: Hetao, log: str) -> None:
    done = hetao("timeline", "--log", log, "--lanes", "places")
    assert (done.code, done.err) == (2, "hetao: no lanes named 'places' (did you mean 'place'?)\n")


FIVE = """
log = { version = 1, title = { en = "Bridge" }, lanes = LANES }
place = [
  { id = "bridge", name = { en = "Bridge" } },
  { id = "deck", name = { en = "Deck" }, part_of = "bridge" },
  { id = "tunnel", name = { en = "Tunnel" }, part_of = "bridge" },
  { id = "island", name = { en = "Island" }, part_of = "bridge" },
  { id = "port", name = { en = "Port" }, part_of = "bridge" },
]
event = [{ id = "shaft", date = "2014", title = { en = "The shaft" }, place = "tunnel", kind = "works" }]
"""


@pytest.mark.parametrize(
    ("lanes", "legend"),
    [
        (
            '"place"',
            "●···· Deck  ·●··· Tunnel  ··●·· Island  ···●· Port  ····● Bridge as a whole, or elsewhere  ○ planned",
        ),
        ('["tunnel", "port"]', "●·· Tunnel  ·●· Bridge as a whole, or elsewhere  ··● Port  ○ planned"),
        ('"kind"', "●· works  ·● no kind  ○ planned"),
    ],
)
def test_every_part_has_a_lane_or_what_the_log_says(hetao: Hetao, tmp_path: Path, lanes: str, legend: str) -> None:
    log = tmp_path / "events.toml"
    log.write_text(FIVE.replace("LANES", lanes), encoding="utf-8")
    assert hetao("timeline", "--log", str(log)).out.partition("\n")[0] == legend


def test_a_lane_for_a_place_that_is_not_there_is_told(hetao: Hetao, tmp_path: Path) -> None:
    log = tmp_path / "events.toml"
    log.write_text(FIVE.replace("LANES", '["tunel", "port"]'), encoding="utf-8")
    done = hetao("check", "--log", str(log), "--format", "concise")
    assert "events.toml:2:" in done.out
    assert "no place has the id 'tunel' (did you mean 'tunnel'?)" in done.out


def test_an_empty_selection_says_so(hetao: Hetao, log: str) -> None:
    assert hetao("timeline", "--log", log, "--from", "2100").out == "no event passes the filters\n"


def test_a_source_dated_before_what_it_reports_is_left_out_of_what_was_known_and_told(hetao: Hetao, log: str) -> None:
    more = """
[[source]]
id = "slip"
title = "Slip"
published = "2024-01-03"
[[dating]]
source = "slip"
event = "opening"
says = "2025-12-22"
"""
    with open(log, "a", encoding="utf-8") as file:
        file.write(more)
    done = hetao("timeline", "--log", log, "--known-by", "2024-12", "--format", "json")
    found = {event["id"]: event for event in json.loads(done.out)["events"]}
    assert (found["opening"]["date"], found["opening"]["sources"]) == ("2025", ["early"])
    assert "slip is dated before what it reports, so it is not taken as known by 2024-12 (hetao rule R604)" in done.err
    assert "slip is dated before" in hetao("check", "--log", log, "--known-by", "2024-12", "--exit-zero").err
    by_then = {event["id"]: event for event in events(hetao, log, "--known-by", "2025")}
    assert (by_then["opening"]["date"], by_then["opening"]["status"]) == ("2025-12-22", "actual")


@pytest.mark.parametrize(
    ("options", "today"),
    [
        (["--known-by", "2024-06"], "2024-06-30"),
        (["--known-by", "2024-06", "--today", "2026-01-02"], "2026-01-02"),
        (["--today", "2026-01-02"], "2026-01-02"),
    ],
)
def test_what_was_known_by_a_day_is_judged_as_of_its_last(
    hetao: Hetao, log: str, options: list[str], today: str
) -> None:
    for command in ("timeline", "check"):
        done = hetao(command, "--log", log, "--format", "json", *options)
        assert json.loads(done.out)["today"] == today


def test_what_is_known_without_an_end_is_judged_by_the_clock(hetao: Hetao, log: str) -> None:
    done = hetao("timeline", "--log", log, "--known-by", "2024/..", "--format", "json")
    assert len(json.loads(done.out)["today"]) == len("2026-11-21")


@pytest.fixture
def open_log(tmp_path: Path) -> str:
    path = tmp_path / "open.toml"
    dates = {"by": "[..2024-11]", "from": "[2027..]", "since": "2023/..", "until": "../2022"}
    rows = "".join(
        f'[[event]]\nid = "{name}"\ndate = "{date}"\ntitle = {{ en = "x" }}\n' for name, date in dates.items()
    )
    path.write_text(f"[log]\nversion = 1\n{rows}", encoding="utf-8")
    return str(path)


@pytest.mark.parametrize(
    ("options", "wanted"),
    [
        (["--to", "2021"], ["until"]),
        (["--to", "2024-10"], ["until", "since"]),
        (["--to", "2024"], ["until", "since", "by"]),
        (["--from", "2025", "--to", "2026"], ["since"]),
        (["--from", "2028"], ["since"]),
        (["--from", "2024-11-30", "--to", "2027"], ["since", "by", "from"]),
    ],
)
def test_an_open_date_counts_as_on_the_day_it_names(
    hetao: Hetao, open_log: str, options: list[str], wanted: list[str]
) -> None:
    assert ids(hetao, open_log, *options) == wanted


@pytest.mark.parametrize("command", ["timeline", "figures"])
def test_a_reversed_range_is_refused(hetao: Hetao, log: str, command: str) -> None:
    done = hetao(command, "--log", log, "--from", "2026", "--to", "2025-06")
    assert (done.code, done.out) == (2, "")
    assert "--from 2026 is after --to 2025-06: the range is reversed" in done.err
    assert hetao(command, "--log", log, "--from", "2025-06", "--to", "2025").code == 0


@pytest.mark.parametrize(
    ("language", "words"),
    [("en", "(planned, overdue)"), ("zh-Hans", "(计划，已逾期)"), ("zh-Hant", "(計劃，已逾期)")],
)
def test_a_plan_whose_day_has_passed_is_marked_overdue(hetao: Hetao, log: str, language: str, words: str) -> None:
    lines = hetao("timeline", "--log", log, "--today", "2028", "--lang", language).out
    assert f"The bridge is done {words}" in lines
    assert words not in hetao("timeline", "--log", log, "--today", "2027", "--lang", language).out


def test_the_document_says_what_is_overdue(hetao: Hetao, log: str) -> None:
    def overdue(today: str) -> list[str]:
        done = hetao("timeline", "--log", log, "--today", today, "--format", "json")
        return [event["id"] for event in json.loads(done.out)["events"] if event["overdue"]]

    assert overdue("2027-12-31") == []
    assert overdue("2028-01-01") == ["bridge"]


def test_ids_stand_in_a_column_where_asked_for(hetao: Hetao, log: str) -> None:
    assert "opening" not in hetao("timeline", "--log", log).out
    line = next(line for line in hetao("timeline", "--log", log, "--ids").out.split("\n") if "east park opens" in line)
    assert line.split()[-1] == "opening"


def test_an_empty_log_is_told_apart_from_an_empty_selection(hetao: Hetao, empty_log: str) -> None:
    assert hetao("timeline", "--log", empty_log).out == "the log has no events\n"


PLANS = """
log = { version = 1 }
place = [
  { id = "zone", name = { en = "zone" } },
  { id = "west", name = { en = "west" }, part_of = "zone" },
  { id = "east", name = { en = "east" }, part_of = "zone" },
]
event = [
  { id = "first-plan", date = "2020", title = { en = "A hall" }, status = "planned" },
  { id = "new-plan", date = "2199", title = { en = "Two halls" }, status = "planned", supersedes = "first-plan" },
]
source = [
  { id = "early", title = "Early", published = "2019" },
  { id = "late", title = "Late", published = "2021" },
]
dating = [
  { source = "early", event = "first-plan", says = "2020" },
  { source = "late", event = "new-plan", says = "2199" },
]
"""


def test_a_plan_that_another_took_the_place_of_is_not_overdue(hetao: Hetao, tmp_path: Path) -> None:
    log = tmp_path / "events.toml"
    log.write_text(PLANS, encoding="utf-8")

    first, new = json.loads(hetao("timeline", "--log", str(log), "-f", "json")[1])["events"]
    assert (first["overdue"], first["superseded_by"]) == (False, ["new-plan"])
    assert (new["overdue"], new["superseded_by"]) == (False, [])
    assert "A hall (planned, superseded)" in hetao("timeline", "--log", str(log))[1]
    assert "Superseded by: Two halls (new-plan)" in hetao("show", "first-plan", "--log", str(log))[1]
    assert "Supersedes: A hall (first-plan)" in hetao("show", "new-plan", "--log", str(log))[1]


def test_a_plan_that_another_took_the_place_of_is_no_milestone(hetao: Hetao, tmp_path: Path) -> None:
    log = tmp_path / "events.toml"
    log.write_text(PLANS.replace("date =", 'place = "west", date ='), encoding="utf-8")

    ahead = json.loads(hetao("compare", "--log", str(log), "-f", "json")[1])["milestones"]
    assert [[one["id"] for one in side] for side in ahead] == [["new-plan"], []]


def test_a_plan_is_superseded_since_the_other_is_known(hetao: Hetao, tmp_path: Path) -> None:
    log = tmp_path / "events.toml"
    log.write_text(PLANS, encoding="utf-8")

    (first,) = json.loads(hetao("timeline", "--log", str(log), "--known-by", "2020", "-f", "json")[1])["events"]
    assert first["superseded_by"] == []
