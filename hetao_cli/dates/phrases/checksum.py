"""The weekday beside a day, which is its checksum: of the seven only one can be right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hetao_cli.messages.message import Message
from hetao_cli.model.moment import iso_day, ordinal

if TYPE_CHECKING:
    from hetao_cli.dates.phrases.stated import Stated, StatedDate

_DAYS_OF_WEEK = 7
_DIFFERS = Message("unread.weekday-differs", "{day} is a {right}, not a {wrong}")


def wrong_weekday(span: StatedDate) -> Message | None:
    """Return how the weekday beside a day that exists, or beside one of a span, is wrong; None if it is right.

    >>> from hetao_cli.dates.phrases.stated import Stated, StatedDate
    >>> str(wrong_weekday(StatedDate(Stated(2025, 12, 22, weekday=4), None, 24)))
    '2025-12-22 is a Monday, not a Friday'
    """
    for stated in (span.first, span.last):
        day = _day_of(stated) if stated is not None else None
        if stated is not None and stated.weekday is not None and day is not None and not fits_weekday(stated):
            from hetao_cli.dates.calendar_words import WEEKDAY_NAMES

            words = {"right": WEEKDAY_NAMES[_weekday(day)], "wrong": WEEKDAY_NAMES[stated.weekday]}
            return _DIFFERS.filled(day=iso_day(day) or "", **words)
    return None


def fits_weekday(stated: Stated) -> bool:
    """Return whether a day that exists is of the weekday beside it."""
    day = _day_of(stated)
    return day is not None and _weekday(day) == stated.weekday


def _day_of(stated: Stated) -> int | None:
    year, month, day = stated[:3]
    return None if year is None or month is None or day is None else ordinal(year, month, day)


def _weekday(day: int) -> int:
    """Return the weekday of a day, from 0 for Monday; day 1 was a Monday."""
    return (day - 1) % _DAYS_OF_WEEK
