"""Fiscal years in English: the 2025-26 financial year, FY2025/26, fiscal 2025, the last financial year."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from hetao_cli.dates.languages.english import words
from hetao_cli.dates.languages.english.parts import after_words
from hetao_cli.dates.phrases.figures import stands_alone
from hetao_cli.dates.phrases.fiscal import (
    FiscalYear,
    fiscal_year_near,
    named_by_one,
    named_by_two,
    same_fiscal_year,
)
from hetao_cli.dates.phrases.reference import year_of_two_digits
from hetao_cli.dates.phrases.tokens import APOSTROPHES, TWO_DIGITS, is_year, read_figures, read_word, skip_blanks

if TYPE_CHECKING:
    from hetao_cli.dates.phrases.reference import Reference

_JOINTS = frozenset("-–/")
_ITS_NAMES = ("financial years", "fiscal years", "financial year", "fiscal year")
_ANOTHER = "(?:(?:, | and |, and | or )[12][0-9]{3}[/–-][0-9]{2,4})"


@cache
def _fiscal_list() -> re.Pattern[str]:
    """Return the pattern of what follows two years in a list whose last one says that they are fiscal ones."""
    return re.compile(f"{_ANOTHER}{{1,3}} (?:financial|fiscal) years?(?![a-z])")


def fiscal_year_at(text: str, at: int, reference: Reference) -> FiscalYear | None:
    """Read a fiscal year; that of the document if it is not named (the financial year)."""
    at = skip_blanks(text, after_words(text, at, "the") or at)
    return fiscal_year_named(text, at, reference) or _unnamed(text, at, reference)


def fiscal_year_named(text: str, at: int, reference: Reference) -> FiscalYear | None:
    """Read a fiscal year with its years, or with a word for its distance from another."""
    word = read_word(text, at)
    if word is None:
        years = _read_years(text, at, short=False)
        end = _end_of_name(text, years[2]) if years else None
        return _of_years(years, reference, end) if years and end else None
    if word.text == "fy":
        years = _read_years(text, skip_blanks(text, word.end), short=True)
        return _of_years(years, reference, years[2]) if years else None
    name = after_words(text, at, *_ITS_NAMES, "fiscal")
    if name is not None:
        years = _read_years(text, skip_blanks(text, name), short=False)
        return _of_years(years, reference, years[2]) if years else None
    end = after_words(text, word.end, *_ITS_NAMES)
    if end is None:
        return None
    if word.text in {"that", "same"}:
        return same_fiscal_year(reference, end)
    distance = words.FISCAL_DISTANCES.get(word.text)
    return None if distance is None else fiscal_year_near(distance, reference, end)


def _end_of_name(text: str, at: int) -> int | None:
    """Return the offset after the name of fiscal years, or of a list of them, behind one or two years; None if none."""
    end = after_words(text, at, *_ITS_NAMES)
    return at if end is None and _fiscal_list().match(text, at) else end


def _unnamed(text: str, at: int, reference: Reference) -> FiscalYear | None:
    end = after_words(text, at, *_ITS_NAMES)
    return fiscal_year_near(0, reference, end) if end else None


def _read_years(text: str, at: int, *, short: bool) -> tuple[int, int | None, int] | None:
    """Read the year or the two of a fiscal year, of which FY lets the first leave out its century, and their end."""
    at += text[at : at + 1] in APOSTROPHES
    first = read_figures(text, at)
    if first is None or not (is_year(first) or (short and first.width == TWO_DIGITS)):
        return None
    year = first.value if is_year(first) else year_of_two_digits(first.value)
    last = read_figures(text, first.end + 1) if text[first.end : first.end + 1] in _JOINTS else None
    if last is None:
        return (year, None, first.end) if stands_alone(text, first.end) else None
    return (year, last.value, last.end) if stands_alone(text, last.end) else None


def _of_years(years: tuple[int, int | None, int], reference: Reference, end: int) -> FiscalYear | None:
    first, last, _ = years
    return named_by_one(first, reference, end) if last is None else named_by_two(first, last, reference, end)
