"""What the log says of a date."""

from __future__ import annotations

import pytest
from held_documents import Facts, date, evidence, held, judged, reading_of

from hetao_cli.check.selection import chosen_rules
from hetao_cli.dates.edtf import parse_date
from hetao_cli.log.evidence import gather_evidence
from hetao_cli.model.finding import Severity
from hetao_cli.verify.date_misprints import misprint_of
from hetao_cli.verify.judgement import Document
from hetao_cli.verify.verification import hold_against


@pytest.mark.parametrize(
    ("edtf", "agreement"), [("2025-12-22", "exactly"), ("2025-12", "within-date"), ("2025", "within-date")]
)
def test_a_date_that_can_be_of_that_day_is_confirmed(edtf: str, agreement: str) -> None:
    told = judged("It opened then.", date("then", edtf, "opening"))

    assert (told.verdict, told.witnesses[0].agreement) == ("confirmed", agreement)


@pytest.mark.parametrize(
    ("edtf", "kind"),
    [("2024-12-22", "year-slip"), ("2025-11-22", "month-slip"), ("2025-12-12", "day-slip"), ("2025-11", "month-slip")],
)
def test_a_slip_of_one_part_of_a_date_is_an_error(edtf: str, kind: str) -> None:
    told = judged("It opened then.", date("then", edtf, "opening"))

    assert (told.verdict, told.findings[0].finding.code) == ("contradicts", "C306")
    assert told.reasons[0].kind == f"{kind}-of-document"
    assert told.findings[0].severity is Severity.ERROR


@pytest.mark.parametrize(
    ("edtf", "verdict"),
    [
        ("[..2030]", "confirmed"),
        ("[..2025-12]", "confirmed"),
        ("[2025-12-22..]", "confirmed"),
        ("2025/..", "confirmed"),
        ("[..2025-11]", "contradicts"),
        ("[2025-12-23..]", "contradicts"),
        ("2026-01/..", "contradicts"),
        ("../2025-11", "contradicts"),
    ],
)
def test_a_bound_is_confirmed_where_the_date_of_the_log_is_within_it(edtf: str, verdict: str) -> None:
    told = judged("It opened then.", date("then", edtf, "opening"))

    assert told.verdict == verdict
    assert [one.severity for one in told.findings] == ([] if verdict == "confirmed" else [Severity.WARNING])


def test_a_state_since_an_earlier_year_is_not_confirmed_by_a_later_event() -> None:
    told = judged("It opened then.", date("then", "2024/..", "opening"))

    assert (told.verdict, told.reasons[0].kind) == ("not-comparable", "far-from-event")


def test_another_date_near_the_event_is_a_warning() -> None:
    told = judged("It opened then.", date("then", "2026-01-05", "opening"))

    assert (told.verdict, told.findings[0].severity, told.reasons) == ("contradicts", Severity.WARNING, ())


def test_a_date_far_from_the_event_is_perhaps_of_something_else() -> None:
    told = judged("It opened then.", date("then", "2023-03-01", "opening"))

    assert (told.verdict, told.reasons[0].kind) == ("not-comparable", "far-from-event")


def test_a_plan_that_the_log_has_too_is_no_slip() -> None:
    told = judged("It is to open then.", date("then", "2025-41", "opening"), facts=Facts(published="2025-03"))
    earlier = judged("It is to open then.", date("then", "2025-08", "opening"), facts=Facts(published="2025-03"))

    assert told.verdict == "confirmed"
    assert (earlier.verdict, earlier.reasons[0].kind) == ("not-comparable", "plan-kept-otherwise")


def test_a_plan_that_was_not_kept_is_no_slip() -> None:
    told = judged("It is to open then.", date("then", "2026-03", "opening"), facts=Facts(published="2025-03"))

    assert (told.verdict, told.reasons[0].kind) == ("not-comparable", "plan-before-outcome")


def test_a_plan_that_has_moved_is_newer() -> None:
    told = judged("The bridge opens then.", date("then", "2028", "bridge"))

    assert (told.verdict, told.reasons[0].kind) == ("newer", "plan-moved")


