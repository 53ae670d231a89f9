"""Numbers, words and blanks: what dates are made of in any language."""

from collections.abc import Container, Mapping
from string import ascii_letters
from typing import NamedTuple, TypeVar

_T = TypeVar("_T")

MONTHS, DAYS = range(1, 13), range(1, 32)
"""The numbers that months, and days of a month, may have."""

TWO_DIGITS = 2
"""The width of a day, a month or a year written short."""

APOSTROPHES = frozenset("'’‘")
"""What stands before the last two digits of a year, and before an s."""

_BLANKS = frozenset(" \t\u00a0\u2002\u2003\u2009\u202f\u3000")
_MOST_BLANKS = 4
_FIGURES = dict(zip("0123456789０１２３４５６７８９", 2 * "0123456789", strict=True))
_MOST_FIGURES = 4
_NUMERALS = dict(zip("〇○零一二三四五六七八九两兩", "00012345678922", strict=True)) | {
    "十": "十",
    "廿": "2十",
    "卅": "3十",
}
_MOST_NUMERALS = 4
_MOST_LETTERS = 13
_YEARS = range(1000, 3000)
_YEAR_WIDTH = 4
_LETTERS = frozenset(ascii_letters)
_LONGEST_KEY = 5


class Number(NamedTuple):
    """A number from 0 to 9999.

    Attributes:
        value: Its value.
        width: How many digits it is written with, in figures or in Chinese (二〇二五); 0 where with a word for ten.
        end: Where the text goes on.
    """

    value: int
    width: int
    end: int


class Word(NamedTuple):
    """A word of Latin letters, in lower case, and where the text goes on."""

    text: str
    end: int


def skip_blanks(text: str, at: int) -> int:
    """Return where the text goes on after at most four blanks within a line."""
    most = at + _MOST_BLANKS
    while at < most and text[at : at + 1] in _BLANKS:
        at += 1
    return at


def read_figures(text: str, at: int) -> Number | None:
    """Read a number of at most four figures, which may be full-width; None where there are more."""
    digits = _run(text, at, _FIGURES, _MOST_FIGURES)
    return Number(int(digits), len(digits), at + len(digits)) if digits else None


def read_number(text: str, at: int) -> Number | None:
    """Read a number in figures, or in Chinese numerals below a hundred (二十二, 廿二) or digit by digit (二〇二五).

    >>> read_number("二〇二五年", 0), read_number("二十二日", 0)
    (Number(value=2025, width=4, end=4), Number(value=22, width=0, end=3))
    """
    numerals = _run(text, at, _NUMERALS, _MOST_NUMERALS)
    if not numerals:
        return read_figures(text, at)
    end = at + len(numerals)
    digits = "".join(_NUMERALS[char] for char in numerals)
    tens, ten, ones = digits.partition("十")
    if not ten:
        return Number(int(digits), len(digits), end)
    if len(tens) > 1 or len(ones) > 1 or "0" in tens + ones or ones == "十":
        return None
    return Number(10 * int(tens or 1) + int(ones or 0), 0, end)


def read_word(text: str, at: int) -> Word | None:
    """Read a word of Latin letters; None where it is longer than any word of a date."""
    letters = _run(text, at, _LETTERS, _MOST_LETTERS)
    return Word(letters.lower(), at + len(letters)) if letters else None


def _run(text: str, at: int, chars: Container[str], most: int) -> str:
    """Return the characters of a kind that stand there in a row; none where there are more than so many."""
    end = at
    while end - at <= most and text[end : end + 1] in chars:
        end += 1
    return text[at:end] if end - at <= most else ""


def is_year(number: Number) -> bool:
    """Tell whether a number can be a year by itself: four digits, of the second or third thousand."""
    return number.width == _YEAR_WIDTH and number.value in _YEARS


def is_figure(text: str, at: int) -> bool:
    """Tell whether a figure stands there."""
    return text[at : at + 1] in _FIGURES


def is_numeral(text: str, at: int) -> bool:
    """Tell whether a figure or a Chinese numeral stands there."""
    return text[at : at + 1] in _NUMERALS or text[at : at + 1] in _FIGURES


def is_ideograph(text: str, at: int) -> bool:
    """Tell whether a Chinese character of the common block stands there."""
    return "一" <= text[at : at + 1] <= "鿿"


def find_key(text: str, at: int, table: Mapping[str, _T]) -> tuple[_T, int] | None:
    """Return the value of the longest key that stands there, of at most five characters, and where the text goes on."""
    for length in range(_LONGEST_KEY, 0, -1):
        key = text[at : at + length]
        if key in table:
            return table[key], at + len(key)
    return None
