"""The examples of the rules: each beside `example-log.toml` gets a finding of its rule, and of no other basic one.

An example is as short as it can be: what editors want of a whole log, as that each source is used, is not asked of it.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import pytest
from rule_cases import SHARED, TODAY, rules_of

from hetao_cli.check.engine import run_rules
from hetao_cli.check.findings.fingerprints import fingerprint
from hetao_cli.check.registry import all_rules
from hetao_cli.dates.edtf import parse_date
from hetao_cli.log.assemble import read_log
from hetao_cli.log.evidence import gather_evidence

if TYPE_CHECKING:
    from pathlib import Path

    from conftest import Hetao

RULES = all_rules()
WITH_EXAMPLE = [code for code, rule in RULES.items() if rule.example]
WITHOUT_EXAMPLE = {"R603", "R605", "R607"}
"""Rules that find something in documents, not in a log alone."""


def codes(path: Path, code: str) -> Counter[tuple[str, str]]:
    """Return what a rule and the basic ones find in a log: their codes with fingerprints."""
    log = read_log(str(path))
    told = run_rules(gather_evidence(log, parse_date(TODAY)), rules_of(code, "basic")).diagnostics
    return Counter((one.finding.code, fingerprint(log, one.finding)) for one in told)


def found(folder: Path, code: str, example: str) -> set[str]:
    """Return the codes of what is found because of the example; one with `[log]` is a log of its own."""
    path = folder / "events.toml"
    if "[log]" in example:
        path.write_text(example, encoding="utf-8")
        return {found for found, _ in codes(path, code)}
    path.write_text(SHARED.read_text(encoding="utf-8"), encoding="utf-8")
    (folder / "example.toml").write_text("", encoding="utf-8")
    before = codes(path, code)
    (folder / "example.toml").write_text(example, encoding="utf-8")
    return {found for found, _ in codes(path, code) - before}


@pytest.mark.parametrize("code", WITH_EXAMPLE)
def test_an_example_gets_what_its_rule_finds_and_nothing_else(tmp_path: Path, code: str) -> None:
    assert found(tmp_path, code, RULES[code].example) == {code}


@pytest.mark.parametrize("code", sorted(RULES.keys() - WITHOUT_EXAMPLE))
def test_a_rule_has_an_example(code: str) -> None:
    assert RULES[code].example, "write example= in its file: TOML that stands beside tests/cases/example-log.toml"


@pytest.mark.parametrize("code", WITH_EXAMPLE)
def test_the_page_of_a_rule_ends_with_its_example(hetao: Hetao, code: str) -> None:
    lines = hetao("rule", code).out.rstrip("\n").split("\n")
    wanted = [f"    {line}".rstrip() for line in RULES[code].example.strip("\n").split("\n")]

    assert lines[-len(wanted) :] == wanted
    assert lines[-len(wanted) - 1] == "example:"
