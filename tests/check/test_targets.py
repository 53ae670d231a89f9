"""Planned figures and their outcomes, and plans that are revised."""

from __future__ import annotations

from typing import Any

import pytest
from checked_logs import VOCABULARY, document, evidence_of, figure, rules_about

from hetao_cli.analysis.targets import targets

METRICS = "".join(
    f'[[metric]]\nid = "{name}"\nname = {{ en = "{name}" }}\nunit = "HKD"\nkind = "{kind}"\n{more}\n'
    for name, kind, more in (
        ("output", "flow", ""),
        ("sales", "flow", 'sense = "more"'),
        ("debt", "flow", 'sense = "less"'),
        ("invested", "stock", ""),
        ("cost", "constant", ""),
    )
)
SOURCES = "".join(
    f'[[source]]\nid = "{name}"\ntitle = "{name}"\npublished = "{published}"\n'
    for name, published in (("early", "2022-03"), ("middle", "2024-03"), ("soon", "2024-03-20"), ("late", "2026-03"))
)


def log(*figures: str) -> str:
    return VOCABULARY + METRICS + SOURCES + "".join(figures)


def findings(*figures: str, rules: str = "O505,O506,O507,C301") -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = document(log(*figures), rules=rules_about(rules))["findings"]
    return found


def verdicts(*figures: str) -> list[str]:
    return [one.verdict for one in targets(evidence_of(log(*figures)))]


def told(finding: dict[str, Any]) -> tuple[str, str, list[str]]:
    return finding["code"], finding["severity"], [one["text"] for one in finding["explanations"]]


@pytest.mark.parametrize("source", ["early", "late"])
@pytest.mark.parametrize("status", ["target", "planned", "committed", "estimate"])
def test_a_target_of_38_billion_and_an_outcome_of_48_billion_are_told(source: str, status: str) -> None:
    planned = figure(source, "output", "HK$38 billion", as_of="2025", status=status)
    (finding,) = findings(planned, figure("late", "output", "HK$48 billion", as_of="2025"))
    assert told(finding) == ("O505", "note", ["exceeded by 9–11 billion HKD"])


@pytest.mark.parametrize(
    ("metric", "planned", "came", "severity", "why"),
    [
        ("output", "HK$48.0 billion", "HK$38.0 billion", "note", "missed by"),
        ("sales", "HK$48.0 billion", "HK$38.0 billion", "warning", "missed by"),
        ("sales", "HK$38.0 billion", "HK$48.0 billion", "note", "exceeded by"),
        ("debt", "HK$38.0 billion", "HK$48.0 billion", "warning", "more than planned"),
        ("debt", "HK$48.0 billion", "HK$38.0 billion", "note", "less than planned"),
    ],
)
def test_a_miss_in_the_bad_direction_is_a_warning(
    metric: str, planned: str, came: str, severity: str, why: str
) -> None:
    target = figure("early", metric, planned, as_of="2025", status="target")
    (finding,) = findings(target, figure("late", metric, came, as_of="2025"))
    assert finding["severity"] == severity
    assert why in finding["explanations"][0]["text"]


def test_what_can_be_as_planned_is_met() -> None:
    target = figure("early", "output", "over HK$38 billion", as_of="2025", status="target")
    assert verdicts(target, figure("late", "output", "HK$48 billion", as_of="2025")) == ["met"]


def test_an_outcome_of_another_year_or_whole_is_none() -> None:
    target = figure("early", "output", "HK$38 billion", as_of="2025", status="target")
    assert verdicts(target, figure("late", "output", "HK$48 billion", as_of="2024")) == ["overdue"]
    assert verdicts(target, figure("late", "output", "HK$48 billion", as_of="2025", of="village")) == ["overdue"]


def test_a_plan_whose_time_is_not_over_is_open_and_one_without_a_time_undated() -> None:
    ahead = figure("early", "output", "HK$38 billion", as_of="2030", status="target")
    undated = figure("early", "invested", "HK$38 billion", status="planned")
    assert verdicts(ahead, undated) == ["open", "undated"]


def test_a_constant_needs_no_time_to_be_held_against_its_outcome() -> None:
    planned = figure("early", "cost", "HK$38 billion", status="planned")
    (finding,) = findings(planned, figure("late", "cost", "HK$48 billion"))
    assert told(finding) == ("O505", "note", ["exceeded by 9–11 billion HKD"])


def test_successive_plans_are_revisions_and_no_conflict_whenever_they_were_announced() -> None:
    (finding,) = findings(
        figure("early", "cost", "HK$38.0 billion", status="planned"),
        figure("middle", "cost", "HK$48.0 billion", status="committed"),
        figure("late", "cost", "HK$45.0 billion", as_of="2026-01", status="planned"),
    )
    assert told(finding)[:2] == ("O506", "note")
    assert [one["kind"] for one in finding["explanations"]] == ["raised-by", "lowered-by"]
    assert finding["message"].count("HK$") == 3


def test_plans_for_different_years_are_no_revisions() -> None:
    assert not findings(
        figure("early", "invested", "HK$38 billion", as_of="2030", status="target"),
        figure("late", "invested", "HK$48 billion", as_of="2035", status="target"),
    )


def test_two_tellings_of_one_announcement_that_differ_are_a_conflict() -> None:
    (finding,) = findings(
        figure("middle", "cost", "HK$38 billion", status="planned"),
        figure("soon", "cost", "HK$48 billion", status="planned"),
    )
    assert finding["code"] == "C301"


def test_plans_out_of_proportion_are_a_slip_and_no_revision() -> None:
    (finding,) = findings(
        figure("early", "invested", "HK$38 billion", status="planned"),
        figure("late", "invested", "HK$380 billion", status="planned"),
    )
    assert told(finding)[:2] == ("C301", "warning")
    assert finding["explanations"][0]["kind"] == "power-of-ten"


def test_a_target_without_a_time_is_told_with_its_place() -> None:
    (finding,) = findings(figure("early", "output", "HK$38 billion", status="target"))
    assert told(finding)[:2] == ("O507", "note")
    assert (finding["path"], finding["line"] > 0) == ("events.toml", True)


def test_a_sense_that_is_none_is_a_finding() -> None:
    text = log().replace('sense = "less"', 'sense = "fewer"')
    (finding,) = document(text, rules=rules_about("F007"))["findings"]
    assert "more" in finding["message"]
