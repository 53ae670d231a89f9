"""Read a date with the words before and after it, and the second one where it is a span."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hetao_cli.dates.edtf import moment_of
from hetao_cli.dates.languages.chinese import words as chinese_words
from hetao_cli.dates.languages.chinese.parts import find_word
from hetao_cli.dates.languages.chinese.reading import read_chinese
from hetao_cli.dates.languages.english import words as english_words
from hetao_cli.dates.languages.english.reading import read_english
from hetao_cli.dates.phrases.clock import skip_time
from hetao_cli.dates.phrases.figures import read_figure_date
from hetao_cli.dates.phrases.reference import completed, joined, reference_of
from hetao_cli.dates.phrases.stated import Reading, Sense, in_edtf
from hetao_cli.dates.phrases.tokens import APOSTROPHES, find_key, is_figure, is_numeral, read_word, skip_blanks

if TYPE_CHECKING:
    from collections.abc import Mapping

    from hetao_cli.dates.phrases.reference import Reference
    from hetao_cli.model.moment import Moment

_MOST_WORDS_BEFORE, _MOST_WORDS_AFTER, _MOST_WORDS_OF_A_PHRASE = 3, 2, 4
_BEFORE_OTHER_NUMBERS = frozenset("$€£¥￥#")


def scan(text: str, start: int, near: Moment | None) -> tuple[Moment, int] | None:
    """Read the longest date that starts at a place in a text, and say where the text goes on; None where none does."""
    if not 0 <= start < len(text) or _goes_on_from_before(text, start):
        return None
    reference = reference_of(near)
    senses, at = _words_before(text, start)
    span = _read_span(text, at, reference, between=Sense.BETWEEN in senses)
    if span is None or (span.last is None and Sense.BETWEEN in senses):
        return None
    senses_after, end = _words_after(text, span.end)
    moment = moment_of(in_edtf(span, senses + senses_after))
    return (moment, end) if moment else None


def scan_bare(text: str, start: int, reference: Reference | None, *, between: bool) -> Reading | None:
    """Read the longest date that starts at a place in a text, without the words around it that place it in time.

    Args:
        text: Any text.
        start: Where the date itself starts.
        reference: The date of the document, and what the text around has said; None where not even its year is known.
        between: The word before says that `and` joins two dates (between 2017 and 2018).

    Returns:
        The date, or two for a span, with their years; None where no date starts there.
    """
    return None if _goes_on_from_before(text, start) else _read_span(text, start, reference, between=between)


def _goes_on_from_before(text: str, start: int) -> bool:
    """Tell whether what starts there is the rest of a number, a word or a name of another calendar's year."""
    if not start:
        return False
    char, before = text[start], text[start - 1]
    if is_numeral(text, start):
        if is_numeral(text, start - 1) or (before in {".", ","} and start > 1 and is_figure(text, start - 2)):
            return True
        if before in _BEFORE_OTHER_NUMBERS or (before.isascii() and before.isalpha()):
            return True
    elif char.isascii():
        return before.isascii() and before.isalnum()
    elif before in chinese_words.NOT_AFTER.get(char, ()):
        return True
    return text.endswith(chinese_words.OTHER_CALENDARS, 0, start)


def _words_before(text: str, at: int) -> tuple[list[Sense], int]:
    """Read the words before a date, and say where it begins."""
    senses: list[Sense] = []
    for _ in range(_MOST_WORDS_BEFORE):
        found = find_word(text, at, chinese_words.BEFORE) or _find_phrase(text, at, english_words.BEFORE)
        if found is None:
            break
        senses.append(found[0])
        at = skip_blanks(text, found[1])
    return senses, at


def _words_after(text: str, end: int) -> tuple[list[Sense], int]:
    """Read the words after a date, and say where the text goes on."""
    senses: list[Sense] = []
    for _ in range(_MOST_WORDS_AFTER):
        at = skip_blanks(text, end)
        found = find_word(text, at, chinese_words.AFTER) or _find_phrase(text, at, english_words.AFTER)
        if found is None:
            break
        sense, end = found
        senses.append(sense)
    return senses, end


def _find_phrase(text: str, at: int, phrases: Mapping[str, Sense]) -> tuple[Sense, int] | None:
    """Return the sense of the longest phrase of up to four English words, and where the text goes on."""
    found, phrase, end = None, "", at
    for _ in range(_MOST_WORDS_OF_A_PHRASE):
        word = read_word(text, skip_blanks(text, end))
        if word is None:
            break
        phrase, end = f"{phrase} {word.text}".lstrip(), word.end
        if phrase in phrases:
            found = phrases[phrase], end
    return found


def _read_span(text: str, at: int, reference: Reference | None, *, between: bool) -> Reading | None:
    """Read a date, or two that are joined, and fill in what they leave out."""
    first = _read_one(text, at, reference)
    if first is None:
        return None
    last, end = first.last, first.end
    if last is None:
        second = _read_last(text, end, reference, between=between)
        last, end = (second.first, second.end) if second else (None, end)
    if last is not None:
        span = joined(first.first, last, reference)
        return Reading(span[0], span[1], end) if span else None
    date = completed(first.first, reference)
    return Reading(date, None, end) if date else None


def _read_last(text: str, at: int, reference: Reference | None, *, between: bool) -> Reading | None:
    """Read what joins two dates, and the second of them."""
    at = skip_blanks(text, at)
    joint = find_key(text, at, chinese_words.JOINTS) or _find_phrase(text, at, english_words.JOINTS)
    last = _read_one(text, skip_blanks(text, joint[1]), reference) if joint else None
    if joint is None or last is None or last.last is not None:
        return None
    spans = joint[0] is Sense.PLAIN or between or text.startswith(chinese_words.BETWEEN, last.end)
    return last if spans else None


def _read_one(text: str, at: int, reference: Reference | None) -> Reading | None:
    """Read the longest date that starts there in any language, with the time of day after it.

    What begins with figures is of one language only, by what follows them, so the first that reads it reads all of it.
    """
    if at >= len(text):
        return None
    if is_figure(text, at) or text[at] in APOSTROPHES:
        date = read_chinese(text, at, reference) or read_figure_date(text, at) or read_english(text, at, reference)
    else:
        date = read_english(text, at, reference) if text[at].isascii() else read_chinese(text, at, reference)
    if date is None or date.last is not None or date.first.day is None:
        return date
    return date._replace(end=skip_time(text, date.end))
