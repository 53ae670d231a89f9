"""The words before and after a date that place it in time: by, since, around, 截至, 以来, 左右."""

from __future__ import annotations

import re
from operator import attrgetter
from typing import TYPE_CHECKING

from hetao_cli.dates.around import is_told_as_past
from hetao_cli.dates.languages import LANGUAGES, DateLanguage
from hetao_cli.dates.moments import moment_of
from hetao_cli.dates.phrases.stated import BOUNDS, Sense, in_edtf
from hetao_cli.dates.phrases.tokens import find_phrase, skip_blanks
from hetao_cli.quick.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from hetao_cli.dates.phrases.stated import StatedDate
    from hetao_cli.model.moment import Day

_MOST_WORDS_BEFORE, _MOST_WORDS_AFTER = 3, 2
_MOST_BEFORE = 40
"""How many characters before a date are searched for one such word."""

_IF_AHEAD = {Sense.UNTIL_IF_AHEAD: Sense.UNTIL, Sense.FROM_IF_AHEAD: Sense.FROM, Sense.EARLIEST: Sense.AFTER}
"""What the words mean that bound a date to come, and merely name a past one."""

_OF_SPANS = frozenset((Sense.BETWEEN, Sense.FROM_IF_AHEAD, Sense.SINCE))
"""The senses of words that belong to a span of time, though they do not change it."""

_SENTENCE_ENDS = frozenset(("", *'.!?。！？\n”"'))
_CLAUSE_ENDS = frozenset(("", *",，"))


class Placed(NamedTuple):
    """A date with the words around it that change its meaning.

    Attributes:
        start: The offset of the first of them, or of the date.
        end: The offset after the last of them, or after the date.
        senses: Their senses, in their order; none if they change nothing.
    """

    start: int
    end: int
    senses: tuple[Sense, ...]


def find_in_tables(
    text: str, at: int, table: Callable[[DateLanguage], Mapping[str, Sense]]
) -> tuple[Sense, int] | None:
    """Return the sense and the end of a word at an offset, by the table of the first language that has it."""
    for language in LANGUAGES():
        found = (language.find or find_phrase)(text, at, table(language))
        if found is not None:
            return found
    return None


_BEFORE: Callable[[DateLanguage], Mapping[str, Sense]] = attrgetter("before")
_AFTER: Callable[[DateLanguage], Mapping[str, Sense]] = attrgetter("after")


def words_before(text: str, at: int) -> tuple[list[Sense], int]:
    """Return the senses of the words before a date from an offset on, and the offset at which the date begins."""
    senses: list[Sense] = []
    for _ in range(_MOST_WORDS_BEFORE):
        found = find_in_tables(text, at, _BEFORE)
        if found is None:
            break
        sense, end = found
        senses.append(sense if _places(text, at, end) else Sense.PLAIN)
        joint = text[end : end + 1]
        at = skip_blanks(text, end + (joint == "-" or (sense is Sense.ABOUT and joint == ".")))  # ca. 1905, pre-2017
    return senses, at


def words_after(text: str, end: int) -> list[tuple[Sense, int]]:
    """Return the senses of the words after a date, each with the offset after it."""
    words: list[tuple[Sense, int]] = []
    for _ in range(_MOST_WORDS_AFTER):
        at = skip_blanks(text, end)
        found = find_in_tables(text, at, _AFTER)
        if found is None or not _places(text, at, found[1]):
            break
        words.append(found)
        end = found[1]
    return words


def _words_just_before(text: str, start: int, least: int) -> list[tuple[Sense, int]]:
    """Return the senses of the words directly before a date in their order, each with its own offset."""
    pattern, senses = _before_a_date()
    words: list[tuple[Sense, int]] = []
    for _ in range(_MOST_WORDS_BEFORE):
        found = pattern.search(text, max(least, start - _MOST_BEFORE), start)
        if found is None or not _places(text, found.start(), found.end(1)):
            break
        start = found.start()
        words.insert(0, (senses[" ".join(found[1].lower().split())], start))
    return words


def _places(text: str, start: int, end: int) -> bool:
    """Return whether a word before or after a date is one there in every language, no part of another."""
    return all(language.places(text, start, end) for language in LANGUAGES())


