"""What a comparison reckons: how many times one figure is the other, and how much there is on a square kilometre."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from two_parks import SIDES, log_of, row_of, said

from hetao_cli.dates.edtf import parse_date
from hetao_cli.log.evidence import gather_evidence
from hetao_cli.model.quantity import Interval
from hetao_cli.quantities.intervals import contains
from hetao_cli.quantities.scaled import scaled_text
from hetao_cli.reports.compare.comparison import compare_places
from hetao_cli.reports.compare.printed import density_text, ratio_text
from hetao_cli.reports.compare.words import reasons

if TYPE_CHECKING:
    from hetao_cli.model.quantity import Number

RATIOS = [
    ("area", "3.02 km2", "0.87 km2", Fraction("3.015") / Fraction("0.875"), Fraction("3.025") / Fraction("0.865")),
    ("area", "3.02 km2", "87公顷", Fraction("3.015") / Fraction("0.875"), Fraction("3.025") / Fraction("0.865")),
    ("firms", "447家", "60家", Fraction("7.45"), Fraction("7.45")),
    ("firms", "440多家", "60家", Fraction(441, 60), Fraction(449, 60)),
    ("firms", "440多家", "over 60", None, Fraction(449, 60)),
    ("firms", "over 440", "60家", Fraction(440, 60), None),
    ("firms", "under 440", "60家", None, Fraction(440, 60)),
    ("let", "80%", "a quarter", Fraction("79.5") / Fraction("25.5"), Fraction("80.5") / Fraction("24.5")),
    ("cost", "HK$2 billion", "20亿港元", Fraction(15, 10) / Fraction("2.05"), Fraction(25, 10) / Fraction("1.95")),
    ("firms", "0", "60家", 0, 0),
]


@pytest.mark.parametrize(("metric", "first", "second", "low", "high"), RATIOS)
def test_a_ratio_has_the_bounds_of_what_both_figures_can_mean(
    metric: str, first: str, second: str, low: Number | None, high: Number | None
) -> None:
    ratio = row_of(metric, said("sz", metric, first), said("hk", metric, second)).ratio
    assert ratio is not None
    assert (ratio.low, ratio.high) == (low, high)


NO_RATIOS = [
    ("a side is missing", "firms", "447家", None),
    ("one is an unknown multiple of the other", "firms", "over 447", "over 60"),
    ("neither is bounded where it counts", "firms", "under 447", "under 60"),
    ("zero can be divided by", "firms", "447家", "0"),
    ("zero may be divided by", "firms", "447家", "0 to 5"),
    ("the third is no third of the ninth", "rank", "3", "9"),
    ("currencies are no multiples of each other", "cost", "HK$3 billion", "US$1 billion"),
]


@pytest.mark.parametrize(("metric", "first", "second"), [case[1:] for case in NO_RATIOS], ids=[c[0] for c in NO_RATIOS])
def test_there_is_no_ratio_where(metric: str, first: str, second: str | None) -> None:
    figures = [said(side, metric, says) for side, says in zip(SIDES, (first, second), strict=True) if says is not None]
    assert row_of(metric, *figures).ratio is None


@given(*(st.tuples(st.integers(1, 500), st.integers(1, 500)).map(sorted) for _ in range(2)))
def test_a_ratio_contains_all_quotients_of_what_the_figures_can_mean(first: list[int], second: list[int]) -> None:
    figures = [
        said(side, "firms", "some", value=f"{low}..{high}")
        for side, (low, high) in zip(SIDES, (first, second), strict=True)
    ]
    ratio = row_of("firms", *figures).ratio
    assert ratio is not None
    assert all(contains(ratio, Fraction(one, other)) for one in first for other in second)


def densities(*figures: str, metric: str) -> tuple[Interval | None, Interval | None]:
    log = log_of(*figures)
    [row] = compare_places(gather_evidence(log, parse_date("2026-11-21")), SIDES, [metric]).rows
    return row.per_unit


LAND = said("sz", "area", "200公顷", value="200")

DENSITIES = [
    ("firms", "440家", "", Interval(220, 220)),
    ("floor", "80万平方米", "800000", Interval(400_000, 400_000)),
    ("cost", "HK$4 billion", "4000000000", Interval(2 * 10**9, 2 * 10**9)),
]


@pytest.mark.parametrize(("metric", "says", "value", "density"), DENSITIES)
def test_counts_money_and_floors_are_spread_over_the_land(
    metric: str, says: str, value: str, density: Interval
) -> None:
    figure = said("sz", metric, says, **({"value": value} if value else {}))
    assert densities(LAND, figure, metric=metric) == (density, None)


def test_money_of_another_currency_is_spread_over_the_land_in_that_currency() -> None:
    assert densities(LAND, said("sz", "cost", "4元", source="b", value="4"), metric="cost")[0] == Interval(2, 2)


@pytest.mark.parametrize(
    ("metric", "says"), [("area", "3 km2"), ("let", "80%"), ("river", "37 km"), ("rank", "3"), ("ports", "2")]
)
def test_land_shares_lengths_ranks_and_what_does_not_fill_land_are_not_spread_over_the_land(
    metric: str, says: str
) -> None:
    assert densities(LAND, said("sz", metric, says), metric=metric) == (None, None)


def test_nothing_is_spread_over_land_that_is_not_known() -> None:
    assert densities(said("sz", "firms", "447家"), said("hk", "area", "1 km2"), metric="firms") == (None, None)


def test_nothing_is_spread_over_no_land() -> None:
    assert densities(said("sz", "firms", "447家"), said("sz", "area", "0 m2"), metric="firms") == (None, None)


def test_reckoned_numbers_are_rounded_outward_to_three_digits() -> None:
    assert ratio_text(Interval(Fraction("3.4457"), Fraction("3.4971"))) == "3.44–3.5×"
    assert ratio_text(Interval(Fraction(2, 3), Fraction(2, 3))) == "0.667×"
    assert ratio_text(Interval(Fraction(22, 3), None, low_closed=False)) == ">7.33×"


@pytest.mark.parametrize(
    ("language", "text"), [("en", "2.28–2.32 billion HKD/km²"), ("zh-Hans", "22.8–23.2亿港元/平方公里")]
)
def test_large_numbers_are_told_in_the_steps_of_the_language(language: str, text: str) -> None:
    assert density_text(Interval(2_285_000_000, 2_312_000_000), "HKD", language) == text


def test_small_numbers_are_told_as_they_are() -> None:
    assert scaled_text(Interval(9_500, 10_500), "m2", "zh-Hant") == "9,500–10,500平方米"


TWO_CURRENCIES = (said("sz", "cost", "2亿元", source="b", as_of="2025"), said("hk", "cost", "HK$100 million"))
RATE = '\n[[rate]]\nfrom = "HKD"\nto = "CNY"\nrate = "0.8"\ndate = "2025"\nsource = "a"\n'


def test_two_currencies_are_compared_at_a_rate_of_the_log_and_the_row_says_which() -> None:
    log = log_of(*TWO_CURRENCIES, more=RATE)
    [row] = compare_places(gather_evidence(log, parse_date("2026-11-21")), SIDES, ["cost"]).rows

    assert row.ratio is not None
    assert contains(row.ratio, Fraction(2 * 10**8 * 10, 8 * 10**8))
    assert reasons(log, SIDES, row, "en") == "CNY against HKD; compared at 1 HKD = 0.8 CNY (a, 2025)"


def test_two_currencies_without_a_rate_are_not_compared() -> None:
    assert row_of("cost", *TWO_CURRENCIES).ratio is None
