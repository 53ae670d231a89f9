"""Axes show all that is on them, and their ticks are few, round and in order."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hetao_cli.charts.series.axes import Reach, day_ticks, days_reach, powers_reach, round_step, values_reach
from hetao_cli.model.moment import ordinal

numbers = st.one_of(st.integers(-(10**15), 10**15), st.fractions())


@given(st.lists(numbers, min_size=1))
def test_an_axis_shows_all_values(values: list[int | Fraction]) -> None:
    reach = values_reach(values)
    assert reach.low < reach.high
    assert all(0 <= reach.share(value) <= 1 for value in values)


@given(st.lists(st.fractions(min_value=Fraction(1, 10**9), max_value=10**18), min_size=1))
def test_an_axis_of_powers_shows_all_values_above_zero(values: list[Fraction]) -> None:
    reach = powers_reach(values)
    assert reach.low < min(values) or reach.high > 0
    assert reach.low < reach.high


@given(st.fractions(min_value=Fraction(1, 10**12), max_value=10**12), st.sampled_from([Fraction(0), Fraction(1)]))
def test_a_step_is_round_and_not_below_what_is_asked(rough: Fraction, least: Fraction) -> None:
    step = round_step(rough, least)
    assert step >= max(rough, least)
    assert str(step if step >= 1 else 1 / step).strip("0") in {"1", "2", "5"}


days = st.integers(-(10**8), 10**8)


@given(st.lists(days, min_size=1, max_size=5), st.integers(2, 20))
def test_ticks_of_days_are_few_and_in_order_and_within(points: list[int], most: int) -> None:
    reach = days_reach(points)
    ticks = day_ticks(reach, most)
    assert 0 < len(ticks) <= most
    assert [day for day, _ in ticks] == sorted({day for day, _ in ticks})
    assert all(reach.low <= day <= reach.high for day, _ in ticks)


@pytest.mark.parametrize(
    ("first", "last", "names"),
    [
        ((2025, 12, 20), (2025, 12, 24), "2025-12-20 2025-12-21 2025-12-22 2025-12-23 2025-12-24"),
        ((2024, 1, 10), (2024, 5, 20), "2024-02 2024-03 2024-04 2024-05"),
        ((2022, 3, 1), (2025, 8, 1), "2022-07 2023-01 2023-07 2024-01 2024-07 2025-01 2025-07"),
        ((1990, 1, 2), (2030, 1, 2), "1995 2000 2005 2010 2015 2020 2025 2030"),
        ((-300, 1, 1), (12000, 1, 1), "0000 2000 4000 6000 8000 +10000 +12000"),
    ],
)
def test_ticks_are_days_months_or_years(first: tuple[int, int, int], last: tuple[int, int, int], names: str) -> None:
    reach = Reach(Fraction(ordinal(*first)), Fraction(ordinal(*last)))
    assert " ".join(name for _, name in day_ticks(reach, 8)) == names
