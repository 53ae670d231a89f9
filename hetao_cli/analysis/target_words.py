"""Words for by how much an outcome is not what was planned, and by how much a plan was revised."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hetao_cli.analysis.wording import amount
from hetao_cli.model.finding import Explanation
from hetao_cli.quantities.intervals import scale

if TYPE_CHECKING:
    from hetao_cli.analysis.conflicts.plans import Revision
    from hetao_cli.analysis.targets import Target
    from hetao_cli.model.quantity import Interval


def by_how_much(target: Target) -> tuple[Explanation, ...]:
    """Return by how much an outcome is more or less than planned, if known."""
    if target.difference is None:
        return ()
    if target.is_more:
        return _known("exceeded-by" if target.verdict == "exceeded" else "over-by", target.difference, target.plan.unit)
    less = scale(target.difference, -1)
    return _known("missed-by" if target.verdict == "missed" else "under-by", less, target.plan.unit)


def revised_by(revision: Revision) -> tuple[Explanation, ...]:
    """Return by how much a plan was raised or lowered, if known."""
    raised, lowered = revision.raised_by, revision.lowered_by
    if raised is not None:
        return _known("raised-by", raised, revision.later.unit)
    return _known("lowered-by", lowered, revision.later.unit) if lowered is not None else ()


def _known(kind: str, difference: Interval, unit: str) -> tuple[Explanation, ...]:
    """Return the explanation, if it says something: that 500 miss `over 500` by more than 0 is no information."""
    return (Explanation(kind, {"amount": amount(difference, unit)}),) if difference.low else ()
