"""From what a command shows there is a way to the findings about it."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator

    from conftest import Hetao

SHIPPED = str(Path(__file__).parents[3] / "events.toml")
WHERE = ("--log", SHIPPED, "--today", "2026-02-01")
COMMANDS = (
    ("timeline",),
    ("compare",),
    ("stats", "tenants"),
    ("stats", "--targets"),
    ("stats", "--milestones"),
    ("stats", "hk-park-opening"),
    ("plot", "tenants"),
    ("figures", "--metric", "tenants"),
    ("show", "tenants"),
    ("show", "hk-park"),
    ("show", "lo-2026"),
    ("show", "xtalpi-listing"),
    ("show", "a853c580"),
)


def document(hetao: Hetao, *arguments: str) -> dict[str, Any]:
    told = hetao(*arguments, *WHERE, "--format", "json")
    assert told.code == 0, told.err
    found: dict[str, Any] = json.loads(told.out)
    return found


def fingerprints(value: object) -> Iterator[str]:
    """Yield what stands under `findings` anywhere in a document."""
    if isinstance(value, dict):
        for key, inner in value.items():
            if key == "findings" and isinstance(inner, list):
                yield from inner
            else:
                yield from fingerprints(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from fingerprints(inner)


def codes(text: str) -> set[str]:
    return set(re.findall(r"\[([0-9a-f]{8})\]", text))


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_text_names_the_findings_that_documents_name_and_show_tells_them(
    hetao: Hetao, command: tuple[str, ...]
) -> None:
    shown = codes(hetao(*command, *WHERE).out)
    named = set(fingerprints(document(hetao, *command)))
    assert shown == {one[:8] for one in named}
    assert shown
    for one in shown:
        (entry,) = document(hetao, "show", one)["entries"]
        assert entry["type"] == "finding"
        assert entry["fingerprint"].startswith(one)


@pytest.mark.parametrize("command", ["timeline", "compare", "stats area", "plot area", "figures"])
def test_what_nothing_is_found_about_has_no_code_and_no_remark_on_codes(
    hetao: Hetao, tmp_path: Path, command: str
) -> None:
    (tmp_path / "events.toml").write_text(
        """
log = { version = 1 }
place = [
  { id = "zone", name = { en = "zone" } },
  { id = "a", name = { en = "park A" }, part_of = "zone" },
  { id = "b", name = { en = "park B" }, part_of = "zone" },
]
metric = [{ id = "area", name = { en = "area" }, unit = "km2", kind = "constant" }]
event = [{ id = "mou", date = "2017-01-03", title = { en = "The cities agree" }, place = "zone" }]
source = [{ id = "s", title = "s", published = "2025-06-01", language = "en" }]
figure = [{ source = "s", place = "a", metric = "area", says = "87 ha" }]
""",
        encoding="utf-8",
    )
    told = hetao(*command.split(), "--log", str(tmp_path / "events.toml")).out
    assert told
    assert "hetao show" not in told
    assert codes(told) == set()


@pytest.mark.parametrize("name", ["tenants", "hk-park", "lo-2026", "a853c580", "lo-2026/hk-park/tenants/2025-12/en"])
def test_figures_and_events_within_an_entry_are_as_well_supported_as_in_their_lists(hetao: Hetao, name: str) -> None:
    listed = {one["id"]: one for one in document(hetao, "figures")["figures"]}
    dated = {one["id"]: one for one in document(hetao, "timeline")["events"]}
    (entry,) = document(hetao, "show", name)["entries"]
    within = [*entry.get("figures", []), *entry.get("others", []), *entry.get("about", {}).get("figures", [])]
    within += [figure for place in entry.get("places", []) for figure in place.get("figures", [])]
    events = [*entry.get("events", []), *entry.get("about", {}).get("events", [])]
    within, events = ([one for one in found if isinstance(one, dict)] for found in (within, events))  # others are ids
    assert within
    for one in within:
        assert (one["support"], one["findings"]) == (listed[one["id"]]["support"], listed[one["id"]]["findings"])
    for one in events:
        assert (one["known"], one["support"]["kind"], sorted(one["findings"])) == (
            dated[one["id"]]["date"],
            dated[one["id"]]["support"]["kind"],
            sorted(dated[one["id"]]["findings"]),
        )


def test_an_event_within_an_entry_says_that_its_date_is_disputed(hetao: Hetao) -> None:
    place = document(hetao, "show", "xtalpi-listing")["entries"][0]["place"]
    (entry,) = document(hetao, "show", place)["entries"]
    (listing,) = [one for one in entry["events"] if one["id"] == "xtalpi-listing"]
    assert listing["support"]["kind"] == "disputed"
    assert len(listing["findings"]) == 1


def test_the_date_on_which_an_event_came_is_as_well_supported_as_in_the_timeline(hetao: Hetao) -> None:
    dated = {one["id"]: one for one in document(hetao, "timeline")["events"]}
    announced = document(hetao, "stats", "--milestones")["announcements"]
    came = [one for one in announced if one["status"] == "actual"]
    assert came
    for one in came:
        assert one["support"]["kind"] == dated[one["event"]]["support"]["kind"]
        assert sorted(one["findings"]) == sorted(dated[one["event"]]["findings"])
    assert all(one["support"] is None for one in announced if one["status"] == "planned")


def test_what_a_doubtful_source_announced_leads_to_its_finding(hetao: Hetao) -> None:
    announced = document(hetao, "stats", "--milestones")["announcements"]
    planned = [one for one in announced if one["status"] == "planned"]
    assert {bool(one["findings"]) for one in planned if one["sources"] == ["lo-2026"]} == {True}
    assert {bool(one["findings"]) for one in planned if one["sources"] == ["southern-weekly-2025"]} == {False}
