"""A rule that a log has nothing for is not loaded, and would have found nothing."""

from __future__ import annotations

from pathlib import Path

import pytest
import rule_cases
from checked_logs import VOCABULARY, evidence_of

from hetao_cli.check.engine import outcome_of
from hetao_cli.check.needs import may_find
from hetao_cli.check.registry import TABLE, all_rules, rules_in_files

NEEDY = [rule for rule in all_rules().values() if rule.needs]


@pytest.mark.parametrize("kind", rule_cases.KINDS)
@pytest.mark.parametrize("name", rule_cases.FOLDERS)
def test_a_rule_that_is_not_asked_would_have_found_nothing(name: str, kind: str) -> None:
    evidence, _ = rule_cases.checked(name, kind)

    for rule in NEEDY:
        if not may_find(rule, evidence):
            outcome = outcome_of(rule, evidence)
            assert not outcome.found, rule.code
            assert not sum(group.number for group in outcome.held), rule.code


def test_in_a_log_of_a_few_entries_hardly_any_of_these_rules_is_asked() -> None:
    evidence = evidence_of(VOCABULARY)

    assert [rule.code for rule in NEEDY if may_find(rule, evidence)] == ["F012"]


def test_the_table_has_what_the_files_have() -> None:
    rules = rules_in_files()

    assert Path(TABLE).read_text(encoding="ascii").splitlines() == [rule.row for rule in rules]
    for known, loaded in zip(all_rules().values(), rules, strict=True):
        assert (known.row, known.title, known.page) == (loaded.row, loaded.title, loaded.page)
