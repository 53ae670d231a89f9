"""Dates as people type them on the command line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hetao_cli.dates.edtf import DateError, moment_of, parse_date
from hetao_cli.dates.languages import LANGUAGES, DateLanguage
from hetao_cli.dates.rewriting import explain, rewrite
from hetao_cli.messages.message import Message
from hetao_cli.model.moment import iso_day

if TYPE_CHECKING:
    from hetao_cli.model.moment import Moment


@LANGUAGES.derived
def _days_from_today(languages: tuple[DateLanguage, ...]) -> dict[str, int]:
    return {word: days for language in languages for word, days in language.typed_days.items()}


def resolve_typed_date(text: str, today: Moment) -> Moment:
    """Read a typed date: EDTF, or a form whose meaning is plain, as of a literal that a log quotes.

    What is not written is left open, never taken from today: `Dec 2025` is the month `2025-12`.

    >>> today = parse_date("2026-01-03")
    >>> resolve_typed_date("Dec 2025", today).edtf, resolve_typed_date("yesterday", today).edtf
    ('2025-12', '2026-01-02')

    Args:
        text: The date.
        today: The day of the word `today`; the first day of it if it is longer.

    Raises:
        DateError: Its meaning is not clear, or it can be one of two days.
    """
    text = text.strip()
    days = _days_from_today().get(text.lower())
    if days is not None:
        day = iso_day(today.earliest + days)
        if day is None:
            raise DateError(
                text,
                Message(
                    "date.today-is-given-as-which-has",
                    "today is given as '{edtf}', which has no first day",
                    {"edtf": today.edtf},
                ),
            )
        return parse_date(day)
    moment = moment_of(text)
    if moment is not None:
        return moment
    try:
        rewritten = rewrite(text)
    except DateError as fault:
        raise DateError(text, fault.reason) from None
    if rewritten is None:
        raise DateError(text, explain(text))
    return parse_date(rewritten.text)
