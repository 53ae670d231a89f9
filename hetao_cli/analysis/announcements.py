"""Plans for events in the order in which they were announced, and how they slipped."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from hetao_cli.analysis.date_clusters import first_and_last
from hetao_cli.dates.relations import before
from hetao_cli.model.verdict import Certainty

if TYPE_CHECKING:
    from hetao_cli.log.date_claims import DateClaim
    from hetao_cli.log.evidence import Evidence
    from hetao_cli.model.moment import Day, Moment


class Slip(NamedTuple):
    """Two announcements, the later of which surely puts the event off."""

    earlier: DateClaim
    later: DateClaim
    earlier_moment: Moment
    later_moment: Moment


def announced_plans(evidence: Evidence) -> dict[str, list[DateClaim]]:
    """Return the plans for each event, with a date and a day of announcement each, in the order of the latter."""
    plans: dict[str, list[DateClaim]] = defaultdict(list)
    for date_claim in evidence.date_claims:
        if date_claim.planned and date_claim.moment is not None and date_claim.announced is not None:
            plans[date_claim.dating.event].append(date_claim)
    return {event: sorted(told, key=_announcement) for event, told in plans.items()}


def _announcement(date_claim: DateClaim) -> tuple[Day, Day]:
    return first_and_last(date_claim.announced) if date_claim.announced is not None else (0, 0)


def slips(plans: list[DateClaim]) -> list[Slip]:
    """Return the slips from each plan to the next that was surely announced later and surely is of a later date.

    Args:
        plans: In the order of their announcement.
    """
    found: list[Slip] = []
    last: DateClaim | None = None
    for plan in plans:
        if last is not None and _is_surely_after(last.announced, plan.announced):
            if last.moment is not None and plan.moment is not None and _is_surely_after(last.moment, plan.moment):
                found.append(Slip(last, plan, last.moment, plan.moment))
            last = plan
        elif last is None or _is_narrower(plan, last):
            last = plan
    return found


def _is_surely_after(earlier: Moment | None, later: Moment | None) -> bool:
    return earlier is not None and later is not None and before(earlier, later) is Certainty.CERTAIN


def _is_narrower(plan: DateClaim, last: DateClaim) -> bool:
    """Say whether of two plans announced on possibly one day the first says more: within a year, its second half."""
    if plan.moment is None or last.moment is None:
        return False
    (first, until), (last_first, last_until) = first_and_last(plan.moment), first_and_last(last.moment)
    return last_first <= first and until <= last_until