def test_an_older_plan_is_of_another_day() -> None:
    told = judged("The bridge opens then.", date("then", "2026", "bridge"), facts=Facts(published="2024-01"))

    assert (told.verdict, told.reasons[0].kind) == ("not-comparable", "plan-of-another-day")


def test_what_is_told_as_done_before_it_was_planned_is_contradicted() -> None:
    told = judged("The bridge opened then.", date("then", "2025-03", "bridge"))

    assert (told.verdict, told.findings[0].severity) == ("contradicts", Severity.WARNING)


def test_a_date_beside_one_that_is_confirmed_is_of_something_else() -> None:
    text = "In March it was said that it opens in December."
    first, _second = held(text, date("March", "2025-03", "opening"), date("December", "2025-12", "opening")).judgements

    assert (first.verdict, first.reasons[0].kind) == ("not-comparable", "confirmed-beside")


def test_a_day_that_differs_in_one_part_is_a_slip_beside_whatever_else() -> None:
    text = "On 22 November it opened; in December it was full."
    first, _second = held(
        text, date("22 November", "2025-11-22", "opening"), date("December", "2025-12", "opening")
    ).judgements

    assert (first.verdict, first.reasons[0].kind) == ("contradicts", "month-slip-of-document")


@pytest.mark.parametrize(
    ("edtf", "event", "kind"),
    [("2025", None, "no-event"), ("2025", "some-day", "event-undated"), ("2023?", "opening", "date-uncertain")],
)
def test_what_can_not_be_held_against_the_log_is_not_compared(edtf: str, event: str | None, kind: str) -> None:
    told = judged("It opened then.", date("then", edtf, event))

    assert (told.verdict, told.reasons[0].kind) == ("not-comparable", kind)


def test_a_rule_that_is_not_chosen_contradicts_nothing() -> None:
    told = judged("It opened then.", date("then", "2024-12-22", "opening"), facts=Facts(select=("C301",)))

    assert (told.verdict, told.reasons[0].kind) == ("not-comparable", "rule-not-chosen")


@pytest.mark.parametrize(
    ("one", "other"), [("2024", "2025"), ("2024-01", "2025-02"), ("202X", "2025-01"), ("2025-01", "2025-01-03")]
)
def test_what_differs_in_more_than_a_part_or_in_none_is_no_slip(one: str, other: str) -> None:
    assert misprint_of(parse_date(one), parse_date(other)) is None


def test_what_is_told_as_done_long_before_a_later_source_plans_it_is_a_warning_and_says_so() -> None:
    told = judged("The bridge opened then.", date("then", "2025-03", "bridge"))

    assert told.reasons[-1].kind == "still-planned-after"
    assert told.reasons[-1].words["source"] == "daily"


def test_a_slip_of_the_year_of_a_plan_that_can_have_been_overtaken_is_a_warning() -> None:
    told = judged("The bridge opened then.", date("then", "2025-05", "bridge"))

    assert (told.verdict, told.findings[0].severity) == ("contradicts", Severity.WARNING)


@pytest.mark.parametrize("edtf", ["2025-11", "2025-06", "2025"])
def test_what_is_told_as_done_after_all_that_plan_it_is_newer(edtf: str) -> None:
    told = judged("The bridge opened then.", date("then", edtf, "bridge"))

    assert (told.verdict, told.reasons[0].kind) == ("newer", "plan-moved")


def test_a_source_was_written_after_what_it_tells_of() -> None:
    later = [*evidence().log.figures]
    later.append(later[0]._replace(id="late", metric="firms", says="500 firms", as_of="2025-12"))
    known = gather_evidence(evidence().log._replace(figures=later), evidence().today)
    text = "The bridge opened then."
    reading = reading_of(text, date("then", "2025-11", "bridge"))
    told = hold_against(known, Document("draft.txt", reading, published="2026-01-10"), chosen_rules()).judgements[0]

    assert (told.verdict, told.reasons[-1].kind) == ("contradicts", "still-planned-after")
