"""Run the rules over a log's evidence."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain

from hetao_cli.check.findings.places import in_order
from hetao_cli.check.needs import may_find
from hetao_cli.check.registry import Rule, all_rules
from hetao_cli.check.reviews import Reviews
from hetao_cli.log.evidence import Evidence
from hetao_cli.model.entries import Review
from hetao_cli.model.finding import Finding, PassedCheck, PassedChecks, Severity
from hetao_cli.quick.tuples import NamedTuple


class Diagnostic(NamedTuple):
    """A finding with its rule, its severity and its review.

    Attributes:
        severity: The finding's own, else its rule's.
        review: The entry that acknowledges it, or None: then it is a violation.
    """

    finding: Finding
    rule: Rule
    severity: Severity
    review: Review | None


class RuleOutcome(NamedTuple):
    """The outcome of one rule: what is wrong, and what holds."""

    found: list[Finding]
    held: list[PassedChecks]


class Relations:
    """The relations that hold, in the order of the rules: counted at once, and made when they are iterated over."""

    __slots__ = ("_groups",)

    def __init__(self, groups: Sequence[PassedChecks] = ()) -> None:
        self._groups = groups

    def __len__(self) -> int:
        """Count them."""
        return sum(group.number for group in self._groups)

    def __iter__(self) -> Iterator[PassedCheck]:
        """Make them, one after the other."""
        return chain.from_iterable(group.each() for group in self._groups)


class Checked(NamedTuple):
    """The findings of the rules, in the order of the log's files and lines, and the relations that hold.

    Attributes:
        rules: The rules that ran, in order of their codes.
    """

    diagnostics: list[Diagnostic]
    held: Relations
    rules: tuple[Rule, ...] = ()

    def violations(self, at_least: Severity = Severity.NOTE) -> list[Diagnostic]:
        """Return the findings of at least that severity that no review acknowledges."""
        grave = GRAVEST_FIRST[: GRAVEST_FIRST.index(at_least) + 1]
        return [one for one in self.diagnostics if one.review is None and one.severity in grave]


GRAVEST_FIRST = list(Severity)


Watch = Callable[[str], object]
"""A function that is called with the code of each rule before it runs."""

Run = Callable[[Evidence, Iterable[Rule], Watch], dict[str, RuleOutcome]]
"""A function that runs the rules and returns the outcome of each by its code."""


def outcome_of(rule: Rule, evidence: Evidence) -> RuleOutcome:
    """Run one rule and return its outcome."""
    found: list[Finding] = []
    held: list[PassedCheck] = []
    groups: list[PassedChecks] = []
    for one in rule.find(evidence):
        if isinstance(one, Finding):
            found.append(one)
        elif isinstance(one, PassedCheck):
            held.append(one)
        else:
            groups.append(one)
    if held:
        groups.append(PassedChecks(len(held), lambda: held))
    return RuleOutcome(found, groups)


def run_in_turn(evidence: Evidence, rules: Iterable[Rule], watch: Watch) -> dict[str, RuleOutcome]:
    """Run one rule after the other; those that can find nothing in this log are not even loaded."""
    outcomes: dict[str, RuleOutcome] = {}
    for rule in rules:
        watch(rule.code)
        outcomes[rule.code] = evidence.once(_outcome, rule)
    return outcomes


def _outcome(evidence: Evidence, rule: Rule) -> RuleOutcome:
    return outcome_of(rule, evidence) if may_find(rule, evidence) else RuleOutcome([], [])


def run_rules(
    evidence: Evidence,
    rules: Iterable[Rule] | None = None,
    watch: Watch = lambda _code: None,
    run: Run = run_in_turn,
) -> Checked:
    """Run the rules and return their findings and the relations that hold.

    Args:
        evidence: The log to check.
        rules: The rules that run; None for all.
        watch: Is called with the code of each rule before it runs.
        run: How they are run: in turn, or in two processes.
    """
    chosen = all_rules() if rules is None else {rule.code: rule for rule in rules}
    outcomes = run(evidence, chosen.values(), watch)
    found = [one for code in chosen for one in outcomes[code].found]
    searched = {rule.code for rule in chosen.values() if not rule.is_last}
    found += [
        one
        for rule in chosen.values()
        if rule.is_last and may_find(rule, evidence) and rule.find_among is not None
        for one in rule.find_among(evidence, tuple(found), searched)
    ]
    reviews = Reviews(evidence.log.reviews, evidence.today)
    diagnostics = [
        Diagnostic(one, chosen[one.code], one.severity or chosen[one.code].severity, reviews.of(one))
        for one in in_order(evidence.log, found)
    ]
    held = Relations([group for code in chosen for group in outcomes[code].held])
    return Checked(diagnostics, held, tuple(chosen.values()))
