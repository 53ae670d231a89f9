"""Numbers, words and blanks: the tokens of dates in any language."""

from collections.abc import Container, Mapping
from typing import TypeVar

from hetao_cli.dates.languages import LANGUAGES, DateLanguage
from hetao_cli.quick.patterns import regex
from hetao_cli.quick.tuples import NamedTuple

_T = TypeVar("_T")

MONTHS, DAYS = range(1, 13), range(1, 32)
"""The numbers that months, and days of a month, may have."""

TWO_DIGITS = 2
"""The width of a day, a month or a year written short."""

OPENING, CLOSING = frozenset("(（"), frozenset(")）")
"""Brackets around a date beside its weekday, or around the weekday."""

APOSTROPHES = frozenset("'’‘")
"""Apostrophes, before the last two digits of a year and before an s."""

_BLANKS = frozenset(" \t\u00a0\u2002\u2003\u2009\u202f\u3000")
_MOST_BLANKS = 4
FIGURES = frozenset("0123456789０１２３４５６７８９")
"""Figures, of full width also."""
_MOST_FIGURES = 4
_RUN_OF_FIGURES = regex(f"[{''.join(sorted(FIGURES))}]{{1,{_MOST_FIGURES + 1}}}")
_LATIN = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ")
_MOST_LETTERS = 13
_YEARS = range(1000, 3000)
_YEAR_WIDTH = 4
_LONGEST_KEY = 5
_MOST_WORDS_OF_A_PHRASE = 4


class Number(NamedTuple):
    """A number from 0 to 9999.

    Attributes:
        value: Its value.
        width: How many digits it is written with, in figures or numerals (二〇二五); 0 if with a word for ten.
        end: The offset after it.
    """

    value: int
    width: int
    end: int


class Word(NamedTuple):
    """A word of Latin letters, in lower case, and the offset after it."""

    text: str
    end: int


@LANGUAGES.derived
def latin_letters(languages: tuple[DateLanguage, ...]) -> frozenset[str]:
    """Return the letters of words: A to Z, and those that languages add."""
    return _LATIN.union(*(language.letters for language in languages))


def skip_blanks(text: str, at: int) -> int:
    """Return the offset after at most four blanks within a line."""
    most = at + _MOST_BLANKS
    while at < most and text[at : at + 1] in _BLANKS:
        at += 1
    return at


def read_figures(text: str, at: int) -> Number | None:
    """Read a number of at most four figures, which may be full-width; None if there are more."""
    found = _RUN_OF_FIGURES.match(text, at)
    if found is None or found.end() - at > _MOST_FIGURES:
        return None
    return Number(int(found[0]), found.end() - at, found.end())


def read_word(text: str, at: int) -> Word | None:
    """Read a word of Latin letters; None if it is longer than any word of a date."""
    letters = run_of(text, at, latin_letters(), _MOST_LETTERS)
    return Word(letters.lower(), at + len(letters)) if letters else None


def run_of(text: str, at: int, chars: Container[str], most: int) -> str:
    """Return the run of characters of a kind at an offset; an empty text if there are more than so many."""
    end = at
    while end - at <= most and text[end : end + 1] in chars:
        end += 1
    return text[at:end] if end - at <= most else ""


def is_year(number: Number) -> bool:
    """Return whether a number can be a year by itself: four digits, of the second or third thousand."""
    return number.width == _YEAR_WIDTH and number.value in _YEARS


def is_figure(text: str, at: int) -> bool:
    """Return whether there is a figure at an offset."""
    return text[at : at + 1] in FIGURES


def is_ideograph(text: str, at: int) -> bool:
    """Return whether there is a Chinese character of the common block at an offset."""
    return "\u4e00" <= text[at : at + 1] <= "\u9fff"


def find_key(text: str, at: int, table: Mapping[str, _T]) -> tuple[_T, int] | None:
    """Return the value of the longest key at an offset, of at most five characters, and the offset after it."""
    for length in range(_LONGEST_KEY, 0, -1):
        key = text[at : at + length]
        if key in table:
            return table[key], at + len(key)
    return None


def find_phrase(text: str, at: int, phrases: Mapping[str, _T]) -> tuple[_T, int] | None:
    """Return the value of the longest phrase at an offset, of up to four words, and the offset after it."""
    found, phrase, end = None, "", at
    for _ in range(_MOST_WORDS_OF_A_PHRASE):
        word = read_word(text, skip_blanks(text, end))
        if word is None:
            break
        phrase, end = f"{phrase} {word.text}".lstrip(), word.end
        if phrase in phrases:
            found = phrases[phrase], end
    return found
