"""Events by the decade and by the year in which they began or are to begin."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hetao_cli.dates.order import listed_days
from hetao_cli.messages.message import Message
from hetao_cli.model.moment import calendar_date
from hetao_cli.reports.stats.row import CountRow

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hetao_cli.log.evidence import Evidence
    from hetao_cli.messages.message import Localized

RANK = 10
TITLE = Message("stats.events-by-period.title", "Events by period")
IN_TIME = True

_FOREVER = float("inf")
_DECADE = 10


def rows(evidence: Evidence) -> Iterator[CountRow]:
    """Count the events that surely began in a decade, and in a year, and those that may have.

    Only decades and years in which an event surely began are listed; events that surely began in none, or have no date,
    come last.
    """
    begun = {name: _years(evidence, name) for name in evidence.log.events}
    known = {name: years for name, years in begun.items() if years is not None}
    in_year = {name: years[0] for name, years in known.items() if years[0] == years[1]}
    in_decade = {
        name: years[0] // _DECADE for name, years in known.items() if years[0] // _DECADE == years[1] // _DECADE
    }
    for decade in sorted(set(in_decade.values())):
        first = decade * _DECADE
        yield _row(begun, known, (first, first + _DECADE - 1), f"{first}s")
        for year in sorted({year for year in in_year.values() if year // _DECADE == decade}):
            yield _row(begun, known, (year, year), str(year))
    names = tuple(name for name in known if name not in in_decade)
    if names:
        yield CountRow("several", _SEVERAL, len(names), len(begun), events=names)
    undated = tuple(name for name in begun if name not in known)
    if undated:
        yield CountRow("undated", _UNDATED, len(undated), len(begun), events=undated)


def _row(
    begun: dict[str, tuple[int, int] | None], known: dict[str, tuple[int, int]], period: tuple[int, int], key: str
) -> CountRow:
    first, last = period
    sure = tuple(name for name, years in known.items() if first <= years[0] and years[1] <= last)
    maybe = sum(years[0] <= last and first <= years[1] for years in known.values())
    label: Localized = f"· {key}" if first == last else _PERIOD.filled(first=first)
    return CountRow(key, label, len(sure), len(begun), maybe, events=sure)


def _years(evidence: Evidence, event: str) -> tuple[int, int] | None:
    """Return the first and the last year in which an event can have begun; None if that is not known."""
    moment = evidence.moment(event)
    if moment is None or moment.uncertain:
        return None
    first, last = listed_days(moment)
    if moment.start_latest < _FOREVER:
        last = max(first, min(last, moment.start_latest))
    if _FOREVER in {abs(first), abs(last)}:
        return None
    return calendar_date(int(first) - moment.pad)[0], calendar_date(int(last) + moment.pad)[0]


_PERIOD = Message("stats.events-by-period.decade", "{first}s")
_SEVERAL = Message("stats.events-by-period.several", "of several decades")
_UNDATED = Message("stats.events-by-period.undated", "no certain date")
