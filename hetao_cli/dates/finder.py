"""All dates of a running text, with their spans."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from hetao_cli.dates.around import is_between, is_bounded, is_coordinated, is_listed, is_opening, is_past, is_to_come
from hetao_cli.dates.edtf import moment_of
from hetao_cli.dates.in_context import stands
from hetao_cli.dates.languages import LANGUAGES, DateLanguage
from hetao_cli.dates.phrases.checksum import wrong_weekday
from hetao_cli.dates.phrases.impossible import why_impossible
from hetao_cli.dates.phrases.placing import placed
from hetao_cli.dates.phrases.reference import Reference, after_naming, reference_of
from hetao_cli.dates.phrases.scanner import scan_bare
from hetao_cli.dates.phrases.starts import starts
from hetao_cli.dates.phrases.stated import Stated, in_edtf
from hetao_cli.messages.message import Message
from hetao_cli.model.mention import UnreadMention
from hetao_cli.model.moment import ordinal
from hetao_cli.quick.patterns import regex

if TYPE_CHECKING:
    from hetao_cli.dates.phrases.stated import StatedDate
    from hetao_cli.model.moment import Moment

    _Span = tuple[str, int, int]

_SOON = 182
"""The days ahead within which a day without its year is of the document's year rather than of the year before."""

_MOST_BEHIND_AN_OPENING = 400
"""How many characters later a month can still be of the year of a date that opened its sentence."""

_LONGEST_JOINT = 6
"""The most characters between two dates of a list, as in ` and `."""

_LINE_BREAK = regex(r"\n\s*")
_MONTHS = range(1, 13)
_DAY_OR_MONTH = regex("[0-9]{1,2}/[0-9]{1,2}/[0-9]{4}(?![0-9/])")
_LINKS = frozenset("/-.0123456789")
_ANY_DAY = Reference(2000, 1, 1, ordinal(2000, 1, 1))
_EITHER = Message("unread.ambiguous-day", "day and month can't be told apart")
_UNDATED = Message("unread.undated", "it goes by the date of the document, which is not known as precisely as it needs")


LANGUAGES()  # loaded with the readers, so that the first text is read as fast as the next


def find_dates(
    text: str,
    near: Moment | None,
    unread: list[UnreadMention] | None = None,
    *,
    fiscal_year_start: int | None = None,
) -> list[tuple[int, int, Moment]]:
    """Find the dates of a text, in its order, none overlapping another.

    Words that bound a date or make it approximate belong to its span and to its moment: `by the end of 2025` is
    `[..2025-12]`. Others that place it in time do not (in, as of, 截至). A time of day and a weekday behind a day
    belong to the span. What is vague (近日, 目前, the coming years) is no date, nor is a span up to now or from now on
    (过去三年, the last two years).

    A year that is left out is that of the date that opened an earlier sentence of the paragraph if the month is a later
    one; else that of the next such date if the clause is about the future; else that of the latest such date that had
    begun by the document's date, or of a day soon after it. In a list a day takes its month, and a month its year, from
    the date before. Words such as 同年, 翌日 and `the following year` are from the date that the text named last.

    >>> from hetao_cli.dates.edtf import parse_date
    >>> text = "As of November last year, 2,000 firms; 将于12月22日开园"
    >>> [(text[start:end], moment.edtf) for start, end, moment in find_dates(text, parse_date("2025-08-11"))]
    [('November last year', '2024-11'), ('12月22日', '2025-12-22')]

    Args:
        text: The text, as it was printed; the time is linear in its length for any text.
        near: The date of the document, by which relative dates are read; None if it is not known.
        unread: A list that gets what looks like a date and can be none, and dates beside a weekday that is not theirs.
        fiscal_year_start: The month in which a fiscal year begins; None for what the text shows.

    Returns:
        For each its start, its end (not included), and its moment.
    """
    flat = _in_one_line(text)
    reference = reference_of(near)._replace(fiscal_year_start=fiscal_year_start, text=flat)
    found: list[tuple[int, int, Moment]] = []
    said: tuple[int, Stated] | None = None
    near_day = reference.latest if reference.year is not None else None
    doubts = unread if unread is not None else []
    free = 0
    for start in starts(flat):
        if start < free:
            continue
        if said and (start - said[0] > _MOST_BEHIND_AN_OPENING or "\n" in text[said[0] : start]):
            said = None
        reading = _read_at(flat, start, free, reference, said[1] if said else None)
        if reading is None:
            if seen := _unread_at(flat, start, free, reference):
                doubts.append(seen)
                free = seen.end
            continue
        why = why_impossible(reading)
        if why is not None:
            free = reading.end
            doubts.append(UnreadMention(start, free, why))
            continue
        around = placed(flat, start, reading, near_day, free)
        moment = moment_of(in_edtf(reading, around.senses))
        if moment is not None:
            found.append((around.start, around.end, moment))
            if wrong := wrong_weekday(reading):
                doubts.append(UnreadMention(around.start, around.end, wrong))
            free = around.end
            reference = after_naming(reference, reading, flat[start : reading.end])
            opened = _opened(flat, start, reading)
            said = (start, opened) if opened else said
    return found


