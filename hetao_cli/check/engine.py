"""Run the rules over a log's evidence."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain
from typing import NamedTuple

from hetao_cli.check.findings.places import in_order
from hetao_cli.check.registry import Rule, all_rules
from hetao_cli.check.reviews import Reviews
from hetao_cli.log.evidence import Evidence
from hetao_cli.model.entries import Review
from hetao_cli.model.finding import AllHeld, Finding, Held, Severity


class Told(NamedTuple):
    """A finding with what the log says of it.

    Attributes:
        severity: The finding's own, else its rule's.
        review: The entry that acknowledges it, or None: then it is a violation.
    """

    finding: Finding
    rule: Rule
    severity: Severity
    review: Review | None


class Said(NamedTuple):
    """What one rule says: what is wrong, and what holds."""

    found: list[Finding]
    held: list[AllHeld]


class Relations:
    """The relations that hold, in the order of the rules: counted at once, and made when they are asked for."""

    __slots__ = ("_groups",)

    def __init__(self, groups: Sequence[AllHeld] = ()) -> None:
        self._groups = groups

    def __len__(self) -> int:
        """Count them."""
        return sum(group.number for group in self._groups)

    def __iter__(self) -> Iterator[Held]:
        """Make them, one after the other."""
        return chain.from_iterable(group.each() for group in self._groups)


class Checked(NamedTuple):
    """What the rules found, in the order of the log's files and lines, and the relations that hold.

    Attributes:
        rules: The rules that ran, in order of their codes.
    """

    told: list[Told]
    held: Relations
    rules: tuple[Rule, ...] = ()

    def violations(self, at_least: Severity = Severity.NOTE) -> list[Told]:
        """Return what nobody acknowledged and is at least so grave."""
        grave = GRAVEST_FIRST[: GRAVEST_FIRST.index(at_least) + 1]
        return [one for one in self.told if one.review is None and one.severity in grave]


GRAVEST_FIRST = list(Severity)


Watch = Callable[[str], object]
"""Is told the code of each rule before it runs."""

Ask = Callable[[Evidence, Iterable[Rule], Watch], dict[str, Said]]
"""Returns what each of the rules says, by its code."""


def said_by(rule: Rule, evidence: Evidence) -> Said:
    """Return what a rule says."""
    found: list[Finding] = []
    held: list[Held] = []
    groups: list[AllHeld] = []
    for one in rule.find(evidence):
        if isinstance(one, Finding):
            found.append(one)
        elif isinstance(one, Held):
            held.append(one)
        else:
            groups.append(one)
    if held:
        groups.append(AllHeld(len(held), lambda: held))
    return Said(found, groups)


def ask_in_turn(evidence: Evidence, rules: Iterable[Rule], watch: Watch) -> dict[str, Said]:
    """Ask one rule after the other."""
    said: dict[str, Said] = {}
    for rule in rules:
        watch(rule.code)
        said[rule.code] = said_by(rule, evidence)
    return said


def run_rules(
    evidence: Evidence,
    rules: Iterable[Rule] | None = None,
    watch: Watch = lambda _code: None,
    ask: Ask = ask_in_turn,
) -> Checked:
    """Run the rules and return what they say.

    Args:
        evidence: What is checked.
        rules: The rules that run; None for all.
        watch: Is told the code of each rule before it runs.
        ask: How they are asked.
    """
    chosen = all_rules() if rules is None else {rule.code: rule for rule in rules}
    said = ask(evidence, chosen.values(), watch)
    found = [one for code in chosen for one in said[code].found]
    searched = {rule.code for rule in chosen.values() if rule.find_among is None}
    found += [
        one
        for rule in chosen.values()
        if rule.find_among is not None
        for one in rule.find_among(evidence, tuple(found), searched)
    ]
    reviews = Reviews(evidence.log.reviews)
    told = [
        Told(one, chosen[one.code], one.severity or chosen[one.code].severity, reviews.of(one))
        for one in in_order(evidence.log, found)
    ]
    held = Relations([group for code in chosen for group in said[code].held])
    return Checked(told, held, tuple(chosen.values()))
