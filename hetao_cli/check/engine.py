"""Run the rules over a log's evidence."""

from collections.abc import Iterable
from typing import NamedTuple

from hetao_cli.check.places import in_order
from hetao_cli.check.registry import Rule, all_rules
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
    """What the rules found, in the order of the log's files and lines, and the relations that hold."""

    told: list[Told]
    held: list[Held]

    def violations(self, at_least: Severity = Severity.NOTE) -> list[Told]:
        """Return what nobody acknowledged and is at least so grave."""
        grave = GRAVEST_FIRST[: GRAVEST_FIRST.index(at_least) + 1]
        return [one for one in self.told if one.review is None and one.severity in grave]


GRAVEST_FIRST = list(Severity)


def run_rules(evidence: Evidence, rules: Iterable[Rule] | None = None) -> Checked:
    """Run the rules (all of them by default) and return what they say."""
    found: list[Finding] = []
    held: list[Held] = []
    chosen = all_rules() if rules is None else {rule.code: rule for rule in rules}
    for rule in chosen.values():
        for one in rule.find(evidence):
            if isinstance(one, Finding):
                found.append(one)
            else:
                held.append(one)
    reviews = evidence.log.reviews
    told = [
        Told(one, chosen[one.code], one.severity or chosen[one.code].severity, _review_of(one, reviews))
        for one in in_order(evidence.log, found)
    ]
    return Checked(told, held)


def _review_of(finding: Finding, reviews: list[Review]) -> Review | None:
    """Return the review that acknowledges the finding: of its code, and about nothing else than what it is about."""
    about = {*finding.figures, *finding.events, *finding.sources}
    return next((review for review in reviews if review.code == finding.code and about.issuperset(review.about)), None)
