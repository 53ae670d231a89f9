"""A figure as documents for programs have it."""

from __future__ import annotations

from typing import Any

import pytest
from two_parks import log_of, said

from hetao_cli.log.figure_claims import read_figure_claims
from hetao_cli.log.records import figure_record
from hetao_cli.model.records import as_json


def record(place: str, metric: str, says: str, source: str = "a", **keys: str) -> dict[str, Any]:
    log = log_of(said(place, metric, says, source, **keys))
    made: dict[str, Any] = as_json(figure_record(log, read_figure_claims(log)[0]))
    return made


def test_a_figure_is_told_in_the_printed_unit_and_in_that_of_its_metric() -> None:
    told = record("sz", "area", "302公顷", "b")
    assert (told["value"], told["low"], told["high"], told["unit"]) == (302, 301.5, 302.5, "ha")
    assert (told["metric_low"], told["metric_high"], told["metric_unit"]) == (3.015, 3.025, "km2")


@pytest.mark.parametrize("says", ["447家", "447 companies", "447"])
def test_a_count_has_the_unit_of_its_metric_in_every_language(says: str) -> None:
    told = record("sz", "firms", says)
    assert (told["value"], told["low"], told["high"], told["unit"], told["dimension"]) == (
        447,
        447,
        447,
        "company",
        "count",
    )


def test_an_open_end_is_unknown_and_not_closed() -> None:
    told = record("sz", "firms", "over 60")
    assert (told["hedge"], told["low"], told["low_closed"]) == ("over", 60, False)
    assert (told["high"], told["high_closed"]) == (None, False)


def test_a_range_has_two_printed_numbers() -> None:
    told = record("sz", "firms", "50 to 60 companies")
    assert (told["hedge"], told["value"], told["value_high"]) == ("range", 50, 60)


def test_stated_bounds_count_and_the_printed_number_stays() -> None:
    told = record("sz", "firms", "440多家", value="441..447")
    assert (told["value"], told["low"], told["high"], told["hedge"]) == (440, 441, 447, "over")


STATED = [
    ("5", (5, None, 5, 5, "exact")),
    ("5..9", (5, 9, 5, 9, "range")),
    (">5", (5, None, 5, None, "over")),
    (">=5", (5, None, 5, None, "at_least")),
    ("<5", (5, None, None, 5, "under")),
    ("<=5", (5, None, None, 5, "up_to")),
]


@pytest.mark.parametrize(("value", "told"), STATED)
def test_words_that_are_no_figure_mean_what_the_log_states(value: str, told: tuple[int | str | None, ...]) -> None:
    found = record("sz", "firms", "a handful", value=value)
    assert tuple(found[key] for key in ("value", "value_high", "low", "high", "hedge")) == told
    assert (found["unit"], found["dimension"]) == ("company", "count")


def test_a_figure_that_can_not_be_read_has_no_numbers() -> None:
    told = record("sz", "area", "a lot of land")
    numbers = ("value", "value_high", "low", "high", "metric_low", "metric_high", "hedge")
    assert [told[key] for key in numbers] == [None] * len(numbers)
    assert (told["low_closed"], told["high_closed"], told["dimension"]) == (False, False, "area")


def test_a_figure_of_another_dimension_keeps_its_unit_and_has_none_in_the_metrics() -> None:
    told = record("sz", "area", "447家")
    assert (told["value"], told["unit"], told["dimension"], told["metric_low"]) == (447, "家", "count", None)


CURRENCIES = [
    ("1亿元", "b", "CNY", "CNY", 10**8),
    ("HK$5", "a", "HKD", "HKD", 5),
    ("1億元", "c", "元", "HKD", None),
]


@pytest.mark.parametrize(("says", "source", "unit", "metric_unit", "middle"), CURRENCIES)
def test_a_currency_is_told_where_it_is_known(
    says: str, source: str, unit: str, metric_unit: str, middle: int | None
) -> None:
    told = record("sz", "cost", says, source)
    low, high = told["metric_low"], told["metric_high"]
    assert (told["unit"], told["metric_unit"]) == (unit, metric_unit)
    assert (None if low is None else (low + high) / 2) == middle


def test_its_date_is_its_own_else_that_of_its_source() -> None:
    assert record("sz", "firms", "4", as_of="2024-11")["as_of"] == "2024-11"
    told = record("sz", "firms", "4")
    assert (told["as_of"], told["published"]) == ("2025-06", "2025-06")


def test_it_says_where_it_stands_and_who_says_it() -> None:
    told = record("sz", "firms", "4", by="the mayor", section="heading")
    assert (told["path"], told["line"], told["by"], told["section"]) == ("parks.toml", 1, "the mayor", "heading")


LANGUAGES: list[tuple[str, str, dict[str, str], str | None]] = [
    ("its own", "a", {"language": "zh-Hant"}, "zh-Hant"),
    ("the only one of its source", "a", {}, "en"),
    ("not known where its source has two", "bilingual", {}, None),
]


@pytest.mark.parametrize(
    ("source", "keys", "language"), [case[1:] for case in LANGUAGES], ids=[c[0] for c in LANGUAGES]
)
def test_its_language_is(source: str, keys: dict[str, str], language: str | None) -> None:
    assert record("sz", "firms", "4", source, **keys)["language"] == language
