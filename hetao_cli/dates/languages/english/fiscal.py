"""Fiscal years in English: the 2025-26 financial year, FY2025/26, fiscal 2025, the last financial year."""

from __future__ import annotations

import re
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
_FISCAL_LIST = re.compile(f"{_ANOTHER}{{1,3}} (?:financial|fiscal) years?(?![a-z])")
"""What follows a name of two years in a list whose last one says that they are fiscal ones."""


def fiscal_year_at(text: str, at: int, reference: Reference) -> FiscalYear | None:
    """Read a fiscal year; that of the document if it is not named (the financial year)."""
    at = skip_blanks(text, after_words(text, at, "the") or at)
    return fiscal_year_named(text, at, reference) or _unnamed(text, at, reference)


def fiscal_year_named(text: str, at: int, reference: Reference) -> FiscalYear | None:
    """Read a fiscal year with its years, or with a word for its distance from another."""
    word = read_word(text, at)
    if word is None:
        years = _read_years(text, at, reference, short=False)
        return _with_its_name(text, years) if years else None
    if word.text == "fy":
        return _read_years(text, skip_blanks(text, word.end), reference, short=True)
    name = after_words(text, at, *_ITS_NAMES, "fiscal")
    if name is not None:
        return _read_years(text, skip_blanks(text, name), reference, short=False)
    end = after_words(text, word.end, *_ITS_NAMES)
    if end is None:
        return None
    if word.text in {"that", "same"}:
        return same_fiscal_year(reference, end)
    distance = words.FISCAL_DISTANCES.get(word.text)
    return None if distance is None else fiscal_year_near(distance, reference, end)


def _with_its_name(text: str, years: FiscalYear) -> FiscalYear | None:
    """Return two years as a fiscal year, if its name or that of a list stands behind them."""
    end = after_words(text, years.end, *_ITS_NAMES)
    if end is None:
        return years if _FISCAL_LIST.match(text, years.end) else None
    return years._replace(end=end)


def _unnamed(text: str, at: int, reference: Reference) -> FiscalYear | None:
    end = after_words(text, at, *_ITS_NAMES)
    return fiscal_year_near(0, reference, end) if end else None


def _read_years(text: str, at: int, reference: Reference, *, short: bool) -> FiscalYear | None:
    """Read the one or two years of a fiscal year, the first of which may leave out its century behind FY."""
    at += text[at : at + 1] in APOSTROPHES
    first = read_figures(text, at)
    if first is None or not (is_year(first) or (short and first.width == TWO_DIGITS)):
        return None
    year = first.value if is_year(first) else year_of_two_digits(first.value)
    last = read_figures(text, first.end + 1) if text[first.end : first.end + 1] in _JOINTS else None
    if last is None:
        return named_by_one(year, reference, first.end) if stands_alone(text, first.end) else None
    return named_by_two(year, last.value, reference, last.end) if stands_alone(text, last.end) else None
