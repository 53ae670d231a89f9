"""Change and annual growth: interval arithmetic throughout, and open where the figures leave it open."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st
from stats_log import evidence_of

from hetao_cli.analysis.series.change import Change, changes, yearly, years_between
from hetao_cli.analysis.series.density import land_of, per_km2
from hetao_cli.analysis.series.points import series_of
from hetao_cli.model.moment import ordinal
from hetao_cli.model.quantity import Interval
from hetao_cli.quantities.change_text import change_text
from hetao_cli.reports.stats.words import percent_text


def last_change(*figures: str, kind: str = "stock", metric: str = "firms") -> Change | None:
    evidence = evidence_of(*figures, kind=kind)
    points = series_of(evidence, metric, "park")
    return changes(evidence.log.metrics[metric], points)[-1]


def known(change: Change | None) -> Change:
    assert change is not None
    return change


def test_a_first_point_has_no_change() -> None:
    assert last_change("100 @ 2024-06-11") is None


def test_exact_figures_a_year_apart_have_an_exact_growth() -> None:
    change = known(last_change("100 @ 2024-06-11", "110 @ 2025-06-11"))
    assert change.years == Interval(1, 1)
    assert change.difference == Interval(10, 10)
    assert change.percent == change.growth == Interval(10, 10)


def test_growth_over_two_years_is_a_root() -> None:
    change = known(last_change("100 @ 2023-06-11", "400 @ 2025-06-11"))
    assert change.percent == Interval(300, 300)
    assert change.growth == Interval(100, 100)


def test_bounds_of_figures_and_of_dates_both_count() -> None:
    change = known(last_change("100 to 110 @ 2023", "200 @ 2026-06-30"))
    assert change.difference == Interval(90, 100)
    low, high = (Fraction(10, 11) * 2 - 1) * 100, Fraction(100)
    assert change.percent == Interval(low, high)
    assert change.growth is not None
    assert change.growth.low == pytest.approx(((200 / 110) ** (1 / 3.493) - 1) * 100, rel=1e-3)
    assert change.growth.high == pytest.approx((2 ** (1 / 2.4959) - 1) * 100, rel=1e-3)


def test_from_over_to_over_nothing_is_known_and_that_is_said() -> None:
    change = known(last_change("over 150 @ 2024-06-11", "over 200 @ 2025-06-11"))
    assert change.percent is not None
    assert (change.percent.low, change.percent.high) == (None, None)
    assert percent_text(change.percent, "en") == "unknown: open at both ends"


def test_from_a_number_to_over_is_open_above() -> None:
    change = known(last_change("150 @ 2024-06-11", "over 200 @ 2025-06-11"))
    assert change.growth is not None
    assert percent_text(change.growth, "en") == "more than +33.3%"
    assert percent_text(change.growth, "zh-Hans") == "超过+33.3%"


def test_from_over_to_a_number_is_open_below() -> None:
    change = known(last_change("at least 150 @ 2024-06-11", "300 @ 2025-06-11"))
    assert change.percent is not None
    assert percent_text(change.percent, "en") == "at most +100%"


def test_a_time_that_can_be_a_day_leaves_the_faster_end_open() -> None:
    change = known(last_change("100 @ 2024", "200 @ 2025"))
    assert change.growth is not None
    assert change.growth.high is None
    assert change.growth.low == pytest.approx(41.5, abs=0.2)


def test_less_than_half_a_year_has_no_annual_growth() -> None:
    change = known(last_change("100 @ 2025-06-11", "110 @ 2025-08-11"))
    assert (change.growth, change.why) == (None, "short")


def test_what_can_be_zero_has_no_growth() -> None:
    assert known(last_change("0 @ 2024", "10 @ 2025")).why == "zero"


def test_what_falls_to_nothing_falls_by_all() -> None:
    assert known(last_change("10 @ 2024-06-11", "0 @ 2025-06-11")).growth == Interval(-100, -100)


def test_shares_change_by_points_and_ranks_by_places() -> None:
    share = known(last_change("20% @ 2024 | metric=share", "30% @ 2025 | metric=share", metric="share"))
    assert (share.difference, share.percent, share.why) == (Interval(9, 11), None, "share")
    rank = known(
        last_change("third @ 2024 | metric=rank, value=3", "second @ 2025 | metric=rank, value=2", metric="rank")
    )
    assert (rank.difference, rank.why) == (Interval(-1, -1), "order")


def test_a_constant_does_not_change() -> None:
    assert last_change("3.02 km2 @ 2022 | metric=area", "3.1 km2 @ 2025 | metric=area", metric="area") is None


def test_dates_that_can_be_the_same_day_are_no_change() -> None:
    assert last_change("100 @ 2025-06", "110 @ 2025-06-11") is None


def test_a_plan_is_held_against_the_plan_before_and_else_against_the_outcome() -> None:
    change = known(last_change("100 @ 2024", "150 @ 2027 | status=target"))
    assert change.base.strand.standing == "actual"
    change = known(last_change("100 @ 2024", "150 @ 2027 | status=target", "180 @ 2028 | status=target"))
    assert change.base.as_of.edtf == "2027"


def test_a_flow_grows_from_a_period_as_long() -> None:
    assert last_change("100 @ 2023", "60 @ 2024-40", kind="flow") is None
    change = known(last_change("60 @ 2023-40", "100 @ 2023", "120 @ 2024", kind="flow"))
    assert change.base.as_of.edtf == "2023"
    assert (change.years, change.growth) == (Interval(1, 1), Interval(20, 20))


def test_years_are_of_the_calendar() -> None:
    assert years_between(ordinal(2024, 2, 29), ordinal(2025, 2, 28)) == 1
    assert years_between(ordinal(2020, 1, 1), ordinal(2022, 7, 2)) == 2 + Fraction(182, 365)
    assert years_between(float("-inf"), ordinal(2022, 1, 1)) is None


def test_what_is_spread_over_the_land_has_the_bounds_of_both() -> None:
    evidence = evidence_of("150 @ 2025", "3 km2 | metric=area")
    land = land_of(evidence, evidence.log.metrics["firms"], "park")
    assert land is not None
    assert per_km2(land, Interval(150, 150)) == Interval(Fraction(300, 7), 60)
    for metric in ("area", "share", "rank"):
        assert land_of(evidence, evidence.log.metrics[metric], "park") is None
    assert land_of(evidence, evidence.log.metrics["firms"], "zone") is None


@pytest.mark.parametrize(
    ("interval", "unit", "text"),
    [
        (Interval(5, 5), "company", "+5"),
        (Interval(0, 0), "company", "0"),
        (Interval(-18, -2), "company", "-18 to -2"),
        (Interval(0, 5, low_closed=False), "company", ">0 to +5"),
        (Interval(9, 11), "pp", "+9 points to +11 points"),
        (Interval(10**9, 2 * 10**9), "HKD", "+1 billion HKD to +2 billion HKD"),
        (Interval(None, 3), "company", "at most +3"),
        (Interval(None, 3, high_closed=False), "company", "less than +3"),
    ],
)
def test_a_change_is_written_with_its_sign_and_its_open_ends(interval: Interval, unit: str, text: str) -> None:
    assert change_text(interval, unit, "en") == text


numbers = st.fractions(min_value=Fraction(1, 100), max_value=1000, max_denominator=100)
times = st.fractions(min_value=Fraction(1, 2), max_value=50, max_denominator=12)


@given(st.tuples(numbers, numbers), st.tuples(times, times), st.data())
def test_growth_a_year_has_all_that_any_value_and_time_give(
    ends: tuple[Fraction, Fraction], spans: tuple[Fraction, Fraction], data: st.DataObject
) -> None:
    grown = yearly(Interval(min(ends), max(ends)), Interval(min(spans), max(spans)))
    multiple = data.draw(st.sampled_from(ends))
    time = data.draw(st.sampled_from(spans))
    one = float(multiple) ** (1 / float(time))
    assert grown.low is not None
    assert grown.high is not None
    assert float(grown.low) <= one * (1 + 1e-12)
    assert one <= float(grown.high) * (1 + 1e-12)


@pytest.mark.parametrize("figures", [("440多家 @ 2024", "四百多家 @ 2025"), ("四百多家 @ 2024", "447 @ 2025")])
def test_where_only_the_hedges_differ_no_change_is_seen(figures: tuple[str, ...]) -> None:
    assert not known(last_change(*figures)).is_seen


@pytest.mark.parametrize("figures", [("440多家 @ 2024", "460 @ 2025"), ("447 @ 2024", "447 @ 2025")])
def test_a_change_that_is_sure_is_seen_and_so_is_none(figures: tuple[str, ...]) -> None:
    assert known(last_change(*figures)).is_seen
