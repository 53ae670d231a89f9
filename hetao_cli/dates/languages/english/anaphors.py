"""Dates in English that are relative to one that the text named before: that day, a year earlier, the same month."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hetao_cli.dates.languages.english import words
from hetao_cli.dates.languages.english.parts import after_words
from hetao_cli.dates.languages.english.years import read_year_after
from hetao_cli.dates.phrases.figures import ENDS_OF_CLAUSES
from hetao_cli.dates.phrases.reference import ago, at_named, later, nearest, same_period
from hetao_cli.dates.phrases.stated import Stated, StatedDate
from hetao_cli.dates.phrases.tokens import read_word, skip_blanks

if TYPE_CHECKING:
    from hetao_cli.dates.phrases.reference import Reference
    from hetao_cli.dates.phrases.tokens import Word

_WHOSE = {"week": "day", "decade": "year"}
_BESIDE = {"before yesterday": -2, "after tomorrow": 2, "before last": -2}


def read_from_anaphor(text: str, at: int, word: Word, reference: Reference) -> StatedDate | None:
    """Read that day, the same year, the following March, the same period of 2021."""
    following = read_word(text, skip_blanks(text, word.end))
    if following is None:
        return None
    if word.text == "that" and following.text == "same":
        return read_from_anaphor(text, at, following, reference)
    unit = "day" if following.text in words.PARTS_OF_DAY else following.text
    distance = words.ANAPHORS[word.text]
    if unit in words.MONTHS:
        named = at_named("month" if "month" in reference.named else "year", reference)
        return _dated(nearest(distance, Stated(month=words.MONTHS[unit]), named), following.end)
    if unit not in {"day", "period"} | words.UNITS:
        return None
    year = read_year_after(text, following.end, reference) if word.text == "same" else None
    if year is not None:
        month = at_named("month", reference).month if unit == "month" else None
        same = same_period(year[0], reference) if month is None else StatedDate(Stated(year[0], month), None, 0)
        return same and same._replace(end=year[1])
    return None if unit == "period" else _dated(later(distance, unit, at_named(unit, reference)), following.end)


def read_next_day(text: str, at: int, reference: Reference) -> StatedDate | None:
    """Read next day or next morning, as they follow `the`; the next year is a span from now on."""
    end = after_words(text, at, "next day", "next morning")
    return _dated(later(1, "day", at_named("day", reference)), end) if end else None


def read_beside(text: str, word: Word, reference: Reference) -> StatedDate | None:
    """Read the day before yesterday, the year before last, the day after."""
    for phrase, distance in _BESIDE.items():
        end = after_words(text, word.end, phrase)
        if end is not None:
            fits = (word.text == "day") != phrase.endswith("last")
            return _dated(later(distance, word.text, reference), end) if fits else None
    before = after_words(text, word.end, "before")
    end = before or after_words(text, word.end, "after")
    if end is None or text[end : end + 1] not in ENDS_OF_CLAUSES:
        return None
    return _dated(later(-1 if before else 1, word.text, at_named(word.text, reference)), end)


def read_from_count(text: str, at: int, count: int, unit: str, reference: Reference) -> StatedDate | None:
    """Read earlier or later after a count of units; a year earlier is the same period, else from the document.

    Earlier `than` something is no date.
    """
    earlier = after_words(text, at, "earlier")
    end = earlier or after_words(text, at, "later")
    if end is None or after_words(text, end, "than"):
        return None
    before = reference.before
    if earlier and unit == "year" and before and before.first.year is not None:
        same = same_period(before.first.year - count, reference)
        return same and same._replace(end=end)
    named = at_named(_WHOSE.get(unit, unit), reference)
    date = ago(count if earlier else -count, unit, reference if earlier and named.year is None else named)
    return _dated(date, end)


def _dated(date: Stated | None, end: int) -> StatedDate | None:
    return StatedDate(date, None, end) if date else None
