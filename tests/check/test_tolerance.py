"""How far apart figures can lie to be told in a note alone."""

from __future__ import annotations

from fractions import Fraction

import pytest
from checked_logs import VOCABULARY, checked, figure, rules_about
from made_claims import metric

from hetao_cli.analysis.conflicts.tolerance import tolerance_of

RULES = rules_about("C301,F007")

KINDS = {"area": 'kind = "constant"', "companies": 'kind = "stock"'}


@pytest.mark.parametrize(
    ("unit", "given", "expected"),
    [
        ("km2", None, Fraction(1, 100)),
        ("HKD", None, Fraction(1, 100)),
        ("company", None, Fraction(0)),
        ("km2", "0%", Fraction(0)),
        ("km2", "2.5 %", Fraction(1, 40)),
        ("company", "10%", Fraction(1, 10)),
        ("company", "100%", Fraction(1)),
    ],
)
def test_a_metric_has_its_own_tolerance_or_that_of_its_unit(unit: str, given: str | None, expected: Fraction) -> None:
    assert tolerance_of(metric(unit=unit)._replace(tolerance=given)) == expected


@pytest.mark.parametrize(
    ("name", "given", "first", "second", "severity"),
    [
        ("area", None, "302 ha", "300 ha", "note"),
        ("area", None, "87.7 ha", "87公顷", "note"),
        ("area", "0%", "302 ha", "300 ha", "error"),
        ("area", "5%", "3.89 km²", "3.98 km²", "note"),
        ("companies", None, "447", "448家", "error"),
        ("companies", "1%", "447", "448家", "note"),
        ("companies", "1%", "447", "474家", "error"),
    ],
)
def test_figures_within_the_tolerance_of_their_metric_are_a_note(
    name: str, given: str | None, first: str, second: str, severity: str
) -> None:
    kind = KINDS[name]
    vocabulary = VOCABULARY if given is None else VOCABULARY.replace(kind, f'{kind}\ntolerance = "{given}"')
    figures = figure("a", name, first, as_of="2025") + figure("b", name, second, as_of="2025")

    told = [(one.finding.code, one.severity.value) for one in checked(vocabulary + figures, rules=RULES).diagnostics]

    assert told == [("C301", severity)]


@pytest.mark.parametrize("given", ["1", "0.01", "101%", "-1%", "one %", "1.%"])
def test_what_is_no_percentage_is_told(given: str) -> None:
    text = VOCABULARY.replace(KINDS["area"], f'{KINDS["area"]}\ntolerance = "{given}"')

    assert [one.finding.code for one in checked(text, rules=RULES).diagnostics] == ["F007"]


PARKS = """
[[place]]
id = "north"
name = { en = "north" }
part_of = "zone"

[[place]]
id = "south"
name = { en = "south" }
part_of = "zone"
"""
TERMS = "".join(
    f"""
[[metric]]
id = "{name}"
name = {{ en = "{name}" }}
unit = "km2"
kind = "constant"
{more}
"""
    for name, more in (("built", ""), ("free", ""), ("land", 'sum_of = ["built", "free"]'))
)


@pytest.mark.parametrize(
    ("whole", "given", "severity"),
    [
        ("387 ha", "", None),
        ("389 ha", "", "note"),
        ("389 ha", 'tolerance = "0%"', "error"),
        ("393 ha", "", "error"),
        ("393 ha", 'tolerance = "2%"', "note"),
    ],
)
def test_sums_within_the_tolerance_of_their_metric_are_a_note(whole: str, given: str, severity: str | None) -> None:
    constant = KINDS["area"]
    parks = VOCABULARY.replace(constant, f"{constant}\nadds_up = true\n{given}") + PARKS
    parts = figure("a", "area", "300 ha", place="north") + figure("a", "area", "87 ha", place="south")
    total = TERMS.replace("sum_of", f"{given}\nsum_of")
    terms = figure("a", "built", "300 ha") + figure("a", "free", "87 ha") + figure("a", "land", whole)
    told = [
        [(one.finding.code, one.severity.value) for one in checked(text, rules=rules_about("S401,S403")).diagnostics]
        for text in (parks + parts + figure("a", "area", whole), VOCABULARY + total + terms)
    ]

    assert told == ([[], []] if severity is None else [[("S401", severity)], [("S403", severity)]])


def test_less_than_one_per_cent_apart_is_said_of_values_and_not_of_the_ends_of_what_they_can_mean() -> None:
    figures = figure("a", "area", "约6平方公里") + figure("b", "area", "6.7 square kilometres")

    [found] = checked(VOCABULARY + figures, rules=RULES).diagnostics

    assert found.severity.value == "error"
    assert "rounding" not in {reason.kind for reason in found.finding.explanations}
