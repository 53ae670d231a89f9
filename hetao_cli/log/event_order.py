"""The order in which events are listed: by date; of one date by `after`, then by time, then as in the log."""

from __future__ import annotations

from heapq import heapify, heappop, heappush
from itertools import groupby
from typing import TYPE_CHECKING, TypeAlias

from hetao_cli.dates.order import sort_key
from hetao_cli.quick.patterns import regex

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from hetao_cli.model.log import Log
    from hetao_cli.model.moment import Day, Moment

_Rank: TypeAlias = "tuple[int, int]"
"""The time of an event, and its number in the log."""

_TIME = regex(r"T(\d\d):(\d\d):(\d\d)(?:([-+])(\d\d)(?::(\d\d))?)?")
_BEFORE_ALL_TIMES = -(10**6)


def in_order(log: Log, moments: Mapping[str, Moment | None]) -> list[str]:
    """Return the ids of events in order, those without a date that can be read last.

    Args:
        log: The log, whose order is the last to count.
        moments: When each event was or is to be.
    """
    numbers = {name: number for number, name in enumerate(log.events)}
    found: list[str] = []
    for _, of_one_date in groupby(sorted(moments, key=lambda name: _days(moments[name])), lambda n: _days(moments[n])):
        names = list(of_one_date)
        ranks = {name: (seconds_of(moments[name]), numbers[name]) for name in names} if len(names) > 1 else {}
        found += _by_after(log, ranks) if ranks else names
    return found


def _days(moment: Moment | None) -> tuple[bool, Day, Day]:
    return (False, *sort_key(moment)[:2]) if moment is not None else (True, 0, 0)


def seconds_of(moment: Moment | None) -> int:
    """Return the time of day of a date in seconds, where its zone is counted; a date without a time is before all.

    >>> from hetao_cli.dates.edtf import parse_date
    >>> dates = ["2024-05-01T23:00:00+08:00", "2024-05-01T15:00:00Z", "2024-05-01T00:30:00", "2024-05-01"]
    >>> [seconds_of(parse_date(edtf)) for edtf in dates]
    [54000, 54000, 1800, -1000000]
    """
    match = _TIME.search(moment.edtf) if moment is not None else None
    if match is None:
        return _BEFORE_ALL_TIMES
    hours, minutes, seconds, sign, zone_hours, zone_minutes = match.groups(default="0")
    ahead = (int(zone_hours) * 60 + int(zone_minutes)) * (-60 if sign == "-" else 60)
    return (int(hours) * 60 + int(minutes)) * 60 + int(seconds) - ahead


def _by_after(log: Log, ranks: Mapping[str, _Rank]) -> list[str]:
    """Return events of one date so that each stands behind those of its `after`, and else by their ranks."""
    following: dict[str, list[str]] = {}
    waits: dict[str, int] = {}
    for name in ranks:
        for before in _nearest_before(log, name, ranks):
            following.setdefault(before, []).append(name)
            waits[name] = waits.get(name, 0) + 1
    ready = [(rank, name) for name, rank in ranks.items() if name not in waits]
    heapify(ready)
    found: list[str] = []
    while ready:
        name = heappop(ready)[1]
        found.append(name)
        for later in following.get(name, ()):
            waits[later] -= 1
            if not waits[later]:
                heappush(ready, (ranks[later], later))
    return found


def _nearest_before(log: Log, name: str, ranks: Mapping[str, _Rank]) -> Iterator[str]:
    """Yield the events of one date that an event comes after, by its own `after` or by way of events of other dates."""
    seen: set[str] = set()
    open_ends = [*log.events[name].after]
    while open_ends:
        before = open_ends.pop()
        if before in seen:
            continue
        seen.add(before)
        if before in ranks:
            yield before
        elif before in log.events:
            open_ends += log.events[before].after
