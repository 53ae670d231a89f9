"""One date of an EDTF expression, such as `2025-12-22`, `199X`, `2004-06~-11`, `2025-41` or `Y17E7`."""

import re
from collections.abc import Iterator
from functools import cache
from itertools import product

from hetao_cli.dates.date_error import DateError
from hetao_cli.messages.message import Message
from hetao_cli.model.moment import Day, month_length, ordinal
from hetao_cli.quick.tuples import NamedTuple

# Patterns are strings: `re` compiles and keeps each at its first use, which is never in runs with plain dates.
_CALENDAR_DATE = (
    "([?~%]?)(-?[0-9X]{4})([?~%]?)"  # year, a qualifier on either side
    "(?:-([?~%]?)([0-9X]{2})([?~%]?)"  # month
    "(?:-([?~%]?)([0-9X]{2})([?~%]?))?)?"  # day
)
_LONG_YEAR = "([?~%]?)(Y?)(-?)([0-9]+)(?:E([1-9][0-9]*))?(?:S([1-9][0-9]*))?([?~%]?)"

# Codes in place of a month: (first code, months in each, first month of each). The standard leaves the months
# of the seasons open; these are the meteorological ones, 21 to 24 as in the north, and winter begins in December.
_SUB_YEAR_GROUPS = (
    (21, 3, (3, 6, 9, 12)),  # spring to winter, no hemisphere stated
    (25, 3, (3, 6, 9, 12)),  # of the north
    (29, 3, (9, 12, 3, 6)),  # of the south
    (33, 3, (1, 4, 7, 10)),  # quarters
    (37, 4, (1, 5, 9)),  # thirds
    (40, 6, (1, 7)),  # halves
)
_SUB_YEARS = {
    code: (first_month, months)
    for first_code, months, first_months in _SUB_YEAR_GROUPS
    for code, first_month in enumerate(first_months, first_code)
}
_MONTHS, _DAYS = range(1, 13), range(1, 32)
_MOST_DAYS_IN_YEAR, _MOST_DAYS_IN_MONTH = 366, 31
_PLAIN_YEAR_DIGITS = 4
_MOST_YEAR_DIGITS = 300  # the days of longer years overflow if they meet infinity, which is a float


class Part(NamedTuple):
    """One date of an expression: it lies somewhere from `low` to `high`, both included.

    Attributes:
        low: First day it may mean.
        high: Last day it may mean.
        precision: `year`, `month`, `day` or `season`; the two sides of `..` must agree in it.
        approximate: A component carries `~` or `%`.
        uncertain: A component carries `?` or `%`.
        pad: Most days that one unit of the coarsest approximate component has; 0 if none is approximate.
    """

    low: Day
    high: Day
    precision: str
    approximate: bool = False
    uncertain: bool = False
    pad: int = 0


def read_part(text: str) -> Part | None:
    """Return the days that one date of an expression can mean; None if the text does not have the form of one.

    >>> read_part("2025-40").pad, read_part("199X~").pad
    (0, 3660)

    Raises:
        DateError: It has the form, but there is no such day, month or year.
    """
    found = re.fullmatch(_CALENDAR_DATE, text)
    if found:
        return _calendar_part(text, found)
    found = re.fullmatch(_LONG_YEAR, text)
    return _long_year_part(text, found) if found else None


def _calendar_part(text: str, found: re.Match[str]) -> Part:
    """Read a date of four year digits; any digit may be `X`."""
    year_left, year, year_right, month_left, month, month_right, day_left, day, day_right = found.groups(default="")
    if year == "-0000":
        raise DateError(
            text,
            Message(
                "date.there-is-no-year0000-the",
                "there is no year '-0000': the year before '0001' is '0000', the one before it '-0001'",
            ),
        )
    sub_year = _SUB_YEARS.get(int(month)) if month.isdigit() else None
    if sub_year and day:
        raise DateError(
            text,
            Message(
                "date.is-a-part-of-a-year",
                "'{month}' is a part of a year and has no days of its own: write '{year}-{month}'",
                {"month": month, "year": year},
            ),
        )
    if sub_year:
        low, high = _sub_year_days(year, *sub_year)
    else:
        low, high = _days_that_fit(text, year, month, day)
    precision = "day" if day else "season" if sub_year else "month" if month else "year"
    marks = (year_left + year_right, month_left + month_right, day_left + day_right)
    return _qualified(Part(low, high, precision), marks, _units(year, month, day))


def _qualified(part: Part, marks: tuple[str, ...], units: tuple[int, ...]) -> Part:
    """Return a part with the qualifiers of its components, whose units are given in days."""
    together = "".join(marks)
    if not together:
        return part
    pad = max((unit for mark, unit in zip(marks, units, strict=True) if "~" in mark or "%" in mark), default=0)
    return part._replace(approximate=pad > 0, uncertain="?" in together or "%" in together, pad=pad)


def _units(year: str, month: str, day: str) -> tuple[int, int, int]:
    """Return the most days that one unit of each component has; one that is all `X` counts as the one before."""
    year_days = _MOST_DAYS_IN_YEAR * 10 ** (len(year) - len(year.rstrip("X")))
    if month == "XX":
        month_days = year_days
    else:
        _, months = _SUB_YEARS.get(int(month), (0, 1)) if month.isdigit() else (0, 1)
        month_days = months * _MOST_DAYS_IN_MONTH
    return year_days, month_days, month_days if day == "XX" else 1


