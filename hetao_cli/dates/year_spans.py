"""Years that are named by two, such as fiscal years, and the parts of a year that EDTF writes alike."""

from __future__ import annotations

import re

from hetao_cli.dates.fiscal_years import fiscal_words
from hetao_cli.quick.patterns import regex

_LAST_MONTH = 12
_SEASON = regex("([0-9]{2})([0-9]{2})-([0-9]{2})")


def years_of_season(edtf: str) -> str | None:
    """Return the two years that a part of a year in EDTF can have been meant for; None if it can't.

    >>> years_of_season("2024-25"), years_of_season("2021-24"), years_of_season("2011-12")
    ('2024/2025', None, None)
    """
    found = _SEASON.fullmatch(edtf)
    if found is None or int(found[3]) != int(found[2]) + 1 or int(found[3]) <= _LAST_MONTH:
        return None
    return f"{found[1]}{found[2]}/{found[1]}{found[3]}"


def names_years(text: str, years: str) -> bool:
    """Return whether a text has words for a fiscal year, or names two years together.

    Args:
        text: The text.
        years: The two years as an interval: `2024/2025`.
    """
    first, last = years.split("/")
    together = rf"{first}\s?[-/–—~]\s?(?:{last}|{last[2:]}(?![0-9-]))"
    return bool(re.search(together, text) or fiscal_words().search(text))
