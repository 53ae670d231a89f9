"""`hetao figures`: which figures, in which order, and what stands beside them."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from conftest import Hetao

    Figures = Callable[..., list[dict[str, Any]]]


@pytest.fixture
def figures(hetao: Hetao, two_parks_log: str) -> Figures:
    def listed(*arguments: str) -> list[dict[str, Any]]:
        told = hetao("figures", *arguments, "--log", two_parks_log, "--format", "json")
        assert told.code == 0, told.err
        found: list[dict[str, Any]] = json.loads(told.out)["figures"]
        return found

    return listed


def ids(found: list[dict[str, Any]]) -> list[str]:
    return [one["id"] for one in found]


def test_figures_stand_by_place_then_metric_then_date(figures: Figures) -> None:
    found = figures()
    assert [one["place"] for one in found] == ["north"] * 6 + ["south"] * 5 + ["tower"]
    assert ids(found)[:6] == ["firms-old", "firms-c", "firms-few", "firms-plan", "firms-a", "firms-b"]
    assert [one["metric"] for one in found[6:11]] == ["area", "area", "cost", "cost", "cost"]


def test_a_figure_has_its_numbers_in_the_printed_unit_and_in_that_of_the_metric(figures: Figures) -> None:
    hectares = figures("--place", "south", "--metric", "area", "--source", "gazette")[0]
    assert (hectares["value"], hectares["low"], hectares["high"], hectares["unit"]) == (87, 86.5, 87.5, "ha")
    assert (hectares["metric_low"], hectares["metric_high"], hectares["metric_unit"]) == (0.865, 0.875, "km2")


def test_a_figure_that_can_not_be_read_is_listed_without_numbers_and_counted(hetao: Hetao, two_parks_log: str) -> None:
    told = hetao("figures", "--log", two_parks_log, "--source", "agency", "--format", "json")
    few = next(one for one in json.loads(told.out)["figures"] if one["id"] == "firms-few")
    assert few["value"] is few["low"] is few["high"] is few["hedge"] is None
    assert told.err.startswith("hetao: 1 figure could not be read")


@pytest.mark.parametrize(
    ("arguments", "wanted"),
    [
        (["--place", "tower"], ["cost-d"]),
        (["--place", "NP", "--metric", "cost"], ["cost-d"]),
        (["--metric", "企業", "--status", "target"], ["firms-plan"]),
        (["--source", "leaflet"], ["cost-c", "cost-d"]),
        (["--source", "leaflet", "--source", "gazette", "--metric", "cost"], ["cost-a", "cost-c", "cost-d"]),
        (["--to", "2024"], ["firms-old"]),
        (["--from", "2025-06-02", "--metric", "cost"], ["cost-a", "cost-b", "cost-c"]),
        (["--from", "2026"], []),
        (["--known-by", "2025-05-31"], ["firms-old", "firms-c", "firms-few"]),
        (["--as-of", "2024"], ["firms-old", "cost-d"]),
    ],
)
def test_filters_narrow_the_list(figures: Figures, arguments: list[str], wanted: list[str]) -> None:
    assert ids(figures(*arguments)) == wanted


def test_a_figure_without_a_date_comes_last_and_passes_no_filter_of_dates(figures: Figures) -> None:
    assert ids(figures("--place", "tower")) == ["cost-d"]
    assert ids(figures("--place", "tower", "--from", "1900")) == []


@pytest.mark.parametrize(
    ("arguments", "reason"),
    [
        (["--place", "nort"], "no place named 'nort' (did you mean 'north'?)"),
        (["--metric", "firm"], "no metric named 'firm' (did you mean 'firms'?)"),
        (["--source", "dayly"], "no source named 'dayly' (did you mean 'daily'?)"),
        (["--status", "plan"], "no status named 'plan' (did you mean 'planned'?)"),
        (["--from", "2025-13"], "--from"),
    ],
)
def test_a_filter_that_names_nothing_is_refused(
    hetao: Hetao, two_parks_log: str, arguments: list[str], reason: str
) -> None:
    told = hetao("figures", *arguments, "--log", two_parks_log)
    assert (told.code, told.out) == (2, "")
    assert reason in told.err


def test_the_table_names_places_and_metrics_in_the_language_asked_for(hetao: Hetao, two_parks_log: str) -> None:
    told = hetao("figures", "--log", two_parks_log, "--lang", "zh-Hant", "--place", "north")
    lines = told.out.splitlines()
    assert lines[0].split() == ["指標", "原文（含義）", "截至", "來源", "支持"]
    assert lines[1] == "北园区"
    assert any(line.startswith("企業") and "目標" in line for line in lines)


def test_a_list_of_nothing_says_so(hetao: Hetao, empty_log: str) -> None:
    assert hetao("figures", "--log", empty_log).out == "no figure to show\n"
