"""The log of a second project, which shows what a log of one's own looks like."""

from __future__ import annotations

import json
import re
import shlex
import shutil
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


TUTORIAL = (ROOT / "docs" / "tutorial.md").read_text(encoding="utf-8")


def test_the_tutorial_runs_from_a_folder_of_articles_to_its_finding(
    hetao: Hetao, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.copytree(ROOT / "examples" / "shenzhen-zhongshan" / "notes", tmp_path / "notes")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("HETAO_JOURNAL", str(tmp_path / "journal"))
    found = ""
    for line in re.findall(r"^(?:hetao|cd) [^\n]+", TUTORIAL, re.MULTILINE):
        words = shlex.split(line)
        if words[0] == "cd":
            monkeypatch.chdir(tmp_path / words[1])
            continue
        told = hetao(*words[1:])
        assert told.code == 0, (line, told.err)
        found += told.out if words[1] == "check" else ""
    assert "约31公里" in found
    assert "约38公里" in found
    assert len(json.loads(hetao("figures", "--format", "json").out)["figures"]) > 8
