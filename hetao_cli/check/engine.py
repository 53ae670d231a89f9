"""Run the rules over a log's evidence."""

from collections.abc import Callable, Iterable
from typing import NamedTuple

from hetao_cli.check.registry import Rule, all_rules
from hetao_cli.check.reviews import Reviews
from hetao_cli.check.telling.places import in_order
from hetao_cli.load.evidence import Evidence
from hetao_cli.model.entries import Review
from hetao_cli.model.finding import Finding, Held, Severity


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


class Checked(NamedTuple):
    """What the rules found, in the order of the log's files and lines, and the relations that hold.

    Attributes:
        rules: The rules that ran, in order of their codes.
    """

    told: list[Told]
    held: list[Held]
    rules: tuple[Rule, ...] = ()

    def violations(self, at_least: Severity = Severity.NOTE) -> list[Told]:
        """Return what nobody acknowledged and is at least so grave."""
        grave = GRAVEST_FIRST[: GRAVEST_FIRST.index(at_least) + 1]
        return [one for one in self.told if one.review is None and one.severity in grave]


GRAVEST_FIRST = list(Severity)


def run_rules(
    evidence: Evidence, rules: Iterable[Rule] | None = None, watch: Callable[[str], None] | None = None
) -> Checked:
    """Run the rules and return what they say.

    Args:
        evidence: What is checked.
        rules: The rules that run; None for all.
        watch: Is told the code of each rule before it runs.
    """
    found: list[Finding] = []
    held: list[Held] = []
    chosen = all_rules() if rules is None else {rule.code: rule for rule in rules}
    for rule in chosen.values():
        if watch is not None:
            watch(rule.code)
        for one in rule.find(evidence):
            if isinstance(one, Finding):
                found.append(one)
            else:
                held.append(one)
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
    return Checked(told, held, tuple(chosen.values()))
