"""Run the rules on a large log in two processes, each of which has all of it.

The second is a fork of this process at the time when the rules begin, so that only the outcomes of its rules are
handed over. It pays if the log is large: see `FEWEST_FIGURES`. If anything goes wrong with it, the first process runs
these rules itself, so that it never shows: a rule that raises does so here, too.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from hetao_cli.check.engine import RuleOutcome, outcome_of, run_in_turn
from hetao_cli.check.findings.places import in_order
from hetao_cli.model.finding import PassedChecks
from hetao_cli.system.second_process import beside, can_fork

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from hetao_cli.check.engine import Watch
    from hetao_cli.check.registry import Rule
    from hetao_cli.log.evidence import Evidence
    from hetao_cli.model.finding import Finding, PassedCheck

FEWEST_FIGURES = 20_000
"""Fewer are not worth a second process. Measured: so many take 0.22 s in one, 0.15 s in two; 200,000 2.6 s and 1.5."""

OTHERS_SHARE = "C"
"""The family of rules that the second process runs.

They take about as long as all others together, use an index that no other rule needs, and find little for the work that
they do, so that there is little to hand over.
"""


def run_side_by_side(evidence: Evidence, rules: Iterable[Rule], watch: Watch) -> dict[str, RuleOutcome]:
    """Run some rules here and the others in a second process, if that pays and can be done safely."""
    chosen = list(rules)
    theirs = [rule for rule in chosen if rule.code.startswith(OTHERS_SHARE)]
    ours = [rule for rule in chosen if rule not in theirs]
    if not (theirs and ours and len(evidence.claims) >= FEWEST_FIGURES and can_fork()):
        return run_in_turn(evidence, chosen, watch)
    return ask_both(evidence, ours, theirs, watch)


def ask_both(evidence: Evidence, ours: list[Rule], theirs: list[Rule], watch: Watch) -> dict[str, RuleOutcome]:
    """Run `theirs` in a second process meanwhile, and here if it does not answer."""
    second = beside(lambda: _packed(run_in_turn(evidence, theirs, _deaf).values()))
    if second is None:
        return run_in_turn(evidence, [*ours, *theirs], watch)
    try:
        said = run_in_turn(evidence, ours, watch)
        # their places are kept: what has to be found out for the report is found out while this process would wait
        in_order(evidence.log, [one for outcome in said.values() for one in outcome.found])
        watch(theirs[0].code)
    except BaseException:
        second.leave()
        raise
    # what these rules have worked out together takes the room that the report needs, and is hardly asked for again
    evidence.memo.clear()
    answer = second.answer()
    if answer is None:
        return said | run_in_turn(evidence, theirs, watch)
    return said | {rule.code: one for rule, one in zip(theirs, _unpacked(answer, theirs, evidence), strict=True)}


def _deaf(_code: str) -> None:
    """Watch nothing: the terminal is the first process's."""


def _packed(said: Iterable[RuleOutcome]) -> bytes:
    """Pickle the outcomes of rules; of the relations that hold only their number, as more is seldom needed."""
    import pickle

    return pickle.dumps([(one.found, sum(group.number for group in one.held)) for one in said], protocol=5)


def _unpacked(answer: bytes, rules: list[Rule], evidence: Evidence) -> Iterator[RuleOutcome]:
    """Unpickle the outcomes of rules; relations that hold are made by running the rule again when they are needed."""
    import pickle

    counted: list[tuple[list[Finding], int]] = pickle.loads(answer)  # noqa: S301 - a copy of this process wrote it
    for rule, (found, number) in zip(rules, counted, strict=True):
        yield RuleOutcome(found, [PassedChecks(number, partial(_holding, rule, evidence))] if number else [])


def _holding(rule: Rule, evidence: Evidence) -> Iterator[PassedCheck]:
    return (one for group in outcome_of(rule, evidence).held for one in group.each())
