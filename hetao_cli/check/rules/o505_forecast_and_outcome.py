"""O505: a forecast against its outcome."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hetao_cli.analysis.announcements import announced_plans
from hetao_cli.analysis.arithmetic.forecasts import outcomes
from hetao_cli.analysis.date_clusters import at_one_announcement, date_clusters
from hetao_cli.analysis.target_words import by_how_much
from hetao_cli.analysis.targets import Target, targets_at
from hetao_cli.analysis.wording import (
    THE_EVENT,
    also,
    dated_where,
    day,
    quote,
    quote_dates,
    span_names,
    subject_name,
    where,
)
from hetao_cli.check.registry import rule
from hetao_cli.dates.relations import before
from hetao_cli.log.evidence import of_each_subject
from hetao_cli.messages.message import Message
from hetao_cli.model.certainty import Certainty
from hetao_cli.model.finding import Explanation, Finding, PassedCheck, Pointer, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hetao_cli.log.date_claims import DateClaim
    from hetao_cli.log.evidence import Evidence
    from hetao_cli.log.figure_claims import FigureClaim
    from hetao_cli.model.finding import Words
    from hetao_cli.model.moment import Moment


@rule(
    "O505",
    "forecast-and-outcome",
    Severity.NOTE,
    needs="dating|figure.status",
    title="an outcome is not what was forecast",
    message="{what}: {plan} was forecast, and it was {outcome}",
    remedy="nothing is wrong with the log; quote forecasts of this kind with care",
    held="{what}: {plan} was forecast, {verdict}{outcome}",
    example="""
[source]
id = "early"
title = "An early report"
published = "2023"

[[dating]]
event = "opening"
says = "2024"
status = "planned"
""",
)
def find(evidence: Evidence) -> Iterator[Finding | PassedCheck]:
    """An event was planned for a date and came surely later or earlier; or a figure is not what was planned.

    The newest plan counts, and says how late or early the event came. A planned, promised, targeted or estimated figure
    is held against the first outcome of the same place, metric and unit that is surely not before the end of the time
    it was for. It is missed where the outcome is surely less, and exceeded where the outcome of that time is surely
    more; both say by how much. Of a metric with ``sense = "less"`` it is the other way round: more is missed. Where the
    metric says which is better, a miss is a warning. Whatever agrees is told as kept, and what is still open as such,
    as its time is not over; K703 has what is overdue. ``hetao stats --targets`` lists all.

    **Why it matters.** How well earlier forecasts were kept is the best guide to how far the next can be relied on.

    **Instead.** Keep the plan as it was said, with ``status = "planned"``, beside what happened.
    """
    yield from evidence.once(_of_events)
    yield from of_each_subject(evidence, _of_figures)


def _of_events(evidence: Evidence) -> list[Finding | PassedCheck]:
    announced = announced_plans(evidence)
    came = outcomes(evidence, announced)
    found: list[Finding | PassedCheck] = []
    for name, plans in announced.items():
        found += [_event(evidence, name, plans, came[name])] if name in came else _still_open(evidence, name, plans)
    return found


def _of_figures(evidence: Evidence, place: str, metric: str) -> Iterator[Finding | PassedCheck]:
    for target in targets_at(evidence, place, metric):
        if target.outcome is not None:
            yield _figure(evidence, target, target.outcome)


def _still_open(evidence: Evidence, name: str, plans: list[DateClaim]) -> Iterator[PassedCheck]:
    """Yield that a plan is still open if its time is not surely over."""
    newest = date_clusters(at_one_announcement(plans)[0])[0]
    planned = newest[0].moment
    if planned is not None and before(planned, evidence.today) is not Certainty.CERTAIN:
        event = evidence.log.events[name]
        words: Words = {"what": event.title, "plan": quote_dates(newest), "verdict": OPEN, "outcome": ""}
        yield PassedCheck("O505", words, events=(name,))


def _event(evidence: Evidence, name: str, plans: list[DateClaim], outcome: Moment) -> Finding | PassedCheck:
    """Compare the newest plans for an event with its outcome."""
    event = evidence.log.events[name]
    newest = date_clusters(at_one_announcement(plans)[0])[0]
    planned = newest[0].moment
    words: Words = {"what": event.title, "plan": quote_dates(newest), "outcome": day(outcome)}
    late = planned is not None and before(planned, outcome) is Certainty.CERTAIN
    early = planned is not None and before(outcome, planned) is Certainty.CERTAIN
    if planned is None or not (late or early):
        return PassedCheck("O505", {**words, "verdict": KEPT}, events=(name,))
    return Finding(
        "O505",
        dated_where(newest[0]),
        words,
        related=(Pointer(event.spot, "date", role=THE_EVENT),),
        events=(name,),
        sources=tuple(dict.fromkeys(date_claim.dating.source for date_claim in newest)),
        explanations=(Explanation("late" if late else "early", {"span": span_names(planned, outcome)}),),
    )


def _figure(evidence: Evidence, target: Target, actual: FigureClaim) -> Finding | PassedCheck:
    """Compare a planned figure with its outcome: kept if the two can be equal."""
    plan = target.plan
    words: Words = {"what": subject_name(evidence, plan), "plan": quote([plan]), "outcome": quote([actual])}
    ids = (plan.figure.id, actual.figure.id)
    if target.difference is None:
        return PassedCheck("O505", {**words, "verdict": KEPT}, figures=ids)
    against_sense = target.verdict == "missed" and evidence.log.metrics[plan.figure.metric].sense is not None
    return Finding(
        "O505",
        where(plan),
        words,
        Severity.WARNING if against_sense else None,
        related=also([actual]),
        figures=ids,
        sources=tuple(dict.fromkeys((plan.figure.source, actual.figure.source))),
        explanations=by_how_much(target),
    )


KEPT = Message("O505.kept", "and kept: ")
OPEN = Message("O505.open", "still open")
