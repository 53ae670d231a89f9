"""Forecasts and their outcomes."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from typing import TYPE_CHECKING

from hetao_cli.analysis.date_clusters import date_clusters, first_and_last
from hetao_cli.quantities.intervals import subtract

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from hetao_cli.log.date_claims import DateClaim
    from hetao_cli.log.evidence import Evidence
    from hetao_cli.log.figure_claims import FigureClaim
    from hetao_cli.model.entries import Metric
    from hetao_cli.model.moment import Day, Moment
    from hetao_cli.model.quantity import Interval


def outcomes(evidence: Evidence, events: Collection[str]) -> dict[str, Moment]:
    """Return when each of some events came: by our own timeline if it is actual there, else by most sources.

    Events that are still to come, and those whose dates can't be read, are left out.
    """
    by_event: dict[str, list[DateClaim]] = defaultdict(list)
    for date_claim in evidence.date_claims:
        if not date_claim.planned and date_claim.moment is not None and date_claim.dating.event in events:
            by_event[date_claim.dating.event].append(date_claim)
    found: dict[str, Moment] = {}
    for name in events:
        moment = evidence.moment(name) if evidence.log.events[name].status == "actual" else None
        if moment is None and name in by_event:
            moment = date_clusters(by_event[name])[0][0].moment
        if moment is not None:
            found[name] = moment
    return found


class Outcomes:
    """The actual figures of one place and metric, in order of their dates and ids, wherever the log has them."""

    def __init__(self, metric: Metric, claims: Iterable[FigureClaim]) -> None:
        self._metric = metric
        self._actual: dict[tuple[str | None, ...], list[FigureClaim]] = defaultdict(list)
        for claim in claims:
            if claim.standing == "actual" and claim.as_of is not None:
                self._actual[measured(claim)].append(claim)
        for same in self._actual.values():
            same.sort(key=lambda claim: (_days(claim), claim.figure.id))

    def of(self, plan: FigureClaim, when: Moment) -> FigureClaim | None:
        """Return the first that begins and ends no earlier than a time; of a flow, the first of that period."""
        first, last = first_and_last(when)
        same = self._actual.get(measured(plan), [])
        later = same[bisect_left(same, (first, first), key=_days) :]
        if self._metric.kind == "flow":
            return next((claim for claim in later if _days(claim) == (first, last)), None)
        return next((claim for claim in later if _days(claim)[1] >= last), None)


def measured(claim: FigureClaim) -> tuple[str | None, ...]:
    """Return what figures of one place and metric must have in common to be compared, beside their time."""
    figure = claim.figure
    return claim.unit, figure.of, figure.since, figure.until


def _days(claim: FigureClaim) -> tuple[Day, Day]:
    return first_and_last(claim.as_of) if claim.as_of is not None else (0, 0)


def is_of_that_time(metric: Metric, planned_for: Moment, outcome: FigureClaim) -> bool:
    """Return whether the outcome can be of the time that was planned for: what is more only later is no overrun."""
    return metric.kind == "constant" or _days(outcome)[0] <= first_and_last(planned_for)[1]


def excess(one: Interval, other: Interval) -> Interval | None:
    """Return by how much one quantity is surely more than another; None if it can be as much or less.

    >>> from hetao_cli.model.quantity import Interval
    >>> excess(Interval(620, 620), Interval(450, 550))
    Interval(low=70, high=170, low_closed=True, high_closed=True)
    """
    more = subtract(one, other)
    if more.low is None or more.low < 0 or (more.low == 0 and more.low_closed):
        return None
    return more
