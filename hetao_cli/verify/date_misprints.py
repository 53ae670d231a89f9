"""Misprints that turn one date into another: of the year, of the month or of the day."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from hetao_cli.analysis.wording import day
from hetao_cli.model.finding import Explanation

if TYPE_CHECKING:
    from hetao_cli.model.moment import Moment

_PARTS = ("year", "month", "day")


def misprint_of(odd: Moment, right: Moment) -> Explanation | None:
    """Return the misprint between the date of a document and that of the log; None if more than one part differs.

    A year alone has no other part that would agree, so that no misprint can be recognised.

    >>> from hetao_cli.dates.edtf import parse_date
    >>> misprint_of(parse_date("2024-08"), parse_date("2024-06-13")).kind
    'month-slip-of-document'
    >>> misprint_of(parse_date("2024"), parse_date("2025")) is None
    True
    """
    one, other = _parts(odd), _parts(right)
    shared = min(len(one), len(other))
    differing = [index for index in range(shared) if one[index] != other[index]]
    if len(differing) != 1 or shared < len(_PARTS) - 1:
        return None
    return Explanation(f"{_PARTS[differing[0]]}-slip-of-document", {"date": day(right)})


def _parts(moment: Moment) -> list[str]:
    """Return year, month and day of a plain date, as far as it has them."""
    found = re.fullmatch(r"([0-9]{4})(?:-(0[1-9]|1[0-2])(?:-([0-9]{2}))?)?", moment.edtf)
    return [part for part in found.groups() if part is not None] if found else []