def _sub_year_days(year: str, first_month: int, months: int) -> tuple[int, int]:
    """Return the first and the last day of a part of a year; a winter ends in the next year."""
    start, end = next(_years(year)), next(_years(year, latest_first=True))
    further_years, month_index = divmod(first_month + months - 2, len(_MONTHS))
    end, last_month = end + further_years, month_index + 1
    return ordinal(start, first_month, 1), ordinal(end, last_month, month_length(end, last_month))


def _days_that_fit(text: str, year: str, month: str, day: str) -> tuple[int, int]:
    """Return the first and the last day of the calendar that a date with unspecified digits can be."""
    months = _fitting(month or "XX", _MONTHS)
    if not months:
        raise DateError(
            text,
            Message(
                "date.there-is-no-month-months-are",
                "there is no month '{month}': months are 01 to 12 "
                "(seasons 21 to 32, quarters 33 to 36, thirds 37 to 39, halves 40 and 41)",
                {"month": month},
            ),
        )
    days = _fitting(day or "XX", _DAYS)
    if not days:
        raise DateError(
            text, Message("date.there-is-no-day-days-are", "there is no day '{day}': days are 01 to 31", {"day": day})
        )
    low = _first_that_exists(_years(year), months, days)
    high = _first_that_exists(_years(year, latest_first=True), months[::-1], days[::-1])
    if low is None or high is None:
        if "X" in year + month:
            raise DateError(
                text,
                Message(
                    "date.no-month-that-fits-has",
                    "no month that fits '{year}-{month}' has a day '{day}'",
                    {"year": year, "month": month, "day": day},
                ),
            )
        from hetao_cli.dates.calendar_words import month_words

        length = month_length(int(year), int(month))
        raise DateError(
            text,
            Message(
                "date.there-is-no-day-has",
                "there is no day '{day}': {month} has {length} days",
                {"day": day, "month": month_words(int(year), int(month)), "length": length},
            ),
        )
    return low, high


def _years(pattern: str, *, latest_first: bool = False) -> Iterator[int]:
    """Yield the years that a pattern such as `-19X4` fits, in the order of time or against it."""
    before_zero = pattern.startswith("-")
    digits = "9876543210" if latest_first != before_zero else "0123456789"
    for chosen in product(*(digits if sign == "X" else sign for sign in pattern.removeprefix("-"))):
        magnitude = int("".join(chosen))
        if magnitude or not before_zero:
            yield -magnitude if before_zero else magnitude


@cache  # there are few patterns of two signs, and few differ in a log
def _fitting(pattern: str, numbers: range) -> tuple[int, ...]:
    """Return those of some numbers of two digits that a pattern such as `1X` fits, ascending."""
    fits = re.compile(pattern.replace("X", "[0-9]")).fullmatch
    return tuple(number for number in numbers if fits(f"{number:02}"))


def _first_that_exists(years: Iterator[int], months: tuple[int, ...], days: tuple[int, ...]) -> int | None:
    """Return the first combination that is a day of the calendar; None if there is none."""
    candidates = ((year, month, day) for year in years for month in months for day in days)
    return next((ordinal(*date) for date in candidates if date[2] <= month_length(date[0], date[1])), None)


def _long_year_part(text: str, found: re.Match[str]) -> Part | None:
    """Read a year with a prefix `Y`, an exponent `E` or a number of significant digits `S`."""
    left, prefix, sign, digits, exponent, significant, right = found.groups(default="")
    if not prefix and (exponent or not significant or len(digits) != _PLAIN_YEAR_DIGITS):
        return None
    if prefix and (digits.startswith("0") or not (exponent or len(digits) > _PLAIN_YEAR_DIGITS)):
        plain = sign + digits.lstrip("0").rjust(_PLAIN_YEAR_DIGITS, "0")
        raise DateError(
            text,
            Message(
                "date.y-starts-years-of-more-than",
                "'Y' starts years of more than four digits, without leading zeros: write '{plain}'",
                {"plain": plain},
            ),
        )
    zeros = int(exponent[:_PLAIN_YEAR_DIGITS] or 0)
    if len(digits) + zeros > _MOST_YEAR_DIGITS:
        raise DateError(
            text,
            Message(
                "date.years-of-more-than-digits-are",
                "years of more than {most_year_digits} digits are not read",
                {"most_year_digits": _MOST_YEAR_DIGITS},
            ),
        )
    year = int(digits) * 10**zeros
    uncounted = len(str(year)) - int(significant[:_PLAIN_YEAR_DIGITS] or _MOST_YEAR_DIGITS)
    step = 10 ** max(uncounted, 0)
    near = year - year % step
    far = near + step - 1
    first, last = (-far, -near) if sign else (near, far)
    part = Part(ordinal(first, 1, 1), ordinal(last, 12, 31), "year")
    return _qualified(part, (left + right,), (_MOST_DAYS_IN_YEAR * step,))
