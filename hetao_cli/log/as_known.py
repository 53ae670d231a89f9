"""A log cut to what was known on a day in the past, or to what lies before it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hetao_cli.dates.edtf import moment_of
from hetao_cli.dates.order import listed_days
from hetao_cli.dates.relations import before
from hetao_cli.model.certainty import Certainty

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from hetao_cli.model.entries import Dating, Event, Figure, Rate, Source
    from hetao_cli.model.log import Log
    from hetao_cli.model.moment import Moment


def known_by_then(log: Log, then: Moment) -> tuple[Log, list[str]]:
    """Keep the sources that were surely published by the end of `then`, with their figures and datings.

    Events stay; the datings that are left show whether one was known.

    Returns:
        The log with these, and the ids of the sources that are dated so early but report something surely after `then`,
        which shows that they were published later than their date.
    """
    early: dict[str, Source] = {}
    for name, source in log.sources.items():
        published = moment_of(source.published)
        if published is not None and published.latest <= then.latest:
            early[name] = source
    later = {name for name, reported in _reported(log) if name in early and _surely_after(reported, then)}
    return _of_sources(log, early.keys() - later), [name for name in early if name in later]


def _of_sources(log: Log, names: Collection[str]) -> Log:
    """Keep some sources with their figures, datings and rates; one that copied another that goes stands for itself."""
    sources = {
        name: source if source.origin in names else source._replace(origin=None)
        for name, source in log.sources.items()
        if name in names
    }
    return log._replace(
        sources=sources,
        figures=[figure for figure in log.figures if figure.source in sources],
        datings=[dating for dating in log.datings if dating.source in sources],
        rates=[rate for rate in log.rates if rate.source in sources],
        is_cut=log.is_cut or len(sources) < len(log.sources),
    )


def without_news(log: Log, old: Log, then: Moment) -> Log:
    """Leave out the sources that were published after `then` and that an old log lacks.

    An event that one of them dates is dated as in the old log; if that lacks it and no other source dates it, it goes.
    """
    news = {
        name
        for name, source in log.sources.items()
        if name not in old.sources and _surely_after(source.published, then)
    }
    left = _of_sources(log, log.sources.keys() - news)
    told = {dating.event for dating in log.datings if dating.source in news}
    still = {dating.event for dating in left.datings} | old.events.keys()
    events = {
        name: _dated_as(event, old.events.get(name)) if name in told else event
        for name, event in log.events.items()
        if name not in told or name in still
    }
    return left._replace(events=linked_within(events))


def _dated_as(event: Event, old: Event | None) -> Event:
    return event if old is None else event._replace(date=old.date, status=old.status)


def _reported(log: Log) -> Iterator[tuple[str, str]]:
    """Yield each source with each date that it reports as past: of an event, or a figure's own.

    The literal of a dating is not read: if the dating has no date, the event's date in our own timeline counts.
    """
    for dating in log.datings:
        if _is_report(log, dating):
            yield dating.source, dating.date or log.events[dating.event].date
    for figure in log.figures:
        if figure.as_of is not None and figure.status == "actual":
            yield figure.source, figure.as_of


def _is_report(log: Log, dating: Dating) -> bool:
    return (dating.status or log.events[dating.event].status) != "planned"


def _surely_after(written: str, then: Moment) -> bool:
    moment = moment_of(written)
    return moment is not None and before(then, moment) is Certainty.CERTAIN


def of_then(log: Log, then: Moment) -> Log:
    """Leave out figures and events that lie after the end of `then`; those without a readable date stay.

    A source of which nothing is left goes, too, unless others copy it. A date of which only the end is known, such as
    `by 2035`, counts as its last day.
    """

    def is_later(text: str) -> bool:
        moment = moment_of(text)
        return moment is not None and listed_days(moment)[0] > then.latest

    events = {name: event for name, event in log.events.items() if not is_later(event.date)}
    left = log._replace(
        events=linked_within(events),
        figures=[
            figure for figure in log.figures if not is_later(figure.as_of or log.sources[figure.source].published)
        ],
        datings=[dating for dating in log.datings if dating.event in events],
    )
    silenced = _speaking(log) - _speaking(left) - {source.origin for source in log.sources.values()}
    return left._replace(
        sources={name: source for name, source in log.sources.items() if name not in silenced},
        is_cut=log.is_cut or len(events) < len(log.events) or len(left.figures) < len(log.figures),
    )


def linked_within(events: dict[str, Event]) -> dict[str, Event]:
    """Return events without their links to others than these."""

    def within(links: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(link for link in links if link in events)

    return {
        name: event._replace(after=within(event.after), supersedes=within(event.supersedes))
        for name, event in events.items()
    }


def _speaking(log: Log) -> set[str]:
    """Return the ids of the sources with a figure, a dating or a rate."""
    speaking: list[Figure | Dating | Rate] = [*log.figures, *log.datings, *log.rates]
    return {entry.source for entry in speaking}
