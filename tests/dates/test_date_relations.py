"""Certain, possible and no, held against all intervals that two dates can mean."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tries import examples

from hetao_cli.dates.edtf import parse_date
from hetao_cli.dates.relations import Relation, allen, before, day_ranges, shares_a_day
from hetao_cli.model.certainty import Certainty
from hetao_cli.model.moment import Moment

if TYPE_CHECKING:
    from collections.abc import Iterable

CERTAIN, POSSIBLE, NO = Certainty.CERTAIN, Certainty.POSSIBLE, Certainty.NO
DAY = st.integers(0, 5)


_HALF_OF_INVERSES = {
    Relation.PRECEDES: Relation.PRECEDED_BY,
    Relation.MEETS: Relation.MET_BY,
    Relation.OVERLAPS: Relation.OVERLAPPED_BY,
    Relation.FINISHED_BY: Relation.FINISHES,
    Relation.CONTAINS: Relation.DURING,
    Relation.STARTS: Relation.STARTED_BY,
    Relation.EQUALS: Relation.EQUALS,
}
INVERSES = _HALF_OF_INVERSES | {inverse: relation for relation, inverse in _HALF_OF_INVERSES.items()}


@st.composite
def moments(draw: st.DrawFn) -> Moment:
    """Draw four days in the only order that parsing promises, and any qualifiers."""
    earliest, latest = sorted((draw(DAY), draw(DAY)))
    start_latest = draw(st.integers(earliest, 5))
    end_earliest = draw(st.integers(0, latest))
    pad = draw(st.integers(0, 1))
    uncertain = draw(st.booleans())
    return Moment("", earliest, start_latest, end_earliest, latest, pad > 0, uncertain, pad)


def intervals(moment: Moment) -> list[tuple[int, int]]:
    """List every start and end that a moment can mean, with its padding."""
    low, start_high, end_low, high = (int(day) for day in moment[1:5])
    return [
        (start, end)
        for start in range(low - moment.pad, start_high + moment.pad + 1)
        for end in range(end_low - moment.pad, high + moment.pad + 1)
        if start <= end
    ]


def relation_between(a: tuple[int, int], b: tuple[int, int]) -> Relation:
    """Tell the one relation of two known intervals, by cases."""
    if a[1] < b[0]:
        return Relation.MEETS if a[1] + 1 == b[0] else Relation.PRECEDES
    if b[1] < a[0]:
        return Relation.MET_BY if b[1] + 1 == a[0] else Relation.PRECEDED_BY
    by_start_and_end = {
        (-1, -1): Relation.OVERLAPS,
        (-1, 0): Relation.FINISHED_BY,
        (-1, 1): Relation.CONTAINS,
        (0, -1): Relation.STARTS,
        (0, 0): Relation.EQUALS,
        (0, 1): Relation.STARTED_BY,
        (1, -1): Relation.DURING,
        (1, 0): Relation.FINISHES,
        (1, 1): Relation.OVERLAPPED_BY,
    }
    return by_start_and_end[(a[0] > b[0]) - (a[0] < b[0]), (a[1] > b[1]) - (a[1] < b[1])]


def verdict_of(outcomes: Iterable[bool], *, doubted: bool) -> Certainty:
    """Sum up whether something holds for all, some or none."""
    held = set(outcomes)
    if held == {True} and not doubted:
        return CERTAIN
    return POSSIBLE if True in held else NO


@given(moments(), moments())
@examples(400)
def test_verdicts_are_those_of_all_intervals_that_the_dates_can_mean(a: Moment, b: Moment) -> None:
    pairs = [(one, other) for one in intervals(a) for other in intervals(b)]
    doubted = a.uncertain or b.uncertain
    assert before(a, b) is verdict_of((one[1] < other[0] for one, other in pairs), doubted=doubted)
    assert shares_a_day(a, b) is verdict_of(
        (one[0] <= other[1] and other[0] <= one[1] for one, other in pairs), doubted=doubted
    )
    found = [relation_between(one, other) for one, other in pairs]
    assert allen(a, b) == {
        relation: verdict_of((one is relation for one in found), doubted=doubted) for relation in Relation
    }


@given(moments(), moments())
@examples(100)
def test_surely_before_is_what_before_calls_certain(a: Moment, b: Moment) -> None:
    assert a.surely_before(b) == (before(a, b) is Certainty.CERTAIN)


@given(moments(), moments())
@examples(100)
def test_relations_turn_round_with_their_sides(a: Moment, b: Moment) -> None:
    there, back = allen(a, b), allen(b, a)
    assert {INVERSES[relation]: verdict for relation, verdict in there.items()} == back
    assert shares_a_day(a, b) is shares_a_day(b, a)


@given(moments())
@examples(100)
def test_padding_and_doubt_never_make_a_verdict_firmer(a: Moment) -> None:
    b = Moment("", 2, 3, 3, 4)
    plain = a._replace(pad=0, approximate=False, uncertain=False)
    firmness = {NO: {NO, POSSIBLE}, POSSIBLE: {POSSIBLE}, CERTAIN: {CERTAIN, POSSIBLE}}
    assert before(a, b) in firmness[before(plain, b)]
    assert shares_a_day(a, b) in firmness[shares_a_day(plain, b)]


@pytest.mark.parametrize(
    ("a", "b", "is_before", "shares"),
    [
        ("2017-01-03", "2025-12-22", CERTAIN, NO),
        ("2025-12-22", "2017-01-03", NO, NO),
        ("2025-12-22", "2025-12-22", NO, CERTAIN),
        ("2025-12-22", "2025-12", POSSIBLE, POSSIBLE),
        ("2025-12-22", "2025-12-23", CERTAIN, NO),
        ("2025", "2025-12", POSSIBLE, POSSIBLE),
        ("2024", "2025", CERTAIN, NO),
        ("[..2035]", "2036", CERTAIN, NO),
        ("[..2035]", "2025", POSSIBLE, POSSIBLE),
        ("[2027..]", "2026", NO, NO),
        ("2026", "[2027..]", CERTAIN, NO),
        ("2017/..", "2025", NO, CERTAIN),
        ("2017/", "2025", POSSIBLE, POSSIBLE),
        ("2017/", "2016", NO, NO),
        ("../2017", "1900", NO, CERTAIN),
        ("/2017", "1900", NO, POSSIBLE),
        ("1900", "/2017", POSSIBLE, POSSIBLE),
        ("2017/2025", "2020", NO, CERTAIN),
        ("../..", "2020", NO, CERTAIN),
        ("/", "2020", POSSIBLE, POSSIBLE),
        # about a month is up to a month off either way
        ("2022-12~", "2023-02-01", CERTAIN, NO),
        ("2022-12~", "2023-01-31", POSSIBLE, POSSIBLE),
        ("2022~", "2023", POSSIBLE, POSSIBLE),
        # what is doubted is never certain, but what is ruled out stays so
        ("2017?", "2025", POSSIBLE, NO),
        ("2025", "2017?", NO, NO),
        ("Y-17E7", "Y17E7", CERTAIN, NO),
        ("Y9E298~", "[2027..]", POSSIBLE, POSSIBLE),
    ],
)
def test_dates_of_a_log_compare_as_people_expect(a: str, b: str, is_before: Certainty, shares: Certainty) -> None:
    one, other = parse_date(a), parse_date(b)
    assert before(one, other) is is_before
    assert shares_a_day(one, other) is shares


@pytest.mark.parametrize(
    ("a", "b", "certain"),
    [
        ("2017", "2019", Relation.PRECEDES),
        ("2017-01-01/2017-12-31", "2018-01-01/2018-12-31", Relation.MEETS),
        ("2017-01-01/2017-12-31", "2018-01-02/2018-12-31", Relation.PRECEDES),
        ("2017-01-01/2017-12-31", "2017-12-31/2018-12-31", Relation.OVERLAPS),
        ("2017-05-01/2017-06-30", "2017/2018", None),
        ("2018-05/2018-06", "2017/2019", Relation.DURING),
        ("2017-01-01/..", "2025-12-22/..", Relation.FINISHED_BY),
        ("../2017-12-31", "../2025-12-22", Relation.STARTS),
        ("2025-12-22", "2025-12-22", Relation.EQUALS),
        ("2025-12-22", "2025-12-23", Relation.MEETS),
        ("../..", "2025", Relation.CONTAINS),
    ],
)
def test_allen_relations_of_known_intervals_are_certain(a: str, b: str, certain: Relation | None) -> None:
    verdicts = allen(parse_date(a), parse_date(b))
    assert [relation for relation, verdict in verdicts.items() if verdict is CERTAIN] == ([certain] if certain else [])


def test_a_year_that_may_be_long_or_short_precedes_a_later_one_or_meets_it() -> None:
    verdicts = allen(parse_date("2017"), parse_date("2018"))
    assert {relation for relation, verdict in verdicts.items() if verdict is POSSIBLE} == {
        Relation.PRECEDES,
        Relation.MEETS,
    }


def test_no_start_is_later_than_the_last_end() -> None:
    first, last = parse_date("2017-01-01").earliest, parse_date("2017-06-11").latest
    assert day_ranges(parse_date("2017/2017-06-11")) == (first, last, last, last)
    assert day_ranges(parse_date("2017-01-01/2017-06")) == (first, first, last - 10, last + 19)
    assert day_ranges(parse_date("2017-06-11/")) == (last, last, last, float("inf"))
