"""The log of a second project, which shows what a log of one's own looks like."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from hetao_cli.mentions.attribution import gates

if TYPE_CHECKING:
    from conftest import Hetao

ROOT = Path(__file__).parents[2]
LOG = str(ROOT / "examples" / "shenzhen-zhongshan" / "events.toml")


def test_the_example_loads_without_a_fault_and_is_laid_out(hetao: Hetao) -> None:
    assert hetao("check", "--log", LOG, "--select", "F,D,N", "--fail-on", "note").code == 0
    assert hetao("format", "--check", "--log", LOG).code == 0


def test_what_the_page_on_modelling_says_of_the_example_is_found(hetao: Hetao) -> None:
    told = json.loads(hetao("check", "--log", LOG, "--format", "json", "--exit-zero").out)["findings"]
    errors = [one for one in told if one["severity"] == "error"]

    assert [one["code"] for one in errors] == ["C301"] * 3
    for printed in ("300,500 vehicles", "56.27%", "约31公里"):
        assert sum(printed in one["message"] for one in errors) == 1


def test_each_figure_of_the_example_has_a_unit_and_bounds(hetao: Hetao) -> None:
    figures = json.loads(hetao("figures", "--log", LOG, "--format", "json").out)["figures"]
    assert len(figures) > 50
    assert [one["id"] for one in figures if one["low"] is None and one["high"] is None] == []


@pytest.mark.parametrize("gate", [gates.SURE, gates.LIKELY, gates.PERHAPS])
def test_the_page_on_matching_has_each_gate(gate: float) -> None:
    assert f"| {gate} and more, " in (ROOT / "docs" / "matching.md").read_text(encoding="utf-8")
