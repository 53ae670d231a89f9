"""Rises of any size, and numbers that two metrics share, in logs of any length."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from checked_logs import VOCABULARY, checked, evidence_of, figure, rules_about
from counted_calls import calls_of

from hetao_cli.check.engine import outcome_of
from hetao_cli.model.finding import Severity

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


def calls_of_rule(code: str, log: str) -> int:
    """Return how many functions a rule calls on a log."""
    (rule,) = rules_about(code)
    evidence = evidence_of(log)
    return calls_of(lambda: outcome_of(rule, evidence))


def disputes(days: int) -> str:
    """Return a log in which two sources differ about one place on so many days."""
    said = (("a", 1000), ("b", 5000))
    return VOCABULARY + "".join(
        figure(source, "companies", f"{first + number}", as_of=f"{date(1970, 1, 1) + timedelta(days=number)}")
        for number in range(days)
        for source, first in said
    )


def test_one_number_of_two_metrics_is_looked_for_without_comparing_all_days() -> None:
    (rule,) = rules_about("C309")
    assert outcome_of(rule, evidence_of(shared_number(10))).found == []  # loads what is loaded once

    assert calls_of_rule("C309", shared_number(400)) < 2.3 * calls_of_rule("C309", shared_number(200))


def test_what_reconciles_a_dispute_is_looked_for_without_all_figures_of_its_place() -> None:
    (rule,) = rules_about("C301")
    assert len(outcome_of(rule, evidence_of(disputes(10))).found) == 10  # loads what is loaded once

    assert calls_of_rule("C301", disputes(200)) < 2.3 * calls_of_rule("C301", disputes(100))


@pytest.mark.parametrize(("number", "severity"), [("51", Severity.NOTE), ("512", None)])
def test_the_number_of_the_only_part_that_the_log_knows_is_a_note_if_it_is_short(
    number: str, severity: Severity | None
) -> None:
    town = '\n[[place]]\nid = "hamlet"\nname = { en = "hamlet" }\npart_of = "zone"\n'
    figures = figure("a", "companies", number) + figure("b", "companies", number, place="hamlet")

    vocabulary = VOCABULARY.replace('unit = "company"', 'unit = "company"\nadds_up = true')
    found = checked(vocabulary + town + figures, rules=rules_about("C303")).diagnostics

    assert [one.finding.severity for one in found] == [severity]
