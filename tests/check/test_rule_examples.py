"""The examples of the rules: each beside `example-log.toml` gets a finding of its rule, and of no other."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from hetao_cli.check.engine import run_rules
from hetao_cli.check.findings.fingerprints import fingerprint
from hetao_cli.check.registry import all_rules
from hetao_cli.dates.edtf import parse_date
from hetao_cli.log.assemble import read_log
from hetao_cli.log.evidence import gather_evidence

if TYPE_CHECKING:
    from conftest import Hetao

BESIDE = Path(__file__).parent.parent / "cases" / "example-log.toml"
RULES = all_rules()
WITH_EXAMPLE = [code for code, rule in RULES.items() if rule.example]
WITHOUT_EXAMPLE = {"R603", "R605", "R607"}
"""Rules that find something in documents, not in a log alone."""


def codes(path: Path) -> Counter[tuple[str, str]]:
    """Return what all rules find in a log: their codes with fingerprints."""
    log = read_log(str(path))
    told = run_rules(gather_evidence(log, parse_date("2026-11-21"))).told
    return Counter((one.finding.code, fingerprint(log, one.finding)) for one in told)


def found(folder: Path, example: str) -> set[str]:
    """Return the codes of what is found because of the example; one with `[log]` is a log of its own."""
    path = folder / "events.toml"
    if "[log]" in example:
        path.write_text(example, encoding="utf-8")
        return {code for code, _ in codes(path)}
    path.write_text(BESIDE.read_text(encoding="utf-8"), encoding="utf-8")
    (folder / "example.toml").write_text("", encoding="utf-8")
    before = codes(path)
    (folder / "example.toml").write_text(example, encoding="utf-8")
    return {code for code, _ in codes(path) - before}


@pytest.mark.parametrize("code", WITH_EXAMPLE)
def test_an_example_gets_what_its_rule_finds_and_nothing_else(tmp_path: Path, code: str) -> None:
    assert found(tmp_path, RULES[code].example) == {code}


@pytest.mark.parametrize("code", sorted(RULES.keys() - WITHOUT_EXAMPLE))
def test_a_rule_has_an_example(code: str) -> None:
    assert RULES[code].example, "write example= in its file: TOML that stands beside tests/cases/example-log.toml"


@pytest.mark.parametrize("code", WITH_EXAMPLE)
def test_the_page_of_a_rule_ends_with_its_example(hetao: Hetao, code: str) -> None:
    lines = hetao("rule", code).out.rstrip("\n").split("\n")
    wanted = [f"    {line}".rstrip() for line in RULES[code].example.strip("\n").split("\n")]

    assert lines[-len(wanted) :] == wanted
    assert lines[-len(wanted) - 1] == "example:"