@LANGUAGES.derived
def _before_a_date(languages: tuple[DateLanguage, ...]) -> tuple[re.Pattern[str], dict[str, Sense]]:
    """Return the pattern of a word that ends before a date, with at most blanks between, and the sense of each."""
    senses = {word: sense for language in languages for word, sense in language.before.items()}
    spaced = _any(word for language in languages if language.find is None for word in language.before)
    joined = _any(word for language in languages if language.find is not None for word in language.before)
    joint = r"(?:(?<=\bca)\.|(?<=\bc)\.|(?<=\bpre)-|(?<=\bpost)-)?"
    pattern = rf"(?i:((?<![A-Za-z-]){spaced}(?=[ .-])|{joined}){joint}[ \u3000]{{0,4}})\Z"
    return re.compile(pattern), senses


def _any(words: Iterable[str]) -> str:
    some = (re.escape(word) for word in sorted(words, key=len, reverse=True))
    return f"(?:{'|'.join(some) or '(?!)'})".replace("\\ ", " +")


def effective(
    before: Sequence[Sense], after: Sequence[Sense], span: tuple[str, int, int], reading: StatedDate, near: Day | None
) -> tuple[Sense, ...]:
    """Return those senses of the words around a date that change its meaning.

    A date as of which something was is no bound. Words such as `from` bound a date to come; before a past one they
    count if that is all of its clause (`From 2017, …`), as it may else be compared (`up 3 % from 2017`). A span is
    approximate at most.

    Args:
        before: The senses of the words before it.
        after: The senses of the words after it.
        span: The text, the offset of the first word, and the offset after the last.
        reading: The date.
        near: The last day of the document's date; None if that is not known.
    """
    if reading.last is not None:
        return tuple(sense for sense in [*before, *after] if sense is Sense.ABOUT)
    if Sense.AS_OF in before:
        return ()
    senses = [*before, *after]
    if not _IF_AHEAD.keys().isdisjoint(senses):
        counting = _counting(span, reading, near)
        senses = [_IF_AHEAD.get(sense, sense) for sense in senses if sense in counting or sense not in _IF_AHEAD]
    return tuple(sense for sense in senses if sense in BOUNDS or sense is Sense.ABOUT)


def _counting(span: tuple[str, int, int], reading: StatedDate, near: Day | None) -> set[Sense]:
    """Return the senses that bound a date to come and count here."""
    text, start, end = span
    if near is not None and ((moment := moment_of(in_edtf(reading))) is None or moment.latest <= near):
        return {Sense.FROM_IF_AHEAD} if _is_a_clause(text, start, end) else set()
    return {*_IF_AHEAD} - ({Sense.EARLIEST} if is_told_as_past(text, end) else set[Sense]())


def _is_a_clause(text: str, start: int, end: int) -> bool:
    """Return whether a piece of a text opens a sentence, and a comma or nothing follows it."""
    before = text[max(0, start - 4) : start].rstrip(" \u3000")[-1:]
    return before in _SENTENCE_ENDS and text[end : end + 1] in _CLAUSE_ENDS


def placed(text: str, start: int, reading: StatedDate, near: Day | None, least: int) -> Placed:
    """Return a date of a running text with the words around it that change its meaning.

    Args:
        text: The text, in one line.
        start: The start of the date.
        reading: The date.
        near: The last day of the document's date; None if that is not known.
        least: The offset before which no word is its.
    """
    before, after = _words_just_before(text, start, least), words_after(text, reading.end)
    if not before and not after:
        return Placed(start, reading.end, ())
    span = (text, min([at for _, at in before], default=start), max([end for _, end in after], default=reading.end))
    senses = effective([one for one, _ in before], [one for one, _ in after], span, reading, near)
    if reading.last is not None:
        senses = (*senses, *(one for one, _ in [*before, *after] if one in _OF_SPANS))
    if not senses:
        return Placed(start, reading.end, ())
    first = min([at for sense, at in before if sense is not Sense.PLAIN], default=start)
    last = max([end for sense, end in after if sense is not Sense.PLAIN], default=reading.end)
    return Placed(first, last, senses)
