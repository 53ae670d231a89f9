"""Figures in the order of time: what a point is, and what is made of sources that don't agree."""

from __future__ import annotations

from stats_log import evidence_of

from hetao_cli.analysis.series.points import Point, series_of
from hetao_cli.model.quantity import Interval
from hetao_cli.reports.stats.sparkline import sparkline


def points(*figures: str, kind: str = "stock", metric: str = "firms") -> list[Point]:
    return series_of(evidence_of(*figures, kind=kind), metric, "park")


def test_points_are_in_the_order_of_their_dates() -> None:
    assert [point.as_of.edtf for point in points("30 @ 2025-06", "10 @ 2023-06", "20 @ 2024-06")] == [
        "2023-06",
        "2024-06",
        "2025-06",
    ]


def test_a_figure_without_a_date_is_of_its_source_s_date() -> None:
    assert points("30")[0].as_of.edtf == "2026-01-05"


def test_a_metric_without_figures_has_no_points() -> None:
    assert points("30", metric="cost") == []
    assert series_of(evidence_of(), "firms", "park") == []


def test_figures_that_could_not_be_read_are_no_points() -> None:
    assert points("some @ 2024") == []


def test_sources_that_agree_are_one_point_of_what_all_can_mean() -> None:
    point = points("over 440 @ 2024-06", "447 @ 2024-06 | source=b")[0]
    assert (point.interval, point.sources, point.support, point.dispute) == (Interval(447, 447), ("a", "b"), 2, None)


def test_a_copy_is_a_source_but_no_support() -> None:
    point = points("447 @ 2024-06", "447 @ 2024-06 | source=copy")[0]
    assert (point.sources, point.support) == (("a", "copy"), 1)


def test_a_disputed_point_has_the_best_supported_value_and_the_dispute() -> None:
    point = points("447 @ 2024-06", "447 @ 2024-06 | source=b", "600 @ 2024-06 | source=c")[0]
    assert point.interval == Interval(447, 447)
    assert point.dispute is not None
    assert [len(cluster) for cluster in point.dispute.clusters] == [2, 1]
    assert point.dispute.best is not None
    assert point.dispute.best.support == 2
    assert len(point.dispute.suspects) == 1


def test_a_dispute_that_nothing_decides_leaves_all_that_was_said() -> None:
    point = points("447 @ 2024-06", "600 @ 2024-06 | source=b")[0]
    assert point.interval == Interval(447, 600)
    assert point.dispute is not None
    assert point.dispute.best is None


def test_points_of_days_that_can_be_the_same_have_one_value_in_a_dispute() -> None:
    first, second = points("447 @ 2024-06-11", "447 @ 2024-06-11 | source=b", "600 @ 2024-06-12/2024-06-13 | source=c")
    assert (first.dispute, second.dispute) == (None, None)
    whole, day = points("600 @ 2024-06 | source=c", "447 @ 2024-06-11", "447 @ 2024-06-11 | source=b")
    assert (whole.interval, day.interval) == (Interval(447, 447), Interval(447, 447))
    assert whole.dispute is not None
    assert whole.dispute == day.dispute


def test_a_figure_of_a_year_does_not_contradict_one_of_its_months() -> None:
    year, month = points("447 @ 2024", "500 @ 2024-06 | source=b")
    assert (year.dispute, month.dispute) == (None, None)


def test_plans_and_outcomes_are_different_strands() -> None:
    actual, plan = points("10 @ 2024-06", "20 @ 2024-06 | status=target")
    assert (actual.strand.standing, plan.strand.standing) == ("actual", "plan")
    assert actual.dispute is None


def test_amounts_in_two_currencies_are_different_strands() -> None:
    found = points("HK$3 billion @ 2024 | metric=cost", "US$1 billion @ 2025 | metric=cost", metric="cost")
    assert [point.strand.unit for point in found] == ["HKD", "USD"]


def test_a_sparkline_has_a_bar_for_each_point_and_signs_for_plans() -> None:
    assert sparkline(points("10 @ 2023", "20 @ 2024", "40 @ 2025", "80 @ 2027 | status=target")) == "▁▂▄○█"
    assert sparkline(points("over 10 @ 2023", "under 20 @ 2024")) == "▄█"


def test_one_point_and_several_units_have_no_sparkline() -> None:
    assert sparkline(points("10 @ 2023")) == ""
    found = points("HK$3 billion @ 2024 | metric=cost", "US$1 billion @ 2025 | metric=cost", metric="cost")
    assert sparkline(found) == ""
