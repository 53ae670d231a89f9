"""The weekday and the time of day that can follow a day and don't change it."""

from __future__ import annotations

from hetao_cli.dates.languages import LANGUAGES, DateLanguage
from hetao_cli.dates.phrases.tokens import (
    TWO_DIGITS,
    is_figure,
    read_figures,
    read_word,
    skip_blanks,
)

_COLONS = frozenset(":：")
_BEFORE_CLOCK = frozenset(" T,，")
_MOST_BEFORE_CLOCK = 3
_MOST_FIGURES_OF_A_SECOND = 9


def read_time(text: str, at: int) -> tuple[int | None, int]:
    """Return the weekday that follows a day, from 0 for Monday, if one does, and the offset after it and a time of day.

    >>> read_time("2025-08-11 21:34 in Hong Kong", 10), read_time("12月22日（星期一）上午9时30分", 6)
    ((None, 16), (0, 18))
    """
    weekday, at = _read_weekday(text, at) or (None, at)
    end = _after_clock(text, at)
    if end is not None:
        return weekday, end
    return weekday, next((end for language in LANGUAGES() if (end := language.end_of_hours(text, at))), at)


def _read_weekday(text: str, at: int) -> tuple[int, int] | None:
    """Return a weekday in any language, which may be in brackets, and its end: 周一, (Mon), Monday."""
    at = skip_blanks(text, at)
    sign = text[at : at + 1] if text[at : at + 1] in {",", "(", "（"} else ""
    at = skip_blanks(text, at + 1) if sign else at
    found = next((found for language in LANGUAGES() if (found := language.read_weekday(text, at, sign))), None)
    if found is None or sign in {"", ","}:
        return found
    return (found[0], found[1] + 1) if text[found[1] : found[1] + 1] in {")", "）"} else None


def _after_clock(text: str, at: int) -> int | None:
    """Return the end of 21:34, T21:34:05.123+08:00 or 9:30 am HKT."""
    most = at + _MOST_BEFORE_CLOCK
    while at < most and text[at : at + 1] in _BEFORE_CLOCK:
        at += 1
    hours = read_figures(text, at)
    end = _after_sixtieths(text, hours.end) if hours and hours.width <= TWO_DIGITS else None
    if end is None:
        return None
    end = _after_sixtieths(text, end) or end
    if text[end : end + 1] == "." and is_figure(text, end + 1):
        most = end + _MOST_FIGURES_OF_A_SECOND + 1
        end += 1
        while end < most and is_figure(text, end):
            end += 1
    return _after_zone(text, _after_half_of_day(text, end))


def _after_sixtieths(text: str, at: int) -> int | None:
    """Return the end of a colon and two figures."""
    number = read_figures(text, at + 1) if text[at : at + 1] in _COLONS else None
    return number.end if number and number.width == TWO_DIGITS else None


def _after_half_of_day(text: str, at: int) -> int:
    after = skip_blanks(text, at)
    halves, lengths = _halves_of_day()
    length = next((length for length in lengths if text[after : after + length].lower() in halves), 0)
    return at if not length or text[after + length : after + length + 1].isalnum() else after + length


@LANGUAGES.derived
def _halves_of_day(languages: tuple[DateLanguage, ...]) -> tuple[frozenset[str], list[int]]:
    """Return the words behind the time on a clock of twelve hours, and their lengths, longest first."""
    halves = frozenset[str]().union(*(language.halves_of_day for language in languages))
    return halves, sorted({len(half) for half in halves}, reverse=True)


@LANGUAGES.derived
def _zones(languages: tuple[DateLanguage, ...]) -> frozenset[str]:
    return frozenset[str]().union(*(language.zones for language in languages))


def _after_zone(text: str, at: int) -> int:
    after = skip_blanks(text, at)
    word = read_word(text, after)
    if word:
        return word.end if word.text in _zones() else at
    hours = read_figures(text, after + 1) if text[after : after + 1] in {"+", "-"} else None
    if hours is None or hours.width < TWO_DIGITS:
        return at
    return hours.end if hours.width > TWO_DIGITS else _after_sixtieths(text, hours.end) or at
