"""The month in which the fiscal years of a text begin, where nobody states it."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from hetao_cli.dates.languages import LANGUAGES, DateLanguage
from hetao_cli.dates.phrases.reference import APRIL
from hetao_cli.model.scripts import simplified

if TYPE_CHECKING:
    from collections.abc import Callable

_JANUARY = 1
_FEW = 50
_MOST_TEXTS = 4
"""Of how many texts the month is kept; one text can have many fiscal years."""


def fiscal_year_start_shown(text: str) -> int:
    """Return the month that a text shows: January if it is of mainland China, else April, as in Hong Kong.

    A text is of the mainland if it names the mainland, its cities or its currency, but not Hong Kong, and is not in
    Traditional Chinese.

    >>> fiscal_year_start_shown("深圳2024财年"), fiscal_year_start_shown("上年度"), fiscal_year_start_shown("FY2025")
    (1, 4, 4)
    """
    return _shown()(text)


@LANGUAGES.derived
def _shown(_languages: tuple[DateLanguage, ...]) -> Callable[[str], int]:
    return lru_cache(maxsize=_MOST_TEXTS)(_month_shown)


def _month_shown(text: str) -> int:
    if not fiscal_words().search(text):
        return APRIL
    signs = _signs()
    of_mainland = signs[_JANUARY].search(text) and not signs[APRIL].search(text)
    return _JANUARY if of_mainland and not _is_traditional(text) else APRIL


def _is_traditional(text: str) -> bool:
    """Return whether a text has more Traditional characters than may be of names in a Simplified one."""
    different = sum(one != other for one, other in zip(text, simplified(text), strict=True))
    return different * _FEW > len(text)


@LANGUAGES.derived
def fiscal_words(languages: tuple[DateLanguage, ...]) -> re.Pattern[str]:
    """Return the pattern of words for a year that need not be the calendar's."""
    return re.compile("|".join(one.fiscal for one in languages if one.fiscal) or "(?!)")


@LANGUAGES.derived
def _signs(languages: tuple[DateLanguage, ...]) -> dict[int, re.Pattern[str]]:
    """Return the pattern of what shows each month."""
    signs = [language.fiscal_year_signs for language in languages]
    return {
        month: re.compile("|".join(one[month] for one in signs if month in one) or "(?!)")
        for month in (_JANUARY, APRIL)
    }
