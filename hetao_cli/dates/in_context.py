"""Whether a text that reads as a date is one in its context."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from hetao_cli.dates.around import before, behind
from hetao_cli.dates.languages import LANGUAGES, DateLanguage
from hetao_cli.dates.phrases.placing import words_after
from hetao_cli.dates.phrases.stated import BOUNDS

if TYPE_CHECKING:
    from collections.abc import Callable

    from hetao_cli.dates.phrases.stated import StatedDate

_YEARS = range(1800, 2101)
"""The years that a number alone can mean."""

_FIRST_WITHOUT_AN_ERA = 1000
"""The first year that is read without the name of an era."""

_WIDTH_OF_A_YEAR = 4


def stands(text: str, start: int, reading: StatedDate) -> bool:
    """Return whether a text that reads as a date is one in its context, no number, name, verb or figure of speech."""
    if behind("host", text, reading.end):
        return False
    in_language = _stands_in().get(reading.language)
    if text[start].isdecimal():
        whole_year = _is_number_alone(text, start, reading)
        if whole_year is not None:
            return whole_year
        return (in_language is None or in_language(text, start, reading)) and _span_stands(text, start, reading)
    return in_language is None or in_language(text, start, reading)


@LANGUAGES.derived
def _stands_in(languages: tuple[DateLanguage, ...]) -> dict[str, Callable[[str, int, StatedDate], bool]]:
    return {language.tag: language.stands for language in languages}


def _is_number_alone(text: str, start: int, reading: StatedDate) -> bool | None:
    """Return whether figures are no part of an address, and a number of four digits is a year; None for other dates."""
    literal = text[start : reading.end]
    if before("address", text, start) and not before("edge", text, start):
        return False
    if literal.isdecimal() and len(literal) == _WIDTH_OF_A_YEAR:
        return int(literal) in _YEARS and _year_stands(text, start, reading.end)
    return None


def _span_stands(text: str, start: int, reading: StatedDate) -> bool:
    """Return whether a span of two numbers is one of years: it has a sign for years, or both can be years."""
    if reading.last is None or reading.first.month is not None or reading.last.month is not None:
        return True
    named = bool(_year_signs().search(text, start, reading.end)) or text[reading.end - 1].isalpha()
    named = named or (reading.first.year or 0) < _FIRST_WITHOUT_AN_ERA
    return named or {reading.first.year, reading.last.year} <= {*_YEARS}


@LANGUAGES.derived
def _year_signs(languages: tuple[DateLanguage, ...]) -> re.Pattern[str]:
    signs = [language.year_sign for language in languages if language.year_sign and language.marks_numbers]
    return re.compile("|".join(signs) or "(?!)")


def _year_stands(text: str, start: int, end: int) -> bool:
    """Return whether a number of four digits is a year by its context."""
    if text[end : end + 1] == " " and any(sense in BOUNDS for sense, _ in words_after(text, end)):
        return True
    if before("year", text, start):
        return not behind("counted by", text, end)
    if behind("counted", text, end):
        return False
    around = ("bracket", "other year", "year or number")
    if behind("other year", text, end) or any(before(name, text, start) for name in around):
        return True
    return behind("verb", text, end) and before("opening", text, start)
