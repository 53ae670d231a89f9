"""Fiscal years: twelve months from the one in which they begin, and their parts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hetao_cli.dates.fiscal_years import fiscal_year_start_shown
from hetao_cli.dates.phrases.reference import APRIL
from hetao_cli.dates.phrases.stated import Stated, StatedDate
from hetao_cli.quick.tuples import NamedTuple

if TYPE_CHECKING:
    from hetao_cli.dates.phrases.reference import Reference

_MONTHS, _MONTHS_OF_QUARTER = 12, 3
_BEFORE_FIRST_QUARTER, _FIRST_HALF = 32, 40
_CENTURY = 100


class FiscalYear(NamedTuple):
    """A fiscal year, by the year and the month in which it begins, and the offset after its name."""

    year: int
    month: int
    end: int


def named_by_one(year: int, reference: Reference, end: int) -> FiscalYear:
    """Return the fiscal year that is named by one year: the one most of which lies in it, of two halves the second.

    >>> from hetao_cli.dates.phrases.reference import Reference
    >>> [named_by_one(2025, Reference(fiscal_year_start=month), 6).year for month in (1, 4, 7, 10)]
    [2025, 2025, 2024, 2024]
    """
    start = _start(reference)
    return FiscalYear(year - (start > _MONTHS // 2), start, end)


def named_by_two(first: int, last: int, reference: Reference, end: int) -> FiscalYear | None:
    """Return the fiscal year from one year into the next, which may leave out its century; None for other years.

    It does not begin in January, even where others do: then it begins in April.
    """
    start = _start(reference)
    follows = last in {first + 1, (first + 1) % _CENTURY}
    return FiscalYear(first, APRIL if start == 1 else start, end) if follows else None


def fiscal_year_near(distance: int, reference: Reference, end: int) -> FiscalYear | None:
    """Return the last, this or next fiscal year; None if the document's month is not known.

    This is the one of the document's day. The last is the one before the fiscal year that the text named, else that
    which began in the calendar year before, even if it has not quite ended: a budget of February compares itself with
    the year that ends in March.
    """
    named = reference.named.get("fiscal year")
    if named is not None and named.year is not None and named.month is not None and distance:
        return FiscalYear(named.year + distance, named.month, end)
    if reference.year is None or reference.month is None:
        return None
    start = _start(reference)
    if distance < 0 and start <= _MONTHS // 2:
        return FiscalYear(reference.year + distance, start, end)
    return FiscalYear(reference.year - (reference.month < start) + distance, start, end)


def same_fiscal_year(reference: Reference, end: int) -> FiscalYear | None:
    """Return the fiscal year that the text named last."""
    named = reference.named.get("fiscal year")
    if named is None or named.year is None or named.month is None:
        return None
    return FiscalYear(named.year, named.month, end)


def whole(fiscal: FiscalYear) -> StatedDate:
    """Return all months of a fiscal year: the interval, or the calendar year.

    >>> from hetao_cli.dates.phrases.stated import in_edtf
    >>> in_edtf(whole(FiscalYear(2025, 4, 6)))
    '2025-04/2026-03'
    """
    if fiscal.month == 1:
        return StatedDate(Stated(fiscal.year), None, fiscal.end)
    return _months(fiscal, 1, _MONTHS, fiscal.end)


def part_of(fiscal: FiscalYear, part: StatedDate) -> StatedDate:
    """Return a quarter, a half, some leading months or a month of a fiscal year.

    >>> from hetao_cli.dates.phrases.stated import in_edtf
    >>> in_edtf(part_of(FiscalYear(2025, 4, 6), StatedDate(Stated(None, 36), None, 9)))
    '2026-01/2026-03'
    """
    month = part.first.month or 1
    if fiscal.month == 1 or (month <= _MONTHS and part.last is None):
        return _in_calendar_year(fiscal, part)
    if part.last is not None:
        return _months(fiscal, month, part.last.month or month, part.end)
    length = _MONTHS // 2 if month >= _FIRST_HALF else _MONTHS_OF_QUARTER
    last = (month - (_FIRST_HALF - 1 if month >= _FIRST_HALF else _BEFORE_FIRST_QUARTER)) * length
    return _months(fiscal, last - length + 1, last, part.end)


def _in_calendar_year(fiscal: FiscalYear, part: StatedDate) -> StatedDate:
    """Return a part of a calendar year as of the year in which a fiscal year has it."""
    month = part.first.month or 1
    year = fiscal.year + (month < fiscal.month)
    return part._replace(first=part.first._replace(year=year), last=part.last and part.last._replace(year=year))


def _months(fiscal: FiscalYear, first: int, last: int, end: int) -> StatedDate:
    """Return the months from one to another of a fiscal year, counted from 1."""
    begin, close = (_month(fiscal, number) for number in (first, last))
    return StatedDate(begin, None if begin == close else close, end)


def _month(fiscal: FiscalYear, number: int) -> Stated:
    years, before = divmod(fiscal.month - 1 + number - 1, _MONTHS)
    return Stated(fiscal.year + years, before + 1)


def _start(reference: Reference) -> int:
    return reference.fiscal_year_start or fiscal_year_start_shown(reference.text)
