"""Which figures belong together in a calculation."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from made_claims import claim, metric, names

from hetao_cli.analysis.arithmetic.recomputed import Term, together

if TYPE_CHECKING:
    from hetao_cli.log.figure_claims import FigureClaim

STOCK, CONSTANT = metric(), metric("constant")


def said(name: str, source: str, as_of: str | None = "2024") -> FigureClaim:
    made = claim(name, as_of=as_of)
    return made._replace(figure=made.figure._replace(source=source))


def chosen(*terms: Term) -> list[tuple[list[list[str]], bool]]:
    return [([names(claims) for claims in one.chosen], one.one_source) for one in together(terms)]


def test_figures_of_one_source_and_date_belong_together() -> None:
    part = Term(STOCK, [said("p1", "a"), said("p2", "a", "2025"), said("p3", "b")])
    whole = Term(STOCK, [said("w1", "a"), said("w2", "b", "2025"), said("w3", "b")])

    assert chosen(part, whole) == [([["p1"], ["w1"]], True), ([["p3"], ["w3"]], True)]


def test_a_constant_has_no_date() -> None:
    part, whole = (
        Term(STOCK, [said("p1", "a", "2024"), said("p2", "a", "2025")]),
        Term(CONSTANT, [said("w", "a", "2020")]),
    )

    assert chosen(part, whole) == [([["p1"], ["w"]], True), ([["p2"], ["w"]], True)]
    assert chosen(whole, part) == [([["w"], ["p1"]], True), ([["w"], ["p2"]], True)]
    assert chosen(whole, whole) == [([["w"], ["w"]], True)]


def test_where_no_source_has_all_those_of_the_latest_day_belong_together() -> None:
    part = Term(STOCK, [said("p1", "a", "2024-03"), said("p2", "a", "2025-03"), said("p3", "a", "2026-03")])
    whole = Term(STOCK, [said("w1", "b", "2024"), said("w2", "c", "2025"), said("w3", "b", "2025-03-05")])

    assert chosen(part, whole) == [([["p2"], ["w2", "w3"]], False)]
    assert chosen(part, Term(CONSTANT, [said("w", "b", None)])) == [([["p3"], ["w"]], False)]


@pytest.mark.parametrize("dates", [("2024", "2025"), (None, "2025"), ("2024-01-31", "2024-02")])
def test_figures_of_different_times_belong_to_nothing(dates: tuple[str | None, str]) -> None:
    assert chosen(Term(STOCK, [said("p", "a", dates[0])]), Term(STOCK, [said("w", "b", dates[1])])) == []


def test_without_a_figure_of_each_term_nothing_belongs_together() -> None:
    assert chosen(Term(STOCK, [said("p", "a")]), Term(STOCK, [])) == []


DATES = st.sampled_from(["2024", "2024-01", "2024-01-15", "2024-02", "2024-02-03", "2025", "2023-12/2024-01"])


@given(st.lists(st.lists(DATES, max_size=6), min_size=2, max_size=3))
def test_the_figures_of_a_day_have_that_day_and_none_later_would_do(dates: list[list[str]]) -> None:
    terms = [
        Term(STOCK, [said(f"{number}-{date}", str(number), date) for date in each]) for number, each in enumerate(dates)
    ]
    spans = [[(c.as_of.earliest, c.as_of.latest) for c in term.claims if c.as_of is not None] for term in terms]
    days = [day for each in spans for day, _ in each]
    shared = [day for day in days if all(any(low <= day <= high for low, high in each) for each in spans)]

    found = together(terms)

    if not shared:
        assert found == []
    else:
        wanted = [[c for c in t.claims if c.as_of and c.as_of.earliest <= max(shared) <= c.as_of.latest] for t in terms]
        assert [one.chosen for one in found] == [wanted]
