"""Scales of values show all that is on them, from zero or with a mark of the cut; levels are few and round."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from hetao_cli.charts.scene.values import round_step, value_scale

numbers = st.one_of(st.integers(-(10**15), 10**15), st.fractions(max_denominator=10**6))


@given(st.lists(numbers, min_size=1), st.booleans(), st.booleans())
@example(values=[999999999950000, 999999999950001], whole=False, is_open=False)
@example(values=[Fraction(1, 10**12), 1], whole=False, is_open=True)
def test_a_scale_shows_all_values_between_its_levels(values: list[int | Fraction], whole: bool, is_open: bool) -> None:  # noqa: FBT001 - drawn by Hypothesis
    scale = value_scale(values, whole=whole, open_top=is_open)
    assert all(0 <= scale.share(value) <= 1 for value in values)
    assert 1 < len(scale.levels) < 9
    steps = {later - earlier for earlier, later in zip(scale.levels, scale.levels[1:], strict=False)}
    assert len(steps) == 1, "all equally far apart"


@given(st.lists(numbers, min_size=1))
def test_a_scale_begins_at_zero_or_says_what_it_leaves_out(values: list[int | Fraction]) -> None:
    scale = value_scale(values)
    assert scale.by_powers or scale.cut or scale.levels[0] <= 0 <= scale.levels[-1]
    if scale.cut:
        assert 0 == scale.share(0) < scale.share(min(values)), "zero stands below the break"


@given(st.lists(st.integers(1, 10**6), min_size=2))
def test_a_larger_value_stands_higher(values: list[int]) -> None:
    scale = value_scale(values)
    low, high = min(values), max(values)
    assert scale.share(low) <= scale.share(high)
    assert low == high or scale.share(low) < scale.share(high)


def test_an_arrow_has_room_above_the_highest_value() -> None:
    assert value_scale([200], open_top=True).share(200) < value_scale([200]).share(200) == 1


@given(st.fractions(min_value=Fraction(1, 10**12), max_value=10**12), st.sampled_from([Fraction(0), Fraction(1)]))
def test_a_step_is_round_and_not_below_what_is_asked(rough: Fraction, least: Fraction) -> None:
    step = round_step(rough, least)
    assert step >= max(rough, least)
    assert str(step if step >= 1 else 1 / step).strip("0") in {"1", "2", "5"}


@pytest.mark.parametrize(
    ("values", "levels"),
    [
        ([441, 449], [420, 430, 440, 450, 460, 470]),  # a tenth of the largest at the least
        ([10, 120], [0, 50, 100, 150]),
        ([7], [0, 2, 4, 6, 8]),
        ([0], [0, 1]),
        ([-5, -1], [-5, -4, -3, -2, -1, 0]),
    ],
)
def test_levels_are_round(values: list[int], levels: list[int]) -> None:
    assert list(value_scale(values, whole=True).levels) == levels
