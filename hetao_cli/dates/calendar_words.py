"""Months and weekdays in words: June 2024, 星期一."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hetao_cli.messages.message import Message

if TYPE_CHECKING:
    from hetao_cli.messages.message import Localized

MONTH_NAMES: tuple[Message, ...] = (
    Message("month.1", "January"),
    Message("month.2", "February"),
    Message("month.3", "March"),
    Message("month.4", "April"),
    Message("month.5", "May"),
    Message("month.6", "June"),
    Message("month.7", "July"),
    Message("month.8", "August"),
    Message("month.9", "September"),
    Message("month.10", "October"),
    Message("month.11", "November"),
    Message("month.12", "December"),
)
"""The names of the months, from January."""

WEEKDAY_NAMES: tuple[Message, ...] = (
    Message("weekday.0", "Monday"),
    Message("weekday.1", "Tuesday"),
    Message("weekday.2", "Wednesday"),
    Message("weekday.3", "Thursday"),
    Message("weekday.4", "Friday"),
    Message("weekday.5", "Saturday"),
    Message("weekday.6", "Sunday"),
)
"""The names of the days of a week, from Monday."""

_OF_YEAR = Message("month.of-year", "{month} {year}")


def month_words(year: int | None, month: int) -> Localized:
    """Return a month in words, with its year if that is known.

    >>> str(month_words(2024, 6)), str(month_words(None, 2))
    ('June 2024', 'February')
    """
    name = MONTH_NAMES[month - 1]
    return name if year is None else _OF_YEAR.filled(month=name, year=str(year))
