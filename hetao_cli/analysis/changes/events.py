"""The changes of when events were or are to be."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hetao_cli.analysis.changes.kinds import EVENT, Known, Question, change_of
from hetao_cli.analysis.date_clusters import first_and_last
from hetao_cli.model.quantity import Interval

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hetao_cli.analysis.changes.kinds import Change
    from hetao_cli.analysis.changes.looks import Look
    from hetao_cli.analysis.happenings import Happening
    from hetao_cli.model.moment import Day, Moment

_ENDLESS = (float("-inf"), float("inf"))


def event_changes(then: Look, now: Look) -> Iterator[Change]:
    """Yield the changes of the dates of events between two looks."""
    for name in sorted({*then.events, *now.events}):
        known = now.events.get(name)
        found = change_of(
            Question(EVENT, (name,)),
            _known(then.events.get(name)),
            _known(known),
            at=known.moment if known is not None else None,
        )
        if found is not None:
            yield found


def _known(one: Happening | None) -> Known | None:
    if one is None:
        return None
    return Known(
        one,
        _days(one.moment) if one.moment is not None else None,
        one.support,
        one.sources,
        planned=one.status == "planned",
        overdue=one.overdue,
        replaced=bool(one.superseded_by),
        doubtful_date=one.moment is not None and one.moment.uncertain,
        written=one.date,
    )


def _days(moment: Moment) -> Interval:
    first, last = first_and_last(moment)
    return Interval(_number(first), _number(last))


def _number(day: Day) -> int | None:
    return None if day in _ENDLESS else int(day)