def _read_at(text: str, start: int, free: int, reference: Reference, said: Stated | None) -> StatedDate | None:
    """Read the date at an offset in its context; None if there is none.

    Args:
        text: The text.
        start: The offset.
        free: The end of the date before it.
        reference: The date of the document, and the dates that the text named before.
        said: The date that opened an earlier sentence of the paragraph.
    """
    before = reference.before and (reference.before.last or reference.before.first)
    if before and start - free <= _LONGEST_JOINT and is_listed(text[free:start]):
        reference = reference._replace(beside=before)
    between = is_between(text, start)
    known = reference if reference.year is not None else reference._replace(said=said or before)
    reading = scan_bare(text, start, known, between=between)
    if reading is None or not stands(text, start, reading):
        return None
    if start == free and before and reading.first[:3] == before[:3]:
        return None  # 12月31日当天 is one date
    if _says_its_year().search(text, start, reading.end):
        return reading
    if said is None and before and before.year is not None and before.month in _MONTHS:
        said = before if is_coordinated(text[free:start]) else None
    seen = scan_bare(text, start, _seen_from((text, start, reading.end), reference, said), between=between)
    return seen or (reading if reference.year is not None else None)


def _unread_at(text: str, start: int, free: int, reference: Reference) -> UnreadMention | None:
    """Return what looks like a date at an offset and can't be read: for want of the document's date, or with two days.

    Args:
        text: The text.
        start: The offset.
        free: The end of the date before it.
        reference: The date of the document, and the dates that the text named before.
    """
    if found := _DAY_OR_MONTH.match(text, start):
        return None if text[max(0, start - 1) : start] in _LINKS else UnreadMention(start, found.end(), _EITHER)
    if reference.day is not None:
        return None
    reading = _read_at(text, start, free, _ANY_DAY, None)
    return None if reading is None or why_impossible(reading) else UnreadMention(start, reading.end, _UNDATED)


def _seen_from(span: _Span, reference: Reference, said: Stated | None) -> Reference:
    """Return the reference with what the text around a date shows of the year that it leaves out.

    Args:
        span: The text, and the start and end of the date in it.
        reference: The date of the document.
        said: The date that opened an earlier sentence of the paragraph, or that is joined to it in its own.
    """
    past = is_past(*span[:2])
    ahead = is_to_come(*span[:2]) or (is_bounded(*span) and not past and not said)
    return reference._replace(ahead=ahead, soon=0 if ahead or past else _SOON, said=said)


def _opened(text: str, start: int, reading: StatedDate) -> Stated | None:
    """Return a date whose year holds for later months of the paragraph: one with its year that opens its sentence."""
    date = reading.first
    if reading.last is not None or date.unknown or not is_opening(text, start):
        return None
    if _says_its_year().search(text, start, reading.end) is None:
        return None
    if date.month is None:
        return date._replace(month=1) if text[reading.end : reading.end + 1] in {",", "，"} else None
    return date if date.month in _MONTHS else None


@LANGUAGES.derived
def _says_its_year(languages: tuple[DateLanguage, ...]) -> re.Pattern[str]:
    signs = [language.year_sign for language in languages if language.year_sign]
    return re.compile("|".join(["[0-9０-９]{4}", *signs, "['’‘][0-9]{2}"]))


def _in_one_line(text: str) -> str:
    """Return a text of the same length, without the line breaks within its paragraphs."""
    return _LINE_BREAK.sub(_unbroken, text.replace("\r", " ")) if "\n" in text else text


def _unbroken(found: re.Match[str]) -> str:
    return found[0] if found[0].count("\n") > 1 else found[0].replace("\n", " ")
