"""Two processes say what one says, whatever becomes of the second."""

from __future__ import annotations

import os
import signal
import sys
import threading
from typing import TYPE_CHECKING

import pytest
from checked_logs import VOCABULARY, evidence_of, figure

from hetao_cli.check import two_processes
from hetao_cli.check.engine import RuleOutcome, run_in_turn, run_rules
from hetao_cli.check.registry import all_rules, rule
from hetao_cli.check.two_processes import ask_both, run_side_by_side
from hetao_cli.model.finding import Finding, PassedCheck, Pointer, Severity
from hetao_cli.system.second_process import can_fork

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from hetao_cli.check.registry import Rule
    from hetao_cli.log.evidence import Evidence

pytestmark = [
    pytest.mark.skipif(not hasattr(os, "fork"), reason="this system has no copies of a process"),
    # the tests' own runner has threads; what the copy does here needs nothing of them
    pytest.mark.filterwarnings("ignore:This process .* is multi-threaded:DeprecationWarning"),
]

LOG = (
    VOCABULARY
    + figure("a", "area", "302 ha")
    + figure("b", "area", "3.02 km²")
    + "".join(figure("a", "companies", f"{number * 7}家", as_of=str(2000 + number // 3)) for number in range(1, 60))
)
"""Figures that agree, that differ and that jump."""


def deaf(_code: str) -> None:
    """Watch nothing."""


def split(rules: Iterable[Rule]) -> tuple[list[Rule], list[Rule]]:
    theirs = [one for one in rules if one.code.startswith("C")]
    return [one for one in all_rules().values() if one not in theirs], theirs


def rule_that(code: str, find: Callable[[Evidence], Iterator[Finding | PassedCheck]]) -> Rule:
    return rule(code, "made", Severity.NOTE, title="", message="{n}", remedy="")(find)


def plain(said: dict[str, RuleOutcome]) -> dict[str, tuple[list[Finding], list[PassedCheck]]]:
    return {
        code: (one.found, [held for group in one.held for held in group.each()]) for code, one in sorted(said.items())
    }


def finds(number: int) -> Rule:
    def find(_evidence: Evidence) -> Iterator[Finding | PassedCheck]:
        """Find."""
        for count in range(number):
            yield Finding("C998", Pointer(None, line=count), {"n": str(count)})
        yield PassedCheck("C998", {})

    return rule_that("C998", find)


def test_two_processes_find_what_one_finds() -> None:
    evidence = evidence_of(LOG)
    ours, theirs = split(all_rules().values())
    both = ask_both(evidence, ours, theirs, deaf)
    alone = run_in_turn(evidence, all_rules().values(), deaf)
    assert plain(both) == plain(alone)
    assert [sum(group.number for group in both[code].held) for code in alone] == [
        sum(group.number for group in one.held) for one in alone.values()
    ]


def test_the_order_of_what_is_told_is_that_of_one_process(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(two_processes, "FEWEST_FIGURES", 0)
    monkeypatch.setattr(two_processes, "can_fork", lambda: True)
    both, alone = run_rules(evidence_of(LOG), run=run_side_by_side), run_rules(evidence_of(LOG))
    assert both.diagnostics == alone.diagnostics
    assert both.diagnostics
    assert list(both.held) == list(alone.held)
    assert len(both.held) == len(alone.held) > 0


def test_more_is_handed_over_than_a_pipe_holds() -> None:
    said = ask_both(evidence_of(LOG), [], [finds(20_000)], deaf)
    assert [one.words["n"] for one in said["C998"].found] == [str(count) for count in range(20_000)]
    assert [group.number for group in said["C998"].held] == [1]


@pytest.mark.parametrize("end", [lambda: os.kill(os.getpid(), signal.SIGKILL), lambda: sys.exit(0), lambda: 1 // 0])
def test_what_a_second_process_does_not_answer_is_asked_here(
    end: Callable[[], object], capfd: pytest.CaptureFixture[str]
) -> None:
    here = os.getpid()

    def find(_evidence: Evidence) -> Iterator[Finding | PassedCheck]:
        """Find, but not in a copy of this process."""
        if os.getpid() != here:
            end()
        yield PassedCheck("C999", {})

    said = ask_both(evidence_of(LOG), [], [rule_that("C999", find)], deaf)
    assert list(said["C999"].held[0].each()) == [PassedCheck("C999", {})]
    assert capfd.readouterr() == ("", "")


def test_a_rule_that_raises_raises_here_too() -> None:
    def find(_evidence: Evidence) -> Iterator[Finding | PassedCheck]:
        """Raise."""
        yield PassedCheck("C999", {})
        raise LookupError

    with pytest.raises(LookupError):
        ask_both(evidence_of(LOG), [], [rule_that("C999", find)], deaf)


def test_no_process_is_left_behind_where_a_rule_raises_here() -> None:
    def find(_evidence: Evidence) -> Iterator[Finding | PassedCheck]:
        """Raise."""
        yield PassedCheck("D999", {})
        raise LookupError

    with pytest.raises(LookupError):
        ask_both(evidence_of(LOG), [rule_that("D999", find)], [finds(20_000)], deaf)
    with pytest.raises(ChildProcessError):
        os.waitpid(-1, os.WNOHANG)


def test_a_system_that_has_no_room_for_a_second_process_asks_in_one(monkeypatch: pytest.MonkeyPatch) -> None:
    def full() -> int:
        raise BlockingIOError

    monkeypatch.setattr(os, "fork", full)
    said = ask_both(evidence_of(LOG), [], [finds(1)], deaf)
    assert [len(said["C998"].found), said["C998"].held[0].number] == [1, 1]


def test_what_is_buffered_here_is_written_once(capfd: pytest.CaptureFixture[str]) -> None:
    with os.fdopen(os.dup(1), "w") as stream:
        stream.write("once")
        ask_both(evidence_of(LOG), [], [finds(1)], deaf)
    assert capfd.readouterr().out == "once"


def test_who_watches_is_told_last_what_is_waited_for() -> None:
    watched: list[str] = []
    ours, theirs = split(all_rules().values())
    ask_both(evidence_of(LOG), ours, theirs, watched.append)
    assert watched == [*(one.code for one in ours), theirs[0].code]


@pytest.mark.parametrize(
    "codes", [["C301"], ["D201"], ["C301", "D201"]], ids=["nothing for us", "nothing for it", "a small log"]
)
def test_one_process_is_enough_for_little(codes: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(two_processes, "FEWEST_FIGURES", 0 if len(codes) == 1 else 10_000)
    monkeypatch.setattr(two_processes, "can_fork", lambda: True)
    monkeypatch.setattr(two_processes, "ask_both", None)
    rules = [all_rules()[code] for code in codes]
    assert sorted(run_side_by_side(evidence_of(LOG), rules, deaf)) == codes


def test_no_copy_is_made_beside_another_thread() -> None:
    stop = threading.Event()
    other = threading.Thread(target=stop.wait)
    other.start()
    try:
        assert not can_fork()
    finally:
        stop.set()
        other.join()
