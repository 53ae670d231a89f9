"""Which rules run."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from hetao_cli.check.registry import GROUPS, all_rules, rule
from hetao_cli.check.selection import chosen_rules
from hetao_cli.model.errors import UnknownNameError
from hetao_cli.model.finding import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from conftest import Hetao

    from hetao_cli.check.registry import Rule
    from hetao_cli.log.evidence import Evidence
    from hetao_cli.model.finding import Finding

WORDS = "words"


def nothing(_evidence: Evidence) -> Iterator[Finding]:
    """Nothing.

    It is for tests.
    """
    yield from ()


def made(code: str, group: str) -> Rule:
    return rule(code, code.lower(), Severity.NOTE, group, title=WORDS, message=WORDS, remedy=WORDS)(nothing)


RULES = {code: made(code, group) for code, group in {"C301": "basic", "C302": "strict", "S401": "extra"}.items()}


@pytest.fixture
def three_rules(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let there be a rule of each group."""
    monkeypatch.setattr("hetao_cli.check.selection.all_rules", lambda: RULES)


@pytest.mark.usefixtures("three_rules")
@pytest.mark.parametrize(
    ("select", "group", "codes"),
    [
        ([], None, ["C301"]),
        ([], "basic", ["C301"]),
        ([], "strict", ["C301", "C302"]),
        ([], "extra", ["C301", "C302", "S401"]),
        (["C"], None, ["C301", "C302"]),
        (["S401"], None, ["S401"]),
        (["C"], "basic", ["C301"]),
        (["S401"], "strict", []),
    ],
)
def test_a_group_runs_with_those_before_it_and_a_rule_that_is_named_runs_whatever_its_group(
    select: list[str], group: str | None, codes: list[str]
) -> None:
    assert [rule.code for rule in chosen_rules(select, [], group)] == codes


@pytest.mark.usefixtures("three_rules")
def test_what_is_ignored_does_not_run_in_any_group() -> None:
    assert [rule.code for rule in chosen_rules([], ["C302,s4"], "extra")] == ["C301"]


def test_a_rule_is_basic_unless_it_says_otherwise() -> None:
    assert rule("C301", "x", Severity.NOTE, title=WORDS, message=WORDS, remedy=WORDS)(nothing).group == "basic"


@pytest.mark.parametrize("code", all_rules())
def test_every_rule_is_in_a_group(code: str) -> None:
    assert all_rules()[code].group in GROUPS


def test_a_group_that_there_is_not_is_refused_with_a_near_miss(hetao: Hetao) -> None:
    told = hetao("check", "--group", "stict")

    assert (told.code, told.out) == (2, "")
    assert "no group named 'stict' (did you mean 'strict'?)" in told.err
    with pytest.raises(UnknownNameError, match="no group named"):
        chosen_rules(group="")
