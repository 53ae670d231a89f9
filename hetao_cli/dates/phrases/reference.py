"""Phrases relative to the document's date: years left out, 去年, last November, three years ago."""

from __future__ import annotations

from functools import lru_cache
from types import MappingProxyType
from typing import TYPE_CHECKING

from hetao_cli.dates.moments import moment_of
from hetao_cli.dates.phrases.checksum import fits_weekday
from hetao_cli.dates.phrases.impossible import is_impossible
from hetao_cli.dates.phrases.stated import Stated, StatedDate, in_edtf
from hetao_cli.model.moment import calendar_date, ordinal
from hetao_cli.quick.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from hetao_cli.model.moment import Moment

APRIL = 4
"""The month in which a fiscal year begins where nothing shows another."""

_MONTHS = 12
_DAYS_CLOSE = 92
_MOST_YEARS_TO_A_LEAP_DAY = 8  # as from 1896 to 1904
_MONTHS_WITH_ANY_DAY = 3  # of these in a row one has 31 days, whichever they are
_FIRST_QUARTER = 33
_EARLIEST_SPOKEN_DECADE = 30  # without a context, the twenties may be of this century or of the last
_FIRST_YEAR_OF_1900S = 69
_PLANS, _PLANS_BEFORE_THE_GAP, _BEFORE_PLANS = range(1, 21), 2, 1951


class Reference(NamedTuple):
    """What a date is read in the light of: the date of the document, as far as it is certain, and the text before.

    Attributes:
        year: None if it is not known; month and day likewise.
        latest: Its last day, as an ordinal.
        ahead: The text is about the future, so that a year left out is that of the next such date.
        soon: A day of the same year up to so many days ahead is preferred to one of last year; for a month, or a day of
            next year, a third as many days.
        said: The earlier date in the text whose year holds for later months; None if none does.
        beside: The date directly before it in a list, whose month and year hold; None if it follows none.
        named: The last date that the text named, by the units of time that are certain of it: `year`, `month`, `day`;
            and the first month of the last `fiscal year`.
        before: The last date of the text before it, as it was stated; None if it is the first.
        fiscal_year_start: The month in which the fiscal year begins; None for what the text shows.
        text: The text that shows it.
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    latest: int = 0
    ahead: bool = False
    soon: int = 0
    said: Stated | None = None
    beside: Stated | None = None
    named: Mapping[str, Reference] = MappingProxyType({})
    before: StatedDate | None = None
    fiscal_year_start: int | None = None
    text: str = ""


@lru_cache(maxsize=256)
def reference_of(near: Moment | None) -> Reference:
    """Return a document's year, month and day as far as they are certain."""
    if near is None or not isinstance(near.earliest, int) or not isinstance(near.latest, int):
        return Reference()
    first, last = calendar_date(near.earliest), calendar_date(near.latest)
    if first[0] != last[0]:
        return Reference()
    month = last[1] if first[1] == last[1] else None
    return Reference(last[0], month, last[2] if first == last else None, near.latest)


def after_naming(reference: Reference, date: StatedDate, literal: str) -> Reference:
    """Return the reference for what follows a date in its text; Monday and yesterday name no month beside another."""
    known = reference_of(moment_of(in_edtf(date)))
    units = {"year": known.year, "month": known.month, "day": known.day}
    new = {unit: known for unit, value in units.items() if value is not None}
    if known.day is not None and "month" in reference.named and not any(map(_says_month, literal)):
        del new["month"]
    if _is_fiscal_year(date):
        new["fiscal year"] = Reference(date.first.year, date.first.month)
    return reference._replace(named={**reference.named, **new}, before=date)


def _says_month(character: str) -> bool:
    """Return whether a literal with such a character is more than one word for a day."""
    return character == " " or character.isnumeric()


def _is_fiscal_year(date: StatedDate) -> bool:
    """Return whether a date is twelve whole months that are no calendar year."""
    first, last = date.first, date.last
    if last is None or first.year is None or first.month is None or last.month is None or first.day or last.day:
        return False
    return last.year == first.year + 1 and last.month == first.month - 1


def at_named(unit: str, reference: Reference) -> Reference:
    """Return the last date that the text named with such a unit, in place of the document's; unknown if it has none."""
    known = reference.named.get("month" if unit == "quarter" else unit, Reference())
    return known._replace(fiscal_year_start=reference.fiscal_year_start, text=reference.text)


def same_period(year: int, reference: Reference) -> StatedDate | None:
    """Return the last date that the text named, in another year; None if it has none with a year of its own."""
    date = reference.before
    if date is None or date.first.year is None or date.first.unknown:
        return None
    years = year - date.first.year
    last = date.last and date.last._replace(year=(date.last.year or 0) + years)
    return StatedDate(date.first._replace(year=year), last, date.end)


