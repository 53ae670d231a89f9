"""Ask the rules about a large log in two processes, each of which has all of it.

The second is a copy of this process as it stands when the rules begin, so nothing is handed over but what its share of
the rules says. It pays where the log is large: see `FEWEST_FIGURES`. Where anything goes wrong with it, the first
process asks these rules itself, so that it never shows: a rule that raises does so here, too.
"""

from __future__ import annotations

import os
import sys
from functools import partial
from typing import TYPE_CHECKING

from hetao_cli.check.engine import Said, ask_in_turn, said_by
from hetao_cli.model.finding import AllHeld

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from typing import BinaryIO, NoReturn

    from hetao_cli.check.engine import Watch
    from hetao_cli.check.registry import Rule
    from hetao_cli.load.evidence import Evidence
    from hetao_cli.model.finding import Finding, Held

FEWEST_FIGURES = 20_000
"""Fewer are not worth a second process. Measured: so many take 0.22 s in one, 0.15 s in two; 200,000 2.6 s and 1.5."""

OTHERS_SHARE = "C"
"""The family of rules that the second process asks.

They take about as long as all others together, look at one index that no other rule needs, and find little for the work
that they do, so that there is little to hand over.
"""


def ask_side_by_side(evidence: Evidence, rules: Iterable[Rule], watch: Watch) -> dict[str, Said]:
    """Ask some rules here and the others in a second process, where that pays and can be done safely."""
    chosen = list(rules)
    theirs = [rule for rule in chosen if rule.code.startswith(OTHERS_SHARE)]
    ours = [rule for rule in chosen if rule not in theirs]
    if not (theirs and ours and len(evidence.claims) >= FEWEST_FIGURES and can_fork()):
        return ask_in_turn(evidence, chosen, watch)
    return ask_both(evidence, ours, theirs, watch)


def can_fork() -> bool:
    """Tell whether a copy of this process would run beside it, and is sure to find no lock held by another thread.

    Linux alone is asked, as it lists the threads of a process, those of libraries included.
    """
    if not sys.platform.startswith("linux") or len(os.sched_getaffinity(0)) == 1:
        return False
    try:
        return len(os.listdir("/proc/self/task")) == 1
    except OSError:
        return False


def ask_both(evidence: Evidence, ours: list[Rule], theirs: list[Rule], watch: Watch) -> dict[str, Said]:
    """Ask `theirs` in a second process meanwhile, and here where it does not answer."""
    second = _start(evidence, theirs)
    if second is None:
        return ask_in_turn(evidence, [*ours, *theirs], watch)
    process, pipe = second
    try:
        said = ask_in_turn(evidence, ours, watch)
        watch(theirs[0].code)
        answer = pipe.read()
    finally:
        # closed first, so that a process whose answer nobody waits for does not wait either
        pipe.close()
        is_complete = _has_succeeded(process)
    if not is_complete:
        return said | ask_in_turn(evidence, theirs, watch)
    return said | {rule.code: one for rule, one in zip(theirs, _unpacked(answer, theirs, evidence), strict=True)}


def _start(evidence: Evidence, rules: list[Rule]) -> tuple[int, BinaryIO] | None:
    """Begin the second process; return its id and where it answers, None where the system has no room for it."""
    reads, writes = os.pipe()
    try:
        process = os.fork()
    except OSError:
        os.close(reads)
        os.close(writes)
        return None
    if process == 0:
        os.close(reads)
        _answer(writes, evidence, rules)
    os.close(writes)
    return process, os.fdopen(reads, "rb")


def _answer(pipe: int, evidence: Evidence, rules: list[Rule]) -> NoReturn:
    """Write what the rules say, and end this process at once.

    Nothing of the first process happens twice: no buffer is flushed, no handler runs, no traceback is shown.
    """
    status = 1
    try:
        said = ask_in_turn(evidence, rules, lambda _code: None)
        rest = memoryview(_packed(said[rule.code] for rule in rules))
        while rest:
            rest = rest[os.write(pipe, rest) :]
        status = 0
    finally:
        os._exit(status)


def _has_succeeded(process: int) -> bool:
    try:
        return os.waitpid(process, 0)[1] == 0
    except ChildProcessError:
        return False  # whoever started us wants to hear of no process that ends: then nobody can tell how it did


def _packed(said: Iterable[Said]) -> bytes:
    """Write what rules say, of what holds only how much it is: most often nobody asks for more."""
    import pickle

    return pickle.dumps([(one.found, sum(group.number for group in one.held)) for one in said], protocol=5)


def _unpacked(answer: bytes, rules: list[Rule], evidence: Evidence) -> Iterator[Said]:
    """Read what rules say; who wants to be told what holds has the rule asked again."""
    import pickle

    counted: list[tuple[list[Finding], int]] = pickle.loads(answer)  # noqa: S301 - a copy of this process wrote it
    for rule, (found, number) in zip(rules, counted, strict=True):
        yield Said(found, [AllHeld(number, partial(_holding, rule, evidence))] if number else [])


def _holding(rule: Rule, evidence: Evidence) -> Iterator[Held]:
    return (one for group in said_by(rule, evidence).held for one in group.each())
