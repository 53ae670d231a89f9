"""The languages that dates are written in: one folder or file of this folder each, found on first use.

A language is one value, `LANGUAGE`, of its module: its words, and the functions that know its grammar. Whatever reads
dates asks each language in turn and knows no word of any.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from hetao_cli.model.packs import Packs

if TYPE_CHECKING:
    import re
    from collections.abc import Callable, Mapping

    from hetao_cli.dates.phrases.reference import Reference
    from hetao_cli.dates.phrases.stated import Sense, StatedDate

    Reader: TypeAlias = Callable[[str, int, Reference | None], StatedDate | None]
    Step: TypeAlias = tuple[str, Callable[[re.Match[str]], str], str]
    Finder: TypeAlias = Callable[[str, int, Mapping[str, Sense]], tuple[Sense, int] | None]

__all__ = ["LANGUAGES", "DateLanguage"]

_NO_WORDS: Mapping[str, str] = {}
_NO_SENSES: Mapping[str, Sense] = {}
_NO_NUMBERS: Mapping[str, int] = {}
_NO_CODES: Mapping[str, tuple[str, ...]] = {}
_NO_CHARACTERS: Mapping[str, frozenset[str]] = {}


def _no_first_words() -> dict[str, re.Pattern[str] | None]:
    return {}


def _no_end(_text: str, _at: int) -> int | None:
    return None


def _no_weekday(_text: str, _at: int, _sign: str) -> int | None:
    return None


def _stands(_text: str, _start: int, _reading: StatedDate) -> bool:
    return True


class DateLanguage(NamedTuple):
    """What reading dates needs to know of one language; everything but the first three has a default.

    Attributes:
        tag: Its tag, as `en`.
        read: Reads the longest date that starts at a place, without the words around it.
        begins: Says whether a date can begin with a character that is no figure.
        marks_numbers: A sign behind a number says what it is (2025年), so its dates are tried before those of figures
            alone.
        find: Finds the longest word of a table that stands at a place; None for words of letters, with blanks between.
        before: What words before a date make of it, in lower case.
        after: What words after a date make of it.
        joints: What joins the two dates of a span; `Sense.BETWEEN` where the words around must say that it does.
        between: Words behind a second date that say so.
        year_joints: Characters that join two years of figures alone.
        letters: The letters of its words beyond A to Z, in lower case and upper.
        numerals: Its own numerals, each with the digits that it stands for.
        other_calendars: What stands before years that are not of the Gregorian calendar.
        not_after: The characters behind which a first character of a date belongs to another word.
        first_words: Makes the words of letters that a date may start with, each with the pattern of what must follow.
        start_patterns: Patterns of the other ways in which a date may start.
        after_figures: Characters that may follow the first number of a date.
        end_of_weekday: Returns the end of a weekday behind a day, given the comma or bracket before it, or nothing.
        end_of_hours: Returns the end of a time of day in words behind a day.
        halves_of_day: What stands behind the time on a clock of twelve hours, in lower case.
        zones: Words for time zones, in lower case.
        around_before: Patterns of what stands before a date, by what they say of it: names of `around.BEFORE`.
        around_behind: Patterns of what stands behind a date: names of `around.BEHIND`.
        past: The pattern of words by which a clause speaks of what was.
        year_sign: The pattern of what says within a date that it has its year.
        stands: Says whether what it read as a date is one where it stands, not a number, a name or a figure of speech.
        typed_days: Words for days near today, as people type them, each with its distance.
        typed: Patterns of what people type in place of EDTF, by the names that `rewriting` has for them (`@about`).
        typed_sub_years: Words for parts of a year by their code in EDTF: 21 to 24, 33 to 36, 40 and 41.
        typed_steps: Repairs of its own as (pattern, replacement, reason), the reason a name of `rewriting`.
    """

    tag: str
    read: Reader
    begins: Callable[[str], bool]
    marks_numbers: bool = False
    find: Finder | None = None
    before: Mapping[str, Sense] = _NO_SENSES
    after: Mapping[str, Sense] = _NO_SENSES
    joints: Mapping[str, Sense] = _NO_SENSES
    between: tuple[str, ...] = ()
    year_joints: str = ""
    letters: str = ""
    numerals: Mapping[str, str] = _NO_WORDS
    other_calendars: tuple[str, ...] = ()
    not_after: Mapping[str, frozenset[str]] = _NO_CHARACTERS
    first_words: Callable[[], dict[str, re.Pattern[str] | None]] = _no_first_words
    start_patterns: tuple[str, ...] = ()
    after_figures: str = ""
    end_of_weekday: Callable[[str, int, str], int | None] = _no_weekday
    end_of_hours: Callable[[str, int], int | None] = _no_end
    halves_of_day: frozenset[str] = frozenset()
    zones: frozenset[str] = frozenset()
    around_before: Mapping[str, str] = _NO_WORDS
    around_behind: Mapping[str, str] = _NO_WORDS
    past: str = ""
    year_sign: str = ""
    stands: Callable[[str, int, StatedDate], bool] = _stands
    typed_days: Mapping[str, int] = _NO_NUMBERS
    typed: Mapping[str, str] = _NO_WORDS
    typed_sub_years: Mapping[str, tuple[str, ...]] = _NO_CODES
    typed_steps: tuple[Step, ...] = ()


LANGUAGES: Packs[DateLanguage] = Packs(__name__, "LANGUAGE")
"""All languages, in the order of their names."""
