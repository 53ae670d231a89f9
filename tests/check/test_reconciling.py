"""What would reconcile two figures that differ, and which of them is suspected."""

from __future__ import annotations

from typing import Any

import pytest
from checked_logs import VOCABULARY, document, figure, rules_about

RULES = rules_about("C301")

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

[[metric]]
id = "length"
name = { en = "length" }
unit = "km"
kind = "constant"

[[source]]
id = "c"
title = "C"
published = "2026-01"
"""


def told(*figures: str) -> dict[str, Any]:
    found = document(VOCABULARY + METRICS + "".join(figures), rules=RULES)["findings"]
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
        ("companies", "四百多家", "47", "power-of-ten"),
        ("companies", "六十家", "sixteen companies", "teen-for-ten"),
        ("companies", "thirteen", "30家", "teen-for-ten"),
        ("companies", "60家", "超过60家", "hedge-dropped"),
        ("companies", "over 200", "over 20", "power-of-ten"),
        ("area", "不足4平方公里", "不足40平方公里", "power-of-ten"),
        ("cost", "逾20億港元", "超过200亿港元", "power-of-ten"),
        ("area", "3.02 km²", "302 km²", "other-unit"),
        ("length", "37公里", "73 km", "digits-swapped"),
        ("area", "3.02 km²", "3.04 km²", "digit-changed"),
        ("area", "1305亩", "1305公顷", "other-unit"),
        ("length", "37公里", "37里", "other-unit"),
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


LESS_OF_IT = """
[[metric]]
id = "closed"
name = { en = "companies closed" }
unit = "company"
kind = "stock"

[[metric]]
id = "roads"
name = { en = "area of roads" }
unit = "ha"
kind = "constant"
"""


@pytest.mark.parametrize(
    ("metric", "gross", "net", "left_out"),
    [
        ("companies", "512", "447", ("closed", "65")),
        ("area", "3.89 km²", "352公顷", ("roads", "37 ha")),
    ],
)
def test_what_was_taken_off_is_named(metric: str, gross: str, net: str, left_out: tuple[str, str]) -> None:
    finding = told(
        LESS_OF_IT,
        figure("a", metric, gross, as_of="2025"),
        figure("b", metric, net, as_of="2025"),
        figure("b", *left_out, as_of="2025"),
    )
    assert "net-for-gross" in kinds(finding)


def test_what_was_taken_off_at_another_time_explains_nothing() -> None:
    finding = told(
        LESS_OF_IT,
        figure("a", "companies", "512", as_of="2025"),
        figure("b", "companies", "447", as_of="2025"),
        figure("b", "closed", "65", as_of="2023"),
    )
    assert "net-for-gross" not in kinds(finding)


@pytest.mark.parametrize(
    ("metric", "one", "other", "kind"),
    [
        ("area", "3.02 km²", "3.04 km²", "rounding"),
        ("companies", "447", "448", "rounding"),
        ("companies", "十余家", "130家", "power-of-ten"),
        ("companies", "16家", "60家", "teen-for-ten"),
        ("floor-area", "120万平方米", "120亿平方米", "other-unit"),
        ("length", "37公里", "73公里", "other-unit"),
        ("area", "0.87 km²", "8.7 km²", "other-unit"),
        ("area", "3.02 km²", "302 km²", "digit-dropped"),
        ("companies", "15000", "1500", "digit-dropped"),
        ("length", "1.5万米", "over 1,500 m", "truncation"),
    ],
)
def test_an_agreement_by_chance_explains_nothing(metric: str, one: str, other: str, kind: str) -> None:
    finding = told(figure("a", metric, one, as_of="2025"), figure("b", metric, other, as_of="2025"))
    assert kind not in kinds(finding)


def test_what_a_hedge_takes_in_explains_nothing() -> None:
    finding = told(
        figure("a", "companies", "447", as_of="2025"),
        figure("b", "companies", "390", as_of="2025"),
        figure("b", "companies", "over 60", as_of="2023"),
        figure("b", "companies", "over 60", as_of="2025", status="target"),
    )
    assert {"other-date", "plan-for-outcome"} & set(kinds(finding)) == set()


def test_a_currency_taken_over_is_named() -> None:
    finding = told(
        figure("a", "cost", "HK$24 billion"),
        figure("b", "cost", "CNY 24 billion"),
        figure("c", "cost", "CNY 22 billion"),
    )
    assert "other-currency" in kinds(finding)


PARTS = """
[[place]]
id = "tunnel"
name = { en = "tunnel" }
within = "zone"

[[metric]]
id = "expansion"
name = { en = "expansion" }
unit = "%"
kind = "share"
growth_of = "floor-area"
"""


def test_a_figure_without_a_part_that_the_log_has_is_named() -> None:
    finding = told(
        PARTS,
        figure("a", "length", "22.9 km"),
        figure("b", "length", "29.6 km"),
        figure("c", "length", "6.7 km").replace('"zone"', '"tunnel"'),
    )
    (reason,) = (one for one in finding["explanations"] if one["kind"] == "without-part")
    assert reason["text"] == "'22.9 km' and '6.7 km' (tunnel, c) make '29.6 km': it is the figure without tunnel"


@pytest.mark.parametrize("part", ["6.1 km", "over 6 km", "67 km"])
def test_a_part_that_is_not_the_difference_explains_nothing(part: str) -> None:
    finding = told(
        PARTS,
        figure("a", "length", "22.9 km"),
        figure("b", "length", "29.6 km"),
        figure("c", "length", part).replace('"zone"', '"tunnel"'),
    )
    assert "without-part" not in kinds(finding)


def test_what_is_itself_the_figure_of_another_part_is_not_the_whole_without_one() -> None:
    finding = told(
        PARTS + PARTS.split("[[metric]]", maxsplit=1)[0].replace("tunnel", "bridge"),
        figure("a", "length", "22.9 km"),
        figure("b", "length", "29.6 km"),
        figure("c", "length", "6.7 km").replace('"zone"', '"tunnel"'),
        figure("c", "length", "22.9 km").replace('"zone"', '"bridge"'),
    )
    assert "without-part" not in kinds(finding)
    assert "other-scope" in kinds(finding)


@pytest.mark.parametrize(
    ("larger", "growth", "smaller"),
    [
        ("2.0 million square metres", "seventy per cent", "1.2 million square metres"),
        ("200萬平方米", "七成", "120万平方米"),
        ("200万平方米", "70%", "120萬平方米"),
    ],
)
def test_a_third_value_is_derived_from_two(larger: str, growth: str, smaller: str) -> None:
    finding = told(
        PARTS,
        figure("a", "floor-area", larger),
        figure("a", "expansion", growth),
        figure("b", "floor-area", smaller),
    )
    (reason,) = (one for one in finding["explanations"] if one["kind"] == "grown-from")
    assert f"'{smaller}' agrees" in reason["text"]


def test_a_growth_that_does_not_lead_from_one_to_the_other_explains_nothing() -> None:
    finding = told(
        PARTS,
        figure("a", "floor-area", "2.0 million square metres"),
        figure("a", "expansion", "thirty per cent"),
        figure("b", "floor-area", "1.2 million square metres"),
    )
    assert "grown-from" not in kinds(finding)


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
