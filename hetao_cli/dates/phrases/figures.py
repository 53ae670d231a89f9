"""Dates of figures alone, in any language: `2025-12-22`, `2025.12`, `22/12/2025`, `2017-2025`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hetao_cli.dates.languages import LANGUAGES, DateLanguage
from hetao_cli.dates.phrases.reference import year_of_two_digits
from hetao_cli.dates.phrases.stated import NO_MONTH, Stated, StatedDate
from hetao_cli.dates.phrases.tokens import (
    DAYS,
    MONTHS,
    TWO_DIGITS,
    is_figure,
    is_ideograph,
    is_year,
    read_figures,
    skip_blanks,
)

if TYPE_CHECKING:
    from hetao_cli.dates.phrases.tokens import Number

_SEPARATORS = frozenset("-/.－／．")
_YEAR_WIDTH = 4
ENDS_OF_CLAUSES = frozenset(("", *",.;:!?)，。；：！？）\n"))
_POINTS = frozenset(".．")
_DASHES = frozenset("-–—~－～/")


def stands_alone(text: str, end: int) -> bool:
    """Return whether a number that ends at an offset is no part of a longer one, of a word or of a percentage."""
    char = text[end : end + 1]
    if char in {".", ",", ":", "/", "-"}:
        return not is_figure(text, end + 1)
    return char not in {"%", "％"} and not is_figure(text, end) and not (char.isascii() and char.isalpha())


def read_figure_date(text: str, at: int) -> StatedDate | None:
    """Read a date, or a span of years, that is written in figures alone.

    `03/04/2025` is none, as either number can be the month.
    """
    number = read_figures(text, at)
    if number is None:
        return None
    if not is_figure(text, number.end + 1):
        return _spaced_month(text, number)
    if is_year(number):
        return _year_first(text, number) or _years(text, number)
    return _year_last(text, number)


def _spaced_month(text: str, number: Number) -> StatedDate | None:
    """Read `2016 - 11` or `11 / 2016`, with nothing behind it that could be counted."""
    at = skip_blanks(text, number.end)
    other = read_figures(text, skip_blanks(text, at + 1)) if text[at : at + 1] in {"-", "/"} else None
    if other is None or text[skip_blanks(text, other.end) : skip_blanks(text, other.end) + 1] not in ENDS_OF_CLAUSES:
        return None
    year, month = (number, other) if is_year(number) else (other, number)
    known = is_year(year) and month.width <= TWO_DIGITS and month.value in MONTHS
    return StatedDate(Stated(year.value, month.value), None, other.end) if known else None


def _after(text: str, at: int, separator: str) -> Number | None:
    """Read the number after a separator."""
    return read_figures(text, at + 1) if text[at : at + 1] == separator and separator in _SEPARATORS else None


def _ends(text: str, at: int, separator: str) -> bool:
    """Return whether a date can end at an offset: not if its separator and another number follow."""
    return text[at : at + 1] != separator or not is_figure(text, at + 1)


def _year_first(text: str, year: Number) -> StatedDate | None:
    """Read `2025-12-22` or `2025-12`; `2025.12` may be a decimal number, so it needs two digits and no unit."""
    separator = text[year.end]
    month = _after(text, year.end, separator)
    if month is None or month.width > TWO_DIGITS:
        return None
    day = _after(text, month.end, separator)
    if day is not None:
        return _of_three((year, month, day), separator, day.end) if _ends(text, day.end, separator) else None
    if month.value not in MONTHS:
        return None
    decimal = separator in _POINTS and (month.width < TWO_DIGITS or is_ideograph(text, month.end))
    known = not decimal and _ends(text, month.end, separator) and text[month.end : month.end + 1] not in {"%", "％"}
    return StatedDate(Stated(year.value, month.value), None, month.end) if known else None


def _of_three(date: tuple[Number, Number, Number], separator: str, end: int) -> StatedDate | None:
    """Return the date of year, month and day in figures; one that is none only where both have two digits."""
    year, month, day = date
    exists = month.value in MONTHS and day.value in DAYS
    if day.width > TWO_DIGITS or not (exists or (month.width == day.width == TWO_DIGITS and separator in "-/")):
        return None
    stated = Stated(year.value, month.value if month.value in MONTHS else NO_MONTH + month.value, day.value)
    return StatedDate(stated, None, end)


def _years(text: str, year: Number) -> StatedDate | None:
    """Read `2017-2025`, or `2017-25`, which can't be a month; `2017-25家` is no span of years, `2024/25年度` is."""
    separator = text[year.end]
    last = read_figures(text, year.end + 1) if separator in _joints() else None
    if last is None or not stands_alone(text, last.end) or (separator != "/" and is_ideograph(text, last.end)):
        return None
    return span_of_years(year, last)


@LANGUAGES.derived
def _joints(languages: tuple[DateLanguage, ...]) -> frozenset[str]:
    """Return the characters that join two years."""
    return _DASHES.union(*(language.year_joints for language in languages))


def span_of_years(first: Number, last: Number) -> StatedDate | None:
    """Return the span of two years, the last of which may leave out its century."""
    short = last.width == TWO_DIGITS
    value = first.value - first.value % 100 + last.value if short else last.value
    if not is_year(first) or not (short or is_year(last)) or value <= first.value:
        return None
    return StatedDate(Stated(first.value), Stated(value), last.end)


def _year_last(text: str, number: Number) -> StatedDate | None:
    """Read `22/12/2025`, `12/22/25` or `12/2025`.

    One of the two numbers must be above 12, or both the same, to distinguish day and month; with a short year, the
    second.
    """
    separator = text[number.end]
    other = _after(text, number.end, separator)
    if other is None:
        return None
    if is_year(other) and separator in "/／":
        known = number.value in MONTHS and _ends(text, other.end, separator)
        return StatedDate(Stated(other.value, number.value), None, other.end) if known else None
    year = _after(text, other.end, separator)
    if year is not None and year.width == TWO_DIGITS and separator == "/" and other.value not in MONTHS:
        year = year._replace(value=year_of_two_digits(year.value), width=_YEAR_WIDTH)
    if year is None or not is_year(year) or not _ends(text, year.end, separator):
        return None
    first, second = sorted((number, other))
    if first.value != second.value and {first.value, second.value} <= {*MONTHS}:
        return None
    return _of_three((year, first, second), separator, year.end)
