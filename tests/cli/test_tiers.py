"""Who speaks: sources are chosen by their tier, and official ones are named so in every answer."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from conftest import Hetao

LOG = """
log = { version = 1 }
place = [
  { id = "zone", name = { en = "zone" } },
  { id = "north", name = { en = "north" }, part_of = "zone" },
  { id = "south", name = { en = "south" }, part_of = "zone" },
]
metric = [{ id = "firms", name = { en = "firms" }, unit = "company", kind = "stock" }]
event = [
  { id = "opening", date = "2026", title = { en = "The port opens" }, status = "planned" },
  { id = "talk", date = "2024", title = { en = "The talk" } },
  { id = "untold", date = "2020", title = { en = "Untold" } },
]
source = [
  { id = "bureau", title = "Bureau", published = "2025-06", language = "en", tier = "official", origin = "wire" },
  { id = "council", title = "Council", published = "2025-06", language = "en", tier = "official", origin = "wire" },
  { id = "wire", title = "Wire", published = "2025-06", language = "en", tier = "press" },
  { id = "daily", title = "Daily", published = "2025-06", language = "en", tier = "press" },
  { id = "diary", title = "Diary", published = "2025-06", language = "en" },
]
figure = [
  { source = "bureau", place = "north", metric = "firms", says = "447 firms" },
  { source = "council", place = "north", metric = "firms", says = "447 firms" },
  { source = "daily", place = "north", metric = "firms", says = "over 440 firms" },
  { source = "diary", place = "south", metric = "firms", says = "60 firms" },
  { source = "daily", place = "south", metric = "firms", says = "900 firms" },
]
dating = [
  { source = "bureau", event = "opening", says = "by 2027", status = "planned" },
  { source = "daily", event = "opening", says = "2026", status = "planned" },
  { source = "daily", event = "talk", says = "2024" },
]
"""


@pytest.fixture
def log(tmp_path: Path) -> str:
    path = tmp_path / "events.toml"
    path.write_text(LOG, encoding="utf-8")
    return str(path)


def test_a_timeline_of_a_tier_has_the_dates_that_its_sources_give(hetao: Hetao, log: str) -> None:
    _, out, err = hetao("timeline", "--log", log, "--tier", "official", "-f", "json")

    assert err == ""
    assert [(one["id"], one["date"], one["sources"]) for one in json.loads(out)["events"]] == [
        ("opening", "[..2027]", ["bureau"])
    ]


CAME = LOG.replace(
    '{ id = "talk", date = "2024"',
    '{ id = "came", date = "2024", place = "north", title = { en = "Came" } },\n'
    '  { id = "late", date = "2021", place = "north", title = { en = "Late" }, status = "planned" },\n'
    '  { id = "talk", date = "2024"',
).replace(
    '{ source = "daily", event = "talk"',
    '{ source = "bureau", event = "came", says = "2023", status = "planned" },\n'
    '  { source = "bureau", event = "late", says = "2021" },\n  { source = "daily", event = "talk"',
)
"""With two events that official sources have only planned, one of which came by our own timeline."""


def test_what_came_is_not_overdue_though_sources_of_a_tier_only_planned_it(hetao: Hetao, tmp_path: Path) -> None:
    log = tmp_path / "came.toml"
    log.write_text(CAME, encoding="utf-8")
    more = "--log", str(log), "--tier", "official", "-f", "json"

    events = {one["id"]: one for one in json.loads(hetao("timeline", *more)[1])["events"]}
    assert [(events[name]["status"], events[name]["overdue"]) for name in ("came", "late")] == [
        ("planned", False),
        ("planned", True),
    ]
    ahead = json.loads(hetao("compare", *more)[1])["milestones"]
    assert [[one["id"] for one in side] for side in ahead] == [["late"], []]


def test_several_tiers_are_those_of_any_of_them(hetao: Hetao, log: str) -> None:
    _, out, _ = hetao("figures", "--log", log, "--tier", "official", "--tier", "press", "-f", "json")

    assert {(one["source"], one["tier"]) for one in json.loads(out)["figures"]} == {
        ("bureau", "official"),
        ("council", "official"),
        ("daily", "press"),
    }


def test_datings_of_a_tier_are_those_of_its_sources(hetao: Hetao, log: str) -> None:
    _, out, _ = hetao("datings", "--log", log, "--tier", "press", "-f", "json")

    assert [(one["event"], one["source"], one["tier"]) for one in json.loads(out)["datings"]] == [
        ("talk", "daily", "press"),
        ("opening", "daily", "press"),
    ]


def test_a_comparison_of_a_tier_knows_what_its_sources_say(hetao: Hetao, log: str) -> None:
    _, out, _ = hetao("compare", "--log", log, "--tier", "official", "-f", "json")

    (row,) = json.loads(out)["rows"]
    assert [cell and cell["answer"] for cell in row["cells"]] == [{"low": 447, "high": 447}, None]
    assert row["cells"][0]["sources"] == 1, "both copy one agency"


def test_a_check_of_a_tier_tells_what_its_sources_contradict(hetao: Hetao, log: str) -> None:
    told = [
        [one["code"] for one in json.loads(hetao("check", "--log", log, "-f", "json", *more)[1])["findings"]]
        for more in ((), ("--tier", "press"))
    ]

    assert "C301" in told[0]
    assert "C301" not in told[1]


def test_a_document_is_held_against_the_sources_of_a_tier_alone(hetao: Hetao, log: str, tmp_path: Path) -> None:
    article = tmp_path / "article.txt"
    article.write_text("The south has 900 firms.", encoding="utf-8")
    verdicts = [
        json.loads(hetao("check", str(article), "--published", "2025-06", "--log", log, "-f", "json", *more)[1])
        for more in (("--tier", "press"), ("--tier", "official"))
    ]

    assert [[one["verdict"] for one in document["mentions"]] for document in verdicts] == [["confirmed"], ["new"]]
    assert [one["tier"] for one in verdicts[0]["mentions"][0]["evidence"]] == ["press"]


def test_a_tier_that_there_is_not_is_refused_with_the_near_one(hetao: Hetao, log: str) -> None:
    code, out, err = hetao("figures", "--log", log, "--tier", "offical")

    assert (code, out) == (2, "")
    assert "did you mean 'official'?" in err


def test_a_tier_without_a_source_is_said_to_have_none(hetao: Hetao, log: str) -> None:
    code, _, err = hetao("timeline", "--log", log, "--tier", "blog")

    assert (code, err) == (0, "hetao: no source of the log has that tier\n")


def test_official_sources_are_counted_once_for_what_they_copy(hetao: Hetao, log: str) -> None:
    _, out, _ = hetao("compare", "--log", log, "-f", "json")

    support = json.loads(out)["rows"][0]["cells"][0]["support"]
    assert (support["sources"], support["official"]) == (2, 1)


@pytest.mark.parametrize(
    ("command", "named"),
    [
        ("compare", "2 sources, 1 official"),
        ("compare --tier official", "1 official source"),
        ("figures", "bureau (official)"),
        ("timeline", "The port opens (planned)"),
        ("timeline --tier official", "The port opens (planned) · official"),
        ("stats --milestones", "bureau (official)"),
        ("show opening", "bureau (official)"),
        ("datings", "bureau (official)"),
        ("show bureau/north/firms", "Tier: official"),
        ("sources", "Bureau · official · en"),
        ("plot firms", "bureau (official), council (official)"),
    ],
)
def test_official_sources_are_named_so_to_people(hetao: Hetao, log: str, command: str, named: str) -> None:
    _, out, _ = hetao(*command.split(), "--log", log)

    assert named in out
    assert "diary (official)" not in out
    assert "daily (official)" not in out


@pytest.mark.parametrize(("language", "named"), [("zh-Hans", "bureau（官方）"), ("zh-Hant", "bureau（官方）")])
def test_official_sources_are_named_so_in_chinese(hetao: Hetao, log: str, language: str, named: str) -> None:
    assert named in hetao("figures", "--log", log, "--lang", language)[1]


def test_the_page_marks_official_sources(hetao: Hetao, log: str, tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    hetao("report", "--log", log, "-o", str(page))

    html = page.read_text(encoding="utf-8")
    assert html.count('class="badge b-official"') >= 3
    assert "1 official" in html
