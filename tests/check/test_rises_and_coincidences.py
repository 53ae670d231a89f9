"""Rises of any size, and numbers that two metrics share, in logs of any length."""

from __future__ import annotations

import sys
from datetime import date, timedelta

import pytest
from checked_logs import VOCABULARY, checked, evidence_of, figure, rules_about

from hetao_cli.check.engine import outcome_of

STAFF = '\n[[metric]]\nid = "staff"\nname = { en = "staff" }\nunit = "person"\nkind = "stock"\n'


@pytest.mark.parametrize("later", ["900", "1" + "0" * 20])
def test_a_rise_from_one_day_to_the_next_is_told_however_large_it_is(later: str) -> None:
    figures = figure("a", "companies", "100", as_of="2025-06-01") + figure("b", "companies", later, as_of="2025-06-02")

    found = checked(VOCABULARY + figures, rules=rules_about("O508")).diagnostics

    assert [one.finding.code for one in found] == ["O508"]


def shared_number(days: int) -> str:
    """Return a log in which one number is said of two metrics on so many days each, none of which is the other's."""
    begins = {"companies": date(1970, 1, 1), "staff": date(1990, 1, 1)}
    return (
        VOCABULARY
        + STAFF
        + "".join(
            figure("a", metric, "447", as_of=f"{begin + timedelta(days=number)}")
            for metric, begin in begins.items()
            for number in range(days)
        )
    )


def test_one_number_of_two_metrics_is_looked_for_without_comparing_all_days() -> None:
    (rule,) = rules_about("C309")

    def calls_of(days: int) -> int:
        evidence, calls = evidence_of(shared_number(days)), 0

        def count(_frame: object, event: str, _argument: object) -> None:
            nonlocal calls
            calls += event in {"call", "c_call"}

        before = sys.getprofile()
        sys.setprofile(count)
        try:
            assert outcome_of(rule, evidence).found == []
        finally:
            sys.setprofile(before)
        return calls

    calls_of(10)  # loads what is loaded once
    assert calls_of(400) < 2.3 * calls_of(200)
