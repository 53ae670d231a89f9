"""The moment of a date in EDTF, or None; the reason why a text is none is that of `hetao_cli.dates.edtf`."""

from __future__ import annotations

from functools import lru_cache

from hetao_cli.dates.date_error import DateError
from hetao_cli.dates.expression import read_expression
from hetao_cli.model.moment import Moment, month_length, ordinal
from hetao_cli.quick.patterns import regex

_PLAIN = regex("([0-9]{4})(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12][0-9]|3[01]))?)?")
_BOUND = regex(r"\[\.\.([^],.]+)\]|\[([^],.]+)\.\.\]|\.\./([^/.]+)|([^/.]+)/\.\.")
_MOST_DISTINCT = 1 << 18  # far more than the days of a century, and at most some 100 MB


@lru_cache(maxsize=_MOST_DISTINCT)
def moment_of(text: str) -> Moment | None:
    """Return the moment of a date in EDTF; None if the text is none. Repeated texts are read once.

    >>> moment_of("soon") is None
    True
    """
    try:
        return read_plain(text) or read_expression(text)
    except DateError:
        return None


def limit_of(moment: Moment) -> Moment | None:
    """Return the date that bounds a moment with one open end; None for any other.

    >>> limit_of(read_expression("[..2025-12]")).edtf, limit_of(read_expression("2018~/..")).edtf
    ('2025-12', '2018~')
    """
    found = _BOUND.fullmatch(moment.edtf)
    return moment_of(next(filter(None, found.groups()))) if found else None


def read_plain(text: str) -> Moment | None:
    """Read `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, as most dates are; None for others and for days that don't exist."""
    found = _PLAIN.fullmatch(text)
    if not found:
        return None
    year_digits, month_digits, day_digits = found.groups()
    year = int(year_digits)
    if not month_digits:
        low, high = ordinal(year, 1, 1), ordinal(year, 12, 31)
    elif not day_digits:
        month = int(month_digits)
        low = ordinal(year, month, 1)
        high = low + month_length(year, month) - 1
    else:
        month, day = int(month_digits), int(day_digits)
        if day > month_length(year, month):
            return None
        low = high = ordinal(year, month, day)
    return Moment(text, low, high, low, high)
