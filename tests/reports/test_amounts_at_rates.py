"""Amounts in another currency than the metric's: told at a rate of the log, and apart where it states none."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from conftest import Hetao

HEAD = """
log = { version = 1 }
place = [
  { id = "zone", name = { en = "zone" } },
  { id = "a", name = { en = "Park A" }, part_of = "zone" },
  { id = "b", name = { en = "Park B" }, part_of = "zone" },
]
metric = [{ id = "cost", name = { en = "cost" }, unit = "HKD", kind = "stock" }]
source = [
  { id = "bank", title = "bank", published = "2020-01-01", language = "en" },
  { id = "news", title = "news", published = "2026-02-01", language = "en" },
]
figure = [
  { source = "news", place = "a", metric = "cost", says = "RMB 20.00 billion", as_of = "2022-12" },
  { source = "news", place = "a", metric = "cost", says = "HK$48.00 billion", as_of = "2025-12" },
  { source = "news", place = "b", metric = "cost", says = "RMB 20.00 billion", as_of = "2025-12" },
]
"""


def rate(one: str, other: str, value: str, date: str = "2022-12") -> str:
    keys = {"from": one, "to": other, "rate": value, "date": date, "source": "bank"}
    return "\n[[rate]]\n" + "".join(f'{key} = "{text}"\n' for key, text in keys.items())


@pytest.fixture
def said(hetao: Hetao, tmp_path: Path) -> Said:
    return Said(hetao, tmp_path)


class Said:
    """What commands say of a log with some rates."""

    def __init__(self, hetao: Hetao, folder: Path) -> None:
        self._hetao, self._path = hetao, folder / "events.toml"

    def text(self, rates: str, *arguments: str) -> str:
        self._path.write_text(HEAD + rates, encoding="utf-8")
        told = self._hetao(*arguments, "--log", str(self._path), "--today", "2026-11-21")
        assert told.code == 0, told.err
        return told.out

    def points(self, rates: str, command: str) -> list[dict[str, Any]]:
        found: list[dict[str, Any]] = json.loads(self.text(rates, command, "cost", "--format", "json"))["points"]
        return found


@pytest.mark.parametrize("command", ["stats", "plot"])
@pytest.mark.parametrize(
    ("stated", "low", "high"),
    [
        (rate("CNY", "HKD", "1.12"), 19.995 * 1.12, 20.005 * 1.12),
        (rate("CNY", "HKD", "1.1..1.2"), 19.995 * 1.1, 20.005 * 1.2),
        (rate("HKD", "CNY", "0.8"), 19.995 / 0.8, 20.005 / 0.8),
    ],
    ids=["a number", "an interval", "the other way round"],
)
def test_an_amount_is_told_in_the_currency_of_the_metric_at_a_rate_of_the_log(
    said: Said, command: str, stated: str, low: float, high: float
) -> None:
    first, second, _ = said.points(stated, command)
    assert (first["unit"], first["says"]) == ("HKD", ["RMB 20.00 billion"])
    assert (first["low"], first["high"]) == (pytest.approx(low * 1e9), pytest.approx(high * 1e9))
    assert (first["exchanged"]["date"], first["exchanged"]["source"]) == ("2022-12", "bank")
    assert second["exchanged"] is None


@pytest.mark.parametrize("command", ["stats", "plot"])
def test_the_rate_nearest_in_time_to_the_amount_is_taken(said: Said, command: str) -> None:
    points = said.points(rate("CNY", "HKD", "1.12") + rate("CNY", "HKD", "1.08", "2025-11"), command)
    assert [one["exchanged"]["rate"] for one in points if one["exchanged"]] == ["1.12", "1.08"]


@pytest.mark.parametrize("command", [("stats", "cost"), ("plot", "cost"), ("report",)], ids=" ".join)
def test_people_see_the_rate_with_its_date_and_source(said: Said, command: tuple[str, ...]) -> None:
    told = said.text(rate("CNY", "HKD", "1.12"), *command)
    assert "1 CNY = 1.12 HKD (bank, 2022-12)" in told
    assert "stand apart" not in told


@pytest.mark.parametrize("stated", ["", rate("USD", "HKD", "7.8"), rate("CNY", "USD", "0.14")])
def test_without_a_rate_amounts_stay_apart_and_that_is_said(said: Said, stated: str) -> None:
    for command in ("stats", "plot"):
        points = said.points(stated, command)
        assert sorted((one["unit"], one["exchanged"]) for one in points) == [
            ("CNY", None),
            ("CNY", None),
            ("HKD", None),
        ]
    for arguments in (("stats", "cost"), ("plot", "cost"), ("report",)):
        assert "amounts in CNY stand apart: the log states no rate between CNY and HKD" in said.text(stated, *arguments)


def test_a_change_between_two_currencies_has_the_bounds_of_the_rate(said: Said) -> None:
    _, second, _ = said.points(rate("CNY", "HKD", "1.1..1.2"), "stats")
    difference = second["change"]["difference"]
    assert difference["low"] == pytest.approx((47.995 - 20.005 * 1.2) * 1e9)
    assert difference["high"] == pytest.approx((48.005 - 19.995 * 1.1) * 1e9)
    assert said.points("", "stats")[1]["change"] is None


def test_a_newer_amount_at_a_rate_is_compared_before_an_old_one_of_the_same_currency(said: Said) -> None:
    def row(rates: str) -> dict[str, Any]:
        found: dict[str, Any] = json.loads(said.text(rates, "compare", "a", "b", "--format", "json"))["rows"][0]
        return found

    with_rate, without = row(rate("CNY", "HKD", "1.2", "2025-12")), row("")
    assert [cell["says"] for cell in with_rate["cells"]] == ["HK$48.00 billion", "RMB 20.00 billion"]
    assert with_rate["ratio"]["low"] == pytest.approx(47.995 / (20.005 * 1.2))
    assert with_rate["exchanged"]["rate"] == "1.2"
    assert [cell["says"] for cell in without["cells"]] == ["RMB 20.00 billion", "RMB 20.00 billion"]
    assert without["exchanged"] is None


def test_a_picture_in_a_file_says_the_rate_and_what_stands_apart(said: Said, tmp_path: Path) -> None:
    path = tmp_path / "cost.svg"
    said.text(rate("CNY", "HKD", "1.12"), "plot", "cost", "-o", str(path))
    assert "at 1 CNY = 1.12 HKD (bank, 2022-12)" in path.read_text(encoding="utf-8")
    said.text("", "plot", "cost", "-o", str(path))
    assert "amounts in CNY stand apart" in path.read_text(encoding="utf-8")
