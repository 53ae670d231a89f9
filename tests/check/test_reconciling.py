"""What would reconcile two figures that differ, and which of them is suspected."""

from __future__ import annotations

from typing import Any

import pytest
from checked_logs import VOCABULARY, document, figure

METRICS = """
[[metric]]
id = "floor-area"
name = { en = "floor area" }
unit = "m2"
kind = "constant"

[[metric]]
id = "cost"
name = { en = "cost" }
unit = "HKD"
kind = "constant"

[[source]]
id = "c"
title = "C"
published = "2026-01"
"""


def told(*figures: str) -> dict[str, Any]:
    found = [one for one in document(VOCABULARY + METRICS + "".join(figures))["findings"] if one["code"] == "C301"]
    assert len(found) == 1, found
    first: dict[str, Any] = found[0]
    return first


def kinds(finding: dict[str, Any]) -> list[str]:
    return [one["kind"] for one in finding["explanations"]]


@pytest.mark.parametrize(
    ("metric", "one", "other", "kind"),
    [
        ("area", "87 hectares", "87.7 hectares", "truncation"),
        ("area", "302 ha", "300 ha", "rounding"),
        ("area", "87 hectares", "97 hectares", "digit-changed"),
        ("area", "87 hectares", "87 acres", "other-unit"),
        ("floor-area", "200万平方米", "2000万平方米", "power-of-ten"),
        ("floor-area", "200萬平方米", "200萬平方呎", "other-unit"),
        ("cost", "HK$24 billion", "HK$24 million", "power-of-ten"),
        ("companies", "447", "474", "digits-swapped"),
        ("companies", "1447", "147", "digit-dropped"),
        ("companies", "60家", "超过60家", "hedge-dropped"),
    ],
)
def test_the_likeliest_cause_comes_first(metric: str, one: str, other: str, kind: str) -> None:
    finding = told(figure("a", metric, one, as_of="2025"), figure("b", metric, other, as_of="2025"))
    assert kinds(finding)[0] == kind


def test_the_value_of_another_date_is_named() -> None:
    finding = told(
        figure("a", "companies", "447", as_of="2025"),
        figure("b", "companies", "390", as_of="2025"),
        figure("b", "companies", "390", as_of="2023"),
    )
    assert "other-date" in kinds(finding)


def test_a_plan_told_as_an_outcome_is_named() -> None:
    finding = told(
        figure("a", "companies", "447", as_of="2025"),
        figure("b", "companies", "600", as_of="2025"),
        figure("b", "companies", "600", as_of="2025", status="target"),
    )
    assert "plan-for-outcome" in kinds(finding)


def test_two_sources_against_one_make_a_suspect() -> None:
    finding = told(
        figure("a", "companies", "447", as_of="2025", id="one"),
        figure("b", "companies", "447家", as_of="2025", id="two"),
        figure("c", "companies", "474", as_of="2025", id="odd"),
    )
    assert finding["suspects"] == ["odd"]
    assert finding["best"] == {"low": 447, "high": 447, "unit": "company", "support": 2}


def test_one_source_against_another_makes_no_suspect_and_says_so() -> None:
    finding = told(figure("a", "companies", "447", as_of="2025"), figure("b", "companies", "474", as_of="2025"))
    assert (finding["suspects"], finding["best"]) == ([], None)
    assert kinds(finding)[-1] == "weight-open"
