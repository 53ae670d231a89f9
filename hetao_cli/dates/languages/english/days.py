"""Days, months and parts of a year in English."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hetao_cli.dates.languages.english import words
from hetao_cli.dates.languages.english.lists import MOST_OF_A_LIST, after_joint, day_behind_a_day, with_year_of_list
from hetao_cli.dates.languages.english.parts import (
    LINKS,
    after_words,
    read_count,
    read_day,
    read_days,
    read_ordinal,
    with_days,
)
from hetao_cli.dates.languages.english.years import in_year, with_year
from hetao_cli.dates.phrases.figures import stands_alone
from hetao_cli.dates.phrases.reference import (
    century,
    century_before_first,
    five_year_plan,
    later,
    nearest,
    year_of_two_digits,
)
from hetao_cli.dates.phrases.stated import Stated, StatedDate
from hetao_cli.dates.phrases.tokens import (
    APOSTROPHES,
    DAYS,
    MONTHS,
    TWO_DIGITS,
    is_year,
    read_figures,
    read_word,
    skip_blanks,
)
from hetao_cli.dates.phrases.weeks import day_of_week, week

if TYPE_CHECKING:
    from hetao_cli.dates.phrases.reference import Reference
    from hetao_cli.dates.phrases.tokens import Number, Word

_BEFORE_FIRST_QUARTER = 32
_MONTHS_OF_YEAR = 12


def read_from_day(text: str, at: int, reference: Reference, most: int = MOST_OF_A_LIST) -> StatedDate | None:
    """Read a day, or a span of days, with the month after it: 22-24 December 2025, 20th of next month.

    Args:
        text: Any text.
        at: The offset of the day.
        reference: The date of the document.
        most: How many more days of a list can stand between the day and its month.
    """
    days = read_days(text, at)
    if days is None:
        return None
    end = days[2]
    of = after_words(text, end, "of the", "of")
    at = skip_blanks(text, of or end + (text[end : end + 1] in LINKS or text[end : end + 1] == "."))
    word = read_word(text, at)
    if word and word.text in words.MONTHS:
        month = _year_of_two_digits(text, end, word) or _month(text, at, word, reference, surely=of is not None)
    else:
        month = read_from_distance(text, at, word, reference) if word and word.text in words.DISTANCES else None
    if month is None or month.first.month not in MONTHS:
        return _listed_day(text, days, reference, most)
    return with_days(month.first, days, month.end)


def _listed_day(text: str, days: tuple[int, int | None, int], reference: Reference, most: int) -> StatedDate | None:
    """Return a day of a list, whose month and year stand behind its last: 22 (and 23 December 2025)."""
    first, last, end = days
    joint = after_joint(text, end) if most and {first, last or first} <= {*DAYS} else None
    following = read_from_day(text, joint, reference, most - 1) if joint else None
    if following is not None:
        month = following.first
        return StatedDate(month._replace(day=first), month._replace(day=last) if last else None, end)
    return None if last else day_behind_a_day(text, StatedDate(Stated(day=first), None, end), reference)


def read_from_month(text: str, at: int, word: Word, reference: Reference) -> StatedDate | None:
    """Read a month, with the days and the year after it: December 22, 2025; December 22-24; December last year."""
    after = _past_point(text, word)
    after += text[after : after + 1] in LINKS
    days = read_days(text, after)
    following = read_word(text, skip_blanks(text, days[2])) if days and days[1] else None
    if following and following.text in words.MONTHS:
        day = read_day(text, after)
        days = (day[0], None, day[1]) if day else None
    if days is None:
        return _month(text, at, word, reference, surely=False)
    if days[1] is None and (month_and_year := _month_and_year(text, word, days)):
        return month_and_year
    dated = with_year(text, StatedDate(Stated(None, words.MONTHS[word.text]), None, days[2]), reference)
    if dated is None:
        return None
    if days[1] is None:
        dated = with_year_of_list(text, dated, reference, days=True)
    return with_days(dated.first, days, dated.end) or _month(text, at, word, reference, surely=False)


def _year_of_two_digits(text: str, at: int, month: Word) -> StatedDate | None:
    """Read a month and a year of two digits, all linked with one sign to the day before: 19-Nov-25."""
    link = text[at : at + 1]
    year = read_figures(text, month.end + 1) if link in LINKS and text[month.end : month.end + 1] == link else None
    if year is None or year.width != TWO_DIGITS or not stands_alone(text, year.end):
        return None
    return StatedDate(Stated(year_of_two_digits(year.value), words.MONTHS[month.text]), None, year.end)


def _month_and_year(text: str, word: Word, days: tuple[int, int | None, int]) -> StatedDate | None:
    """Read Mar-24 as spreadsheets write a month; March 24 and Mar-24-2025 are days."""
    end = days[2]
    short = word.text in words.ABBREVIATED and text[word.end : word.end + 1] == "-" and end == word.end + 1 + TWO_DIGITS
    if not short or text[end : end + 1] in LINKS or not stands_alone(text, end):
        return None
    return StatedDate(Stated(year_of_two_digits(days[0]), words.MONTHS[word.text]), None, end)


def _month(text: str, at: int, word: Word, reference: Reference, *, surely: bool) -> StatedDate | None:
    """Read a month with the year after it; without one, none whose name may be another word, as in `it may`."""
    month = StatedDate(Stated(None, words.MONTHS[word.text]), None, _past_point(text, word))
    dated = with_year(text, month, reference)
    dated = dated and with_year_of_list(text, dated, reference)
    return dated if surely or dated != month or not may_be_common(text, at, word) else None


def may_be_common(text: str, at: int, word: Word) -> bool:
    """Return whether a month's name may be another word, as in `it may`."""
    return word.text in words.COMMON_WORDS and text[at].islower()


