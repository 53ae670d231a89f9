"""Dates in English."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from hetao_cli.dates.languages.english import words
from hetao_cli.dates.languages.english.anaphors import read_beside, read_from_anaphor, read_from_count, read_next_day
from hetao_cli.dates.languages.english.days import (
    in_days,
    may_be_common,
    read_code,
    read_from_code,
    read_from_day,
    read_from_distance,
    read_from_month,
    read_from_ordinal,
    read_from_season,
    read_last_part,
    read_short_code,
)
from hetao_cli.dates.languages.english.fiscal import fiscal_year_named
from hetao_cli.dates.languages.english.parts import LINKS, after_words, read_count, read_days
from hetao_cli.dates.languages.english.years import read_year, read_year_after
from hetao_cli.dates.phrases.figures import stands_alone
from hetao_cli.dates.phrases.fiscal import part_of, whole
from hetao_cli.dates.phrases.reference import Reference, ago, decade, later
from hetao_cli.dates.phrases.stated import Stated, StatedDate, at_edge
from hetao_cli.dates.phrases.tokens import (
    APOSTROPHES,
    CLOSING,
    DAYS,
    MONTHS,
    OPENING,
    TWO_DIGITS,
    is_ideograph,
    is_year,
    read_figures,
    read_word,
    skip_blanks,
)
from hetao_cli.dates.phrases.weeks import day_of_week

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from hetao_cli.dates.phrases.tokens import Number, Word

_END_OF_YEAR = 12


def read_english(text: str, at: int, reference: Reference) -> StatedDate | None:
    """Read the longest date in English that starts at an offset, without the words around it."""
    word = read_word(text, at)
    step = _OUTER_STEPS.get(word.text) if word else None
    return step(text, word, reference) if step and word else _read_inner(text, at, reference)


def _read_inner(text: str, at: int, reference: Reference) -> StatedDate | None:
    """Read a date that contains no phrase around another date, so that the depth of reading is limited."""
    if text[at : at + 1] in APOSTROPHES:
        return _from_apostrophe(text, at, reference)
    number = read_figures(text, at)
    if number:
        era = _decade_in_figures(text, number, reference) or _in_era(text, at)
        era = era or (_fiscal_year(text, at, reference) if is_year(number) else None)
        return era or (_from_year(text, number) if is_year(number) else _from_count(text, at, reference))
    word = read_word(text, at)
    if word and word.text in words.BEFORE_FISCAL and (fiscal := _fiscal_year(text, at, reference)):
        return fiscal
    step = _INNER_STEPS.get(word.text) if word else None
    return step(text, at, word, reference) if step and word else None


def _from_apostrophe(text: str, at: int, reference: Reference) -> StatedDate | None:
    """Read '90s or '98."""
    number = read_figures(text, at + 1)
    if number is None or number.width != TWO_DIGITS:
        return None
    year = read_year(text, at, reference)
    return _decade_in_figures(text, number, reference) or (StatedDate(Stated(year[0]), None, year[1]) if year else None)


def _decade_in_figures(text: str, number: Number, reference: Reference) -> StatedDate | None:
    """Read the rest of 1990s, 1990's or 90s."""
    end = number.end + (text[number.end : number.end + 1] in APOSTROPHES)
    if after_words(text, end, "s") != end + 1 or number.value % 10:
        return None
    if is_year(number):
        return StatedDate(Stated(number.value, unknown=1), None, end + 1)
    whole = decade(number.value, reference) if number.width == TWO_DIGITS else None
    return StatedDate(whole, None, end + 1) if whole else None


def _from_year(text: str, year: Number) -> StatedDate | None:
    """Read a date that begins with a year: 2025 Q3, 2016 November, 2017."""
    comma = text[year.end : year.end + 1] == ","
    at = skip_blanks(text, year.end + (comma or text[year.end : year.end + 1] in LINKS))
    word = read_word(text, at)
    if word and word.text in {"q", "h"} and (part := read_code(text, word, year.value)):
        return part
    other = (
        comma and word is not None and (word.text in words.COMMON_WORDS or read_year_after(text, word.end, Reference()))
    )
    if word and word.text in words.MONTHS and not other and not may_be_common(text, at, word):
        days = read_days(text, word.end + (text[word.end : word.end + 1] in LINKS))
        month = Stated(year.value, words.MONTHS[word.text])
        if days and days[0] in DAYS:
            return StatedDate(month._replace(day=days[0]), None, days[2])
        return StatedDate(month, None, word.end)
    alone = stands_alone(text, year.end) and not is_ideograph(text, year.end)
    return StatedDate(Stated(year.value), None, year.end) if alone else None


