"""Read a date with the words before and after it, and the second date of a span."""

from __future__ import annotations

from operator import attrgetter
from typing import TYPE_CHECKING

from hetao_cli.dates.languages import LANGUAGES, DateLanguage
from hetao_cli.dates.moments import moment_of
from hetao_cli.dates.phrases.clock import read_time
from hetao_cli.dates.phrases.figures import read_figure_date
from hetao_cli.dates.phrases.impossible import is_beyond_edtf
from hetao_cli.dates.phrases.placing import effective, find_in_tables, words_after, words_before
from hetao_cli.dates.phrases.reference import completed, joined, reference_of
from hetao_cli.dates.phrases.stated import Sense, StatedDate, in_edtf
from hetao_cli.dates.phrases.tokens import APOSTROPHES, FIGURES, is_figure, skip_blanks

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from hetao_cli.dates.phrases.reference import Reference
    from hetao_cli.model.moment import Moment

_LONGEST = 100
"""The most characters of a date that are looked at for signs of when its fiscal year begins."""

_BEFORE_OTHER_NUMBERS = frozenset("$€£¥￥#")


def scan(
    text: str, start: int, near: Moment | None, *, ahead: bool, fiscal_year_start: int | None
) -> tuple[Moment, int] | None:
    """Read the longest date that starts at an offset, and return it and the offset after it; None if none starts."""
    piece = text[start : start + _LONGEST]
    reference = reference_for(piece, near, ahead=ahead, fiscal_year_start=fiscal_year_start)
    found = stated_at(text, start, reference)
    moment = moment_of(found[0]) if found else None
    return (moment, found[1]) if found and moment else None


def reference_for(text: str, near: Moment | None, *, ahead: bool, fiscal_year_start: int | None) -> Reference:
    """Return what a date of a text is read in the light of."""
    return reference_of(near)._replace(ahead=ahead, fiscal_year_start=fiscal_year_start, text=text)


def stated_at(text: str, start: int, reference: Reference) -> tuple[str, int] | None:
    """Return what a text says of a date from an offset on, in EDTF, and the offset after it; it need not exist."""
    found = span_at(text, start, reference)
    return (in_edtf(found[0], found[1]), found[2]) if found and not is_beyond_edtf(found[0]) else None


def span_at(text: str, start: int, reference: Reference) -> tuple[StatedDate, Sequence[Sense], int] | None:
    """Return the date that starts at an offset, the senses of the words around it, and the offset after them."""
    if not 0 <= start < len(text) or _goes_on_from_before(text, start):
        return None
    senses, at = words_before(text, start)
    span = _read_span(text, at, reference, between=Sense.BETWEEN in senses)
    if span is None or (span.last is None and Sense.BETWEEN in senses):
        return None
    after = words_after(text, span.end)
    end = after[-1][1] if after else span.end
    if is_beyond_edtf(span):
        return span, (), end
    near = reference.latest if reference.year is not None else None
    return span, effective(senses, [sense for sense, _ in after], (text, start, end), span, near), end


def scan_bare(text: str, start: int, reference: Reference, *, between: bool) -> StatedDate | None:
    """Read the longest date that starts at an offset, without the words around it that place it in time.

    Args:
        text: Any text.
        start: The start of the date itself.
        reference: The date of the document, with the text's earlier date; None if not even its year is known.
        between: A word before lets `and` join two dates (between 2017 and 2018).

    Returns:
        The date, or two for a span, with their years; None if no date starts there.
    """
    return None if _goes_on_from_before(text, start) else _read_span(text, start, reference, between=between)


def _goes_on_from_before(text: str, start: int) -> bool:
    """Return whether a number, a word or the name of another calendar's year goes on across an offset."""
    if not start:
        return False
    char, before = text[start], text[start - 1]
    numerals = _numerals()
    if char in numerals:
        if before in numerals or (before in {".", ","} and start > 1 and is_figure(text, start - 2)):
            return True
        if before in _BEFORE_OTHER_NUMBERS or (before.isascii() and before.isalpha()):
            return True
    elif char.isascii():
        return before.isascii() and before.isalnum()
    if before in _not_after().get(char, ()):
        return True
    return text.endswith(_other_calendars(), 0, start)


_JOINTS: Callable[[DateLanguage], Mapping[str, Sense]] = attrgetter("joints")


@LANGUAGES.derived
def _numerals(languages: tuple[DateLanguage, ...]) -> frozenset[str]:
    """Return all figures and numerals."""
    return FIGURES.union(*(language.numerals for language in languages))


@LANGUAGES.derived
def _not_after(languages: tuple[DateLanguage, ...]) -> dict[str, frozenset[str]]:
    return {char: before for language in languages for char, before in language.not_after.items()}


@LANGUAGES.derived
def _other_calendars(languages: tuple[DateLanguage, ...]) -> tuple[str, ...]:
    return tuple(name for language in languages for name in language.other_calendars)


@LANGUAGES.derived
def _says_between(languages: tuple[DateLanguage, ...]) -> tuple[str, ...]:
    return tuple(word for language in languages for word in language.between)


def _read_span(text: str, at: int, reference: Reference, *, between: bool) -> StatedDate | None:
    """Read a date, or two that are joined, with what they leave out filled in."""
    first = _read_one(text, at, reference)
    if first is None:
        return None
    last, end = first.last, first.end
    if last is None:
        second = _read_last(text, end, reference, between=between)
        last, end = (second.first, second.end) if second else (None, end)
    if last is not None:
        span = joined(first.first, last, reference)
        return StatedDate(span[0], span[1], end, first.language) if span else None
    date = completed(first.first, reference)
    return StatedDate(date, None, end, first.language) if date else None


def _read_last(text: str, at: int, reference: Reference, *, between: bool) -> StatedDate | None:
    """Read the joint of two dates, and return the second of them."""
    at = skip_blanks(text, at)
    joint = find_in_tables(text, at, _JOINTS)
    last = _read_one(text, skip_blanks(text, joint[1]), reference) if joint else None
    if joint is None or last is None or last.last is not None:
        return None
    spans = joint[0] is Sense.PLAIN or between or text.startswith(_says_between(), last.end)
    return last if spans else None


def _read_one(text: str, at: int, reference: Reference) -> StatedDate | None:
    """Read the longest date that starts at an offset in any language, with the time of day after it.

    A date that begins with figures is of one language only, by the sign after them, so the first to read it reads all.
    """
    if at >= len(text):
        return None
    if is_figure(text, at) or text[at] in APOSTROPHES:
        marking, others = _by_marks()
        date = _read_in(marking, text, at, reference)
        if date is None:
            readings = (read_figure_date(text, at), _read_in(others, text, at, reference))
            date = max((one for one in readings if one), key=attrgetter("end"), default=None)
    else:
        date = _read_in((language for language in LANGUAGES() if language.begins(text[at])), text, at, reference)
    if date is None or date.last is not None or date.first.day is None:
        return date
    weekday, end = read_time(text, date.end)
    if weekday is None:
        return date._replace(end=end)
    return date._replace(first=date.first._replace(weekday=weekday), end=end)


def _read_in(languages: Iterable[DateLanguage], text: str, at: int, reference: Reference) -> StatedDate | None:
    for language in languages:
        date = language.read(text, at, reference)
        if date is not None:
            return date._replace(language=language.tag)
    return None


@LANGUAGES.derived
def _by_marks(languages: tuple[DateLanguage, ...]) -> tuple[list[DateLanguage], list[DateLanguage]]:
    """Return the languages with signs behind numbers, and the others."""
    return [one for one in languages if one.marks_numbers], [one for one in languages if not one.marks_numbers]
