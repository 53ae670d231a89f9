"""Lists of months and days in English, which share the year or month of their last or first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hetao_cli.dates.languages.english import words
from hetao_cli.dates.languages.english.parts import after_words, read_day
from hetao_cli.dates.languages.english.years import in_year, read_year_after
from hetao_cli.dates.phrases.figures import ENDS_OF_CLAUSES
from hetao_cli.dates.phrases.stated import StatedDate
from hetao_cli.dates.phrases.tokens import read_word, skip_blanks

if TYPE_CHECKING:
    from hetao_cli.dates.phrases.reference import Reference

MOST_OF_A_LIST = 5


def after_joint(text: str, at: int) -> int | None:
    """Return the offset after the comma, `and` or `or` between two dates of a list; None if there is none."""
    comma = at + 1 if text[at : at + 1] == "," else None
    joint = after_words(text, comma or at, "and", "or", "&") or comma
    after = skip_blanks(text, joint) if joint else at
    return after if joint and after > joint else None


def day_behind_a_day(text: str, day: StatedDate, reference: Reference) -> StatedDate | None:
    """Return the second of two days of a month: (December 22 and) 23, before a year, a day or the clause's end."""
    beside = reference.beside
    if beside is None or beside.day is None or day.first.day is None or beside.day >= day.first.day:
        return None
    stated = beside._replace(day=day.first.day)
    year = read_year_after(text, day.end, reference)
    if year is not None:
        return StatedDate(stated._replace(year=year[0]), None, year[1])
    joint = after_joint(text, day.end)
    goes_on = joint is not None and read_day(text, joint) is not None
    ends = text[day.end : day.end + 1] in ENDS_OF_CLAUSES
    return StatedDate(stated, None, day.end) if goes_on or ends else None


def with_year_of_list(text: str, date: StatedDate, reference: Reference, *, days: bool = False) -> StatedDate:
    """Return a month or a day of it with the year behind a later one of its list: March (and April 2024)."""
    if date.first.year is not None:
        return date
    end = date.end
    for _ in range(MOST_OF_A_LIST):
        joint = after_joint(text, end)
        word = read_word(text, joint) if joint else None
        if word is not None and word.text in words.MONTHS:
            day = read_day(text, word.end)
            end = day[1] if day else word.end
        elif joint and days and (day := read_day(text, joint)):
            end = day[1]
        else:
            return date
        year = read_year_after(text, end, reference)
        if year is not None:
            return in_year(date, year[0])
    return date
