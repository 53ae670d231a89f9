"""The parts of English dates: counts, ordinals, days of a month, and the years after them."""

from __future__ import annotations

from hetao_cli.dates.languages.english import words
from hetao_cli.dates.phrases.figures import stands_alone
from hetao_cli.dates.phrases.stated import Stated, StatedDate
from hetao_cli.dates.phrases.tokens import DAYS, TWO_DIGITS, is_year, read_figures, read_word, skip_blanks

LINKS = frozenset("-/")
"""Signs that can replace a blank within a date: 31-Oct-2025."""

_BETWEEN = "between "
_DASHES = frozenset("-–—")
_ORDINAL_ENDINGS = frozenset(("st", "nd", "rd", "th"))
_BASE = 10
_WRITTEN_AS_DAYS = range(40)
"""The numbers that can stand where a day does, be it by a misprint; `45 March 2025` may be of 45 something."""


def after_words(text: str, at: int, *phrases: str) -> int | None:
    """Return the end of the first of some phrases, in lower case, that follows blanks; None if none does."""
    at = skip_blanks(text, at)
    for phrase in phrases:
        end = at + len(phrase)
        if text[at:end].lower() == phrase and not text[end : end + 1].isalnum():
            return end
    return None


def read_ordinal(text: str, at: int) -> tuple[int, int] | None:
    """Read an ordinal, in figures or in words to thirty-ninth, and return it and the offset after it."""
    number = read_figures(text, at)
    if number:
        end = number.end + 2
        return (number.value, end) if text[number.end : end].lower() in _ORDINAL_ENDINGS else None
    return _read_in_words(text, at, words.ORDINALS)


def read_count(text: str, at: int) -> tuple[int, int] | None:
    """Read a count, in figures or in words below a hundred, and return it and the offset after it."""
    number = read_figures(text, at)
    return (number.value, number.end) if number else _read_in_words(text, at, words.COUNTS)


def _read_in_words(text: str, at: int, names: dict[str, int]) -> tuple[int, int] | None:
    """Read a number that has a name, or one of tens and a named one, as in twenty-first."""
    word = read_word(text, at)
    if word is None:
        return None
    if word.text in words.TENS and text[word.end : word.end + 1] in {" ", "-"}:
        ones = read_word(text, word.end + 1)
        if ones and names.get(ones.text, _BASE) < _BASE:
            return words.TENS[word.text] + names[ones.text], ones.end
    return (names[word.text], word.end) if word.text in names else None


def read_days(text: str, at: int) -> tuple[int, int | None, int] | None:
    """Read a day of a month, or a span of days, with the offset after it: 22-24, the 13th to the 15th."""
    first = read_day(text, at)
    if first is None:
        return None
    between = text[max(0, at - len(_BETWEEN)) : at].lower() == _BETWEEN
    at = skip_blanks(text, first[1])
    dashed = at + 1 if text[at : at + 1] in _DASHES else None
    joint = dashed or after_words(text, at, "to", "through", "thru", "until", "till", *(["and"] if between else []))
    last = read_day(text, joint) if joint else None
    return (first[0], last[0], last[1]) if last and last[0] > first[0] else (first[0], None, first[1])


def with_days(month: Stated, days: tuple[int, int | None, int], end: int) -> StatedDate | None:
    """Return the days of a month, to an offset; none for what is no day unless the year shows that it is meant as one.

    In `in June 45 firms` the number is no day, in `June 45, 2024` it is a misprint of one.
    """
    first, last, _ = days
    if month.year is None and not {first, last or first} <= {*DAYS}:
        return None
    return StatedDate(month._replace(day=first), month._replace(day=last) if last else None, end)


def read_day(text: str, at: int) -> tuple[int, int] | None:
    """Read a day of a month, with the offset after it: 22, 22nd, the twenty-second."""
    at = skip_blanks(text, after_words(text, at, "the") or at)
    found = read_ordinal(text, at)
    if found is None:
        number = read_figures(text, at)
        if number is None or number.width > TWO_DIGITS or not _day_may_end(text, number.end):
            return None
        found = number.value, number.end
    return found if found[0] in _WRITTEN_AS_DAYS else None


def _day_may_end(text: str, at: int) -> bool:
    """Return whether a day can end at an offset: before a comma or link and a year, a link and a day, or alone."""
    separator = text[at : at + 1]
    number = read_figures(text, at + 1) if separator == "," or separator in LINKS else None
    if number:
        return is_year(number) or (separator != "," and number.width <= TWO_DIGITS)
    return stands_alone(text, at)
