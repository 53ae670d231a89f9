"""Announced dates as a picture: when each was announced, and what for; on the diagonal is that very day."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from hetao_cli.charts.scene.panels import days_of
from hetao_cli.charts.scene.words import word
from hetao_cli.dates.display import display
from hetao_cli.dates.relations import before
from hetao_cli.messages.message import LANGUAGES, in_language
from hetao_cli.model.certainty import Certainty
from hetao_cli.quick.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from hetao_cli.analysis.announcements import Announcement
    from hetao_cli.messages.message import Names
    from hetao_cli.model.moment import Day, Moment

_ENDLESS = (float("-inf"), float("inf"))


class Promise(NamedTuple):
    """A date that an event was announced for, or the one on which it came.

    Attributes:
        number: Its number among those of its event, from 1.
        announced: The first and the last day of the announcement, of an outcome those of the event; None is open.
        due: The first and the last day that it was announced for, or came on; None is open.
        planned: It was still to come.
        names: What it says, by language.
        announcement: The announcement.
    """

    number: int
    announced: tuple[Day | None, Day | None]
    due: tuple[Day | None, Day | None]
    planned: bool
    names: Names
    announcement: Announcement


class Slippage(NamedTuple):
    """The dates of one event.

    Attributes:
        event: Its id.
        names: Its title, by language.
        promises: Its dates in the order of their announcements, its outcome last.
        overdue: The last one is over, and it has not come.
        today: The day by which it is seen so.
    """

    event: str
    names: Names
    promises: tuple[Promise, ...]
    overdue: bool
    today: Moment

    @property
    def announced_days(self) -> list[tuple[int, int]]:
        """Return the days across: those of announcements and, if it is still to come, today."""
        days = _known(one.announced for one in self.promises)
        today = self.today.earliest
        return [*days, (int(today), int(today))] if self.promises[-1].planned and today not in _ENDLESS else days

    @property
    def due_days(self) -> list[tuple[int, int]]:
        """Return the days upward: those that it was announced for."""
        return _known(one.due for one in self.promises)

    @property
    def moved(self) -> list[tuple[Promise, Promise]]:
        """Return the pairs of dates that follow each other and surely differ."""
        return [(one, other) for one, other in pairwise(self.promises) if _differ(one, other)]


def _known(spans: Iterable[tuple[Day | None, Day | None]]) -> list[tuple[int, int]]:
    known = [[int(day) for day in span if day is not None] for span in spans]
    return [(days[0], days[-1]) for days in known if days]


def drawable(shown: Iterable[Sequence[Announcement]]) -> list[Sequence[Announcement]]:
    """Return the events that were dated in more than one way, and have a day that is known in each of these."""
    dated = ([one for one in dates if days_of(one.moment) != (None, None)] for dates in shown)
    return [dates for dates in dated if len({one.moment.edtf for one in dates}) > 1]


def slippage_of(dates: Sequence[Announcement], today: Moment) -> Slippage:
    """Return the picture of the dates of one event.

    Args:
        dates: As `drawable` returns them.
        today: The day by which a date is over.
    """
    event, last = dates[0].event, dates[-1]
    overdue = last.planned and before(last.moment, today) is Certainty.CERTAIN
    names = {language: in_language(event.title, language) or event.id for language in LANGUAGES}
    return Slippage(event.id, names, tuple(map(_promise, range(1, len(dates) + 1), dates)), overdue, today)


def _promise(number: int, one: Announcement) -> Promise:
    when = one.moment if one.announced is None else one.announced
    names = {language: _said(one, language) for language in LANGUAGES}
    return Promise(number, days_of(when), days_of(one.moment), one.planned, names, one)


def _said(one: Announcement, language: str) -> str:
    due = display(one.moment, language)
    return due if one.planned else word("came on", language).format(date=due)


def _differ(one: Promise, other: Promise) -> bool:
    moments = one.announcement.moment, other.announcement.moment
    return any(before(*pair) is Certainty.CERTAIN for pair in (moments, moments[::-1]))


def note_of_promise(promise: Promise, language: str) -> str:
    """Return what a date says, in one line: when it was announced, the date, the literals and their sources."""
    announced = promise.announcement.announced
    told = [display(announced, language)] if announced is not None else []
    datings = [one.dating for one in promise.announcement.date_claims]
    said = word("comma", language).join(f"“{dating.says}” ({dating.source})" for dating in datings)
    dates = " → ".join([*told, promise.names[language]])
    return word("told", language).format(what=dates, said=said) if said else dates
