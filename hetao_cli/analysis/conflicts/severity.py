"""The severity of a disagreement between figures."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from hetao_cli.analysis.conflicts.clusters import relative_gap
from hetao_cli.analysis.conflicts.hedge_bounds import promised
from hetao_cli.analysis.conflicts.timing import Timing, is_out_of_proportion, timing
from hetao_cli.analysis.conflicts.tolerance import tolerance_of
from hetao_cli.analysis.pair import printed_value
from hetao_cli.model.finding import Explanation, Severity

if TYPE_CHECKING:
    from hetao_cli.analysis.conflicts.questions import Question


TWO_SIDES = 2


def _printed_gap(question: Question) -> Fraction:
    """Return how far figures lie apart as a share of the larger: their intervals or, if these touch, their numbers."""
    apart = relative_gap(question.clusters)
    numbers = [Fraction(number) for claim in question.claims if (number := printed_value(claim)) is not None]
    if apart or not numbers or max(numbers) <= 0:
        return apart
    return (max(numbers) - min(numbers)) / max(numbers)


def severity_of(question: Question, reasons: tuple[Explanation, ...]) -> Severity:
    """Return the severity of a disagreement, by the times of the figures and by what would reconcile them."""
    kinds = {reason.kind for reason in reasons}
    if len(question.clusters) == TWO_SIDES and kinds & {"hedge-dropped", "truncation"}:
        return Severity.NOTE
    tolerance = tolerance_of(question.metric)
    if tolerance and _printed_gap(question) <= tolerance:
        return Severity.NOTE
    if timing(question.metric, question.claims) is not Timing.SAME:
        return Severity.WARNING if is_out_of_proportion(question.claims) else Severity.NOTE
    dated = question.metric.kind == "constant" or all(claim.dated for claim in question.claims)
    return Severity.ERROR if dated and not promised(question.claims) else Severity.WARNING
