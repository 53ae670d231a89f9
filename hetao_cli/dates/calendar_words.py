"""Months, weekdays, parts of a year and the like in words: June 2024, 星期一, spring."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hetao_cli.messages.message import Message, listed

if TYPE_CHECKING:
    from collections.abc import Sequence

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

SEASON_OF_YEAR = Message("date.season-of-year", "{part} {year}")
QUARTER_OF_YEAR = Message("date.quarter-of-year", "{year} {part}")
PART_OF_YEAR = Message("date.part-of-year", "{part} of {year}")

_SEASONS = (
    Message("date.spring", "spring"),
    Message("date.summer", "summer"),
    Message("date.autumn", "autumn"),
    Message("date.winter", "winter"),
)
_QUARTERS = (
    Message("date.first-quarter", "Q1"),
    Message("date.second-quarter", "Q2"),
    Message("date.third-quarter", "Q3"),
    Message("date.fourth-quarter", "Q4"),
)
_THIRDS = (
    Message("date.first-third", "first third"),
    Message("date.second-third", "second third"),
    Message("date.last-third", "last third"),
)
_HALVES = (Message("date.first-half", "H1"), Message("date.second-half", "H2"))

PARTS_OF_YEAR: dict[str, tuple[Message, Message]] = {
    str(code): (name, of_year)
    for first, names, of_year in (
        (21, (*_SEASONS, *_SEASONS, *_SEASONS), SEASON_OF_YEAR),
        (33, _QUARTERS, QUARTER_OF_YEAR),
        (37, _THIRDS, PART_OF_YEAR),
        (40, _HALVES, QUARTER_OF_YEAR),
    )
    for code, name in enumerate(names, first)
}
"""The name of each part of a year by its code in EDTF, and how it is written with its year."""

_NORTHERN = Message("date.northern", "{date} (northern hemisphere)")
_SOUTHERN = Message("date.southern", "{date} (southern hemisphere)")
OF_HEMISPHERES: dict[str, Message] = {
    str(code): _NORTHERN if code < 29 else _SOUTHERN  # noqa: PLR2004 - the first season of the south
    for code in range(25, 33)
}
"""The hemisphere of the seasons that are of one, by their codes."""

YEAR = Message("date.year", "{year}")
BEFORE_CHRIST = Message("date.bc", "{year} BC")
MONTH_OF_YEAR = Message("month.of-year", "{month} {year}")

_RUN = Message("date.one-of-run", "one of {first} to {last}")
_OR = Message("date.or", "{one} or {more}")
_FEW = 2


def month_words(year: int | None, month: int) -> Localized:
    """Return a month in words, with its year if that is known.

    >>> str(month_words(2024, 6)), str(month_words(None, 2)), str(month_words(-43, 3))
    ('June 2024', 'February', 'March 44 BC')
    """
    name = MONTH_NAMES[month - 1]
    return name if year is None else MONTH_OF_YEAR.filled(month=name, year=year_words(year))


def year_words(year: int) -> Message:
    """Return a year in words; the year 0 of EDTF, which stays as it is, is 1 BC, and -43 is 44 BC."""
    return BEFORE_CHRIST.filled(year=str(1 - year)) if year < 0 else YEAR.filled(year=f"{year:04}")


def one_of(numbers: Sequence[int], names: Sequence[Localized]) -> Localized:
    """Return `one of October to December` for some numbers in a row and their names, `5 or 15 or 25` for others.

    Args:
        numbers: The numbers, ascending.
        names: The name of each.
    """
    if len(numbers) > _FEW and numbers[-1] - numbers[0] == len(numbers) - 1:
        return _RUN.filled(first=names[0], last=names[-1])
    return listed(names, _OR)