def _past_point(text: str, word: Word) -> int:
    """Return the offset after a month's name and the point of its abbreviation."""
    return word.end + (word.text in words.ABBREVIATED and text[word.end : word.end + 1] == ".")


def read_from_distance(text: str, _at: int, word: Word, reference: Reference) -> StatedDate | None:
    """Read last year, this month, next March, last summer, this year's first half."""
    distance, following = words.DISTANCES[word.text], read_word(text, skip_blanks(text, word.end))
    if following is None:
        return None
    if following.text == "week":
        return week(distance, reference, following.end)
    if following.text in words.FULL_WEEKDAYS:
        return _weekday_from(distance, words.FULL_WEEKDAYS[following.text], reference, following.end)
    date = _near(distance, following.text, reference)
    if date is None or date.year is None:
        return None
    end = following.end
    if after_words(text, end, "of"):
        return None
    owns = (
        following.text == "year" and text[end : end + 1] in APOSTROPHES and after_words(text, end + 1, "s") == end + 2
    )
    part = read_from_ordinal(text, skip_blanks(text, end + 2), reference) if owns else None
    return in_year(part, date.year) if part and part.first.year is None else StatedDate(date, None, end)


def _near(distance: int, name: str, reference: Reference) -> Stated | None:
    """Return the last, this or next unit, month or season of a name, or the day with such a morning or night."""
    if name in words.PARTS_OF_DAY:
        return later(distance, "day", reference) if distance <= 0 else None
    if name in words.UNITS:
        return later(distance, name, reference)
    month = words.MONTHS.get(name) or words.SEASONS.get(name)
    return nearest(distance, Stated(month=month), reference) if month else None


def _weekday_from(distance: int, weekday: int, reference: Reference, end: int) -> StatedDate | None:
    """Return the last such day before the document's, or that of its week or the next."""
    before = reference._replace(latest=reference.latest - 1, ahead=False)
    return day_of_week(distance, weekday, reference, end) if distance >= 0 else day_of_week(None, weekday, before, end)


def read_from_season(text: str, _at: int, word: Word, reference: Reference) -> StatedDate | None:
    """Read summer 2025 and spring of next year; a season alone may be any."""
    season = StatedDate(Stated(None, words.SEASONS[word.text]), None, word.end)
    dated = with_year(text, season, reference)
    return dated if dated != season else None


def read_from_ordinal(text: str, at: int, reference: Reference) -> StatedDate | None:
    """Read third quarter of 2025, first half, first 11 months of 2025, 18th century."""
    ordinal = read_ordinal(text, at)
    if ordinal is None:
        return None
    value, end = ordinal
    word = read_word(text, skip_blanks(text, end + (text[end : end + 1] == "-")))
    if plan := after_words(text, end, *words.FIVE_YEAR_PLANS):
        years = five_year_plan(value)
        return StatedDate(Stated(years[0]), Stated(years[1]), plan) if years else None
    if word and word.text == "century":
        before = after_words(text, word.end, *words.BEFORE_CHRIST)
        return StatedDate(century_before_first(value) if before else century(value), None, before or word.end)
    if word and word.text in words.PARTS:
        first, numbers = words.PARTS[word.text]
        part = StatedDate(Stated(None, first + value), None, word.end) if value in numbers else None
        return _part_of_year_or_month(text, part, word, reference) if part else None
    joint = after_joint(text, end)
    following = read_from_ordinal(text, joint, reference) if joint and word and word.text in {"and", "or"} else None
    if following is not None and following.last is None and (following.first.month or 0) > _BEFORE_FIRST_QUARTER:
        return StatedDate(following.first._replace(month=_BEFORE_FIRST_QUARTER + value), None, end)
    return _first_months(text, end, reference) if value == 1 else None


