"""Parts of a year in Chinese: months with their days, quarters, halves, seasons, beginnings and ends."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from hetao_cli.dates.languages.chinese import words
from hetao_cli.dates.languages.chinese.numbers import read_number
from hetao_cli.dates.phrases.reference import same_period
from hetao_cli.dates.phrases.stated import NO_MONTH, Sense, Stated, StatedDate, at_edge
from hetao_cli.dates.phrases.tokens import (
    DAYS,
    MONTHS,
    TWO_DIGITS,
    Number,
    find_key,
    is_figure,
    is_ideograph,
    read_figures,
    skip_blanks,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

    from hetao_cli.dates.phrases.reference import Reference

_T = TypeVar("_T")

_ENDS_OF_CLAUSES = frozenset(("", *"，。；）,.;)\n"))
_QUARTERS = range(1, 5)
_LIST_JOINTS = frozenset("、和及与與或")
_MOST_OF_A_LIST = 5
_MONTHS_OF_YEAR = 12
_BEFORE_FIRST_QUARTER = 32


def find_word(text: str, at: int, table: Mapping[str, _T]) -> tuple[_T, int] | None:
    """Return the value of the longest word at an offset and the offset after it; None within another word."""
    found = find_key(text, at, table)
    if found is None:
        return None
    word, end = text[at : found[1]], found[1]
    if word in words.ENDS_ITS_CLAUSE:
        return None if is_ideograph(text, end) else found
    following = text[end : end + 1]
    return None if following and following in words.OTHER_WORDS.get(word, "") else found


def one_or_two(text: str, at: int, units: str) -> tuple[Number, Number | None, int] | None:
    """Read one number, or two that are joined, with a unit of one character after it: 22日, 22至24日."""
    first = read_number(text, at)
    if first is None:
        return None
    unit = skip_blanks(text, first.end)
    if text[unit : unit + 1] in {*units}:
        return first, None, unit + 1
    if _is_listed(text, at, unit, units):
        return first, None, first.end
    joint = skip_joint(text, unit)
    last = read_number(text, joint) if joint else None
    if last is None:
        return None
    unit = skip_blanks(text, last.end)
    return (first, last, unit + 1) if text[unit : unit + 1] in {*units} else None


def _is_listed(text: str, start: int, at: int, units: str) -> bool:
    """Return whether a number is of a list whose last has the unit of all (2023和2024年, 3、4月), in like numerals."""
    for _ in range(_MOST_OF_A_LIST):
        if text[at : at + 1] not in _LIST_JOINTS:
            return False
        after = skip_blanks(text, at + 1)
        number = read_number(text, after)
        if number is None or is_figure(text, after) != is_figure(text, start):
            return False
        at = skip_blanks(text, number.end)
        if text[at : at + 1] in {*units}:
            return True
    return False


def skip_joint(text: str, at: int) -> int | None:
    """Return the offset after the joint of two numbers of a span; None if there is none."""
    joint = find_key(text, at, words.JOINTS)
    return skip_blanks(text, joint[1]) if joint and joint[0] is Sense.PLAIN else None


def read_part(text: str, at: int, year: int, reference: Reference) -> StatedDate | None:
    """Read the part of a known year that follows it."""
    at = skip_blanks(text, at)
    if text[at : at + 1] == "的":
        at += 1
    if same := find_key(text, at, words.SAME_PERIOD):
        date = same_period(year, reference) or StatedDate(Stated(year), None, at)
        return date._replace(end=same[1])
    return (
        read_months(text, at, year)
        or read_any_part(text, at, year, reference)
        or _season(text, at, year)
        or _trailing(text, at, year)
        or _edge_of_year(text, at, year)
    )


def read_any_part(text: str, at: int, year: int | None, reference: Reference) -> StatedDate | None:
    """Read a half, a quarter or the leading months of a year; the year may be left out."""
    found = find_key(text, at, words.PARTS)
    if found:
        return past_edge(text, StatedDate(Stated(year, found[0]), None, found[1]))
    return _quarter(text, at, year) or _leading(text, at, year, reference)


def read_months(text: str, at: int, year: int | None) -> StatedDate | None:
    """Read a month with its days, or a span of months."""
    found = one_or_two(text, at, "月")
    if found is None:
        return None if year is None else _cut_short(text, at, year)
    if text[at] in "两兩":
        return None
    first, last, end = found
    if first.value not in MONTHS:
        return _no_month(text, end, year, first) if last is None else None
    if last is None:
        return read_days_of_month(text, end, Stated(year, first.value))
    return StatedDate(Stated(year, first.value), Stated(year, last.value), end) if last.value in MONTHS else None


def _cut_short(text: str, at: int, year: int) -> StatedDate | None:
    """Read a month without its sign at the end of a clause, as in 2025年6."""
    month = read_figures(text, at)
    ended = month is not None and text[month.end : month.end + 1] in _ENDS_OF_CLAUSES
    known = month is not None and ended and month.value in MONTHS and not is_figure(text, month.end + 1)
    return StatedDate(Stated(year, month.value), None, month.end) if month and known else None


def _no_month(text: str, at: int, year: int | None, number: Number) -> StatedDate | None:
    """Read what stands for a month and is none, in a year or before a day: 2023年13月; but 24月龄 is an age."""
    if number.width > TWO_DIGITS or text[at : at + 1] in words.OTHER_WORDS["月"]:
        return None
    date = read_days_of_month(text, at, Stated(year, NO_MONTH + number.value))
    return None if year is None and date.first.day is None else date


def read_days_of_month(text: str, at: int, month: Stated) -> StatedDate:
    """Read the days, the third, the beginning, middle or end of a month that follow it, or the month alone."""
    if text[at : at + 1] == "份":
        at += 1
    after = skip_blanks(text, at)
    if days := read_days(text, after, month):
        return days
    if tens := find_key(text, after, words.TENS_OF_DAYS):
        (first, last), end = tens
        return StatedDate(month._replace(day=first, last_day=last), None, end)
    edge = find_word(text, after, words.EDGES_AFTER_MONTH)
    return StatedDate(month, None, edge[1] if edge else at)


def read_days(text: str, at: int, month: Stated) -> StatedDate | None:
    """Read a day, or a span of days; without a month in figures only, as 三日 is three days."""
    found = one_or_two(text, at, "日号號")
    if found is None:
        return None
    first, last, end = found
    bare, after = month.month is None, text[end : end + 1]
    if any(day.value not in DAYS and (bare or day.width > TWO_DIGITS) for day in (first, last) if day):
        return None
    if bare and (not is_figure(text, at) or text[end - 1] in "号號" or after in words.NOT_AFTER_A_BARE_DAY):
        return None
    if last is None and (joint := skip_joint(text, skip_blanks(text, end))):
        other = one_or_two(text, joint, "日号號")
        if other and other[1] is None and other[0].value in DAYS:
            last, end = other[0], other[2]
    return StatedDate(month._replace(day=first.value), month._replace(day=last.value) if last else None, end)


def _quarter(text: str, at: int, year: int | None) -> StatedDate | None:
    """Read 第三季度, 三季度 or Q3; 三季 alone is three of them."""
    ordinal = text[at : at + 1] == "第"
    letter = text[at : at + 1] in {"Q", "q"} and read_figures(text, at + 1)
    number = letter or read_number(text, at + ordinal)
    if number is None or number.value not in _QUARTERS:
        return None
    unit = find_key(text, skip_blanks(text, number.end), words.QUARTERS)
    end = unit[1] if unit else number.end
    surely = year is not None or ordinal or text[end - 1] == "度" if unit else letter and year is not None
    quarter = StatedDate(Stated(year, _BEFORE_FIRST_QUARTER + number.value), None, end)
    return past_edge(text, quarter) if surely else None


def _leading(text: str, at: int, year: int | None, reference: Reference) -> StatedDate | None:
    """Read the first so many months or quarters of a year: 首11個月, 前三季度."""
    number = read_number(text, at + 1) if text[at : at + 1] in words.LEADING else None
    unit = find_key(text, skip_blanks(text, number.end), words.LEADING_UNITS) if number else None
    if number is None or unit is None:
        return None
    months, end = number.value * unit[0], unit[1]
    if year is None and reference.year is not None:
        year = reference.year - (months > (reference.month or months))
    return StatedDate(Stated(year, 1), Stated(year, months), end) if year is not None and months in MONTHS else None


def _trailing(text: str, at: int, year: int) -> StatedDate | None:
    """Read the last so many months or quarters of a year: 最后三个月, 最後一季."""
    word = find_key(text, at, words.TRAILING)
    number = read_number(text, word[1]) if word else None
    unit = find_key(text, skip_blanks(text, number.end), words.LEADING_UNITS) if number else None
    months = number.value * unit[0] if number and unit else 0
    if unit is None or months not in MONTHS:
        return None
    code = words.LAST_PARTS[months] if number and number.value == 1 else None
    last = None if code else Stated(year, _MONTHS_OF_YEAR)
    return StatedDate(Stated(year, code or _MONTHS_OF_YEAR + 1 - months), last, unit[1])


def _season(text: str, at: int, year: int) -> StatedDate | None:
    found = find_word(text, at, words.SEASONS)
    return StatedDate(Stated(year, found[0]), None, found[1]) if found else None


def _edge_of_year(text: str, at: int, year: int) -> StatedDate | None:
    found = find_word(text, at, words.EDGES_AFTER_YEAR)
    return StatedDate(at_edge(Stated(year), found[0]), None, found[1]) if found else None


def past_edge(text: str, part: StatedDate) -> StatedDate:
    """Return a quarter or half, or the month near its beginning, middle or end if a word for that follows."""
    found = find_word(text, part.end, words.EDGES_AFTER_PART)
    return StatedDate(at_edge(part.first, found[0]), None, found[1]) if found else part
