"""Forecasts and their outcomes."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from typing import TYPE_CHECKING

from hetao_cli.analysis.date_clusters import date_clusters, first_and_last
from hetao_cli.dates.edtf import moment_of
from hetao_cli.quantities.intervals import subtract

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from hetao_cli.log.date_claims import DateClaim
    from hetao_cli.log.evidence import Evidence
    from hetao_cli.log.figure_claims import FigureClaim
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


def reached_and_missed(evidence: Evidence) -> Iterator[tuple[FigureClaim, FigureClaim]]:
    """Yield each planned figure with its outcome.

    A plan has a date of its own that lies after its source's. Its outcome is the first actual figure of the same place,
    metric and unit that is surely not before the end of that date; of a flow, that of its period.
    """
    for (_place, name), claims in evidence.subjects.items():
        plans = [claim for claim in claims if claim.standing == "plan" and _is_ahead(evidence, claim)]
        if not plans:
            continue
        actual = [claim for claim in claims if claim.standing == "actual" and claim.as_of is not None]
        actual.sort(key=_days)
        of_period = evidence.log.metrics[name].kind == "flow"
        # many plans are for a few dates: each of these is looked up once
        found: dict[tuple[Day, Day, str], FigureClaim | None] = {}
        for plan in plans:
            wanted = (*_days(plan), plan.unit)
            if wanted not in found:
                found[wanted] = _first_outcome(actual, *wanted)
            outcome = found[wanted]
            if outcome is not None and (not of_period or _days(outcome) == _days(plan)):
                yield plan, outcome


def _first_outcome(actual: Sequence[FigureClaim], first: Day, last: Day, unit: str) -> FigureClaim | None:
    """Return the first of the claims, in order of their dates, that begins and ends no earlier than a plan's date."""
    later = actual[bisect_left(actual, (first, first), key=_days) :]
    return next((claim for claim in later if claim.unit == unit and _days(claim)[1] >= last), None)


def _is_ahead(evidence: Evidence, claim: FigureClaim) -> bool:
    """Return whether the date of a plan is surely after the date of its source."""
    published = moment_of(evidence.log.sources[claim.figure.source].published)
    return claim.dated and published is not None and _days(claim)[0] > published.latest


def _days(claim: FigureClaim) -> tuple[Day, Day]:
    return first_and_last(claim.as_of) if claim.as_of is not None else (0, 0)


def is_of_that_time(evidence: Evidence, plan: FigureClaim, outcome: FigureClaim) -> bool:
    """Return whether the outcome can be of the time that was planned for: what is more only later is no overrun."""
    constant = evidence.log.metrics[plan.figure.metric].kind == "constant"
    return constant or _days(outcome)[0] <= _days(plan)[1]


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
