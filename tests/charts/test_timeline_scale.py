"""What the scale of a drawn timeline promises."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hetao_cli.charts.scene.days import BREAK, named_days, scale_of, ticks
from hetao_cli.model.moment import calendar_date, ordinal

DAYS = st.integers(-5_000_000, 5_000_000) | st.integers(700_000, 745_000)
RANGES = st.lists(st.tuples(DAYS, st.integers(0, 4000)).map(lambda one: (one[0], one[0] + one[1])), min_size=1)
WIDTHS = st.integers(40, 200)


def years(*pairs: tuple[int, int]) -> list[tuple[int, int]]:
    return [(ordinal(first, 1, 1), ordinal(last, 12, 31)) for first, last in pairs]


def labels(ranges: list[tuple[int, int]], width: int = 100) -> list[str]:
    return [tick.label for tick in ticks(scale_of(ranges, width)) if tick.label]


@pytest.mark.parametrize(
    ("ranges", "stretches"),
    [
        (years((2000, 2010)), 1),
        (years((1990, 1999), (2010, 2020)), 2),
        (years((1990, 1999), (2009, 2020)), 1),  # nine empty years are no decade
        (years((1980, 1980), (2000, 2000), (2020, 2020)), 3),
        (years(*((year, year) for year in range(1000, 2000, 12))), 1),  # evenly empty: each gap tells little
        ([(ordinal(2025, 3, 5), ordinal(2025, 3, 5))], 1),
    ],
)
def test_empty_decades_are_left_out(ranges: list[tuple[int, int]], stretches: int) -> None:
    assert len(scale_of(ranges, 100).stretches) == stretches


def test_where_there_is_no_room_for_all_breaks_the_longest_gaps_are_left_out() -> None:
    ranges = years((1800, 1800), (1830, 1830), (1900, 1900), (1950, 1950), (2020, 2020))
    assert [calendar_date(stretch.first)[0] for stretch in scale_of(ranges, 40).stretches] == [1800, 1900, 2020]


def test_both_sides_of_a_break_are_named_by_their_years() -> None:
    assert labels(years((1985, 1990), (2015, 2016)), 40) == ["1985", "1988", "1990", "2015", "2016"]


def test_less_than_two_years_are_told_in_months() -> None:
    assert labels([(ordinal(2025, 2, 3), ordinal(2025, 6, 9))]) == [
        "2025-02",
        "2025-03",
        "2025-04",
        "2025-05",
        "2025-06",
    ]


def test_years_beyond_four_digits_and_before_the_first_are_named() -> None:
    assert labels(years((-12_000, -12_000), (10_000, 10_000))) == ["-12000", "10000"]


@given(RANGES, WIDTHS)
def test_the_scale_is_as_wide_as_asked_for(ranges: list[tuple[int, int]], width: int) -> None:
    scale = scale_of(ranges, width)
    assert scale.stretches[0].column == 0
    assert scale.width == width
    assert all(stretch.columns > 0 for stretch in scale.stretches)
    assert all(after.column - before.end - 1 == BREAK for before, after in pairwise(scale.stretches))


@given(RANGES, WIDTHS)
def test_every_day_of_a_range_is_drawn_and_nothing_else_is_left_out(ranges: list[tuple[int, int]], width: int) -> None:
    scale = scale_of(ranges, width)
    for first, last in ranges:
        assert any(stretch.first <= first and last <= stretch.last for stretch in scale.stretches)
    for before, after in pairwise(scale.stretches):
        assert after.first - before.last > 3650


@given(RANGES, WIDTHS, st.lists(DAYS, min_size=2))
def test_later_days_are_never_further_left(ranges: list[tuple[int, int]], width: int, days: list[int]) -> None:
    scale = scale_of(ranges, width)
    columns = [scale.column(day) for day in sorted(days)]
    assert columns == sorted(columns)
    assert all(0 <= column < width for column in columns)


@given(RANGES, WIDTHS, st.data())
def test_equal_times_take_equal_columns(ranges: list[tuple[int, int]], width: int, data: st.DataObject) -> None:
    scale = scale_of(ranges, width)
    stretch = data.draw(st.sampled_from(scale.stretches))
    days = data.draw(st.integers(0, stretch.last - stretch.first))
    starts = st.integers(stretch.first, stretch.last - days)
    one, other = data.draw(starts), data.draw(starts)
    taken = [scale.column(start + days) - scale.column(start) for start in (one, other)]
    assert abs(taken[0] - taken[1]) <= 1


@given(RANGES, WIDTHS)
def test_names_on_the_axis_are_apart_and_stand_at_their_own_time(ranges: list[tuple[int, int]], width: int) -> None:
    scale = scale_of(ranges, width)
    named = sorted((tick.at, tick.at + len(tick.label)) for tick in ticks(scale) if tick.label)
    assert all(end < start for (_, end), (start, _) in pairwise(named))
    assert named[0][0] == 0
    assert named[-1][1] <= width
    for stretch in scale.stretches:
        inside = {tick.label for tick in ticks(scale) if stretch.column <= tick.at <= stretch.end}
        assert {scale.name(stretch.first), scale.name(stretch.last)} <= inside


@given(RANGES, WIDTHS)
def test_a_name_is_that_of_the_day_at_which_it_stands(ranges: list[tuple[int, int]], width: int) -> None:
    scale = scale_of(ranges, width)
    ends = {stretch.end + 1 for stretch in scale.stretches}
    for tick in ticks(scale):
        assert tick.column == scale.column(tick.day)
        assert tick.label in {"", scale.name(tick.day)}
        assert scale.name(tick.day - 1) != scale.name(tick.day)
        assert tick.at == tick.column or tick.at + len(tick.label) in ends


@given(RANGES, st.integers(14, 40))
def test_names_below_each_other_are_of_the_first_days_of_what_they_name(
    ranges: list[tuple[int, int]], width: int
) -> None:
    scale = scale_of(ranges, width)
    found = named_days(scale)
    assert all(name == scale.name(day) != scale.name(day - 1) for day, name in found)
    assert found[0][0] == scale.stretches[0].first
    places = [scale.share(day) * scale.width for day, _ in found]
    assert all(other - one >= 1.9 for one, other in pairwise(places))


@pytest.mark.parametrize(("years_shown", "rows"), [(6, 12), (7, 14), (5, 14), (3, 12)])
def test_years_below_each_other_are_named_evenly(years_shown: int, rows: int) -> None:
    scale = scale_of(years((2020, 2019 + years_shown)), rows)
    assert [name for _, name in named_days(scale)] == [str(2020 + number) for number in range(years_shown)]
