"""Day numbers of the proleptic Gregorian calendar, also beyond the years 1 to 9999."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hetao_cli.model.moment import calendar_date, iso_day, month_length, ordinal

if TYPE_CHECKING:
    from datetime import date


@given(st.dates())
def test_day_numbers_are_those_of_the_standard_library(day: date) -> None:
    assert ordinal(day.year, day.month, day.day) == day.toordinal()
    assert iso_day(day.toordinal()) == day.isoformat()


@given(st.integers(-(10**30), 10**30))
def test_day_numbers_and_calendar_dates_are_inverse(number: int) -> None:
    year, month, day = calendar_date(number)
    assert ordinal(year, month, day) == number
    assert 1 <= day <= month_length(year, month)


@pytest.mark.parametrize(
    ("date_parts", "iso"),
    [
        ((2025, 12, 22), "2025-12-22"),
        ((7, 1, 2), "0007-01-02"),
        ((0, 2, 29), "0000-02-29"),
        ((-5, 3, 1), "-0005-03-01"),
        ((-12345, 12, 31), "-12345-12-31"),
        ((9999, 12, 31), "9999-12-31"),
        ((10000, 1, 1), "+10000-01-01"),
    ],
)
def test_years_beyond_four_digits_have_a_sign(date_parts: tuple[int, int, int], iso: str) -> None:
    assert iso_day(ordinal(*date_parts)) == iso


def test_an_infinite_day_has_no_name() -> None:
    assert iso_day(float("inf")) is None
    assert iso_day(float("-inf")) is None
