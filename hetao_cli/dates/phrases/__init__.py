"""Printed dates as moments: literals of articles in English, Simplified and Traditional Chinese."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from hetao_cli.messages.message import Message
    from hetao_cli.model.moment import Moment

__all__ = ["doubt_of", "phrase_in_edtf", "read_date", "scan_date"]

_MOST_DISTINCT = 1 << 16


@lru_cache(maxsize=_MOST_DISTINCT)
def read_date(
    text: str, near: Moment | None, *, ahead: bool = False, fiscal_year_start: int | None = None
) -> Moment | None:
    """Return the moment of a whole literal; None if it is no date, or is relative to a date that is not known.

    Words that place a date in time count (by, since, 前, 以来); others before it do not change it (in, as of, 截至). Of
    a list, it is all of its dates.
    A year that is left out, or the week of a weekday, is that of the latest such date that had begun by `near`; of a
    plan, that of the earliest that had not ended; for a half or quarter, that of `near`.

    >>> from hetao_cli.dates.edtf import parse_date
    >>> read_date("截至去年11月", parse_date("2025-08-11")).edtf, read_date("by 2035", None).edtf
    ('2024-11', '[..2035]')
    >>> read_date("3 June", parse_date("2012-01-05"), ahead=True).edtf
    '2012-06-03'

    Args:
        text: The literal; blanks around it are no part of it.
        near: The date of the document; None if it is not known.
        ahead: It is the date of a plan.
        fiscal_year_start: The month in which a fiscal year begins; None for what the literal shows.
    """
    from hetao_cli.dates.moments import moment_of
    from hetao_cli.dates.phrases.literal import literal_in_edtf
    from hetao_cli.dates.phrases.scanner import reference_for

    literal = text.strip()
    said = literal_in_edtf(literal, reference_for(literal, near, ahead=ahead, fiscal_year_start=fiscal_year_start))
    return moment_of(said) if said is not None else None


def scan_date(
    text: str, start: int, near: Moment | None, *, ahead: bool = False, fiscal_year_start: int | None = None
) -> tuple[Moment, int] | None:
    """Read the longest date that starts at an offset in a text.

    The cost depends on the date, not on the length of the text: no more than some dozens of characters are read.

    >>> from hetao_cli.dates.edtf import parse_date
    >>> moment, end = scan_date("It opened in December last year.", 10, parse_date("2026-01-03"))
    >>> moment.edtf, end
    ('2025-12', 31)

    Args:
        text: Any text.
        start: The start of the date, or of the first of the words that place it in time.
        near: The date of the document; None if it is not known.
        ahead: It is the date of a plan, as for `read_date`.
        fiscal_year_start: As for `read_date`.

    Returns:
        Its moment, and the offset after it; None if no date starts there.
    """
    from hetao_cli.dates.phrases.scanner import scan

    return scan(text, start, near, ahead=ahead, fiscal_year_start=fiscal_year_start)


def phrase_in_edtf(text: str) -> str | None:
    """Return what a whole literal says of a date in EDTF, relative to no other; there need be no such day.

    >>> phrase_in_edtf("by the end of 2025"), phrase_in_edtf("2025年2月30日"), phrase_in_edtf("12月22日")
    ('[..2025-12]', '2025-02-30', None)
    """
    from hetao_cli.dates.phrases.literal import literal_in_edtf
    from hetao_cli.dates.phrases.scanner import reference_for

    literal = text.strip()
    return literal_in_edtf(literal, reference_for(literal, None, ahead=False, fiscal_year_start=None))


@lru_cache(maxsize=_MOST_DISTINCT)
@lru_cache(maxsize=_MOST_DISTINCT)
def doubt_of(text: str, near: Moment | None, *, ahead: bool = False) -> Message | None:
    """Return why a whole literal is no day that there is, or how its weekday is wrong; None if there is no doubt.

    >>> str(doubt_of("2024年6月31日", None)), str(doubt_of("Friday, 22 December 2025", None))
    ('June 2024 has 30 days', '2025-12-22 is a Monday, not a Friday')

    Args:
        text: The literal, as for `read_date`.
        near: The date of the document; None if it is not known.
        ahead: It is the date of a plan.
    """
    from hetao_cli.dates.phrases.checksum import wrong_weekday
    from hetao_cli.dates.phrases.impossible import why_impossible
    from hetao_cli.dates.phrases.reference import reference_of
    from hetao_cli.dates.phrases.scanner import span_at

    literal = text.strip()
    found = span_at(literal, 0, reference_of(near)._replace(ahead=ahead))
    if found is None or found[2] != len(literal):
        return None
    return why_impossible(found[0]) or wrong_weekday(found[0])
