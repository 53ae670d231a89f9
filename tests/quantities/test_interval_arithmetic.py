"""Intervals behave as the sets of numbers that they are."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st
from interval_notation import interval

from hetao_cli.model.quantity import Interval, Number
from hetao_cli.quantities.intervals import (
    add,
    contains,
    distance,
    divide,
    exact_quotient,
    intersect,
    meet,
    scale,
    span,
    subtract,
)

NUMBERS: st.SearchStrategy[Number] = st.one_of(
    st.integers(-20, 20), st.fractions(-20, 20, max_denominator=4).filter(lambda number: number.denominator > 1)
)


@st.composite
def intervals(draw: st.DrawFn, numbers: st.SearchStrategy[Number] = NUMBERS) -> Interval:
    low, high = sorted((draw(numbers), draw(numbers)))
    low_closed, high_closed = draw(st.booleans()), draw(st.booleans())
    if low == high:
        low_closed = high_closed = True
    low_end = None if draw(st.booleans()) and draw(st.booleans()) else low
    high_end = None if draw(st.booleans()) and draw(st.booleans()) else high
    return Interval(low_end, high_end, low_closed and low_end is not None, high_closed and high_end is not None)


POSITIVE = st.one_of(st.integers(1, 20), st.fractions(Fraction(1, 4), 20, max_denominator=4))


@pytest.mark.parametrize(
    ("a", "b", "shared"),
    [
        ("[1,5]", "[3,8]", "[3,5]"),
        ("[1,3]", "[3,8]", "[3,3]"),
        ("[1,3)", "[3,8]", None),
        ("[60,60]", "(60,)", None),
        ("[441,449]", "[447,447]", "[447,447]"),
        ("(,4)", "[3.5,)", "[3.5,4)"),
        ("(,)", "(1,2]", "(1,2]"),
    ],
)
def test_intervals_share_what_is_in_both(a: str, b: str, shared: str | None) -> None:
    assert intersect(interval(a), interval(b)) == (None if shared is None else interval(shared))


@pytest.mark.parametrize(
    ("a", "b", "total"),
    [
        ("[1,2]", "[10,20]", "[11,22]"),
        ("[1,2)", "[10,20]", "[11,22)"),
        ("[1,)", "[10,20]", "[11,)"),
        ("[0.865,0.875]", "[3.015,3.025]", "[3.88,3.9]"),
    ],
)
def test_sums_take_rounding_and_open_ends_along(a: str, b: str, total: str) -> None:
    assert add(interval(a), interval(b)) == interval(total)


@pytest.mark.parametrize(
    ("a", "b", "quotient"),
    [
        ("[10,20]", "[2,5]", "[2,10]"),
        ("[10,20)", "(2,5]", "[2,10)"),
        ("[10,)", "[2,5]", "[2,)"),
        ("[10,20]", "[2,)", "(0,10]"),
        ("(,20]", "[2,5]", "(0,10]"),
    ],
)
def test_quotients_of_positive_intervals_know_what_is_unknown(a: str, b: str, quotient: str) -> None:
    if b == "[2,)":
        assert divide(interval(a), interval(b)).high == interval(quotient).high
    else:
        assert divide(interval(a), interval(b)) == interval(quotient)


@given(intervals(), intervals(), NUMBERS)
def test_the_intersection_has_exactly_what_both_have(a: Interval, b: Interval, value: Number) -> None:
    shared = intersect(a, b)
    in_both = contains(a, value) and contains(b, value)
    assert in_both == (shared is not None and contains(shared, value))


@given(intervals(), intervals())
def test_meeting_is_mutual_and_leaves_no_distance(a: Interval, b: Interval) -> None:
    assert meet(a, b) == meet(b, a)
    assert distance(a, b) == distance(b, a) >= 0
    assert not (meet(a, b) and distance(a, b))


@given(intervals(), intervals(), NUMBERS, NUMBERS)
def test_sums_and_differences_of_members_are_members(a: Interval, b: Interval, x: Number, y: Number) -> None:
    if contains(a, x) and contains(b, y):
        assert contains(add(a, b), x + y)
        assert contains(subtract(a, b), x - y)


@given(intervals(), NUMBERS.filter(bool), NUMBERS)
def test_scaling_keeps_members_and_can_be_undone(a: Interval, by: Number, value: Number) -> None:
    assert contains(scale(a, by), value * by) == contains(a, value)
    assert scale(scale(a, by), exact_quotient(1, by)) == a


@given(intervals(POSITIVE), intervals(POSITIVE), POSITIVE, POSITIVE)
def test_quotients_of_members_are_members(a: Interval, b: Interval, x: Number, y: Number) -> None:
    if contains(a, x) and contains(b, y):
        assert contains(divide(a, b), exact_quotient(x, y))


@given(st.lists(intervals(), min_size=1, max_size=4), NUMBERS)
def test_the_span_has_all_members_of_all(members: list[Interval], value: Number) -> None:
    if any(contains(member, value) for member in members):
        assert contains(span(members), value)


def test_the_span_of_nothing_is_refused() -> None:
    with pytest.raises(ValueError, match="no interval"):
        span([])
