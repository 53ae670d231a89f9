"""The events of a timeline, in order, each with when it was or is to be."""

from typing import TYPE_CHECKING, NamedTuple

from hetao_cli.dates.edtf import moment_of
from hetao_cli.dates.order import listed_days, sort_key
from hetao_cli.log.hierarchy import places_below
from hetao_cli.log.source_order import by_date
from hetao_cli.model.entries import EVENT_STATUSES, Event
from hetao_cli.model.errors import UnknownNameError
from hetao_cli.model.log import Log
from hetao_cli.model.moment import Moment

if TYPE_CHECKING:
    from hetao_cli.log.date_claims import DateClaim


class TimelineFilters(NamedTuple):
    """Filters of a timeline; an empty one lets all pass.

    Attributes:
        start: Only what can have been going on on this day or later.
        end: Only what can have begun by this day.
        places: Only events of these places and of what lies in them.
        kinds: Only events of these kinds.
        statuses: actual, planned.
        sources: Only events that one of these sources dates.
    """

    start: Moment | None = None
    end: Moment | None = None
    places: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    statuses: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()


class Happening(NamedTuple):
    """An event as a timeline shows it.

    Attributes:
        date: EDTF as shown: our own, or the one announced by the day of `--known-by`.
        moment: What it means; None if it is no EDTF.
        status: actual or planned, as shown.
        overdue: It is planned, and every day that its date can mean has passed.
        sources: Ids of the sources that date it, by the day they were published.
    """

    event: Event
    date: str
    moment: Moment | None
    status: str
    overdue: bool
    sources: tuple[str, ...]


def happenings(
    log: Log, filters: TimelineFilters, today: Moment, known: "list[DateClaim] | None" = None
) -> list[Happening]:
    """Return the events that pass the filters, in order: by the day they can have begun first, wider ones before.

    Args:
        log: The log.
        filters: The filters.
        today: The day by which a plan is overdue.
        known: The date claims known by some day: then only events that one of them dates are returned, as last
            announced or, if a claim reports that they happened, as reported. None for our own timeline.

    Raises:
        UnknownNameError: A filter names no place, kind, status or source of the log.
    """
    _must_exist(log, filters)
    sources: dict[str, dict[str, None]] = {}
    for dating in log.datings:
        sources.setdefault(dating.event, {})[dating.source] = None
    if known is None:
        found = [_own(event, by_date(log, sources.get(event.id, ()))) for event in log.events.values()]
    else:
        found = [
            _announced(log.events[name], claims, by_date(log, sources[name]))
            for name, claims in _by_event(known).items()
        ]
    below = places_below(log, filters.places) if filters.places else None
    chosen = [_judged(one, today) for one in found if _passes(one, filters, below)]
    # events without a readable date come last, so that they are not overlooked
    return sorted(
        chosen,
        key=lambda one: (one.moment is None, sort_key(one.moment) if one.moment is not None else (0, 0), one.event.id),
    )


def _must_exist(log: Log, filters: TimelineFilters) -> None:
    kinds = {event.kind for event in log.events.values() if event.kind is not None}
    for what, names, known in (
        ("kind of event", filters.kinds, kinds),
        ("status of events", filters.statuses, EVENT_STATUSES),
        ("source", filters.sources, log.sources),
    ):
        for name in names:
            if name not in known:
                raise UnknownNameError(what, name, known)


def _own(event: Event, sources: tuple[str, ...]) -> Happening:
    return Happening(event, event.date, moment_of(event.date), event.status, overdue=False, sources=sources)


def _by_event(date_claims: "list[DateClaim]") -> "dict[str, list[DateClaim]]":
    groups: dict[str, list[DateClaim]] = {}
    for date_claim in date_claims:
        if date_claim.moment is not None:
            groups.setdefault(date_claim.dating.event, []).append(date_claim)
    return groups


def _announced(event: Event, claims: "list[DateClaim]", sources: tuple[str, ...]) -> Happening:
    """Return an event with its last date, a report of what happened before any plan; of several, the narrowest."""
    last = max(
        claims,
        key=lambda one: (
            not one.planned,
            one.announced.latest if one.announced is not None else float("-inf"),
            -_width(one.moment),
        ),
    )
    date = last.moment.edtf if last.moment is not None else event.date
    status = "planned" if last.planned else "actual"
    return Happening(event, date, last.moment, status, overdue=False, sources=sources)


def _judged(one: Happening, today: Moment) -> Happening:
    """Mark a plan that is overdue, by the same relation as the check."""
    over = one.status == "planned" and one.moment is not None and one.moment.surely_before(today)
    return one._replace(overdue=True) if over else one


def _width(moment: Moment | None) -> float:
    return moment.latest - moment.earliest if moment is not None else float("inf")


def _passes(one: Happening, filters: TimelineFilters, below: frozenset[str] | None) -> bool:
    event = one.event
    return (
        _can_be_within(one.moment, filters.start, filters.end)
        and (below is None or event.place in below)
        and (not filters.kinds or event.kind in filters.kinds)
        and (not filters.statuses or one.status in filters.statuses)
        and (not filters.sources or not set(filters.sources).isdisjoint(one.sources))
    )


def _can_be_within(moment: Moment | None, start: Moment | None, end: Moment | None) -> bool:
    if start is None and end is None:
        return True
    if moment is None:
        return False
    first, last = listed_days(moment)
    return (start is None or last >= start.earliest) and (end is None or first <= end.latest)
