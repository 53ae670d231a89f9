"""Planned figures and what came of them, told alike by `stats --targets`, `compare`, `plot` and the page."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from conftest import Hetao

HEAD = """
log = { version = 1 }
place = [
  { id = "zone", name = { en = "zone" } },
  { id = "a", name = { en = "Park A", zh-Hans = "甲园" }, part_of = "zone" },
  { id = "b", name = { en = "Park B" }, part_of = "zone" },
]
metric = [
  { id = "firms", name = { en = "firms" }, unit = "company", kind = "stock", sense = "more" },
  { id = "debt", name = { en = "debt" }, unit = "HKD", kind = "stock", sense = "less" },
]
source = [
  { id = "early", title = "early", published = "2020-03-01", language = "en" },
  { id = "later", title = "later", published = "2022-03-01", language = "en" },
  { id = "news", title = "news", published = "2026-02-01", language = "en" },
]
"""
PLAN = {"source": "early", "place": "a", "metric": "firms", "says": "500 firms", "as_of": "2025", "status": "target"}
CAME = {"source": "news", "place": "a", "metric": "firms", "says": "447 firms", "as_of": "2025-12"}
TODAY = ("--today", "2026-11-21")


@pytest.fixture
def said(hetao: Hetao, tmp_path: Path) -> Said:
    return Said(hetao, tmp_path)


class Said:
    """What commands say of a log of some figures."""

    def __init__(self, hetao: Hetao, folder: Path) -> None:
        self._hetao, self._path = hetao, folder / "events.toml"

    def write(self, *figures: dict[str, str]) -> None:
        rows = ["[[figure]]\n" + "".join(f'{key} = "{value}"\n' for key, value in one.items()) for one in figures]
        self._path.write_text(HEAD + "".join(rows), encoding="utf-8")

    def text(self, *arguments: str) -> str:
        told = self._hetao(*arguments, "--log", str(self._path), *TODAY)
        assert told.code == 0, told.err
        return told.out

    def document(self, *arguments: str) -> dict[str, Any]:
        found: dict[str, Any] = json.loads(self.text(*arguments, "--format", "json"))
        return found


CASES = {
    "missed": ((PLAN, CAME), "for 2025: missed", "-53", "○x missed"),
    "exceeded": (({**PLAN, "says": "400 firms"}, CAME), "for 2025: exceeded", "+47", "○+ exceeded"),
    "met": (({**PLAN, "says": "over 400 firms"}, CAME), "for 2025: met", "", "○= met"),
    "open": (({**PLAN, "as_of": "2030"},), "for 2030: open", "", ""),  # one value is a sentence, which has no marks
    "overdue": ((PLAN,), "for 2025: no outcome", "", ""),
    "less is better": (
        ({**PLAN, "metric": "debt", "says": "HK$38.0 billion"}, {**CAME, "metric": "debt", "says": "HK$48.0 billion"}),
        "for 2025: missed",
        "+9.9 billion HKD to +10.1 billion HKD",
        "○x missed",
    ),
}


@pytest.mark.parametrize(("figures", "verdict", "difference", "sign"), CASES.values(), ids=CASES)
def test_the_outcome_of_a_plan_is_told_wherever_figures_are_shown(
    said: Said, figures: tuple[dict[str, str], ...], verdict: str, difference: str, sign: str
) -> None:
    said.write(*figures)
    metric = figures[0]["metric"]
    compared = " ".join(said.text("compare", "a", "b").split())
    drawn = said.text("plot", metric)
    page = said.text("report")
    for told in (compared, drawn, re.sub(r"<[^>]*>", "", page)):
        assert verdict in told
        assert difference in told
    assert sign in drawn


@pytest.mark.parametrize("figures", [one[0] for one in CASES.values()], ids=CASES)
def test_documents_have_the_targets_of_stats(said: Said, figures: tuple[dict[str, str], ...]) -> None:
    said.write(*figures)
    (target,) = said.document("stats", "--targets")["targets"]
    (row,) = said.document("compare", "a", "b")["rows"]
    points = said.document("plot", figures[0]["metric"])["points"]
    assert row["targets"] == [[target], []]
    assert [one for point in points for one in point["targets"]] == [target]


def test_the_outcome_is_not_repeated_beside_itself(said: Said) -> None:
    said.write({**PLAN, "says": "400 firms"}, CAME)
    compared = " ".join(said.text("compare", "a", "b").split())
    assert "447 firms → target 400 for 2025: exceeded (+47) 2025-12 · 1 source" in compared


def test_a_revised_plan_is_a_series_and_its_last_announcement_is_held_against_the_outcome(said: Said) -> None:
    said.write({**PLAN, "says": "300 firms"}, {**PLAN, "source": "later"}, CAME)
    first, last = said.document("stats", "--targets")["targets"]
    assert (first["revised"], last["revised"]) == (True, False)
    assert (first["verdict"], last["verdict"]) == ("exceeded", "missed")
    drawn = said.text("plot", "firms")
    assert "revised: 300 firms (2020-03-01) → 500 firms (2022-03-01)" in drawn
    compared = said.text("compare", "a", "b")
    assert "missed" in compared
    assert "exceeded" not in compared
    assert "revised later" in said.text("stats", "--targets")


def test_announcements_of_a_plan_without_a_time_are_points_of_which_the_older_is_revised(said: Said) -> None:
    plan = {key: value for key, value in PLAN.items() if key != "as_of"} | {"status": "planned"}
    said.write({**plan, "says": "300 firms"}, {**plan, "source": "later"})
    rows = [line for line in said.text("plot", "firms").splitlines() if line.startswith("○ Park A")]
    assert ["revised later" in row for row in rows] == [True, False]


def test_a_target_has_a_mark_of_its_own_in_files_and_on_the_page(said: Said, tmp_path: Path) -> None:
    said.write(PLAN, {**CAME, "as_of": "2024-06"})
    said.text("plot", "firms", "-o", str(tmp_path / "plot.svg"))
    drawn = (tmp_path / "plot.svg").read_text(encoding="utf-8")
    assert "for 2025: no outcome" in drawn
    mark = re.compile(r"""<polygon points="0,-1\.5 [^>]*>""")  # a dot within the mark of a plan
    assert len(mark.findall(drawn)) == 1
    said.write({**PLAN, "status": "planned", "as_of": "2020-01"}, {**CAME, "as_of": "2024-06"})
    said.text("plot", "firms", "-o", str(tmp_path / "plot.svg"))
    assert mark.findall((tmp_path / "plot.svg").read_text(encoding="utf-8")) == []
