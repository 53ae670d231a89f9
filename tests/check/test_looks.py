"""A log that is looked at again and again: after each change the same is found as in a log that is read afresh."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

import pytest
from checked_logs import ENVELOPE, VOCABULARY
from edited_logs import CASES, Edit, EditedLog, edits
from hypothesis import given
from hypothesis import strategies as st
from rule_cases import TODAY

from hetao_cli.analysis.conflicts.comparable import alike
from hetao_cli.check.engine import run_rules
from hetao_cli.check.findings.places import own_place
from hetao_cli.check.registry import all_rules
from hetao_cli.check.selection import chosen_rules
from hetao_cli.dates.edtf import parse_date
from hetao_cli.log.again.asking import same
from hetao_cli.log.again.looks import Looks
from hetao_cli.log.as_known import known_by_then, of_then
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
    from hetao_cli.model.log import Log

RULES = list(all_rules().values())


def _found(evidence: Evidence) -> dict[str, Any]:
    """Return all that a check tells, with the relations that hold."""
    checked = run_rules(evidence, RULES)
    report = report_check(evidence, checked, ENVELOPE, CheckOptions(verbose=True))
    told: dict[str, Any] = as_json(report.document())
    return told


def _afresh(path: Path, then: str | None) -> dict[str, Any]:
    return _found(gather_evidence(_cut(read_log(str(path)), then), parse_date(TODAY)))


def _cut(log: Log, then: str | None) -> Log:
    """Return a log as it was known on a day, and what lay before it; None leaves it whole."""
    return log if then is None else of_then(known_by_then(log, parse_date(then))[0], parse_date(then))


class _Again:
    """The looks at a log, and the claims of the last one."""

    def __init__(self, path: Path, then: str | None) -> None:
        self._looks, self._path, self._then = Looks(), path, then
        self._claims: dict[Spot, FigureClaim | DateClaim] = {}

    def found(self) -> dict[str, Any]:
        """Look again: claims that are what they were are the same objects, by which rules tell them apart."""
        log = _cut(self._looks.read(str(self._path)), self._then)
        evidence = self._looks.evidence(log, parse_date(TODAY))
        before = self._claims
        self._claims = {one.figure.spot: one for one in evidence.claims}
        self._claims |= {one.dating.spot: one for one in evidence.date_claims}
        for spot, claim in self._claims.items():
            assert before.get(spot) is claim or not same(before.get(spot), claim)
        return _found(evidence)


@pytest.mark.slow
@given(
    st.lists(st.integers(0, len(CASES) - 1), max_size=5),
    st.lists(edits, min_size=1, max_size=8),
    st.sampled_from([None, None, "2025-06"]),
    st.sampled_from(["small", "large"]),
)
def test_after_each_change_the_same_is_found_as_in_a_log_that_is_read_afresh(
    cases: list[int], changes: list[Edit], then: str | None, size: str
) -> None:
    with TemporaryDirectory() as folder, pytest.MonkeyPatch.context() as patch:
        if size == "large":  # read in pieces
            patch.setattr("hetao_cli.log.files.files.LARGE", 0)
        log = EditedLog(Path(folder), cases)
        again = _Again(log.path, then)
        assert again.found() == _afresh(log.path, then)
        for change in changes:
            log.edit(change)
            assert again.found() == _afresh(log.path, then)


SAYS = ["447家", "500家", "87家", "90家"]
"""Of two places, two sources each: both disagree."""


def _log(says: list[str], more: str = "") -> str:
    places = ["zone", "zone", "village", "village"]
    rows = zip("abab", places, says, strict=True)
    return VOCABULARY + more + "".join(_row(source, place, one) for source, place, one in rows)


def _row(source: str, place: str, says: str, metric: str = "companies") -> str:
    keys = {"source": source, "place": place, "metric": metric, "says": says, "as_of": "2024"}
    return "[[figure]]\n" + "".join(f'{key} = "{value}"\n' for key, value in keys.items()) + "\n"


class _Counted:
    """A log in a file that is looked at again and again, and how often each subject's figures were compared."""

    def __init__(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self._path, self._looks = folder / "events.toml", Looks()
        self.subjects: list[str] = []

        def counted(claims: list[FigureClaim]) -> list[list[FigureClaim]]:
            self.subjects.append(claims[0].figure.place)
            return alike(claims)

        monkeypatch.setattr("hetao_cli.analysis.conflicts.questions.alike", counted)

    def look(self, text: str) -> list[tuple[str, int]]:
        """Return the code and the line of each finding of disagreement, and begin to count anew."""
        self.subjects.clear()
        self._path.write_text(text, encoding="utf-8")
        evidence = self._looks.evidence(self._looks.read(str(self._path)), parse_date(TODAY))
        checked = run_rules(evidence, chosen_rules(select=["C301", "F"]))
        places = [own_place(evidence.log, one.finding)[1].line for one in checked.diagnostics]
        return [(one.finding.code, line) for one, line in zip(checked.diagnostics, places, strict=True)]


def test_only_the_questions_are_judged_that_a_change_touches(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    log = _Counted(tmp_path, monkeypatch)
    first = log.look(_log(SAYS))
    assert [code for code, _ in first] == ["C301", "C301"]
    assert sorted(log.subjects) == ["village", "zone"]

    assert len(log.look(_log(["447家", "447家", *SAYS[2:]]))) == 1
    assert log.subjects == ["zone"]

    assert log.look(_log(SAYS).replace("[[event]]", "# a line more\n\n[[event]]")) == [
        (code, line + 2) for code, line in first
    ]
    assert log.subjects == ["zone"]

    more = _row("a", "zone", "3 km²", "area")
    assert [line for _, line in log.look(_log(SAYS, more))] == [line + 7 for _, line in first]
    assert log.subjects == []


def test_a_broken_file_is_told_and_what_was_known_is_judged_as_before(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    log = _Counted(tmp_path, monkeypatch)
    first = log.look(_log(SAYS))

    assert [code for code, _ in log.look(_log(SAYS) + '[[figure]]\nsays = "')] == ["F001"]
    assert log.look(_log(SAYS)) == first


def test_a_fault_elsewhere_leaves_what_was_judged(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    log = _Counted(tmp_path, monkeypatch)
    first = log.look(_log(SAYS))

    faulty = _row("nobody", "zone", "3 km²", "area")
    found = log.look(_log(SAYS, faulty))

    assert [code for code, _ in found] == ["F008", "C301", "C301"]
    assert [line for _, line in found[1:]] == [line + 7 for _, line in first]
    assert log.subjects == []
