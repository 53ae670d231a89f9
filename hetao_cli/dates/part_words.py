"""One date of an EDTF expression in words: what is known of its year, month and day, and how well."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from hetao_cli.dates.calendar_words import (
    BEFORE_CHRIST,
    MONTH_NAMES,
    MONTH_OF_YEAR,
    OF_HEMISPHERES,
    PART_OF_YEAR,
    PARTS_OF_YEAR,
    YEAR,
    one_of,
    year_words,
)
from hetao_cli.dates.qualifier_words import qualified
from hetao_cli.messages.message import Message
from hetao_cli.quick.patterns import regex
from hetao_cli.quick.tuples import NamedTuple

if TYPE_CHECKING:
    from hetao_cli.messages.message import Localized

PLAIN = regex("[0-9]{4}(?:-(?:0[1-9]|1[0-2])(?:-[0-9]{2})?)?")
"""Dates that are shown as they stand."""

_MARK = "([?~%]?)"
_PART = regex(f"{_MARK}(-?[0-9X]{{4}}){_MARK}(?:-{_MARK}([0-9X]{{2}}){_MARK}(?:-{_MARK}([0-9X]{{2}}){_MARK})?)?")
_LONG = regex(f"{_MARK}Y?(-?)([0-9]+)(?:E([0-9]+))?(?:S([0-9]+))?{_MARK}")
_MOST_DIGITS = 12
"""Years with an exponent are written out up to so many digits."""

_MONTHS, _DAYS = range(1, 13), range(1, 32)

_DECADE = Message("date.decade", "{date}0s")
_SOME_YEAR = Message("date.some-year", "some year")
_SOME_YEAR_OF = Message("date.some-year-of", "some year of the {decade}")
_SOME_YEAR_FROM = Message("date.some-year-from", "some year {first}–{last}")
_SOME_YEAR_BC = Message("date.some-year-bc", "some year {first}–{last} BC")
_YEAR_LIKE = Message("date.year-like", "a year of the form {form}")
_LONG_YEAR = Message("date.long-year", "year {year}")
_SIGNIFICANT = Message("date.significant", "{year} to {n} significant digits")
_SOME_MONTH = Message("date.some-month", "some month")
_MONTH_OF = Message("date.month-of", "{month} of {year}")
_DAY = Message("date.day", "{day}")
_DAY_ALONE = Message("date.day-alone", "day {day}")
_SOME_DAY = Message("date.some-day", "some day")
_DAY_AND_MONTH = Message("date.day-and-month", "{day} {month}")
_DAY_OF = Message("date.day-of", "{day} of {month}")


class _Year(NamedTuple):
    """The year of a date in words, by itself and before a month; and whether it is one year."""

    alone: Localized
    within: Localized
    known: bool


def part_words(part: str, *, within: bool = False) -> Localized:
    """Return a date in words.

    Args:
        part: The date, which is EDTF.
        within: It stands within other words, so that a mere year needs the word for it where a language has one.
    """
    found = _PART.fullmatch(part)
    if found is None:
        return _long_year_words(part)
    year, month, day = found[2], found[5] or "", found[8] or ""
    plain = "-".join(filter(None, (year, month, day)))
    if PLAIN.fullmatch(plain):
        words: Localized = YEAR.filled(year=plain) if within and not month else plain
    else:
        words = _in_words(_year(year), month, day)
    groups = found.groups(default="")
    return qualified(words, [(groups[at], groups[at + 2]) for at in range(0, len(groups), 3) if groups[at + 1]])


def _in_words(year: _Year, month: str, day: str) -> Localized:
    if not month:
        return year.alone
    if month in PARTS_OF_YEAR:
        name, of_year = PARTS_OF_YEAR[month]
        part = (of_year if year.known else PART_OF_YEAR).filled(part=name, year=year.within)
        return OF_HEMISPHERES[month].filled(date=part) if month in OF_HEMISPHERES else part
    if day == month == "XX":
        return _DAY_OF.filled(day=_SOME_DAY, month=year.within)
    months = _fitting(month, _MONTHS)
    some = _SOME_MONTH if month == "XX" else one_of(months, [MONTH_NAMES[one - 1] for one in months])
    one_month = len(months) == 1
    month_words = (MONTH_OF_YEAR if one_month and year.known else _MONTH_OF).filled(month=some, year=year.within)
    return _with_day(day, month_words, one_month=one_month) if day else month_words


def _with_day(day: str, month: Localized, *, one_month: bool) -> Localized:
    """Return a day of a month, either of which can have several values."""
    if day == "XX":
        return _DAY_OF.filled(day=_SOME_DAY, month=month)
    days = _fitting(day, _DAYS)
    name = one_of(days, [_DAY.filled(day=str(one)) for one in days])
    if len(days) > 1:
        return _DAY_OF.filled(day=name, month=month)
    if one_month:
        return _DAY_AND_MONTH.filled(day=name, month=month)
    return _DAY_OF.filled(day=_DAY_ALONE.filled(day=str(days[0])), month=month)


def _year(year: str) -> _Year:
    if "X" not in year:
        words = year_words(int(year))
        return _Year(words, words, known=True)
    digits = year.removeprefix("-")
    open_digits = len(digits) - len(digits.rstrip("X"))
    if "X" in digits.rstrip("X"):
        words = _YEAR_LIKE.filled(form=year.replace("X", "_").replace("-", "−"))
    elif year == "XXXX":
        words = _SOME_YEAR
    elif year.startswith("-"):
        last, first = (max(int(digits.replace("X", digit)), 1) for digit in "09")
        words = _SOME_YEAR_BC.filled(first=str(first + 1), last=str(last + 1))
    elif open_digits > 1:
        words = _SOME_YEAR_FROM.filled(first=year.replace("X", "0"), last=year.replace("X", "9"))
    else:
        decade = _DECADE.filled(date=year[:-1])
        return _Year(decade, _SOME_YEAR_OF.filled(decade=decade), known=False)
    return _Year(words, words, known=False)


def _long_year_words(part: str) -> Localized:
    """Return a year of many digits, of an exponent, or of so many significant digits in words."""
    found = _LONG.fullmatch(part)
    if found is None:
        return part
    before, sign, digits, exponent, significant, behind = found.groups()
    zeros = int(exponent or 0)
    if len(digits) + zeros > _MOST_DIGITS and exponent:
        number = f"{'−' if sign else ''}{digits} × 10^{zeros}"
        year = _LONG_YEAR.filled(year=number)
    else:
        number = str(int(digits) * 10**zeros + bool(sign))
        year = (BEFORE_CHRIST if sign else _LONG_YEAR).filled(year=number)
    if significant:
        year = _SIGNIFICANT.filled(year=year, n=significant)
    return qualified(year, [(before, behind)])


def _fitting(pattern: str, numbers: range) -> list[int]:
    """Return those of some numbers of two digits that a pattern such as `1X` fits."""
    return [number for number in numbers if re.fullmatch(pattern.replace("X", "[0-9]"), f"{number:02}")]