def completed(stated: Stated, reference: Reference) -> Stated | None:
    """Return a date with a year that it leaves out, and the month of a mere day, filled in.

    It is the latest such date that had begun by the reference's end; a half or quarter, which is often in the future,
    is of the reference's year. If the text is about the future it is the earliest that had not ended; after an earlier
    date in the text, a later month is of that date's year. None if there is no reference or it is too coarse. A
    day that there is in no year stays without one.

    >>> completed(Stated(month=11), Reference(2026, 1, 3, 739_619)).year
    2025
    >>> completed(Stated(month=11), Reference(2026, 1, 3, 739_619, said=Stated(2023, 8))).year
    2023
    """
    if stated.year is not None or is_impossible(stated):
        return stated
    if reference.beside and (listed := _in_list(stated, reference.beside)):
        return listed
    said = reference.said
    if said and said.month and stated.month and said.month <= stated.month <= _MONTHS and not reference.ahead:
        dated: Stated | None = stated._replace(year=said.year)
    else:
        dated = _with_year(stated, reference.year, reference) if reference.year is not None else None
    return (
        dated
        if dated is None or stated.weekday is None
        else _by_weekday(dated, reference.latest, bare=stated.month is None)
    )


def _by_weekday(dated: Stated, latest: int, *, bare: bool) -> Stated:
    """Return a day whose year was left out in the one year near it in which it is of the weekday beside it, if one is.

    Where none is, the weekday is kept only if it is sooner a misprint than the month or the year is a wrong guess.

    Args:
        dated: The day as it was completed.
        latest: The last day of the document's date.
        bare: Its month was left out, too.
    """
    moment = moment_of(in_edtf(StatedDate(dated, None, 0)))
    if bare or moment is None or dated.year is None:
        return dated if fits_weekday(dated) else dated._replace(weekday=None)
    if abs(moment.earliest - latest) <= _DAYS_CLOSE:
        return dated
    near = (dated._replace(year=dated.year + years) for years in (0, -1, 1))
    fitting = (one for one in near if moment_of(in_edtf(StatedDate(one, None, 0))) and fits_weekday(one))
    return next(fitting, dated._replace(weekday=None))


def _with_year(stated: Stated, year: int, reference: Reference) -> Stated | None:
    """Return a date that leaves out its year, and can leave out its month, with both; None if no month has its day."""
    if stated.month is not None and stated.month >= _FIRST_QUARTER:
        return stated._replace(year=year)
    return _nearest(stated, year, reference)


def _nearest(stated: Stated, year: int, reference: Reference) -> Stated | None:
    """Return the latest such date that had begun by the reference's end, or the earliest that had not ended."""
    soon = reference.soon // (3 if stated.day is None else 1)
    if soon and stated.month and stated.day:
        following = stated._replace(year=year + 1)
        moment = moment_of(in_edtf(StatedDate(following, None, 0)))
        if moment is not None and moment.earliest <= reference.latest + soon // 3:
            return following
    for candidate in _ever_farther(stated, year, reference):
        moment = moment_of(in_edtf(StatedDate(candidate, None, 0)))
        if moment is None:
            continue
        if moment.latest >= reference.latest if reference.ahead else moment.earliest <= reference.latest + soon:
            return candidate
    return None


def _in_list(stated: Stated, beside: Stated) -> Stated | None:
    """Return a later day, or a month, with the month and year of the date before it in a list; None for any other."""
    if beside.year is None or beside.month is None:
        return None
    if stated.month is None:
        later_day = stated.day is not None and beside.day is not None and stated.day > beside.day
        return stated._replace(year=beside.year, month=beside.month) if later_day else None
    of_a_kind = (stated.month <= _MONTHS) == (beside.month <= _MONTHS)
    return stated._replace(year=beside.year + (stated.month < beside.month)) if of_a_kind else None


def _ever_farther(stated: Stated, year: int, reference: Reference) -> Iterator[Stated]:
    """Yield the dates that can be meant if the year is left out, nearest first, until one of them must exist."""
    step = 1 if reference.ahead else -1
    if stated.month is not None:
        for years in range(_MOST_YEARS_TO_A_LEAP_DAY + 1):
            yield stated._replace(year=year + step * years)
    elif reference.month is not None:
        for months in range(_MONTHS_WITH_ANY_DAY):
            year_of_month, month = _month_later(year, reference.month, step * months)
            yield stated._replace(year=year_of_month, month=month)


def nearest(distance: int, stated: Stated, reference: Reference) -> Stated | None:
    """Return the last, this or next month or season of a name.

    The last is the latest that was over before the reference's month, the next is the first that began after it; `this`
    is the current one, else that of the same year.

    Args:
        distance: -1 for the last, 0 for this, 1 for the next.
        stated: The month or season, without a year.
        reference: The date of the document.
    """
    if reference.year is None:
        return None
    month_begins = ordinal(reference.year, reference.month or 1, 1)
    for years in (1, 0, -1, -2)[:: -1 if distance > 0 else 1]:
        candidate = stated._replace(year=reference.year + years)
        moment = moment_of(in_edtf(StatedDate(candidate, None, 0)))
        if moment is None:
            return None
        over, to_come = moment.latest < month_begins, moment.earliest > reference.latest
        if (distance < 0 and over) or (distance > 0 and to_come) or (distance == 0 and not over and not to_come):
            return candidate
    return stated._replace(year=reference.year)


