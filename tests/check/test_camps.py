"""Who agrees with whom."""

from __future__ import annotations

from fractions import Fraction
from itertools import combinations
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from made_claims import claim, names

from hetao_cli.analysis.conflicts.clusters import clusters_of, relative_gap, unexplained
from hetao_cli.model.quantity import Interval
from hetao_cli.quantities.intervals import intersect

if TYPE_CHECKING:
    from collections.abc import Iterable

    from hetao_cli.log.figure_claims import FigureClaim

OVER_400 = Interval(400, None, low_closed=False, high_closed=False)
UNDER_450 = Interval(None, 450, low_closed=False, high_closed=False)


@pytest.mark.parametrize(
    ("intervals", "sides"),
    [
        ({"a": (447, 447)}, [["a"]]),
        ({"a": (447, 447), "b": (441, 449)}, [["b", "a"]]),
        ({"a": (447, 447), "b": (450, 450)}, [["a"], ["b"]]),
        ({"a": OVER_400, "b": (447, 447), "c": (400, 400)}, [["a", "b"], ["c"]]),
        ({"a": UNDER_450, "b": (450, 450), "c": (449, 449)}, [["a", "c"], ["b"]]),
        ({"a": (1, 5), "b": (4, 9), "c": (8, 12)}, [["a", "b"], ["c"]]),
        ({"a": (10, 10), "b": (12, 12), "c": (12, 12)}, [["b", "c"], ["a"]]),
    ],
)
def test_claims_that_share_a_value_are_one_camp_and_the_largest_comes_first(
    intervals: dict[str, Interval | tuple[int, int]], sides: list[list[str]]
) -> None:
    found = clusters_of([claim(name, interval) for name, interval in intervals.items()])

    assert [names(side) for side in found] == sides


def test_a_camp_is_as_large_as_its_independent_sources() -> None:
    copies = [claim("a", (10, 10), origin="agency"), claim("b", (10, 10), origin="agency")]
    others = [claim("c", (12, 12)), claim("d", (12, 12))]

    assert [names(side) for side in clusters_of([*copies, *others])] == [["c", "d"], ["a", "b"]]
    assert [names(side) for side in clusters_of([*copies, others[0]])] == [["a", "b"], ["c"]]


ENDS = st.none() | st.integers(0, 12) | st.fractions(0, 12, max_denominator=3)


@st.composite
def intervals(draw: st.DrawFn) -> Interval:
    low, high = draw(ENDS), draw(ENDS)
    if low is not None and high is not None and low > high:
        low, high = high, low
    point = low == high
    return Interval(
        low,
        high,
        low is not None and (point or draw(st.booleans())),
        high is not None and (point or draw(st.booleans())),
    )


def shared(claims: Iterable[FigureClaim]) -> Interval | None:
    """Return the values that all claims can have."""
    common: Interval | None = Interval(None, None, low_closed=False, high_closed=False)
    for one in claims:
        common = intersect(common, one.interval) if common is not None and one.interval is not None else None
    return common


@given(st.lists(intervals(), max_size=7))
def test_each_claim_is_in_one_camp_all_in_a_camp_share_a_value_and_no_two_camps_do(values: list[Interval]) -> None:
    claims = [claim(str(number), value) for number, value in enumerate(values)]

    sides = clusters_of(claims)

    assert sorted(name for side in sides for name in names(side)) == sorted(names(claims))
    assert all(shared(side) is not None for side in sides)
    assert not any(shared([*a, *b]) for a, b in combinations(sides, 2))


@given(st.lists(intervals(), min_size=1, max_size=7))
def test_there_is_one_camp_just_where_all_can_be_true(values: list[Interval]) -> None:
    claims = [claim(str(number), value) for number, value in enumerate(values)]

    assert (len(clusters_of(claims)) == 1) == (shared(claims) is not None)


def test_a_figure_of_a_whole_year_is_explained_by_the_part_of_it_that_agrees() -> None:
    march, year, november = claim("march", (60, 60)), claim("year", (80, 80)), claim("november", (80, 80))

    assert [names(group) for group in unexplained([[march, year], [year, november]])] == [
        ["march"],
        ["year", "november"],
    ]


def test_a_figure_of_a_whole_year_that_agrees_with_nothing_explains_nothing() -> None:
    march, year, november = claim("march", (60, 60)), claim("year", (70, 70)), claim("november", (80, 80))
    groups = [[march, year], [year, november]]

    assert unexplained(groups) == groups


@pytest.mark.parametrize(
    ("a", "b", "gap"),
    [
        ((100, 100), (100, 100), Fraction(0)),
        ((100, 100), (90, 110), Fraction(0)),
        ((98, 99), (100, 100), Fraction(3, 200)),
        ((50, 50), (100, 100), Fraction(1, 2)),
        ((0, 0), (0, 0), Fraction(0)),
        ((None, 98), (100, 100), Fraction(2, 100)),
        ((90, 98), (100, None), Fraction(6, 100)),
        ((-100, -100), (-98, -98), Fraction(2, 100)),
    ],
)
def test_how_far_apart_values_are_is_a_share_of_the_largest(
    a: tuple[int | None, int | None], b: tuple[int | None, int | None], gap: Fraction
) -> None:
    assert relative_gap([[claim("a", a)], [claim("b", b)]]) == gap
    assert relative_gap([[claim("b", b)], [claim("a", a)]]) == gap
