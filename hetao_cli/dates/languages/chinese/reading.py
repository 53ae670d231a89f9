"""Dates in Chinese, in both scripts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hetao_cli.dates.languages.chinese import words
from hetao_cli.dates.languages.chinese.clock import end_of_hours
from hetao_cli.dates.languages.chinese.eras import read_year_of_era
from hetao_cli.dates.languages.chinese.fiscal import read_fiscal_year
from hetao_cli.dates.languages.chinese.numbers import read_number
from hetao_cli.dates.languages.chinese.parts import (
    find_word,
    one_or_two,
    past_edge,
    read_any_part,
    read_days,
    read_days_of_month,
    read_months,
    read_part,
)
from hetao_cli.dates.languages.chinese.plans import read_plan
from hetao_cli.dates.languages.chinese.weeks import read_week
from hetao_cli.dates.phrases.figures import span_of_years
from hetao_cli.dates.phrases.reference import ago, at_named, century, decade, later, year_of_two_digits
from hetao_cli.dates.phrases.stated import Stated, StatedDate, at_edge
from hetao_cli.dates.phrases.tokens import (
    APOSTROPHES,
    CLOSING,
    OPENING,
    TWO_DIGITS,
    Number,
    find_key,
    is_figure,
    is_year,
    skip_blanks,
)

if TYPE_CHECKING:
    from hetao_cli.dates.phrases.reference import Reference

_SMALLEST_WITHOUT_ZERO = 10
_TENS = range(0, 100, 10)
_MOST_YEARS_OF_A_SPAN = 80  # 98年 is a year, 70年 may be a lease


def read_chinese(text: str, at: int, reference: Reference) -> StatedDate | None:
    """Read the longest date in Chinese that starts at an offset, without the words around it."""
    number = read_number(text, at)
    plan = read_plan(text, at)
    if plan is not None:
        return plan
    if number is None:
        return (
            read_fiscal_year(text, at, reference)
            or _part_of_day(text, at, reference)
            or _relative(text, at, reference)
            or _beside_weekday(text, at, reference)
            or read_week(text, at, reference)
            or read_year_of_era(text, at, reference)
            or _without_number(text, at, reference)
        )
    return (
        read_fiscal_year(text, at, reference)
        or _era(text, number, reference)
        or _ago(text, number, reference)
        or _years(text, at, reference)
        or read_months(text, at, None)
        or read_days(text, at, Stated())
        or read_any_part(text, at, None, reference)
        or (read_part(text, number.end, number.value, reference) if is_year(number) and is_figure(text, at) else None)
    )


def _beside_weekday(text: str, at: int, reference: Reference) -> StatedDate | None:
    """Read a day behind its weekday: 星期三（8月13日）, 本周五8月15日."""
    week = find_key(text, at, words.WEEKS) or find_key(text, at, words.WEEK)
    weekday = words.DAYS_OF_WEEK.get(text[week[1] : week[1] + 1]) if week else None
    if week is None or weekday is None:
        return None
    at = skip_blanks(text, week[1] + 1)
    bracketed = text[at : at + 1] in OPENING
    at += bracketed
    date = read_chinese(text, at, reference) if read_number(text, at) else None
    if date is None or date.first.day is None or (bracketed and text[date.end : date.end + 1] not in CLOSING):
        return None
    return date._replace(first=date.first._replace(weekday=weekday), end=date.end + bracketed)


def _without_number(text: str, at: int, reference: Reference) -> StatedDate | None:
    """Read a date that does not begin with a number: 上半年, 年底, 半年前, '98年."""
    if text[at] in APOSTROPHES:
        number = read_number(text, at + 1)
        year_word = number is not None and text.startswith("年", number.end)
        return _short_year(text, number, number.end + 1, reference) if number and year_word else None
    if text.startswith("半年", at) and (found := find_word(text, at + 2, words.AGO)):
        date = ago(6, "month", reference)
        return StatedDate(date, None, found[1]) if date else None
    part = read_any_part(text, at, None, reference)
    if part or reference.year is None:
        return part
    if edge := find_word(text, at, words.YEAR_EDGES):
        return StatedDate(at_edge(Stated(reference.year), edge[0]), None, edge[1])
    edge, month = find_word(text, at, words.MONTH_EDGES), later(0, "month", reference)
    return StatedDate(month, None, edge[1]) if edge and month else None


