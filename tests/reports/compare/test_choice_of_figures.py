"""Which of several figures a comparison shows, and how many sources stand behind it."""

from __future__ import annotations

import pytest
from two_parks import cell_of, row_of, said


def shown(metric: str, *figures: str) -> list[str | None]:
    return [cell.shown.figure.says if cell is not None else None for cell in row_of(metric, *figures).cells]


def test_the_newest_figure_is_shown() -> None:
    older, newer = said("sz", "firms", "400家", as_of="2024-06"), said("sz", "firms", "447家", as_of="2025-06")
    assert shown("firms", older, newer) == shown("firms", newer, older) == ["447家", None]


def test_an_outcome_is_shown_before_an_estimate_and_an_estimate_before_a_plan() -> None:
    figures = [said("sz", "firms", f"{number}家", status=status) for number, status in ((1, "target"), (2, "estimate"))]
    assert shown("firms", *figures) == ["2家", None]
    assert shown("firms", *figures, said("sz", "firms", "3家")) == ["3家", None]


def test_a_plan_is_shown_beside_a_plan_although_there_is_an_outcome() -> None:
    figures = said("sz", "firms", "400家"), said("sz", "firms", "900家", status="planned")
    assert shown("firms", *figures, said("hk", "firms", "500家", status="target")) == ["900家", "500家"]


def test_sides_without_a_common_standing_show_their_own_best_and_are_not_like_for_like() -> None:
    row = row_of("firms", said("sz", "firms", "400家"), said("hk", "firms", "500家", status="planned"))
    assert [cell.shown.figure.says for cell in row.cells if cell] == ["400家", "500家"]
    assert row.differences == ("status",)


def test_standings_that_are_near_in_time_are_chosen_before_those_that_are_years_apart() -> None:
    plans = [said(side, "firms", "900家", status="planned") for side in ("sz", "hk")]
    outcomes = said("sz", "firms", "400家"), said("hk", "firms", "60家", source="old")
    assert shown("firms", *outcomes, *plans) == ["900家", "900家"]


def test_an_older_figure_never_replaces_a_newer_one_to_be_nearer_the_other_side() -> None:
    figures = said("sz", "firms", "300家", source="old"), said("sz", "firms", "400家")
    row = row_of("firms", *figures, said("hk", "firms", "60家", source="old"))
    assert [cell.shown.figure.says for cell in row.cells if cell] == ["400家", "60家"]
    assert row.differences == ("time",)


def test_one_currency_is_chosen_where_both_sides_have_it() -> None:
    both = said("sz", "cost", "1亿元", source="b"), said("sz", "cost", "HK$200 million")
    assert shown("cost", *both, said("hk", "cost", "HK$300 million")) == ["HK$200 million", "HK$300 million"]
    assert shown("cost", *both, said("hk", "cost", "3亿元", source="b")) == ["1亿元", "3亿元"]


def test_currencies_are_never_taken_for_one_another() -> None:
    row = row_of("cost", said("sz", "cost", "1亿元", source="b"), said("hk", "cost", "HK$300 million"))
    assert (row.differences, row.ratio) == (("currency",), None)


def test_of_figures_of_one_time_that_most_sources_agree_on_is_shown() -> None:
    figures = [said("sz", "area", "3.02 km2", source=source) for source in ("b", "c", "old")]
    slip = said("sz", "area", "30.2 km2", as_of="2026-01")
    cell = cell_of("area", slip, *figures)
    assert (cell.shown.figure.says, cell.support.sources, cell.support.differ) == ("3.02 km2", 3, 1)


def test_of_figures_that_agree_the_narrowest_is_shown() -> None:
    figures = said("sz", "firms", "400多家", source="b"), said("sz", "firms", "447家", source="c")
    cell = cell_of("firms", *figures)
    assert (cell.shown.figure.says, cell.support.sources, cell.support.differ) == ("447家", 2, 0)


def test_of_figures_that_mean_the_same_the_newest_is_shown_and_all_are_kept() -> None:
    literals = {"old": "3.02 km2", "b": "302公顷", "copy": "3.0 km2"}
    cell = cell_of("area", *(said("sz", "area", says, source=source) for source, says in literals.items()))
    assert cell.shown.figure.says == "302公顷"
    assert [claim.figure.says for claim in cell.same] == ["302公顷", "3.02 km2"]


def test_a_copy_is_no_source_of_its_own() -> None:
    figures = [said("sz", "firms", "447家", source=source) for source in ("a", "copy", "b")]
    assert cell_of("firms", *figures).support.sources == 2


def test_a_source_that_says_two_things_does_not_disagree_with_itself() -> None:
    cell = cell_of("firms", said("sz", "firms", "over 60"), said("sz", "firms", "60 companies"))
    assert (cell.support.sources, cell.support.differ) == (1, 0)


def test_figures_of_another_time_neither_agree_nor_disagree() -> None:
    cell = cell_of("firms", said("sz", "firms", "447家"), said("sz", "firms", "447家", source="old"))
    assert (cell.support.sources, cell.support.differ) == (1, 0)


def test_a_figure_of_a_whole_year_can_agree_with_one_of_a_month_in_it() -> None:
    year = said("sz", "firms", "447家", source="b", as_of="2025")
    assert cell_of("firms", said("sz", "firms", "447家"), year).support.sources == 2


def test_what_is_said_of_a_part_is_not_said_of_the_whole() -> None:
    assert shown("firms", said("tower", "firms", "60家"), said("sz", "firms", "400家")) == ["400家", None]


YEARS_APART = [
    ("2024-08", "2025-09", True),
    ("2024-08", "2025-08", False),
    ("2024-03-01", "2025-03-01", False),
    ("2024-03-01", "2025-03-02", True),
    ("2024-02-29", "2025-03-01", True),
    ("2024", "2026", True),
    ("2024", "2025", False),
    ("2024-08~", "2025-09", False),
    ("2024-08?", "2027", False),
    ("[..2023]", "2025", True),
    ("2023", "[..2025]", False),
    ("2023", "[2025..]", True),
    ("[2023..]", "2025", False),
]


@pytest.mark.parametrize(("first", "second", "apart"), YEARS_APART)
def test_dates_surely_more_than_a_year_apart_are_not_like_for_like(first: str, second: str, *, apart: bool) -> None:
    for one, other in ((first, second), (second, first)):
        row = row_of("firms", said("sz", "firms", "4家", as_of=one), said("hk", "firms", "6家", as_of=other))
        assert row.differences == (("time",) if apart else ())


def test_a_constant_has_no_time_to_be_apart_in() -> None:
    assert row_of("area", said("sz", "area", "3 km2"), said("hk", "area", "1 km2", source="old")).differences == ()
