"""Like is compared with like."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from made_claims import claim, metric, names

from hetao_cli.analysis.conflicts.comparable import alike, at_one_time, same_time
from hetao_cli.model.moment import Moment

if TYPE_CHECKING:
    from hetao_cli.log.figure_claims import FigureClaim


def test_claims_of_one_standing_and_unit_are_alike() -> None:
    claims = [
        claim("a"),
        claim("plan", standing="plan"),
        claim("b"),
        claim("yuan", unit="CNY"),
        claim("estimate", standing="estimate"),
    ]

    assert [names(group) for group in alike(claims)] == [["a", "b"], ["plan"], ["yuan"], ["estimate"]]


@pytest.mark.parametrize(
    ("dates", "groups"),
    [
        ({"a": "2024-08", "b": "2024-08-20"}, [["a", "b"]]),
        ({"a": "2024-08", "b": "2025-08"}, [["a"], ["b"]]),
        ({"a": "2024-03", "b": "2024", "c": "2024-11"}, [["a", "b"], ["b", "c"]]),
        ({"a": "../2024", "b": "2024-12", "c": "2024-12-31/.."}, [["a", "b", "c"]]),
        ({"a": "2024-08", "b": None}, [["a"]]),
        ({"a": None}, []),
    ],
)
def test_stocks_are_compared_where_they_can_be_of_one_day(
    dates: dict[str, str | None], groups: list[list[str]]
) -> None:
    claims = [claim(name, as_of=date) for name, date in dates.items()]

    assert sorted(sorted(names(group)) for group in at_one_time(metric("stock"), claims)) == groups


def test_constants_are_compared_whatever_their_date() -> None:
    claims = [claim("a", as_of="1997"), claim("b", as_of="2025"), claim("c", as_of=None)]

    assert [names(group) for group in at_one_time(metric("constant"), claims)] == [["a", "b", "c"]]


DAYS = st.integers(1, 12)
SPANS = st.lists(st.tuples(DAYS, DAYS).map(sorted), max_size=8)


def dated(spans: list[list[int]]) -> list[FigureClaim]:
    return [
        claim(str(number))._replace(as_of=Moment("x", first, last, first, last))
        for number, (first, last) in enumerate(spans)
    ]


@given(SPANS)
def test_the_groups_of_one_time_are_the_largest_that_share_a_day(spans: list[list[int]]) -> None:
    claims = dated(spans)
    by_day = {
        frozenset(str(number) for number, (first, last) in enumerate(spans) if first <= day <= last)
        for day in range(1, 13)
    }
    largest = {group for group in by_day if group and not any(group < other for other in by_day)}

    groups = [frozenset(names(group)) for group in at_one_time(metric(), claims)]

    assert set(groups) == largest
    assert len(groups) == len(largest)


def test_of_several_shared_days_the_latest_is_taken() -> None:
    whole = [claim("whole-2024", as_of="2024"), claim("whole-2025", as_of="2025")]
    part = [claim("part-2024", as_of="2024-06"), claim("part-2025", as_of="2025-06")]

    chosen = same_time(metric(), whole, part)

    assert chosen is not None
    assert [names(group) for group in chosen] == [["whole-2025"], ["part-2025"]]


@pytest.mark.parametrize(
    "part",
    [
        claim("part", as_of="2025"),
        claim("part", as_of=None),
        claim("part", standing="plan"),
        claim("part", standing="estimate"),
        claim("part", unit="CNY"),
    ],
    ids=["another year", "no date", "a plan", "an estimate", "another currency"],
)
def test_what_differs_in_time_standing_or_unit_is_not_chosen(part: FigureClaim) -> None:
    assert same_time(metric(), [claim("whole", as_of="2024")], [part]) is None


@pytest.mark.parametrize("standing", ["actual", "plan", "estimate"])
def test_groups_of_one_standing_are_chosen(standing: str) -> None:
    whole, part = claim("whole", standing=standing), claim("part", standing=standing)

    assert same_time(metric(), [whole, claim("other", standing="none")], [part]) == [[whole], [part]]


@given(st.lists(SPANS, min_size=1, max_size=3))
def test_what_is_chosen_shares_a_day_and_nothing_is_missed(groups: list[list[list[int]]]) -> None:
    claims = [dated(spans) for spans in groups]
    possible = any(all(any(first <= day <= last for first, last in spans) for spans in groups) for day in range(1, 13))

    chosen = same_time(metric(), *claims)

    assert (chosen is not None) == possible
    if chosen is not None:
        moments = [one.as_of for group in chosen for one in group if one.as_of is not None]
        assert max(moment.earliest for moment in moments) <= min(moment.latest for moment in moments)
