"""The table of cases: what a figure of a document and a log, or claims of a log, are to each other.

The order decides: the first case that applies is the answer. What agrees stands before what slips explain, that before
what may have been read wrongly, and a plain contradiction behind all that could make it none.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from hetao_cli.analysis.judge import between_claims, otherwise, same_time
from hetao_cli.analysis.judge.verdict_names import (
    COMPATIBLE,
    CONFIRMED,
    CONTRADICTS,
    DISPUTED,
    NEW,
    NEWER,
    NOT_COMPARABLE,
)
from hetao_cli.quick.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable

    from hetao_cli.analysis.conflicts.questions import Question
    from hetao_cli.analysis.judge.hit import Hit
    from hetao_cli.analysis.judge.matter import Matter
    from hetao_cli.log.evidence import Evidence


class Case(NamedTuple):
    """A case.

    Attributes:
        name: In kebab case.
        verdict: What holds if it applies.
        of_document: Whether it applies to a figure of a document, and what is said then; None if it never does.
        of_claims: Whether it applies to claims of a log that share no value; None if it never does.
        rules: The rules that report it of claims of a log.
    """

    name: str
    verdict: str
    of_document: Callable[[Matter], Hit | None] | None = None
    of_claims: Callable[[Evidence, Question], bool] | None = None
    rules: tuple[str, ...] = ()

    @property
    def explanation(self) -> str:
        """When it applies, in a sentence."""
        test = self.of_document or self.of_claims
        return " ".join((test.__doc__ or "").split("\n\n")[0].split())


HEDGES_EXCLUDE = Case(
    "hedges-exclude", CONTRADICTS, same_time.excludes, between_claims.are_hedges_that_exclude, ("C302",)
)
VALUES_DIFFER = Case("values-differ", CONTRADICTS, same_time.differs, between_claims.differ, ("C301",))

CASES = (
    Case("only-of-whole-or-part", COMPATIBLE, otherwise.only_of_whole_or_part),
    Case("only-as-other-metric", COMPATIBLE, otherwise.only_as_other_metric),
    Case("unknown", NEW, otherwise.is_unknown),
    Case("number-in-other-currency", CONTRADICTS, otherwise.in_wrong_currency, None, ("C308",)),
    Case("at-rate", COMPATIBLE, otherwise.at_rate),
    Case("other-currency", NOT_COMPARABLE, otherwise.in_other_currency),
    Case("entailed", CONFIRMED, same_time.is_entailed),
    Case("takes-a-side", DISPUTED, same_time.takes_a_side),
    Case("allowed", COMPATIBLE, same_time.is_allowed),
    Case("of-a-whole", CONFIRMED, otherwise.of_a_whole),
    Case("told-as-plan", COMPATIBLE, otherwise.told_as_plan),
    Case("carried", COMPATIBLE, otherwise.is_carried),
    Case("unchanged", COMPATIBLE, otherwise.is_unchanged),
    Case("misprint", CONTRADICTS, same_time.is_misprinted),
    Case("misprint-of-other-time", CONTRADICTS, otherwise.misprint_elsewhen),
    Case("as-other-metric", CONFIRMED, otherwise.as_other_metric),
    Case("misprint-as-other-metric", CONTRADICTS, otherwise.misprint_as_other_metric),
    Case("perhaps-of-other-place", NOT_COMPARABLE, same_time.perhaps_of),
    Case("misread", NOT_COMPARABLE, same_time.is_misread),
    Case("perhaps-part", NOT_COMPARABLE, same_time.perhaps_part),
    Case("beyond-bound", CONTRADICTS, same_time.is_beyond_a_bound),
    HEDGES_EXCLUDE,
    Case("in-one-source", CONTRADICTS, None, between_claims.is_of_sources, ("C304", "C305", "R602")),
    Case("total-of-terms", CONTRADICTS, None, between_claims.is_of_totals, ("S403",)),
    Case("other-day", NOT_COMPARABLE, None, between_claims.is_of_another_day),
    VALUES_DIFFER,
    Case("other-standing", NOT_COMPARABLE, otherwise.of_other_standing),
    Case("no-date", NEW, otherwise.of_no_date),
    Case("later", NEWER, otherwise.is_newer),
    Case("no-such-date", NEW, otherwise.of_no_such_date),
)
"""All cases, in order."""


def case_of_document(matter: Matter) -> tuple[Case, Hit]:
    """Return the first case that applies to a figure of a document, and what it says.

    Raises:
        LookupError: None applies, which the last cases leave no room for.
    """
    for case in CASES:
        if case.of_document is not None and (hit := case.of_document(matter)) is not None:
            return case, hit
    raise LookupError(matter.claim.figure.id)


def case_of_claims(evidence: Evidence, question: Question) -> Case:
    """Return the first case that applies to the claims of a disputed question of a log; found once for each."""
    return evidence.once(_case_of_claims, question)


def _case_of_claims(evidence: Evidence, question: Question) -> Case:
    return next(case for case in CASES if case.of_claims is not None and case.of_claims(evidence, question))
