"""Reviews: what acknowledges a finding, and when an unused one is told."""

from __future__ import annotations

import pytest
from checked_logs import VOCABULARY, checked, evidence_of, figure, rules_about

from hetao_cli.check.engine import run_rules
from hetao_cli.dates.edtf import parse_date
from hetao_cli.log.as_known import known_by_then, of_then
from hetao_cli.log.evidence import gather_evidence

RULES = rules_about("C301,N101,X801,X802")

DIFFERENT = figure("a", "area", "3.89 km²", id="area-a") + figure("b", "area", "4.98 km²", id="area-b")


def review(about: str, reason: str = "the older one counts the river", code: str = "C301") -> str:
    return f'\n[[review]]\ncode = "{code}"\nabout = ["{about}"]\nreason = "{reason}"\n'


@pytest.mark.parametrize("reason", ["", " ", "...", "？！", "-"])
def test_a_review_without_a_word_acknowledges_nothing(reason: str) -> None:
    told = checked(VOCABULARY + DIFFERENT + review("area-a", reason), rules=RULES).diagnostics

    assert [(one.finding.code, one.review) for one in told] == [("C301", None), ("X801", None)]


@pytest.mark.parametrize("reason", ["7", "見附件", "see p. 3"])
def test_a_review_with_a_word_acknowledges(reason: str) -> None:
    told = checked(VOCABULARY + DIFFERENT + review("area-a", reason), rules=RULES).diagnostics

    assert [(one.finding.code, one.review is not None) for one in told] == [("C301", True)]


def test_a_second_review_of_one_finding_is_unused() -> None:
    told = checked(VOCABULARY + DIFFERENT + review("area-a") + review("area-b"), rules=RULES).diagnostics

    assert [one.finding.code for one in told] == ["C301", "X802"]


def test_a_review_of_a_rule_that_did_not_run_is_left_alone() -> None:
    text = VOCABULARY + DIFFERENT + review("area-z")

    assert checked(text, rules=rules_about("X802")).diagnostics == []
    assert checked(text, rules=rules_about("N101,X802")).diagnostics == []
    assert [one.finding.code for one in checked(text, rules=rules_about("C301,X802")).diagnostics] == [
        "C301",
        "X802",
    ]


def test_no_review_is_unused_where_a_file_could_not_be_read() -> None:
    unread = "\n[[figure]\n"

    assert "X802" not in [
        one.finding.code for one in checked(VOCABULARY + review("area-z"), unread, rules=RULES).diagnostics
    ]


def test_no_review_is_unused_where_what_it_is_about_is_not_known_by_then() -> None:
    later = VOCABULARY.replace(
        'id = "b"\ntitle = "B"\npublished = "2026-01"', 'id = "b"\ntitle = "B"\npublished = "2026-06"'
    )
    log = evidence_of(later + DIFFERENT + review("area-a")).log
    then = parse_date("2026-03")

    known, _ = known_by_then(log, then)
    for left in (known, of_then(log, then)):
        assert run_rules(gather_evidence(left, then), RULES).diagnostics == []


def test_a_review_is_unused_in_a_log_of_which_nothing_was_cut() -> None:
    log = evidence_of(VOCABULARY + review("area-z")).log
    then = parse_date("2026-03")

    known, _ = known_by_then(log, then)
    for left in (known, of_then(log, then)):
        assert [one.finding.code for one in run_rules(gather_evidence(left, then), RULES).diagnostics] == ["X802"]


@pytest.mark.parametrize("about", ["a/zone/area", "a/zone/area/2"])
def test_a_review_of_the_name_that_figures_share_acknowledges_what_is_told_of_each(about: str) -> None:
    two = figure("a", "area", "about 3.89 km²") + figure("a", "area", "3.89 km²")
    text = VOCABULARY + two + figure("b", "area", "4.98 km²") + review(about)

    told = checked(text, rules=RULES).diagnostics

    assert [(one.finding.code, one.review is not None) for one in told] == [("C301", True)]
