"""What was forecast, and what came of it."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from typing import TYPE_CHECKING

from hetao_cli.check.disputes.same_days import camps_of_days, first_and_last
from hetao_cli.dates.edtf import moment_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hetao_cli.load.claims import Claim
    from hetao_cli.load.evidence import Evidence
    from hetao_cli.load.tellings import Telling
    from hetao_cli.model.moment import Day, Moment
    from hetao_cli.model.quantity import Interval


def outcomes(evidence: Evidence) -> dict[str, Moment]:
    """Return when each event came: by our own timeline where it says that it has happened, else by most sources.

    Events that are still to come, and those whose dates can't be read, are left out.
    """
    told: dict[str, list[Telling]] = defaultdict(list)
    for telling in evidence.tellings:
        if not telling.planned and telling.moment is not None:
            told[telling.dating.event].append(telling)
    found: dict[str, Moment] = {}
    for event in evidence.log.events.values():
        moment = evidence.moment(event.id) if event.status == "actual" else None
        if moment is None and event.id in told:
            moment = camps_of_days(told[event.id])[0][0].moment
        if moment is not None:
            found[event.id] = moment
    return found


def reached_and_missed(evidence: Evidence) -> Iterator[tuple[Claim, Claim]]:
    """Yield each planned figure with its outcome.

    A plan has a date of its own that lies after its source: what is to be then. Its outcome is the first actual figure
    of the same place, metric and unit that is surely not before the end of that date.
    """
    for claims in evidence.subjects.values():
        plans = [claim for claim in claims if claim.standing == "plan" and _is_ahead(evidence, claim)]
        if not plans:
            continue
        actual = [claim for claim in claims if claim.standing == "actual" and claim.as_of is not None]
        actual.sort(key=_days)
        # many plans are for a few dates: each of these is looked up once
        found: dict[tuple[Day, Day, str], Claim | None] = {}
        for plan in plans:
            wanted = (*_days(plan), plan.unit)
            if wanted not in found:
                found[wanted] = _first_outcome(actual, *wanted)
            outcome = found[wanted]
            if outcome is not None:
                yield plan, outcome


def _first_outcome(actual: list[Claim], first: Day, last: Day, unit: str) -> Claim | None:
    """Return the first of the claims, in order of their dates, that begins and ends no earlier than a plan's date."""
    later = actual[bisect_left(actual, (first, first), key=_days) :]
    return next((claim for claim in later if claim.unit == unit and _days(claim)[1] >= last), None)


def _is_ahead(evidence: Evidence, claim: Claim) -> bool:
    """Say whether the date of a plan is surely after what was known when it was told."""
    published = moment_of(evidence.log.sources[claim.figure.source].published)
    return claim.dated and published is not None and _days(claim)[0] > published.latest


def _days(claim: Claim) -> tuple[Day, Day]:
    return first_and_last(claim.as_of) if claim.as_of is not None else (0, 0)


def is_short(planned: Interval, came: Interval) -> bool:
    """Tell whether all that came can be is less than the least that was planned."""
    if planned.low is None or came.high is None:
        return False
    return came.high < planned.low or (came.high == planned.low and not (came.high_closed and planned.low_closed))
