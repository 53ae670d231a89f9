"""The languages that dates are written in: one folder or file of this folder each, found on first use.

A language is one value, `LANGUAGE`, of its module: its words, and the functions that know its grammar. The readers of
dates contain no word of any language and use each in turn.
"""

import re
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, TypeAlias

from hetao_cli.model.packs import Packs
from hetao_cli.quick.tuples import NamedTuple

if TYPE_CHECKING:
    from hetao_cli.dates.phrases.reference import Reference
    from hetao_cli.dates.phrases.stated import Sense, StatedDate

    Reader: TypeAlias = Callable[[str, int, Reference], StatedDate | None]
    Finder: TypeAlias = Callable[[str, int, Mapping[str, Sense]], tuple[Sense, int] | None]

__all__ = ["LANGUAGES", "DateLanguage"]

_NO_WORDS: Mapping[str, str] = {}
_NO_SENSES: "Mapping[str, Sense]" = {}
_NO_NUMBERS: Mapping[str, int] = {}
_NO_SIGNS: Mapping[int, str] = {}
_NO_CHARACTERS: Mapping[str, frozenset[str]] = {}


def _no_first_words() -> dict[str, re.Pattern[str] | None]:
    return {}


def _no_end(_text: str, _at: int) -> int | None:
    return None


def _no_weekday(_text: str, _at: int, _sign: str) -> tuple[int, int] | None:
    return None


def _places(_text: str, _start: int, _end: int) -> bool:
    return True


def _stands(_text: str, _start: int, _reading: "StatedDate") -> bool:
    return True


class DateLanguage(NamedTuple):
    """The words and functions by which dates of one language are read; all but the first three have defaults.

    Attributes:
        tag: Its tag, as `en`.
        read: Reads the longest date that starts at an offset, without the words around it.
        begins: Returns whether a date can begin with a character that is no figure.
        marks_numbers: Its numbers have a sign behind them (2025年), so its dates are tried before those of figures
            alone.
        find: Finds the longest word of a table at an offset; None for words of letters, with blanks between.
        before: The senses of words before a date, in lower case.
        after: The senses of words after a date.
        places: Returns whether a word of those tables, at a span, is one there, no part of another.
        joints: Words between the two dates of a span; `Sense.BETWEEN` if they need another word around the span.
        between: Those other words behind the second date.
        year_joints: Characters that join two years of figures alone.
        letters: The letters of its words beyond A to Z, in lower case and upper.
        numerals: Its own numerals, each with its digits.
        other_calendars: Words before years that are not of the Gregorian calendar.
        not_after: For a first character of a date, the characters before it that make it part of another word.
        first_words: Makes the words of letters that a date can start with, each with the pattern of what must follow.
        start_patterns: Patterns of the other ways in which a date can start.
        after_figures: Characters that can follow the first number of a date.
        read_weekday: Returns a weekday behind a day, from 0 for Monday, and its end, given the comma or bracket before
            it, or nothing.
        end_of_hours: Returns the end of a time of day in words behind a day.
        halves_of_day: Words behind the time on a clock of twelve hours, in lower case.
        zones: Words for time zones, in lower case.
        around_before: Patterns of text before a date, by the names in the patterns of `around`.
        around_behind: Patterns of text behind a date, likewise.
        around_joint: Patterns of the text between two dates: `listed`, `coordinated`.
        fiscal_year_signs: For a month in which fiscal years begin, the pattern of what shows that a text is of a place
            where they do.
        past: The pattern of words that show that a clause is about the past.
        year_sign: The pattern of signs within a date that show that it has its year.
        fiscal: The pattern of words for a year that is named by two: financial year, 年度.
        stands: Returns whether a text that was read as a date is one in context, no number, name or figure of speech.
        typed_days: Words for days near today, as people type them, each with its distance.
    """

    tag: str
    read: "Reader"
    begins: Callable[[str], bool]
    marks_numbers: bool = False
    find: "Finder | None" = None
    before: "Mapping[str, Sense]" = _NO_SENSES
    after: "Mapping[str, Sense]" = _NO_SENSES
    places: Callable[[str, int, int], bool] = _places
    joints: "Mapping[str, Sense]" = _NO_SENSES
    between: tuple[str, ...] = ()
    year_joints: str = ""
    letters: str = ""
    numerals: Mapping[str, str] = _NO_WORDS
    other_calendars: tuple[str, ...] = ()
    not_after: Mapping[str, frozenset[str]] = _NO_CHARACTERS
    first_words: Callable[[], dict[str, re.Pattern[str] | None]] = _no_first_words
    start_patterns: tuple[str, ...] = ()
    after_figures: str = ""
    read_weekday: Callable[[str, int, str], tuple[int, int] | None] = _no_weekday
    end_of_hours: Callable[[str, int], int | None] = _no_end
    halves_of_day: frozenset[str] = frozenset()
    zones: frozenset[str] = frozenset()
    around_before: Mapping[str, str] = _NO_WORDS
    around_behind: Mapping[str, str] = _NO_WORDS
    around_joint: Mapping[str, str] = _NO_WORDS
    fiscal_year_signs: Mapping[int, str] = _NO_SIGNS
    past: str = ""
    year_sign: str = ""
    fiscal: str = ""
    stands: "Callable[[str, int, StatedDate], bool]" = _stands
    typed_days: Mapping[str, int] = _NO_NUMBERS


LANGUAGES: Packs[DateLanguage] = Packs(__name__, "LANGUAGE")
"""All languages, in the order of their names."""
