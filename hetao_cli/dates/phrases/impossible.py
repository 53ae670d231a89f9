"""Days and months that there are not: 31 June, 2023年2月29日, a thirteenth month."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hetao_cli.dates.phrases.stated import NO_MONTH
from hetao_cli.messages.message import Message
from hetao_cli.model.moment import month_length

if TYPE_CHECKING:
    from hetao_cli.dates.phrases.stated import Stated, StatedDate

_LEAP_YEAR, _MOST_MONTHS = 2000, 12
_LENGTH = Message("unread.impossible-day", "{month} has {n} days")
_MOST = Message("unread.impossible-day.of-any-year", "{month} has at most {n} days")
_NO_DAY = Message("unread.impossible-day.zero", "there is no day 0")
_NO_SUCH_MONTH = Message("unread.impossible-month", "there is no month {n}")


def why_impossible(span: StatedDate) -> Message | None:
    """Return why a date, or one of a span, is no day of the calendar; None if it is one.

    >>> from hetao_cli.dates.phrases.stated import Stated, StatedDate
    >>> str(why_impossible(StatedDate(Stated(2024, 6, 31), None, 10)))
    'June 2024 has 30 days'
    >>> why_impossible(StatedDate(Stated(None, 2, 29), None, 5)) is None
    True
    """
    return _why_not(span.first) or (_why_not(span.last) if span.last is not None else None)


def is_impossible(stated: Stated) -> bool:
    """Return whether there is no such day in any year that a date can be of."""
    return _why_not(stated) is not None


def is_beyond_edtf(span: StatedDate) -> bool:
    """Return whether a date that there is not has no form in EDTF either: its year is open, or its month is none."""
    return any(
        one is not None and (one.year is None or (one.month or 0) >= NO_MONTH) for one in (span.first, span.last)
    )


def _why_not(stated: Stated) -> Message | None:
    year, month, day = stated[:3]
    if month is not None and month >= NO_MONTH:
        return _NO_SUCH_MONTH.filled(n=month - NO_MONTH)
    if month is None or month > _MOST_MONTHS or day is None:
        return None
    if not day:
        return _NO_DAY
    length = month_length(year if year is not None else _LEAP_YEAR, month)
    if day <= length:
        return None
    from hetao_cli.dates.calendar_words import month_words

    return (_MOST if year is None else _LENGTH).filled(month=month_words(year, month), n=length)