def _from_count(text: str, at: int, reference: Reference) -> StatedDate | None:
    """Read a date that begins with a small number: 22 December, third quarter, 3Q25, three years ago."""
    number = read_figures(text, at)
    short = read_short_code(text, number) if number else None
    return (
        short
        or read_from_day(text, at, reference)
        or read_from_ordinal(text, at, reference)
        or _ago(text, at, reference)
    )


def _from_count_word(text: str, at: int, _word: Word, reference: Reference) -> StatedDate | None:
    return _from_count(text, at, reference)


def _ago(text: str, at: int, reference: Reference) -> StatedDate | None:
    count = read_count(text, at)
    unit = read_word(text, skip_blanks(text, count[1])) if count else None
    if count is None or unit is None or unit.text not in words.COUNTED:
        return None
    name = words.COUNTED[unit.text]
    end = after_words(text, unit.end, "ago")
    if end is None:
        return read_from_count(text, unit.end, count[0], name, reference)
    date = ago(count[0], name, reference)
    return StatedDate(date, None, end) if date else None


def _from_weekday(text: str, word: Word, reference: Reference) -> StatedDate | None:
    """Read the day that follows its weekday, Tue, 06 Sep 2022 or Tuesday (6 September), or the weekday alone."""
    after = skip_blanks(text, word.end + (text[word.end : word.end + 1] in {",", "."}))
    bracketed = text[after : after + 1] in OPENING
    at = skip_blanks(text, after_words(text, after + bracketed, "the") or after + bracketed)
    following = read_word(text, at)
    relative = following is not None and (following.text in words.DISTANCES or following.text in words.DAYS)
    dated = None if relative else _read_inner(text, at, reference)
    if dated and dated.first.day is not None and (not bracketed or text[dated.end : dated.end + 1] in CLOSING):
        first = dated.first._replace(weekday=words.WEEKDAYS[word.text])
        return dated._replace(first=first, end=dated.end + bracketed)
    weekday = words.FULL_WEEKDAYS.get(word.text)
    return None if weekday is None else day_of_week(None, weekday, reference, word.end)


def _from_the(text: str, word: Word, reference: Reference) -> StatedDate | None:
    """Read a date after `the`: the 1990s, the end of 2025; but the last year ends today, so it is none."""
    at = skip_blanks(text, word.end)
    following = read_word(text, at)
    if following and following.text in words.EDGES_OF:
        return _from_edge_of(text, following, reference)
    if following is None or following.text not in {*words.DISTANCES, *words.DAYS}:
        return _read_inner(text, at, reference)
    last = read_last_part(text, following, reference) if following.text in words.LAST else None
    return last or _fiscal_year(text, at, reference) or read_next_day(text, at, reference)


def _from_last(text: str, at: int, word: Word, reference: Reference) -> StatedDate | None:
    """Read last quarter of 2024, last year."""
    part = read_last_part(text, word, reference)
    return part or (read_from_distance(text, at, word, reference) if word.text in words.DISTANCES else None)


def _from_unit(text: str, at: int, word: Word, reference: Reference) -> StatedDate | None:
    """Read the day before yesterday, or a date that begins with year."""
    beside = read_beside(text, word, reference)
    return beside or (_from_year_word(text, at, word, reference) if word.text == "year" else None)


def _fiscal_year(text: str, at: int, reference: Reference) -> StatedDate | None:
    """Read FY2025, FY2025/26 Q1, fiscal 2025, financial year 2025-26, last financial year."""
    fiscal = fiscal_year_named(text, at, reference)
    if fiscal is None:
        return None
    letter = read_word(text, skip_blanks(text, fiscal.end))
    part = read_code(text, letter, None) if letter and letter.text in {"q", "h"} else None
    return part_of(fiscal, part) if part else whole(fiscal)


def _from_era(text: str, _at: int, word: Word, _reference: Reference) -> StatedDate | None:
    """Read AD 79."""
    number = read_figures(text, skip_blanks(text, word.end))
    known = number is not None and text[word.end - 2 : word.end].isupper() and stands_alone(text, number.end)
    return StatedDate(Stated(number.value), None, number.end) if number and known else None


