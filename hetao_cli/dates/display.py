"""Dates as people read them in a table: short, in the language that they ask for."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from hetao_cli.messages.message import Message, in_language

if TYPE_CHECKING:
    from hetao_cli.messages.message import Localized
    from hetao_cli.model.moment import Moment

_ISO = "[0-9]{4}(?:-(?:0[1-9]|1[0-2])(?:-[0-9]{2})?)?"

_FORMS = (
    ("([0-9]{3})X", Message("date.decade", "{date}0s")),
    ("([0-9]{4})-21", Message("date.spring", "spring {date}")),
    ("([0-9]{4})-22", Message("date.summer", "summer {date}")),
    ("([0-9]{4})-23", Message("date.autumn", "autumn {date}")),
    ("([0-9]{4})-24", Message("date.winter", "winter {date}")),
    ("([0-9]{4})-33", Message("date.first-quarter", "{date} Q1")),
    ("([0-9]{4})-34", Message("date.second-quarter", "{date} Q2")),
    ("([0-9]{4})-35", Message("date.third-quarter", "{date} Q3")),
    ("([0-9]{4})-36", Message("date.fourth-quarter", "{date} Q4")),
    ("([0-9]{4})-40", Message("date.first-half", "{date} H1")),
    ("([0-9]{4})-41", Message("date.second-half", "{date} H2")),
    (r"\[\.\.([0-9]{4})\]", Message("date.by-year", "by {date}")),
    (rf"\[\.\.({_ISO})\]", Message("date.by", "by {date}")),
    (r"\[([0-9]{4})\.\.\]", Message("date.from-year", "from {date}")),
    (rf"\[({_ISO})\.\.\]", Message("date.from", "from {date}")),
    (rf"({_ISO})~", Message("date.about", "c. {date}")),
)
"""Forms of EDTF, the first that fits counts, and how people write them."""


def date_words(moment: Moment) -> Localized:
    """Return a date as people write it; where there is no shorter form than the EDTF, that."""
    for pattern, message in _FORMS:
        found = re.fullmatch(pattern, moment.edtf)
        if found:
            return message.filled(date=found[1])
    return moment.edtf


def display(moment: Moment, lang: str) -> str:
    """Return a date as people read it in a language.

    >>> from hetao_cli.dates.edtf import parse_date
    >>> [display(parse_date(edtf), "en") for edtf in ("2025-12-22", "199X", "2025-41", "[..2035]")]
    ['2025-12-22', '1990s', '2025 H2', 'by 2035']
    """
    return in_language(date_words(moment), lang)
