"""The starts of figures in running text: a pattern that finds them, and the hedges and signs before a number."""

from __future__ import annotations

import re

from hetao_cli.model.packs import by_first
from hetao_cli.quantities.digits import number_end
from hetao_cli.quantities.hedges import hedges_before, is_afterthought, is_hedge_before_unit
from hetao_cli.quantities.languages import LANGUAGES, FigureLanguage, characters
from hetao_cli.quantities.number import run_end
from hetao_cli.quantities.units import unit_signs, unit_words, units_of, words_behind
from hetao_cli.quantities.word_table import BLANKS, is_letter
from hetao_cli.quick.patterns import regex

_DIGITS = "0-9"
_PIECE = regex(f"[{_DIGITS}]+(?:[.,:/–-][{_DIGITS}]+)*|[A-Za-z]+|.", re.DOTALL)
_MOST_OPENING_WORDS, _MOST_AFTERTHOUGHTS = 3, 2
_DASHES = frozenset("-−－")
_JOINED = frozenset("-–—−－_/.$%")
_IN_TAGS = frozenset("\"'/-")


@LANGUAGES.derived
def start_pattern(languages: tuple[FigureLanguage, ...]) -> re.Pattern[str]:
    """Return the pattern of the beginning of a number: a digit, or the beginnings of each language."""
    units = {word[0] for word, symbol in unit_words().meanings.items() if symbol and not word[0].isascii()}
    durations = {word for unit in units_of("duration") for word in words_behind(unit) if word.isascii()}
    behind_article = "|".join(sorted(characters(languages, lambda one: one.words_behind_article) | durations))
    words = sorted(characters(languages, lambda one: one.first_words), reverse=True)
    letters = "".join(sorted({letter for word in words for letter in (word[0], word[0].upper())}))
    article = "|".join(one.article for one in languages if one.article) or "(?!)"
    return re.compile(
        "|".join(
            [
                f"[{_DIGITS}½⅓⅔¼¾⅕-⅞]|[.](?<![A-Za-z0-9.][.])(?=[{_DIGITS}])",
                *(one.start_pattern(units) for one in languages if one.start_pattern is not None),
                rf"\b(?=[{letters}])(?i:{by_first(words)}(?![A-Za-z]))",
                rf"\b(?i:(?:{article})(?=[ -](?:{behind_article})(?![A-Za-z])))",
            ]
        )
    )


@LANGUAGES.derived
def _no_hedges(languages: tuple[FigureLanguage, ...]) -> tuple[frozenset[str], int]:
    """Return the words that end like a hedge, and the length of the longest."""
    words = characters(languages, lambda one: one.no_hedges)
    return words, max(map(len, words), default=0)


def end_of_piece(text: str, at: int) -> int:
    """Return the end of the digits, numerals or letters that begin at `at`; digits go on behind points and the like.

    >>> end_of_piece("12.5.2026 and", 0), end_of_piece("十四五时期", 0)
    (9, 3)
    """
    found = _PIECE.match(text, at)
    return max(found.end() if found else at, number_end(text, at), run_end(text, at))


def opening_starts(text: str, at: int, floor: int) -> list[int]:
    """Return the possible starts of a figure whose number begins at `at`: before its hedges and signs, farthest first.

    >>> opening_starts("with over HK$3", 13, 0)
    [5, 10, 13]
    """
    starts = [at]
    for _ in range(_MOST_OPENING_WORDS):
        start = _word_before(text, starts[-1], floor)
        if start is None:
            break
        starts.append(start)
    return starts[::-1]


def _word_before(text: str, at: int, floor: int) -> int | None:
    """Return the start of the longest hedge or sign that ends at `at`, before blanks and 了 or 达 if any."""
    end = at
    while end > floor and text[end - 1] in BLANKS and at - end < 2:  # noqa: PLR2004 - more blanks are a gap
        end -= 1
    if end == at and is_hedge_before_unit(text, at - 1) and at > floor:
        start = at - 1
    else:
        ends = [end]
        while len(ends) < _MOST_AFTERTHOUGHTS + 1 and is_afterthought(text[ends[-1] - 1 : ends[-1]]):
            ends.append(ends[-1] - 1)
        found = [begin for one in ends if (begin := _longest_ending(text, one, floor)) is not None]
        if not found:
            return None
        start = min(found)
    if text[start] in _DASHES and (start + 1 < at or joins(text, start)):
        return None
    if text[start] in "<>" and start > 0 and (text[start - 1].isalnum() or text[start - 1] in _IN_TAGS):
        return None
    end = start + 1
    words, most = _no_hedges()
    longer = (text[max(floor, end - length) : end] for length in range(2, most + 1))
    return None if any(word in words for word in longer) else start


def joins(text: str, at: int) -> bool:
    """Return whether a dash is no minus: it joins words or the ends of a range, or is one of several.

    >>> joins("同比-3.5%", 2), joins("3-5", 1), joins("3 -5", 2)
    (False, True, True)
    >>> joins("COVID-19", 5), joins("共３-5家", 2)
    (True, True)
    """
    before = text[max(0, at - 2) : at]
    last = before[-1:]
    return (last.isascii() and last.isalnum()) or last in _JOINED or before.rstrip()[-1:].isdigit()


@LANGUAGES.derived
def _endings(_languages: tuple[FigureLanguage, ...]) -> tuple[frozenset[str], dict[str, tuple[int, ...]]]:
    """Return all words before a number, and the lengths of those that end with a character, longest first."""
    words = frozenset({*hedges_before(), *unit_signs().meanings})
    lengths: dict[str, set[int]] = {}
    for word in words:
        for last in {word[-1], word[-1].upper()}:
            lengths.setdefault(last, set()).add(len(word))
    return words, {last: tuple(sorted(found, reverse=True)) for last, found in lengths.items()}


def _longest_ending(text: str, end: int, floor: int) -> int | None:
    words, lengths = _endings()
    for length in lengths.get(text[end - 1 : end], ()):
        start = end - length
        if start >= floor and text[start:end].lower() in words:
            inside = is_letter(text[start]) and is_letter(text[start - 1 : start])
            return None if inside else start
    return None
