"""What a case of the table says of a figure that it applies to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hetao_cli.analysis.conflicts.hedges import exclude_each_other
from hetao_cli.analysis.conflicts.severity import severity_of
from hetao_cli.analysis.judge.agreement import agreeing_witnesses
from hetao_cli.analysis.judge.verdict_names import DIFFERS, Witness
from hetao_cli.analysis.wording import quote, subject
from hetao_cli.model.finding import Finding, Pointer, Severity
from hetao_cli.quick.tuples import NamedTuple

if TYPE_CHECKING:
    from hetao_cli.analysis.conflicts.questions import Question
    from hetao_cli.analysis.judge.matter import Matter
    from hetao_cli.log.figure_claims import ReadClaim
    from hetao_cli.model.finding import Best, Explanation


class Hit(NamedTuple):
    """What is said of a figure beside its verdict.

    Attributes:
        reasons: Why, or what would reconcile it with the log, best first.
        witnesses: The log's entries for and against it.
        best: The value that the log supports best.
        finding: What is wrong with it.
    """

    reasons: tuple[Explanation, ...] = ()
    witnesses: tuple[Witness, ...] = ()
    best: Best | None = None
    finding: Finding | None = None


def contradiction(
    matter: Matter,
    sides: Question,
    reasons: tuple[Explanation, ...],
    severity: Severity | None = None,
    best: Best | None = None,
) -> Hit:
    """Return that the log contradicts a figure.

    Args:
        matter: The figure.
        sides: The log's figures that contradict it, the likely ones first, and the figure itself.
        reasons: What would reconcile them.
        severity: How grave it is; by default as for two figures of a log.
        best: The value that the log supports best.
    """
    claim, against = matter.claim, sides.clusters[0]
    finding = Finding(
        "C302" if exclude_each_other([claim, *against]) else "C301",
        Pointer(None),
        {**subject(matter.evidence, claim), "values": quote([claim, *against])},
        severity or _severity(sides, reasons),
        figures=(claim.figure.id, *(one.figure.id for one in against)),
        sources=(claim.figure.source, *dict.fromkeys(one.figure.source for one in against)),
        suspects=(claim.figure.id,),
        best=best,
        explanations=reasons,
    )
    witnesses = tuple(Witness(one, DIFFERS) for one in against)
    return Hit(reasons, witnesses, best, finding)


def _severity(sides: Question, reasons: tuple[Explanation, ...]) -> Severity:
    """Return the severity of a contradiction: a warning if the reader may have taken the figure for another's."""
    severity = severity_of(sides, reasons)
    if severity is Severity.ERROR and any(one.kind in {"other-scope", "other-metric"} for one in reasons):
        return Severity.WARNING
    return severity


def agreement_with(claim: ReadClaim, others: list[ReadClaim], *reasons: Explanation, best: Best | None = None) -> Hit:
    """Return that figures of the log agree with a figure, the closest first."""
    return Hit(reasons, agreeing_witnesses(claim, others), best)
