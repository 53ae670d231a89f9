"""A log that is looked at again and again: after each change the same is found as in a log that is read afresh."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

from checked_logs import ENVELOPE
from edited_logs import CASES, Edit, EditedLog, edits
from hypothesis import given
from hypothesis import strategies as st
from rule_cases import TODAY

from hetao_cli.check.engine import run_rules
from hetao_cli.check.registry import all_rules
from hetao_cli.dates.edtf import parse_date
from hetao_cli.log.again.looks import Looks
from hetao_cli.log.assemble import read_log
from hetao_cli.log.evidence import gather_evidence
from hetao_cli.model.records import as_json
from hetao_cli.reports.check.outcome import CheckOptions
from hetao_cli.reports.check.report import report_check

if TYPE_CHECKING:
    from hetao_cli.log.evidence import Evidence

RULES = list(all_rules().values())


def _found(evidence: Evidence) -> dict[str, Any]:
    """Return all that a check tells, with the relations that hold."""
    checked = run_rules(evidence, RULES)
    report = report_check(evidence, checked, ENVELOPE, CheckOptions(verbose=True))
    told: dict[str, Any] = as_json(report.document())
    return told


def _afresh(path: Path) -> dict[str, Any]:
    log = read_log(str(path))
    return _found(gather_evidence(log, parse_date(TODAY)))


def _again(looks: Looks, path: Path) -> dict[str, Any]:
    log = looks.read(str(path))
    return _found(looks.evidence(log, parse_date(TODAY)))


@given(st.lists(st.integers(0, len(CASES) - 1), max_size=5), st.lists(edits, min_size=1, max_size=8))
def test_after_each_change_the_same_is_found_as_in_a_log_that_is_read_afresh(
    cases: list[int], changes: list[Edit]
) -> None:
    with TemporaryDirectory() as folder:
        log, looks = EditedLog(Path(folder), cases), Looks()
        assert _again(looks, log.path) == _afresh(log.path)
        for change in changes:
            log.edit(change)
            assert _again(looks, log.path) == _afresh(log.path)