def joined(first: Stated, last: Stated, reference: Reference) -> tuple[Stated, Stated] | None:
    """Return the two dates of a span, each filled in from the other if possible, else from the reference.

    A last month that would precede the first is of the next year, a first that would follow the last of the one before.
    """
    if first.year is None and last.year is not None:
        start = first._replace(month=first.month or last.month)
        return start._replace(year=last.year - _follows(start, last)), last
    begun = completed(first, reference)
    if begun is None:
        return None
    if last.year is not None or begun.year is None:
        return begun, last
    end = last._replace(month=last.month or begun.month)
    return begun, end._replace(year=begun.year + _follows(begun, end))


def _follows(start: Stated, end: Stated) -> bool:
    """Return whether a date without its year has a later month than another; a mere day has none."""
    return start.month is not None and end.month is not None and start.month > end.month


def later(distance: int, unit: str, reference: Reference) -> Stated | None:
    """Return the unit of time that is so many units after the reference, or before it if negative.

    None if the reference is too coarse.

    >>> later(-1, "quarter", Reference(2025, 2, None, 739_310))
    Stated(year=2024, month=36, day=None, last_day=None, unknown=0, about=False, weekday=None)

    Args:
        distance: The number of units.
        unit: `day`, `month`, `quarter`, `year`, `decade` or `century`.
        reference: The date of the document.
    """
    if reference.year is None:
        return None
    if unit in _YEARS_IN:
        digits, years = _YEARS_IN[unit]
        return Stated(reference.year - reference.year % years + distance * years, unknown=digits)
    if unit == "day":
        return Stated(*calendar_date(reference.latest + distance)) if reference.day else None
    if reference.month is None:
        return None
    year, month = _month_later(reference.year, reference.month, distance * (3 if unit == "quarter" else 1))
    return Stated(year, month if unit == "month" else _FIRST_QUARTER + (month - 1) // 3)


_YEARS_IN = {"year": (0, 1), "decade": (1, 10), "century": (2, 100)}
"""For each unit, how many digits of the year it leaves open, and how many years it has."""


def ago(count: int, unit: str, reference: Reference) -> Stated | None:
    """Return the date so many units before the reference, as precise as people mean it.

    Some years ago is a year, but one year ago the same month of last year; months ago is a month, days ago a day;
    weeks and decades are approximate.

    Args:
        count: The number of units.
        unit: `day`, `week`, `month`, `year` or `decade`.
        reference: The date of the document.
    """
    if unit == "year" and count == 1 and reference.month:
        return later(-_MONTHS, "month", reference)
    if unit in {"week", "decade"}:
        date = later(-7 * count, "day", reference) if unit == "week" else later(-10 * count, "year", reference)
        return date and date._replace(about=True)
    return later(-count, unit, reference)


def _month_later(year: int, month: int, months: int) -> tuple[int, int]:
    years, before = divmod(year * _MONTHS + month - 1 + months, _MONTHS)
    return years, before + 1


def decade(tens: int, reference: Reference) -> Stated | None:
    """Return the decade that two digits name: the latest that had begun by the reference's end.

    Without a reference it is one of the 1900s; None if it could well be of this century.

    >>> decade(90, Reference()), decade(20, Reference())
    (Stated(year=1990, month=None, day=None, last_day=None, unknown=1, about=False, weekday=None), None)
    """
    if reference.year is None:
        return Stated(1900 + tens, unknown=1) if tens >= _EARLIEST_SPOKEN_DECADE else None
    return Stated(reference.year - (reference.year - tens) % 100, unknown=1)


def century(number: int) -> Stated:
    """Return the century of a number: the 20th is `19XX`, as EDTF has no form for 1901 to 2000."""
    return Stated(100 * (number - 1), unknown=2)


def five_year_plan(number: int) -> tuple[int, int] | None:
    """Return the first and the last year of a five-year plan of China; None if there was or will be none soon.

    The plans have followed each other since the third; the first two were of 1953 and 1958, before three years without.

    >>> five_year_plan(14), five_year_plan(2)
    ((2021, 2025), (1958, 1962))
    """
    if number not in _PLANS:
        return None
    first = _BEFORE_PLANS + 5 * number if number > _PLANS_BEFORE_THE_GAP else 1948 + 5 * number
    return first, first + 4


def century_before_first(number: int) -> Stated:
    """Return the century of a number before the first year: the third is `-02XX`, from 300 to 201 before Christ."""
    return Stated(min(-100 * (number - 1), -1), unknown=2)


def year_of_two_digits(year: int) -> int:
    """Return the year that two digits mean, 1969 to 2068, as `%y` in POSIX."""
    return year + (1900 if year >= _FIRST_YEAR_OF_1900S else 2000)