def _relative(text: str, at: int, reference: Reference) -> StatedDate | None:
    """Read 去年, 上月, 本季度, 昨日, 上世纪 and 同年, with the parts that follow them."""
    named = find_word(text, at, words.ANAPHORS)
    found = named or find_word(text, at, words.RELATIVE)
    if found is None:
        return None
    (unit, distance), end = found
    date = later(distance, unit, at_named(unit, reference) if named else reference)
    if date is None or date.year is None:
        return None
    if unit == "year":
        return read_part(text, end, date.year, reference) or StatedDate(date, None, end)
    if unit == "month":
        return read_days_of_month(text, end, date)
    if unit == "century":
        return _within_century(text, end, date)
    return past_edge(text, StatedDate(date, None, end)) if unit == "quarter" else StatedDate(date, None, end)


def _part_of_day(text: str, at: int, reference: Reference) -> StatedDate | None:
    """Read the day of 今早, 昨夜 or 當晚, with the time of day."""
    day = words.DAYS_WITH_A_PART.get(text[at : at + 1])
    part = find_key(text, at + 1, words.SHORT_PARTS_OF_DAY) if day else None
    if day is None or part is None or text[part[1] : part[1] + 1] in words.NOT_AFTER_A_PART_OF_DAY:
        return None
    date = later(day[1], "day", at_named("day", reference) if day[0] else reference)
    return StatedDate(date, None, end_of_hours(text, at + 1) or part[1]) if date else None


def _years(text: str, at: int, reference: Reference) -> StatedDate | None:
    """Read a year with the part of it that follows, or a span of years."""
    found = one_or_two(text, at, "年")
    if found is None:
        return None
    first, last, end = found
    if last is not None:
        span = span_of_years(first, last)
        return span and span._replace(end=end)
    if is_year(first):
        return read_part(text, end, first.value, reference) or StatedDate(Stated(first.value), None, end)
    return _short_year(text, first, end, reference)


def _short_year(text: str, number: Number, end: int, reference: Reference) -> StatedDate | None:
    """Read a year of two digits, which without an apostrophe or a month could as well be a number of years."""
    if number.width != TWO_DIGITS:
        return None
    year = year_of_two_digits(number.value)
    part = read_part(text, end, year, reference)
    if part:
        return part
    start = number.end - number.width
    marked = number.value < _SMALLEST_WITHOUT_ZERO or text[start - 1 : start] in APOSTROPHES
    span = number.value <= _MOST_YEARS_OF_A_SPAN or number.value % 10 == 0 or find_word(text, end, words.AGO)
    return StatedDate(Stated(year), None, end) if marked or not span else None


def _era(text: str, number: Number, reference: Reference) -> StatedDate | None:
    """Read a century or a decade: 20世纪90年代, 二十世紀, 1990年代, 九十年代."""
    found = find_key(text, skip_blanks(text, number.end), words.ERAS)
    if found is None:
        return None
    era, end = found
    if era == "century":
        return _within_century(text, end, century(number.value))
    if is_year(number):
        whole = Stated(number.value, unknown=1) if number.value % 10 == 0 else None
    else:
        whole = decade(number.value, reference) if number.value in _TENS else None
    return StatedDate(whole, None, _past_edge(text, end)) if whole else None


def _within_century(text: str, at: int, whole: Stated) -> StatedDate:
    """Read the decade that follows a century, or the century."""
    tens = read_number(text, skip_blanks(text, at))
    if tens and text.startswith("年代", tens.end) and tens.value in _TENS and whole.year is not None:
        return StatedDate(Stated(whole.year + tens.value, unknown=1), None, _past_edge(text, tens.end + 2))
    return StatedDate(whole, None, _past_edge(text, at))


def _past_edge(text: str, at: int) -> int:
    """Return the offset after words for the beginning or end of an era, which are read as the whole era."""
    found = find_word(text, at, words.EDGES_AFTER_ERA)
    return found[1] if found else at


def _ago(text: str, number: Number, reference: Reference) -> StatedDate | None:
    """Read 三年前 and 两个月前; 2035年前 is before that year."""
    counted = find_key(text, skip_blanks(text, number.end), words.COUNTED)
    back = find_word(text, counted[1], words.AGO) if counted else None
    zero_leads = number.width > 1 and number.value < 10 ** (number.width - 1)
    if counted is None or back is None or is_year(number) or zero_leads:
        return None
    date = ago(number.value, counted[0], reference)
    return StatedDate(date, None, back[1]) if date else None
