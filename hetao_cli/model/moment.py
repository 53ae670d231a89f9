"""A moment: all days that a written date can mean."""

from functools import lru_cache
from typing import TypeAlias

from hetao_cli.quick.tuples import NamedTuple

Day: TypeAlias = int | float
"""A day as proleptic Gregorian ordinal: 1 is 0001-01-01, 0 the day before it.

The only floats are the two infinities, for an open or unknown side. EDTF has years that `datetime.date` has not.
"""

_ENDLESS = (float("-inf"), float("inf"))
_DAYS_BEFORE_MONTH = (0, 0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334, 365)
_DAYS_BEFORE_MONTH_IN_LEAP_YEAR = (0, 0, 31, 60, 91, 121, 152, 182, 213, 244, 274, 305, 335, 366)
DAYS_IN_400_YEARS = 146_097
"""The days after which the calendar repeats, weekdays and leap years included."""

_DAYS_IN_CENTURY, _DAYS_IN_4_YEARS, _DAYS_IN_YEAR = 36_524, 1_461, 365
_LAST_YEAR_OF_4_DIGITS = 9999


class Moment(NamedTuple):
    """A date as four days, as in CIDOC CRM (ISO 21127) P81 and P82; each range includes its last day.

    One event within a span is (e, l, e, l). An interval `2004-06/2006-08` is
    (2004-06-01, 2004-06-30, 2006-08-01, 2006-08-31): started within June 2004, ended within August 2006.
    An open side is surely infinite, so `2004/..` ends at (inf, inf); an unknown one can be any day, so `2004/`
    ends within (-inf, inf). The four days are those written: that no end precedes its start is a conclusion for
    `dates.relations`.

    >>> from hetao_cli import parse_date
    >>> parse_date("2024").surely_before(parse_date("2025-12"))
    True

    Attributes:
        edtf: The expression as written, in EDTF (ISO 8601-2:2019).
        earliest: First day it can have begun.
        start_latest: Last day it can have begun.
        end_earliest: First day it can have ended.
        latest: Last day it can have ended.
        approximate: It carries `~` or `%`; verdicts pad it by `pad` days.
        uncertain: It carries `?` or `%`; no verdict about it is more than possible.
        pad: Most days that one unit of its precision has (1, 31, 366, …), by which `~` widens it; 0 without `~`.
    """

    edtf: str
    earliest: Day
    start_latest: Day
    end_earliest: Day
    latest: Day
    approximate: bool = False
    uncertain: bool = False
    pad: int = 0

    def surely_before(self, other: "Moment") -> bool:
        """Return whether it ended surely before the other began, as `dates.relations.before` does."""
        doubtful = self.uncertain or other.uncertain
        return not doubtful and self.latest + self.pad < other.earliest - other.pad

    def iso_bounds(self) -> tuple[str | None, str | None, str | None, str | None]:
        """Return (earliest, start_latest, end_earliest, latest) as ISO days; None if open or unknown.

        >>> Moment("2025-12", 739586, 739616, 739586, 739616).iso_bounds()
        ('2025-12-01', '2025-12-31', '2025-12-01', '2025-12-31')
        """
        return iso_day(self.earliest), iso_day(self.start_latest), iso_day(self.end_earliest), iso_day(self.latest)


def is_leap(year: int) -> bool:
    """Return whether a year of the proleptic Gregorian calendar has a 29 February; year 0 has."""
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def month_length(year: int, month: int) -> int:
    """Return the days of a month, 1 to 12.

    >>> month_length(1900, 2), month_length(2000, 2)
    (28, 29)
    """
    before = _DAYS_BEFORE_MONTH_IN_LEAP_YEAR if is_leap(year) else _DAYS_BEFORE_MONTH
    return before[month + 1] - before[month]


def ordinal(year: int, month: int, day: int) -> int:
    """Return the day number of a date that exists in the proleptic Gregorian calendar; year 0 is 1 BC.

    >>> ordinal(1, 1, 1), ordinal(0, 12, 31), ordinal(2025, 12, 22)
    (1, 0, 739607)
    """
    full = year - 1
    before = _DAYS_BEFORE_MONTH_IN_LEAP_YEAR if is_leap(year) else _DAYS_BEFORE_MONTH
    return full * 365 + full // 4 - full // 100 + full // 400 + before[month] + day


def calendar_date(number: int) -> tuple[int, int, int]:
    """Return the year, month and day of a day number: the inverse of `ordinal`.

    >>> calendar_date(739607), calendar_date(0)
    ((2025, 12, 22), (0, 12, 31))
    """
    cycles, rest = divmod(number - 1, DAYS_IN_400_YEARS)
    # The last century of four and the last year of four are a day longer than the others: hence the two caps.
    centuries = min(rest // _DAYS_IN_CENTURY, 3)
    rest -= centuries * _DAYS_IN_CENTURY
    fours, rest = divmod(rest, _DAYS_IN_4_YEARS)
    years = min(rest // _DAYS_IN_YEAR, 3)
    rest -= years * _DAYS_IN_YEAR
    year = cycles * 400 + centuries * 100 + fours * 4 + years + 1
    before = _DAYS_BEFORE_MONTH_IN_LEAP_YEAR if is_leap(year) else _DAYS_BEFORE_MONTH
    month = next(month for month in range(12, 0, -1) if before[month] <= rest)
    return year, month, rest - before[month] + 1


@lru_cache(maxsize=1 << 15)  # the days of a large log repeat: there are 32,000 in 90 years
def iso_day(day: Day) -> str | None:
    """Return a day in ISO 8601, with a sign before years beyond four digits; None if it is infinite.

    >>> iso_day(739607), iso_day(-366), iso_day(4_000_000), iso_day(float("inf"))
    ('2025-12-22', '-0001-12-31', '+10952-08-17', None)
    """
    if day in _ENDLESS:
        return None
    year, month, day_of_month = calendar_date(int(day))
    sign = "-" if year < 0 else "+" if year > _LAST_YEAR_OF_4_DIGITS else ""
    return f"{sign}{abs(year):04}-{month:02}-{day_of_month:02}"
