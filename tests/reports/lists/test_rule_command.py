"""`hetao rule`: the rules, explained offline."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from hetao_cli.check.registry import all_rules
from hetao_cli.messages.message import in_language

if TYPE_CHECKING:
    from conftest import Hetao


def test_without_a_code_all_rules_are_listed(hetao: Hetao) -> None:
    lines = hetao("rule").out.splitlines()
    assert [line.split()[0] for line in lines[1:]] == list(all_rules())


@pytest.mark.parametrize("name", ["F005", "f005", "duplicate-id"])
def test_a_rule_is_found_by_code_and_by_name(hetao: Hetao, name: str) -> None:
    rules = json.loads(hetao("rule", name, "--format", "json").out)["rules"]
    assert [rule["code"] for rule in rules] == ["F005"]


@pytest.mark.parametrize("code", list(all_rules()))
def test_the_page_of_a_rule_has_its_title_and_its_templates(hetao: Hetao, code: str) -> None:
    rule, told = all_rules()[code], hetao("rule", code, "--lang", "zh-Hant")
    for message in (rule.title, rule.message, rule.remedy):
        assert in_language(message, "zh-Hant") in told.out


def test_a_page_is_told_without_markup_a_line_a_paragraph(hetao: Hetao) -> None:
    lines = hetao("rule", "F005").out.split("\nexample:\n")[0].splitlines()
    assert "Two entries of one kind have the same id, in one file or in two." in lines
    assert not any("**" in line or line.startswith(" ") for line in lines)


def test_a_rule_that_does_not_exist_is_refused_with_a_near_miss(hetao: Hetao) -> None:
    told = hetao("rule", "duplicate-ids")
    assert (told.code, told.out) == (2, "")
    assert "did you mean 'duplicate-id'?" in told.err


def test_a_language_that_is_not_known_is_refused(hetao: Hetao) -> None:
    assert hetao("rule", "--lang", "fr").code == 2
