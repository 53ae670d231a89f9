"""The experiment with slips: what it makes, what it counts, what it prints."""

from __future__ import annotations

import importlib
import json
import re
import sys
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING, Any

import pytest
from paired_figures import Pair, log_of

if TYPE_CHECKING:
    from types import ModuleType

BENCHMARKS = Path(__file__).parents[2] / "benchmarks"


@pytest.fixture
def benchmark(monkeypatch: pytest.MonkeyPatch) -> dict[str, ModuleType]:
    monkeypatch.setattr("sys.path", [str(BENCHMARKS), *sys.path])
    return {name: importlib.import_module(name) for name in ("mutating", "mutations")}


def _run(benchmark: dict[str, ModuleType], monkeypatch: pytest.MonkeyPatch, log: Path, *arguments: str) -> None:
    monkeypatch.setattr("sys.argv", ["mutations.py", "--log", str(log), *arguments])
    benchmark["mutations"].main()


@pytest.mark.parametrize(
    ("slip", "text", "possible"),
    [
        ("digit_changed", "5所", {f"{digit}所" for digit in "12346789"}),
        ("digit_changed", "五所", {f"{digit}所" for digit in "一二三四六七八九"}),
        ("digit_dropped", "447", {"47", "44"}),
        ("digit_dropped", "5家", {None}),
        ("digit_dropped", "0.87", {"0.8", "0.7"}),
        ("digits_swapped", "447", {"474"}),
        ("digits_swapped", "44", {None}),
        ("digits_swapped", "50", {None}),
        ("power_of_ten", "447", {"4470"}),
        ("power_of_ten", "15,000", {"150,000", "1,500"}),
        ("power_of_ten", "1.5万", {"1.5亿", "15万", "0.15万"}),
        ("power_of_ten", "a quarter", {None}),
        ("unit_swapped", "87 hectares", {"87 acres"}),
        ("unit_swapped", "0.87平方公里", {"0.87公顷"}),
        ("unit_swapped", "447家", {None}),
        ("currency_swapped", "HK$24 billion", {"US$24 billion"}),
        ("hedge_dropped", "440多家", {"440家"}),
        ("hedge_dropped", "over 15,000", {"15,000"}),
        ("hedge_turned", "近八成", {"逾八成"}),
        ("year_moved", "2025-12-22", {"2024-12-22", "2026-12-22"}),
        ("month_moved", "2025-12-22", {"2025-11-22"}),
        ("month_moved", "2025年8月", {"2025年7月", "2025年9月"}),
        ("month_moved", "December 2025", {"January 2025"}),
        ("month_moved", "2025", {None}),
    ],
)
def test_a_slip_is_one_of_those_that_people_make(
    benchmark: dict[str, ModuleType], slip: str, text: str, possible: set[str | None]
) -> None:
    make = getattr(benchmark["mutating"], slip)

    assert {make(text, Random(seed)) for seed in range(200)} <= possible  # noqa: S311 - slips, no secrets


def test_a_slip_that_contradicts_another_source_is_found(
    benchmark: dict[str, ModuleType],
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    log = tmp_path / "events.toml"
    log.write_text(log_of(Pair("area", "87 hectares", "0.87平方公里")), encoding="utf-8")

    _run(benchmark, monkeypatch, log, "--json", "--kind", "unit-swapped")

    told: dict[str, Any] = json.loads(capsys.readouterr().out)
    assert told["unchanged"] == []
    assert [(one["new"], one["comparable"], bool(one["found"])) for one in told["mutants"]] == [
        ("87 acres", True, True),
        ("0.87公顷", True, True),
    ]


def test_the_table_has_a_row_for_every_kind_and_is_the_same_again(
    benchmark: dict[str, ModuleType], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    printed: list[str] = []
    for _ in range(2):
        _run(benchmark, monkeypatch, BENCHMARKS.parent / "events.toml", "--limit", "2", "--missed")
        printed.append(capsys.readouterr().out)

    assert printed[0] == printed[1]
    assert all(re.search(f"^{kind} ", printed[0], re.MULTILINE) for kind in benchmark["mutating"].KINDS)
