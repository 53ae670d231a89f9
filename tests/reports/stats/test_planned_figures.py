"""`hetao stats --targets`."""

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
  { id = "zone", name = { en = "zone", zh-Hans = "合作区" } },
  { id = "park", name = { en = "park", zh-Hans = "园区" }, part_of = "zone" },
]
metric = [
  { id = "output", name = { en = "output" }, unit = "HKD", kind = "flow" },
  { id = "firms", name = { en = "firms" }, unit = "company", kind = "stock" },
]
source = [
  { id = "plan", title = "plan", published = "2023" },
  { id = "news", title = "news", published = "2026-02" },
]
figure = [
  { source = "plan", place = "zone", metric = "output", says = "HK$38 billion", as_of = "2025", status = "target" },
  { source = "news", place = "zone", metric = "output", says = "HK$48 billion", as_of = "2025" },
  { source = "plan", place = "park", metric = "firms", says = "500", as_of = "2030", status = "target" },
]
"""


@pytest.fixture
def path(tmp_path: Path) -> str:
    (tmp_path / "events.toml").write_text(LOG, encoding="utf-8")
    return str(tmp_path / "events.toml")


def test_targets_tell_for_when_and_by_how_much_each_was_missed_or_exceeded(hetao: Hetao, path: str) -> None:
    shown = hetao("stats", "--targets", "--log", path, "--today", "2026-11-21").out
    assert "HK$38 billion" in shown
    assert "exceeded" in shown
    assert "+9 to +11 billion HKD" in shown.replace("+9 billion HKD to +11", "+9 to +11")


def test_targets_are_records_for_programs(hetao: Hetao, path: str) -> None:
    told = json.loads(hetao("stats", "--targets", "--log", path, "--today", "2026-11-21", "--format", "json").out)
    first, second = told["targets"]
    assert told["form"] == "targets"
    assert (first["due"], first["announced"], first["verdict"]) == ("2025", "2023", "exceeded")
    assert (first["difference"]["low"], first["difference"]["high"]) == (9e9, 11e9)
    assert (second["verdict"], second["outcome"], second["difference"]) == ("open", None, None)


def test_targets_of_one_metric_or_place_alone_can_be_asked_for(hetao: Hetao, path: str) -> None:
    of_firms = hetao("stats", "firms", "--targets", "--log", path, "--format", "jsonl").out.splitlines()
    assert [json.loads(line)["metric"] for line in of_firms] == ["firms"]
    in_park = hetao("stats", "--targets", "--place", "park", "--log", path, "--format", "jsonl").out.splitlines()
    assert in_park == of_firms


def test_targets_and_milestones_are_two_questions(hetao: Hetao, path: str) -> None:
    ended = hetao("stats", "--targets", "--milestones", "--log", path)
    assert ended.code == 2
    assert "--milestones" in ended.err


def test_a_log_without_plans_says_so(hetao: Hetao, empty_log: str) -> None:
    assert hetao("stats", "--targets", "--log", empty_log).out == "no figure is a plan\n"
