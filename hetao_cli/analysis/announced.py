"""When an event was announced to be, each time that it was, and how far each date slipped from the one before."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from hetao_cli.analysis.announcements import announced_plans
from hetao_cli.analysis.arithmetic.forecasts import outcomes
from hetao_cli.analysis.date_clusters import first_and_last
from hetao_cli.dates.relations import before, shares_a_day
from hetao_cli.model.verdict import Certainty

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from hetao_cli.log.date_claims import DateClaim
    from hetao_cli.log.evidence import Evidence
    from hetao_cli.model.entries import Event
    from hetao_cli.model.moment import Day, Moment

_FOREVER = float("inf")


class Slip(NamedTuple):
    """How much later than before an event was dated; days below zero are earlier, None is unknown or open.

    Attributes:
        since: The date before.
        low_days: At the least.
        high_days: At the most.
    """

    since: Moment
    low_days: int | None
    high_days: int | None

    @property
    def way(self) -> str:
        """Return `later` or `earlier` where it surely is that, else `open`: it can be as was said before."""
        if self.low_days is not None and self.low_days > 0:
            return "later"
        return "earlier" if self.high_days is not None and self.high_days < 0 else "open"


class Announcement(NamedTuple):
    """A date that was announced for an event, or the one on which it came.

    Attributes:
        event: The event.
        announced: When that was said; None for an outcome.
        moment: When the event was to be, or was.
        tellings: Who says so; of an outcome whoever agrees with our own timeline.
        slip: Against the date announced before; None for a first one.
        total: Against the first date that was ever announced, where that is another.
    """

    event: Event
    announced: Moment | None
    moment: Moment
    date_claims: tuple[DateClaim, ...]
    slip: Slip | None
    total: Slip | None

    @property
    def planned(self) -> bool:
        """Tell whether it was still to come when that was said."""
        return self.announced is not None


def announcements(evidence: Evidence, events: Collection[str] | None = None) -> list[list[Announcement]]:
    """Return the dates announced for each event that was announced, in order, and last when it came, if it has.

    Args:
        evidence: The log, read.
        events: Ids of the events that are wanted; None for all.
    """
    plans = announced_plans(evidence)
    wanted = [name for name in evidence.log.events if name in plans and (events is None or name in events)]
    came = outcomes(evidence, wanted)
    told: dict[str, list[DateClaim]] = {}
    for date_claim in evidence.date_claims:
        if not date_claim.planned:
            told.setdefault(date_claim.dating.event, []).append(date_claim)
    return [_of_event(evidence.log.events[name], plans[name], came.get(name), told.get(name, ())) for name in wanted]


def _of_event(
    event: Event, plans: list[DateClaim], came: Moment | None, told: Iterable[DateClaim]
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
            slips = _slips(found, announced, moment)
            found.append(Announcement(event, announced, moment, tuple(group), *slips))
    if came is not None:
        agreeing = (
            one for one in told if one.moment is not None and shares_a_day(one.moment, came) is not Certainty.NO
        )
        found.append(Announcement(event, None, came, tuple(agreeing), *_slips(found, None, came)))
    return found


def _slips(earlier: list[Announcement], announced: Moment | None, moment: Moment) -> tuple[Slip | None, Slip | None]:
    """Return the slip from the date announced before, and from the first where that is another."""
    known = [one for one in earlier if announced is None or _is_before(one.announced, announced)]
    if not known:
        return None, None
    return slip_between(known[-1].moment, moment), slip_between(known[0].moment, moment) if len(known) > 1 else None


def _is_before(one: Moment | None, other: Moment) -> bool:
    return one is not None and before(one, other) is Certainty.CERTAIN


def slip_between(earlier: Moment, later: Moment) -> Slip:
    """Return how far a date slipped.

    >>> from hetao_cli.dates.edtf import parse_date
    >>> slip_between(parse_date("2025-06"), parse_date("2025-12-22"))[1:]
    (175, 204)
    """
    (first, last), (new_first, new_last) = first_and_last(earlier), first_and_last(later)
    return Slip(earlier, _days(new_first - last), _days(new_last - first))


def _days(days: Day) -> int | None:
    return int(days) if abs(days) < _FOREVER else None
