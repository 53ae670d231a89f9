"""Dates in English as people type them, such as `22 December 2025` or `Dec 2025`."""

from __future__ import annotations

import re

_MONTH = (
    r"\b(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?"
    r"|aug(?:ust)?|sep(?:t(?:ember)?)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b"
)
_YEAR = r"\b[1-9][0-9]{3}\b"
_DAY = r"\b[0-9]{1,2}(?:st|nd|rd|th)?\b"
_GAP = r"[ ,.-]+"
_FORMS = (
    rf"(?:{_DAY}{_GAP}(?:of )?)?{_MONTH}{_GAP}{_YEAR}"
    rf"|{_MONTH}{_GAP}{_DAY}{_GAP}{_YEAR}"
    rf"|{_YEAR}{_GAP}{_MONTH}(?:{_GAP}{_DAY})?"
)

PATTERNS = {
    "decade": "'?s",
    "end_of": "(?:the )?end of ",
    "about": r"about|around|circa|ca?\.",
    "by": r"by\s+",
    "from": r"from\s+",
    "now": "now|present",
    "to": "to",
}
SUB_YEARS = {
    "21": ("spring",),
    "22": ("summer",),
    "23": ("autumn", "fall"),
    "24": ("winter",),
    "33": ("q1",),
    "34": ("q2",),
    "35": ("q3",),
    "36": ("q4",),
    "40": ("h1",),
    "41": ("h2",),
}

# What is not written comes from the default, so two defaults that differ in month and day show what was written.
_DEFAULTS = ((2000, 1, 1), (2000, 2, 2))


def read_english_date(text: str) -> str | None:
    """Return a date with an English month name and a year of four digits in EDTF, as precise as it is written.

    >>> read_english_date("Dec 2025"), read_english_date("December 22nd, 2025"), read_english_date("22 December")
    ('2025-12', '2025-12-22', None)
    """
    # Only these forms reach dateutil: in others it takes words for time zones, and two days for a day and a year.
    if not re.fullmatch(_FORMS, text, re.ASCII | re.IGNORECASE):
        return None
    from datetime import datetime

    from dateutil.parser import parse

    try:
        one, other = (parse(text, default=datetime(*default)) for default in _DEFAULTS)  # noqa: DTZ001 - a day has no zone
    except (ValueError, OverflowError):
        return None
    return one.date().isoformat() if one.day == other.day else f"{one.year:04}-{one.month:02}"


def _in_digits(found: re.Match[str]) -> str:
    return read_english_date(found[0]) or found[0]


STEPS = (("^.+$", _in_digits, "in digits"),)
