"""Planned figures and their outcomes."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from hetao_cli.analysis.arithmetic.forecasts import Outcomes, excess, is_of_that_time
from hetao_cli.analysis.conflicts.plans import announced, due
from hetao_cli.dates.relations import before
from hetao_cli.model.certainty import Certainty
from hetao_cli.quantities.intervals import subtract

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hetao_cli.log.evidence import Evidence
    from hetao_cli.log.figure_claims import FigureClaim
    from hetao_cli.model.moment import Moment
    from hetao_cli.model.quantity import Interval


class Target(NamedTuple):
    """A planned figure, or an estimate of what is to come, with its outcome.

    Attributes:
        plan: The planned figure.
        announced: When it was announced.
        due: The time that it is for; None if that is not said.
        outcome: The first actual figure that is surely not before the end of that time; None if there is none.
        verdict: `met`: the two can be equal. `missed` or `exceeded`: they surely are not; of a metric with
            `sense = "less"` more is missed. Without one `open`, as its time is not over; `overdue`; or `undated`.
        difference: Outcome minus plan, if it is missed or exceeded.
    """

    plan: FigureClaim
    announced: Moment | None
    due: Moment | None
    outcome: FigureClaim | None
    verdict: str
    difference: Interval | None = None

    @property
    def is_more(self) -> bool:
        """Return whether the outcome is surely more than planned."""
        return self.difference is not None and self.difference.low is not None and self.difference.low >= 0


def targets(evidence: Evidence) -> Iterator[Target]:
    """Yield each planned figure, and each estimate of what is to come, in the order of the log's subjects."""
    for (_place, name), claims in evidence.subjects.items():
        metric = evidence.log.metrics[name]
        plans = [claim for claim in claims if claim.standing != "actual"]
        outcomes = Outcomes(metric, claims) if plans else None
        for plan in plans if outcomes is not None else ():
            when, said = due(evidence, plan), announced(evidence, plan)
            if when is None and plan.standing == "estimate":
                continue
            reached = said if when is None and metric.kind == "constant" else when
            outcome = outcomes.of(plan, reached) if outcomes is not None and reached is not None else None
            if outcome is not None and reached is not None:
                verdict, difference = _judged(evidence, plan, outcome, reached)
                yield Target(plan, said, when, outcome, verdict, difference)
            else:
                yield Target(plan, said, when, None, _without_outcome(evidence, when))


def _without_outcome(evidence: Evidence, when: Moment | None) -> str:
    if when is None:
        return "undated"
    return "overdue" if before(when, evidence.today) is Certainty.CERTAIN else "open"


def _judged(evidence: Evidence, plan: FigureClaim, outcome: FigureClaim, when: Moment) -> tuple[str, Interval | None]:
    """Return the verdict on an outcome, and the difference where the two can't be equal."""
    metric = evidence.log.metrics[plan.figure.metric]
    planned, came = plan.interval, outcome.interval
    if planned is None or came is None:
        return "met", None
    in_time, less_is_better = is_of_that_time(metric, when, outcome), metric.sense == "less"
    if excess(planned, came) is not None and (in_time or not less_is_better):
        return "exceeded" if less_is_better else "missed", subtract(came, planned)
    if excess(came, planned) is not None and in_time:
        return "missed" if less_is_better else "exceeded", subtract(came, planned)
    return "met", None
