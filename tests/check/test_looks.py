"""A log that is looked at again and again: after each change the same is found as in a log that is read afresh."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

import pytest
from checked_logs import ENVELOPE
from edited_logs import CASES, Edit, EditedLog, edits
from hypothesis import given
from hypothesis import strategies as st
from rule_cases import TODAY

from hetao_cli.check.engine import run_rules
from hetao_cli.check.registry import all_rules
from hetao_cli.dates.edtf import parse_date
from hetao_cli.log.again.asking import same
from hetao_cli.log.again.looks import Looks
from hetao_cli.log.assemble import read_log
from hetao_cli.log.evidence import gather_evidence
from hetao_cli.model.records import as_json
from hetao_cli.reports.check.outcome import CheckOptions
from hetao_cli.reports.check.report import report_check

if TYPE_CHECKING:
    from hetao_cli.log.date_claims import DateClaim
    from hetao_cli.log.evidence import Evidence
    from hetao_cli.log.figure_claims import FigureClaim
    from hetao_cli.model.entries import Spot

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


class _Again:
    """The looks at a log, and the claims of the last one."""

    def __init__(self, path: Path) -> None:
        self._looks, self._path = Looks(), path
        self._claims: dict[Spot, FigureClaim | DateClaim] = {}

    def found(self) -> dict[str, Any]:
        """Look again: claims that are what they were are the same objects, by which rules tell them apart."""
        evidence = self._looks.evidence(self._looks.read(str(self._path)), parse_date(TODAY))
        before = self._claims
        self._claims = {one.figure.spot: one for one in evidence.claims}
        self._claims |= {one.dating.spot: one for one in evidence.date_claims}
        for spot, claim in self._claims.items():
            assert before.get(spot) is claim or not same(before.get(spot), claim)
        return _found(evidence)


@pytest.mark.slow
@given(st.lists(st.integers(0, len(CASES) - 1), max_size=5), st.lists(edits, min_size=1, max_size=8))
def test_after_each_change_the_same_is_found_as_in_a_log_that_is_read_afresh(
    cases: list[int], changes: list[Edit]
) -> None:
    with TemporaryDirectory() as folder:
        log = EditedLog(Path(folder), cases)
        again = _Again(log.path)
        assert again.found() == _afresh(log.path)
        for change in changes:
            log.edit(change)
            assert again.found() == _afresh(log.path)
