"""What is left of a log when one looks at it from a day in the past."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hetao_cli.dates.edtf import moment_of

if TYPE_CHECKING:
    from hetao_cli.model.entries import Source
    from hetao_cli.model.log import Log
    from hetao_cli.model.moment import Moment


def known_by_then(log: Log, then: Moment) -> Log:
    """Keep the sources that were surely published by the end of `then`, and what they say.

    Events stay; whether one was known is told by the datings that are left.
    """
    sources: dict[str, Source] = {}
    for name, source in log.sources.items():
        published = moment_of(source.published)
        if published is not None and published.latest <= then.latest:
            sources[name] = source
    sources = {
        name: source if source.origin in sources else source._replace(origin=None) for name, source in sources.items()
    }
    return log._replace(
        sources=sources,
        figures=[figure for figure in log.figures if figure.source in sources],
        datings=[dating for dating in log.datings if dating.source in sources],
    )


def of_then(log: Log, then: Moment) -> Log:
    """Leave out figures and events that lie surely after the end of `then`; what has no readable date stays."""

    def is_later(text: str) -> bool:
        moment = moment_of(text)
        return moment is not None and moment.earliest > then.latest

    events = {name: event for name, event in log.events.items() if not is_later(event.date)}
    return log._replace(
        events={
            name: event._replace(after=tuple(link for link in event.after if link in events))
            for name, event in events.items()
        },
        figures=[
            figure for figure in log.figures if not is_later(figure.as_of or log.sources[figure.source].published)
        ],
        datings=[dating for dating in log.datings if dating.event in events],
    )
