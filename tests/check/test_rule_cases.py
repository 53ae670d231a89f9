"""The rules against their cases: each finds what is marked in its bad log, and none finds anything in a good one.

A case is a log in `tests/cases/rules/<CODE>-<name>/bad` or `good`. A comment such as `# F005` at the end of a line is a
mark: the finding of that rule must point at this line; `# F005 C301` wants one of each, `# F005 F005` two. Where a case
has a folder `documents`, it is checked with the documents in it.
"""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from hetao_cli.check.engine import run_rules
from hetao_cli.check.findings.places import own_place
from hetao_cli.check.registry import all_rules
from hetao_cli.dates.edtf import parse_date
from hetao_cli.log.assemble import read_log
from hetao_cli.log.evidence import gather_evidence, with_documents
from hetao_cli.reports.check.counts import Options
from hetao_cli.reports.check.report import report_check

if TYPE_CHECKING:
    from hetao_cli.log.evidence import Evidence

CASES = Path(__file__).parent.parent / "cases" / "rules"
FOLDERS = sorted(path.name for path in CASES.iterdir() if path.is_dir())
TODAY = "2026-11-21"
DOCUMENTS = "documents"
MARK = re.compile(rb"#((?:[ ]+[A-Z][0-9]{3})+)[ \t\r]*$", re.MULTILINE)


def wanted(folder: Path) -> Counter[tuple[str, int, str]]:
    """Return the marks of all files below a folder: file, line and code, with their number."""
    marks: Counter[tuple[str, int, str]] = Counter()
    for path in folder.rglob("*.toml"):
        data = path.read_bytes()
        for match in MARK.finditer(data):
            line = data.count(b"\n", 0, match.start()) + 1
            for code in match[1].decode().split():
                marks[path.relative_to(folder).as_posix(), line, code] += 1
    return marks


def evidence_of(folder: Path) -> Evidence:
    """Return the evidence of the log in a folder, with the documents of its sources where it has some."""
    evidence = gather_evidence(read_log(str(folder / "events.toml")), parse_date(TODAY))
    documents = folder / DOCUMENTS
    return with_documents(evidence, str(documents)) if documents.is_dir() else evidence


def found(folder: Path) -> Counter[tuple[str, int, str]]:
    """Run all rules over the log in a folder and return where they point, as `wanted` does; not what is reviewed."""
    evidence = evidence_of(folder)
    places: Counter[tuple[str, int, str]] = Counter()
    for told in run_rules(evidence).violations():
        path, position = own_place(evidence.log, told.finding)
        places[Path(path).relative_to(folder).as_posix(), position.line, told.finding.code] += 1
    return places


@pytest.mark.parametrize("name", FOLDERS)
def test_a_bad_log_gets_just_the_findings_that_are_marked(name: str) -> None:
    folder = CASES / name / "bad"

    assert found(folder) == wanted(folder)


@pytest.mark.parametrize("name", FOLDERS)
def test_a_good_log_gets_no_finding(name: str) -> None:
    assert found(CASES / name / "good") == Counter()


@pytest.mark.parametrize("name", FOLDERS)
def test_a_bad_log_marks_the_rule_that_it_is_about_and_a_good_one_none(name: str) -> None:
    code = name.split("-", maxsplit=1)[0]

    assert code in {marked for _file, _line, marked in wanted(CASES / name / "bad")}
    assert not wanted(CASES / name / "good")


def test_every_rule_has_a_folder_of_cases_and_every_folder_a_rule() -> None:
    assert [f"{rule.code}-{rule.name}" for rule in all_rules().values()] == FOLDERS


@pytest.mark.parametrize("name", FOLDERS)
def test_every_file_of_a_case_is_read(name: str) -> None:
    for folder in (CASES / name / "bad", CASES / name / "good"):
        read = {Path(file.path) for file in read_log(str(folder / "events.toml")).files}

        assert read == {path for path in folder.rglob("*.*") if DOCUMENTS not in path.parts}


@pytest.mark.parametrize("language", ["en", "zh-Hans", "zh-Hant"])
@pytest.mark.parametrize("name", FOLDERS)
def test_every_finding_and_what_holds_can_be_told_in_every_language(name: str, language: str) -> None:
    for kind in ("bad", "good"):
        evidence = evidence_of(CASES / name / kind)
        checked = run_rules(evidence)
        report = report_check(evidence, checked, {"kind": "check"}, Options(language, verbose=True))

        assert len(report.document()["findings"]) == len(checked.told)
        assert len(report.document()["relations"]) == len(checked.held)
        assert "{" not in "".join(found["message"].replace(GIVEN, "") for found in report.document()["findings"])
        assert report.blocks()


GIVEN = '{ en = "…", zh-Hans = "…", zh-Hant = "…" }'
"""The form of names, which messages show as it is written."""
