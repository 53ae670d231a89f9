"""The rules against their cases: each finds what is marked in its bad case, and none finds anything in a good one."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
from checked_logs import ENVELOPE
from rule_cases import FOLDERS, KINDS, SHARED, TODAY, checked, folder_of, found, log_of, rules_of, wanted

from hetao_cli.check.engine import run_rules
from hetao_cli.check.registry import all_rules
from hetao_cli.check.selection import chosen_rules
from hetao_cli.dates.edtf import parse_date
from hetao_cli.log.assemble import assemble_log
from hetao_cli.log.evidence import gather_evidence
from hetao_cli.log.files.files import read_document
from hetao_cli.reports.check.outcome import CheckOptions
from hetao_cli.reports.check.report import report_check


@pytest.mark.parametrize("name", FOLDERS)
def test_a_bad_case_gets_just_the_findings_that_are_marked(name: str) -> None:
    assert found(name, "bad") == wanted(name, "bad")


@pytest.mark.parametrize("name", FOLDERS)
def test_a_good_case_gets_no_finding(name: str) -> None:
    assert found(name, "good") == Counter()


@pytest.mark.parametrize("name", FOLDERS)
def test_a_bad_case_marks_the_rule_that_it_is_about_and_a_good_one_none(name: str) -> None:
    code = name.split("-", maxsplit=1)[0]

    assert code in {mark.code for mark in wanted(name, "bad")}
    assert not wanted(name, "good")


def test_every_rule_has_a_folder_of_cases_and_every_folder_a_rule() -> None:
    assert [f"{rule.code}-{rule.name}" for rule in all_rules().values()] == FOLDERS


@pytest.mark.parametrize("name", FOLDERS)
def test_a_case_runs_no_other_rule_of_the_group_extra(name: str) -> None:
    code = name.split("-", maxsplit=1)[0]

    assert code in {rule.code for rule in rules_of(name)}
    assert not [rule.code for rule in rules_of(name) if rule.group == "extra" and rule.code != code]


def test_the_shared_log_alone_has_no_finding() -> None:
    log = assemble_log([read_document(str(SHARED))], [])

    assert run_rules(gather_evidence(log, parse_date(TODAY)), chosen_rules(group="strict")).diagnostics == []


@pytest.mark.parametrize("name", FOLDERS)
def test_every_file_of_a_case_is_read(name: str) -> None:
    read = {Path(file.path) for kind in KINDS for file in log_of(name, kind).files}
    documents = [folder_of(name) / f"{kind}-documents" for kind in KINDS]

    for path in folder_of(name).rglob("*.*"):
        assert path in read or any(folder in path.parents for folder in documents)


@pytest.mark.parametrize("language", ["en", "zh-Hans", "zh-Hant"])
@pytest.mark.parametrize("name", FOLDERS)
def test_every_finding_and_what_holds_can_be_told_in_every_language(name: str, language: str) -> None:
    for kind in KINDS:
        evidence, findings = checked(name, kind)
        report = report_check(evidence, findings, ENVELOPE, CheckOptions(language, verbose=True))

        assert len(report.document().findings) == len(findings.diagnostics)
        assert len(report.document().relations) == len(findings.held)
        assert "{" not in "".join(one.message.replace(GIVEN, "") for one in report.document().findings)
        assert report.blocks()


GIVEN = '{ en = "…", zh-Hans = "…", zh-Hant = "…" }'
"""The form of names, which messages show as it is written."""