def _part_of_year_or_month(text: str, part: StatedDate, word: Word, reference: Reference) -> StatedDate | None:
    """Return a quarter or half of a year, or the first or second half of a month; a season needs its year."""
    of = after_words(text, part.end, "of")
    month = read_word(text, skip_blanks(text, of)) if of else None
    days = words.HALVES_OF_MONTH.get(part.first.month or 0)
    if of and month and days and month.text in words.MONTHS:
        whole_month = _month(text, skip_blanks(text, of), month, reference, surely=True)
        return whole_month and in_days(whole_month, days)
    dated = with_year(text, part, reference)
    return None if word.text == "season" and dated == part else dated


def in_days(month: StatedDate, days: tuple[int, int]) -> StatedDate:
    """Return a month as one of some of its days."""
    return month._replace(first=month.first._replace(day=days[0], last_day=days[1]))


def _first_months(text: str, at: int, reference: Reference) -> StatedDate | None:
    """Read the first so many months or quarters of a year."""
    count = read_count(text, skip_blanks(text, at))
    unit = read_word(text, skip_blanks(text, count[1])) if count else None
    months = count[0] * words.MONTHS_OF_PARTS.get(unit.text, 0) if count and unit and unit.text[-1] == "s" else 0
    if months not in MONTHS or unit is None:
        return None
    span = StatedDate(Stated(None, 1), Stated(None, months), unit.end)
    dated = with_year(text, span, reference)
    return dated if dated != span else None


def read_last_part(text: str, word: Word, reference: Reference) -> StatedDate | None:
    """Read, after `last` or `final`, quarter of 2024, half of last year, three months of the year."""
    count = read_count(text, skip_blanks(text, word.end)) or (1, word.end)
    unit = read_word(text, skip_blanks(text, count[1]))
    months = count[0] * words.MONTHS_OF_PARTS.get(unit.text, 0) if unit else 0
    if months not in MONTHS or unit is None or not after_words(text, unit.end, "of"):
        return None
    code = words.LAST_PARTS.get(months) if count[0] == 1 else None
    last = None if code else Stated(None, _MONTHS_OF_YEAR)
    part = StatedDate(Stated(None, code or _MONTHS_OF_YEAR + 1 - months), last, unit.end)
    dated = with_year(text, part, reference)
    return dated if dated != part else None


def read_code(text: str, letter: Word, year: int | None) -> StatedDate | None:
    """Read the figure of Q3 or H2, after its letter."""
    number = read_figures(text, letter.end)
    first, numbers = words.PARTS[letter.text]
    if number is None or number.value not in numbers or not stands_alone(text, number.end):
        return None
    return StatedDate(Stated(year, first + number.value), None, number.end)


def read_from_code(text: str, _at: int, letter: Word, reference: Reference) -> StatedDate | None:
    """Read Q3, or Q3 2025."""
    part = read_code(text, letter, None)
    dated = with_year(text, part, reference) if part else None
    joint = after_joint(text, dated.end) if dated and dated.first.year is None else None
    following = read_word(text, joint) if joint else None
    if dated is None or joint is None or following is None or following.text not in {"q", "h"}:
        return dated
    last = read_from_code(text, joint, following, reference)
    return in_year(dated, last.first.year) if last and last.first.year is not None else dated


def read_short_code(text: str, number: Number) -> StatedDate | None:
    """Read 3Q25 or 1H 2025, after its first figure."""
    first, numbers = words.PARTS.get(text[number.end : number.end + 1].lower(), (0, ()))
    year = read_figures(text, skip_blanks(text, number.end + 1))
    if number.value not in numbers or year is None or not stands_alone(text, year.end):
        return None
    value = year_of_two_digits(year.value) if year.width == TWO_DIGITS else year.value
    known = is_year(year) or year.width == TWO_DIGITS
    return StatedDate(Stated(value, first + number.value), None, year.end) if known else None
