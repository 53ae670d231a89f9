"""The disputes of a log: its questions whose figures contradict each other, with what the sources support."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from hetao_cli.analysis.conflicts.best_supported import judge
from hetao_cli.analysis.conflicts.questions import answers
from hetao_cli.analysis.conflicts.source_reliability import reliability_of
from hetao_cli.analysis.conflicts.timing import Timing, is_out_of_proportion, timing
from hetao_cli.quick.tuples import NamedTuple

if TYPE_CHECKING:
    from hetao_cli.analysis.conflicts.best_supported import Resolution
    from hetao_cli.analysis.conflicts.questions import Question
    from hetao_cli.log.evidence import Evidence
    from hetao_cli.log.figure_claims import FigureClaim
    from hetao_cli.model.finding import Best


class Dispute(NamedTuple):
    """A question whose figures have no value in common: they form more than one cluster.

    Attributes:
        clusters: All its figures, also of other dates that can be the same day, split by the values that they share.
        best: The best supported value; None if the sources support none better than the others.
        suspects: Ids of the figures that are probably wrong.
    """

    clusters: tuple[tuple[FigureClaim, ...], ...]
    best: Best | None
    suspects: tuple[str, ...]


def disputes(evidence: Evidence) -> dict[str, list[Dispute]]:
    """Return the disputes of each figure that is in one, by its id; cached by `Evidence.once`."""
    found: dict[str, list[Dispute]] = defaultdict(list)
    for question in evidence.once(answers).disputed:
        if is_in_dispute(question):
            best, suspects = resolution_of(evidence, question)
            clusters = tuple(map(tuple, question.clusters))
            dispute = Dispute(clusters, best, tuple(claim.figure.id for claim in suspects))
            for claim in question.claims:
                found[claim.figure.id].append(dispute)
    return dict(found)


def resolution_of(evidence: Evidence, question: Question) -> Resolution:
    """Return the value that the weight of the sources supports; each question of a log is weighed once."""
    return evidence.once(_resolution, question)


def _resolution(evidence: Evidence, question: Question) -> Resolution:
    return judge(question, evidence.once(reliability_of))


def is_in_dispute(question: Question) -> bool:
    """Return whether figures that differ contradict each other: one of a year contradicts none of its months."""
    claims = question.claims
    return timing(question.metric, claims) is not Timing.OPEN or is_out_of_proportion(claims)
