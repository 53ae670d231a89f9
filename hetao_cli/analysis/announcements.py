"""The dates announced for an event, in order, and how far each is from the one before."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from hetao_cli.analysis.arithmetic.forecasts import outcomes
from hetao_cli.analysis.date_clusters import first_and_last
from hetao_cli.dates.relations import before, shares_a_day
from hetao_cli.model.certainty import Certainty
from hetao_cli.quick.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from hetao_cli.log.date_claims import DateClaim
    from hetao_cli.log.evidence import Evidence
    from hetao_cli.model.entries import Event
    from hetao_cli.model.moment import Day, Moment

_FOREVER = float("inf")


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
    return {event: sorted(claims, key=_announcement) for event, claims in plans.items()}


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
        if last is not None and _is_surely_before(last.announced, plan.announced):
            if last.moment is not None and plan.moment is not None and _is_surely_before(last.moment, plan.moment):
                found.append(Slip(last, plan, last.moment, plan.moment))
            last = plan
        elif last is None or _is_narrower(plan, last):
            last = plan
    return found


def _is_surely_before(earlier: Moment | None, later: Moment | None) -> bool:
    return earlier is not None and later is not None and before(earlier, later) is Certainty.CERTAIN


def _is_narrower(plan: DateClaim, last: DateClaim) -> bool:
    """Return whether the date of the first plan lies within that of the other, as half of a year does."""
    if plan.moment is None or last.moment is None:
        return False
    (first, until), (last_first, last_until) = first_and_last(plan.moment), first_and_last(last.moment)
    return last_first <= first and until <= last_until


class Shift(NamedTuple):
    """How many days later than before an event is dated; below zero is earlier, None is unknown or open.

    Attributes:
        since: The date before.
        low_days: The least number of days.
        high_days: The most.
    """

    since: Moment
    low_days: int | None
    high_days: int | None

    @property
    def way(self) -> str:
        """Return `later` or `earlier` if it surely is that, else `open`: the date can be the one before."""
        if self.low_days is not None and self.low_days > 0:
            return "later"
        return "earlier" if self.high_days is not None and self.high_days < 0 else "open"


class Announcement(NamedTuple):
    """A date that was announced for an event, or the one on which it came.

    Attributes:
        event: The event.
        announced: The day of the announcement; None for an outcome.
        moment: When the event was to be, or was.
        date_claims: The claims of that date; for an outcome, those that agree with our own timeline.
        slip: The shift from the date announced before; None for a first one.
        total: The shift from the first date ever announced; None if that is the date announced before.
    """

    event: Event
    announced: Moment | None
    moment: Moment
    date_claims: tuple[DateClaim, ...]
    slip: Shift | None
    total: Shift | None

    @property
    def planned(self) -> bool:
        """Return whether the event was still to come when this was announced."""
        return self.announced is not None


def announcements(evidence: Evidence, events: Collection[str] | None = None) -> list[list[Announcement]]:
    """Return, for each event with an announced date, these dates in order, and last the date of its outcome, if any.

    Args:
        evidence: The log, read.
        events: Ids of the events that are wanted; None for all.
    """
    plans = announced_plans(evidence)
    wanted = [name for name in evidence.log.events if name in plans and (events is None or name in events)]
    came = outcomes(evidence, wanted)
    by_event: dict[str, list[DateClaim]] = {}
    for date_claim in evidence.date_claims:
        if not date_claim.planned:
            by_event.setdefault(date_claim.dating.event, []).append(date_claim)
    return [
        _of_event(evidence.log.events[name], plans[name], came.get(name), by_event.get(name, ())) for name in wanted
    ]


def _of_event(
    event: Event, plans: list[DateClaim], came: Moment | None, others: Iterable[DateClaim]
) -> list[Announcement]:
    groups: dict[tuple[Day, ...], list[DateClaim]] = {}
    for plan in plans:
        if plan.moment is not None and plan.announced is not None:
            key = *first_and_last(plan.announced), *first_and_last(plan.moment)
            groups.setdefault(key, []).append(plan)
    found: list[Announcement] = []
    for group in groups.values():
        announced, moment = group[0].announced, group[0].moment
        if moment is not None:
            shifts = _shifts(found, announced, moment)
            found.append(Announcement(event, announced, moment, tuple(group), *shifts))
    if came is not None:
        agreeing = (
            one for one in others if one.moment is not None and shares_a_day(one.moment, came) is not Certainty.NO
        )
        found.append(Announcement(event, None, came, tuple(agreeing), *_shifts(found, None, came)))
    return found


def _shifts(earlier: list[Announcement], announced: Moment | None, moment: Moment) -> tuple[Shift | None, Shift | None]:
    """Return the shift from the date announced before, and from the first if that is another."""
    known = [one for one in earlier if announced is None or _is_surely_before(one.announced, announced)]
    if not known:
        return None, None
    return shift_between(known[-1].moment, moment), shift_between(known[0].moment, moment) if len(known) > 1 else None


def shift_between(earlier: Moment, later: Moment) -> Shift:
    """Return how far a date was put off or brought forward.

    >>> from hetao_cli.dates.edtf import parse_date
    >>> shift_between(parse_date("2025-06"), parse_date("2025-12-22"))[1:]
    (175, 204)
    """
    (first, last), (new_first, new_last) = first_and_last(earlier), first_and_last(later)
    return Shift(earlier, _days(new_first - last), _days(new_last - first))


def _days(days: Day) -> int | None:
    return int(days) if abs(days) < _FOREVER else None
