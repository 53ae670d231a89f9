"""Planned figures and their outcomes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hetao_cli.analysis.arithmetic.forecasts import Outcomes, excess, is_of_that_time
from hetao_cli.analysis.conflicts.plans import announced, due, not_revised, one_plan
from hetao_cli.dates.relations import before
from hetao_cli.model.certainty import Certainty
from hetao_cli.quantities.intervals import subtract
from hetao_cli.quick.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from hetao_cli.log.evidence import Evidence
    from hetao_cli.log.figure_claims import FigureClaim
    from hetao_cli.model.moment import Moment
    from hetao_cli.model.quantity import Interval

VERDICTS = ("met", "missed", "exceeded", "open", "overdue", "undated")


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
        revised: Another value was announced later for the same time.
    """

    plan: FigureClaim
    announced: Moment | None
    due: Moment | None
    outcome: FigureClaim | None
    verdict: str
    difference: Interval | None = None
    revised: bool = False

    @property
    def is_more(self) -> bool:
        """Return whether the outcome is surely more than planned."""
        return self.difference is not None and self.difference.low is not None and self.difference.low >= 0


def targets(evidence: Evidence) -> Iterator[Target]:
    """Yield each planned figure, and each estimate of what is to come, in the order of the log's subjects."""
    for place, metric in evidence.subjects:
        yield from targets_at(evidence, place, metric)


def targets_at(evidence: Evidence, place: str, metric: str) -> list[Target]:
    """Return the planned figures of a metric at a place, and the estimates of what is to come, in the log's order."""
    claims = evidence.subjects.get((place, metric), [])
    forecasts = [claim for claim in claims if claim.standing != "actual"]
    if not forecasts:
        return []
    plans = [claim for claim in forecasts if claim.standing == "plan"]
    newest = {id(plan) for same in one_plan(evidence, plans) for plan in not_revised(evidence, same)}
    outcomes = Outcomes(evidence.log.metrics[metric], claims)
    found = (_target(evidence, claim, outcomes) for claim in forecasts)
    return [
        one._replace(revised=one.plan.standing == "plan" and id(one.plan) not in newest)
        for one in found
        if one.due is not None or one.plan.standing != "estimate"
    ]


def targets_among(evidence: Evidence, claims: Iterable[FigureClaim]) -> list[Target]:
    """Return those of some figures of one metric at a place that are planned, or estimates of what is to come."""
    wanted = {claim.figure.id: claim for claim in claims if claim.standing != "actual"}
    subjects = dict.fromkeys((claim.figure.place, claim.figure.metric) for claim in wanted.values())
    return [one for subject in subjects for one in targets_at(evidence, *subject) if one.plan.figure.id in wanted]


def current(targets: Iterable[Target]) -> list[Target]:
    """Return the targets that have a time and were not revised."""
    return [one for one in targets if one.due is not None and not one.revised]


def _target(evidence: Evidence, plan: FigureClaim, outcomes: Outcomes) -> Target:
    when, said = due(evidence, plan), announced(evidence, plan)
    constant = evidence.log.metrics[plan.figure.metric].kind == "constant"
    reached = said if when is None and constant else when
    outcome = outcomes.of(plan, reached) if reached is not None else None
    if outcome is None or reached is None:
        return Target(plan, said, when, None, _without_outcome(evidence, when))
    return Target(plan, said, when, outcome, *_judged(evidence, plan, outcome, reached))


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
