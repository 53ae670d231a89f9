"""The events of a timeline, in order, each with when it was or is to be."""

from typing import TYPE_CHECKING

from hetao_cli.analysis.answers.dates import DateAnswer, date_answers, told_dates
from hetao_cli.analysis.answers.support import Support
from hetao_cli.dates.order import listed_days
from hetao_cli.log.event_order import in_order
from hetao_cli.log.hierarchy import places_below
from hetao_cli.log.source_order import by_date
from hetao_cli.model.entries import EVENT_STATUSES, Event
from hetao_cli.model.errors import UnknownNameError
from hetao_cli.model.log import Log
from hetao_cli.model.moment import Moment
from hetao_cli.quick.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

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
        date: EDTF as shown: what our own timeline and all tellings allow, or with `--known-by` the tellings alone.
        moment: What it means; None if it is no EDTF.
        status: actual or planned, as shown.
        overdue: It is planned, and every day that its date can mean has passed.
        sources: Ids of the sources that date it, by the day they were published.
        support: How well the date is supported.
        superseded_by: Ids of the events that take its place; a plan of which another took the place is not overdue.
    """

    event: Event
    date: str
    moment: Moment | None
    status: str
    overdue: bool
    sources: tuple[str, ...]
    support: Support
    superseded_by: tuple[str, ...] = ()


def superseded(events: "Iterable[Event]") -> dict[str, tuple[str, ...]]:
    """Return by the id of each event that others take the place of the ids of these."""
    found: dict[str, tuple[str, ...]] = {}
    for event in events:
        for name in event.supersedes:
            found[name] = (*found.get(name, ()), event.id)
    return found


def happenings(
    log: Log,
    filters: TimelineFilters,
    today: Moment,
    told: "list[DateClaim]",
    *,
    known: bool = False,
    hindsight: bool = False,
) -> list[Happening]:
    """Return the events that pass the filters, in order: by the day they can have begun first, wider ones before.

    Of one date, those of its `after` come before an event, else an earlier time, else what stands first in the log.

    Args:
        log: The log.
        filters: The filters.
        today: The day by which a plan is overdue.
        told: The claims of its datings.
        known: Only what they tell is shown, not our own timeline, as with `--known-by`: an event that none dates is
            left out.
        hindsight: What our own timeline has as past is not overdue, whoever tells only that it was planned, as with
            `--tier`.

    Raises:
        UnknownNameError: A filter names no place, kind, status or source of the log.
    """
    _must_exist(log, filters)
    sources: dict[str, dict[str, None]] = {}
    for dating in log.datings:
        sources.setdefault(dating.event, {})[dating.source] = None
    dates = told_dates(log, told, today) if known else date_answers(log, told, today)
    later = superseded(log.events[name] for name in dates)
    found = [
        _shown(log.events[name], answer, by_date(log, sources.get(name, ())), later.get(name, ()))
        for name, answer in dates.items()
    ]
    below = places_below(log, filters.places) if filters.places else None
    chosen = [_judged(one, today, hindsight=hindsight) for one in found if _passes(one, filters, below)]
    by_id = {one.event.id: one for one in chosen}
    return [by_id[name] for name in in_order(log, {name: one.moment for name, one in by_id.items()})]


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


def _shown(event: Event, answer: DateAnswer, sources: tuple[str, ...], later: tuple[str, ...]) -> Happening:
    status = "planned" if answer.planned else "actual"
    overdue = False  # it is not known yet
    return Happening(event, answer.date, answer.moment, status, overdue, sources, answer.support, later)


def _judged(one: Happening, today: Moment, *, hindsight: bool) -> Happening:
    """Mark a plan that is overdue, by the same relation as the check."""
    over = one.status == "planned" and one.moment is not None and one.moment.surely_before(today)
    settled = one.superseded_by or (hindsight and one.event.status != "planned")
    return one._replace(overdue=True) if over and not settled else one


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