def _in_era(text: str, at: int) -> StatedDate | None:
    """Read 44 BC, 79 AD or 221–206 BC, in capitals."""
    first = read_figures(text, at)
    dash = first is not None and text[first.end : first.end + 1] in {"-", "–", "—"}
    last = read_figures(text, first.end + 1) if first and dash else None
    number = last or first
    if first is None or number is None or not first.value or not number.value:
        return None
    end = after_words(text, number.end, *words.BEFORE_CHRIST, *words.OF_THE_ERA)
    if end is None or not text[skip_blanks(text, number.end) : end].isupper():
        return None
    before = "B" in text[number.end : end]
    years = [Stated(1 - one.value if before else one.value) for one in (first, number)]
    return StatedDate(years[0], years[1] if last else None, end)


def _from_year_word(text: str, _at: int, word: Word, reference: Reference) -> StatedDate | None:
    """Read year 2025, year-end or year-end 2025."""
    end = after_words(text, word.end + (text[word.end : word.end + 1] == "-"), "end")
    year = read_year_after(text, end or word.end, reference)
    if year is None and end and reference.year is not None:
        year = reference.year, end
    return StatedDate(at_edge(Stated(year[0]), _END_OF_YEAR if end else 0), None, year[1]) if year else None


def _from_edge(text: str, word: Word, reference: Reference) -> StatedDate | None:
    """Read early 2025, mid-July, late in 2024, earlier this year."""
    after = after_words(text, word.end, "in") or word.end
    following = read_word(text, skip_blanks(text, after))
    needs_more = not words.EDGES[word.text] and after == word.end
    if needs_more and not (following and following.text in words.DISTANCES):
        return None
    whole = _at_edge_of(text, after + (text[after : after + 1] == "-"), words.EDGES[word.text], reference)
    days = words.THIRDS_OF_MONTH.get(word.text)
    of_month = whole is not None and whole.first.month in MONTHS and whole.first.day is None and not whole.first.about
    return in_days(whole, days) if whole and days and of_month else whole


def _from_edge_of(text: str, word: Word, reference: Reference) -> StatedDate | None:
    """Read the end of 2025, the start of next year, end-2025, the end of the month."""
    hyphen = word.end + 1 if text[word.end : word.end + 1] == "-" else None
    after = hyphen or after_words(text, word.end, "of")
    return _at_edge_of(text, after, words.EDGES_OF[word.text], reference) if after else None


def _at_edge_of(text: str, at: int, month: int, reference: Reference) -> StatedDate | None:
    """Read the date after words such as `the end of`, and return that part of it."""
    at = skip_blanks(text, after_words(text, at, "the") or at)
    whole = _read_inner(text, at, reference)
    unit = read_word(text, at) if whole is None else None
    if unit and unit.text in words.UNITS and (this := later(0, unit.text, reference)):
        whole = StatedDate(this, None, unit.end)
    return whole._replace(first=at_edge(whole.first, month)) if whole and whole.last is None else None


def _from_decade(_text: str, _at: int, word: Word, reference: Reference) -> StatedDate | None:
    """Read nineties."""
    whole = decade(words.DECADES[word.text], reference)
    return StatedDate(whole, None, word.end) if whole else None


def _from_day_word(_text: str, _at: int, word: Word, reference: Reference) -> StatedDate | None:
    """Read yesterday."""
    day = later(words.DAYS[word.text], "day", reference)
    return StatedDate(day, None, word.end) if day else None


_InnerStep: TypeAlias = "Callable[[str, int, Word, Reference], StatedDate | None]"
_STEPS_BY_WORDS: tuple[tuple[Iterable[str], _InnerStep], ...] = (
    (words.COUNTS, _from_count_word),
    (words.ORDINALS, _from_count_word),
    (words.MONTHS, read_from_month),
    (words.DISTANCES, read_from_distance),
    (words.LAST, _from_last),
    (words.SEASONS, read_from_season),
    (words.DECADES, _from_decade),
    (words.DAYS, _from_day_word),
    (("q", "h"), read_from_code),
    (("day", "month", "year"), _from_unit),
    (words.ANAPHORS, read_from_anaphor),
    (("ad", "ce"), _from_era),
)
_INNER_STEPS: dict[str, _InnerStep] = {word: step for names, step in _STEPS_BY_WORDS for word in names}
"""The functions that read on after the first word of a date."""

_OuterStep: TypeAlias = "Callable[[str, Word, Reference], StatedDate | None]"
_OUTER_STEPS: dict[str, _OuterStep] = {
    "the": _from_the,
    **dict.fromkeys(words.EDGES, _from_edge),
    **dict.fromkeys(words.EDGES_OF, _from_edge_of),
    **dict.fromkeys(words.WEEKDAYS, _from_weekday),
}
"""The functions that read on after a word that can precede such a date."""
