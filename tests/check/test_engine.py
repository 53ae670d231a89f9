"""Which rules run, in which order their findings come, and what acknowledges them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from checked_logs import VOCABULARY, checked, document, figure, rules_about

from hetao_cli.check.registry import all_rules, resolve_rule
from hetao_cli.check.selection import chosen_rules
from hetao_cli.model.errors import UnknownNameError
from hetao_cli.model.finding import Severity

if TYPE_CHECKING:
    from hetao_cli.check.registry import Rule

RULES = rules_about("C301,D201,F,K703,N101,N104")

DIFFERENT = figure("a", "area", "3.89 km²", id="area-a") + figure("b", "area", "3.98 km²", id="area-b")
REVIEW = '\n[[review]]\ncode = "{code}"\nabout = [{about}]\nreason = "one of them is a slip"\n'


def codes(*texts: str) -> list[str]:
    return [told.finding.code for told in checked(*texts, rules=RULES).diagnostics]


def test_findings_come_in_order_of_files_and_lines() -> None:
    late = '\n[[event]]\nid = "late"\ndate = "2025-13"\ntitle = { en = "x" }\nplace = "nowhere"\n'
    early = '\n[[metric]]\nid = "early"\nname = { en = "x" }\nunit = "m2"\nkind = "constants"\n'
    second = figure("b", "area", "much") + '\n[[dating]]\nsource = "b"\nevent = "openin"\nsays = "2025"\n'
    found = document(VOCABULARY + late + early + DIFFERENT, second, rules=RULES)["findings"]

    assert len(found) == 6
    assert [(one["path"], one["line"]) for one in found] == sorted((one["path"], one["line"]) for one in found)


def test_a_rule_alone_finds_only_its_own() -> None:
    text = VOCABULARY + DIFFERENT + figure("a", "companies", "many")

    assert codes(text) == ["C301", "N101"]
    assert [told.finding.code for told in checked(text, rules=rules_about("N101")).diagnostics] == ["N101"]


@pytest.mark.parametrize(
    ("code", "about", "acknowledged"),
    [
        ("C301", '"area-a", "area-b"', True),
        ("C301", '"area-b"', True),
        ("C301", '"a"', True),
        ("C301", '"area-a", "a", "b"', True),
        ("C301", '"area-a", "area-c"', False),
        ("C301", '"zone"', False),
        ("N101", '"area-a"', False),
        ("C302", '"area-a"', False),
    ],
)
def test_a_review_acknowledges_findings_of_its_code_about_what_it_names(
    code: str,
    about: str,
    acknowledged: bool,  # noqa: FBT001 - a column of the table
) -> None:
    told = checked(VOCABULARY + DIFFERENT + REVIEW.format(code=code, about=about), rules=RULES).diagnostics

    assert [one.finding.code for one in told if one.finding.code == "C301"] == ["C301"]
    assert (told[0].review is not None) == acknowledged


def test_an_acknowledged_finding_is_no_violation() -> None:
    found = checked(VOCABULARY + DIFFERENT + REVIEW.format(code="C301", about='"area-a"'), rules=RULES)

    assert len(found.diagnostics) == 1
    assert found.violations() == []


@pytest.mark.parametrize(
    ("level", "codes_left"), [("error", ["C301"]), ("warning", ["C301", "K703"]), ("note", ["C301", "K703", "N104"])]
)
def test_violations_are_of_a_severity_or_graver(level: str, codes_left: list[str]) -> None:
    overdue = '\n[[event]]\nid = "bridge"\ndate = "2024"\ntitle = { en = "x" }\nstatus = "planned"\n'
    money = '\n[[metric]]\nid = "cost"\nname = { en = "cost" }\nunit = "HKD"\nkind = "flow"\n'
    found = checked(VOCABULARY + DIFFERENT + overdue + money + figure("a", "cost", "$2 billion"), rules=RULES)

    assert sorted(one.finding.code for one in found.violations(Severity(level))) == codes_left


CODES = list(all_rules())
BASIC = [rule.code for rule in all_rules().values() if rule.group == "basic"]


@pytest.mark.parametrize(
    ("select", "ignore", "chosen"),
    [
        ([], [], BASIC),
        (["C301"], [], ["C301"]),
        (["c301", "values-differ"], [], ["C301"]),
        (["N"], [], [code for code in CODES if code.startswith("N")]),
        (
            ["N10"],
            ["N101", "n102"],
            [code for code in CODES if code.startswith("N10") and code not in {"N101", "N102"}],
        ),
        (["F001, F002", "O501"], [], ["F001", "F002", "O501"]),
        (["F001,,"], [], ["F001"]),
        ([], ["F,N,C,D,K,O,R,S"], [code for code in BASIC if code[0] not in "FNCDKORS"]),
        (["C301"], ["C301"], []),
    ],
)
def test_rules_are_chosen_by_code_beginning_or_name(select: list[str], ignore: list[str], chosen: list[str]) -> None:
    assert [rule.code for rule in chosen_rules(select, ignore)] == chosen


@pytest.mark.parametrize("name", ["C999", "301", "value-differ", "C 301", "*"])
def test_a_choice_that_names_no_rule_is_refused(name: str) -> None:
    with pytest.raises(UnknownNameError, match="no rule named"):
        chosen_rules([name], [])
    with pytest.raises(UnknownNameError, match="no rule named"):
        chosen_rules([], [name])


def test_a_rule_is_found_by_its_code_or_name_in_any_case() -> None:
    assert resolve_rule("c301") is resolve_rule("C301") is resolve_rule("Values-Differ")
    with pytest.raises(UnknownNameError, match="did you mean 'C301'"):
        resolve_rule("C3011")


@pytest.mark.parametrize("rule", all_rules().values(), ids=lambda rule: rule.code)
def test_a_rule_has_its_words_and_a_page(rule: Rule) -> None:
    assert all(message.english for message in (rule.title, rule.message, rule.remedy))
    assert "**Why it matters.**" in rule.page
    assert "**Instead.**" in rule.page
