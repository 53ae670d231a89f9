"""Fiscal years in Chinese: 2025/26財政年度, 二零一九/二零年度, 2025财年, 上年度."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from hetao_cli.dates.languages.chinese import words
from hetao_cli.dates.languages.chinese.numbers import read_number
from hetao_cli.dates.languages.chinese.parts import read_any_part
from hetao_cli.dates.phrases.fiscal import (
    fiscal_year_near,
    named_by_one,
    named_by_two,
    part_of,
    same_fiscal_year,
    whole,
)
from hetao_cli.dates.phrases.tokens import find_key, is_year, skip_blanks

if TYPE_CHECKING:
    from hetao_cli.dates.phrases.fiscal import FiscalYear
    from hetao_cli.dates.phrases.reference import Reference
    from hetao_cli.dates.phrases.stated import StatedDate

_JOINTS = frozenset("/／-－–—~～至到")
_ANOTHER = "(?: ?[、和及与與] ?[12][0-9]{3} ?[/／–—-] ?[0-9]{2,4})"
_COUNTED = "(?:[这這][0-9两兩二三四]?[个個]|[两兩二三四][个個])"


@cache
def _fiscal_list() -> re.Pattern[str]:
    """Return the pattern of what follows two years in a list whose last, or number, says that they are fiscal ones."""
    return re.compile(f"{_ANOTHER}{{0,3}} ?{_COUNTED}?(?:{'|'.join(words.FISCAL_YEARS_OF_TWO)})")


def read_fiscal_year(text: str, at: int, reference: Reference) -> StatedDate | None:
    """Read a fiscal year, with the quarter, half or leading months of it that follow it."""
    named = _of_number(text, at, reference) or _relative(text, at, reference)
    own = find_key(text, at, words.FISCAL_YEARS) if named is None else None
    fiscal = named or (fiscal_year_near(0, reference, own[1]) if own else None)
    if fiscal is None:
        return None
    after = skip_blanks(text, fiscal.end)
    part = read_any_part(text, after + (text[after : after + 1] == "的"), fiscal.year, reference)
    if part is not None:
        return part_of(fiscal, part)
    return whole(fiscal) if named else None


def _of_number(text: str, at: int, reference: Reference) -> FiscalYear | None:
    """Read the years in the name of a fiscal year; one year with 年度 alone is a calendar year."""
    first = read_number(text, at)
    if first is None or not is_year(first):
        return None
    joint = skip_blanks(text, _after_year(text, first.end))
    last = read_number(text, skip_blanks(text, joint + 1)) if text[joint : joint + 1] in _JOINTS else None
    if last is None:
        unit = find_key(text, skip_blanks(text, _after_year(text, first.end)), words.FISCAL_YEARS)
        return named_by_one(first.value, reference, unit[1]) if unit else None
    unit = find_key(text, skip_blanks(text, last.end), words.FISCAL_YEARS_OF_TWO)
    unit = unit or find_key(text, skip_blanks(text, _after_year(text, last.end)), words.FISCAL_YEARS)
    end = unit[1] if unit else last.end if _fiscal_list().match(text, last.end) else None
    return named_by_two(first.value, last.value, reference, end) if end else None


def _after_year(text: str, at: int) -> int:
    return at + (text[at : at + 1] == "年")


def _relative(text: str, at: int, reference: Reference) -> FiscalYear | None:
    """Read 上年度, 本財政年度 or 同一財年."""
    found = find_key(text, at, words.FISCAL_DISTANCES)
    unit = find_key(text, skip_blanks(text, found[1]), words.FISCAL_YEARS_OF_TWO) if found else None
    if found is None or unit is None:
        return None
    distance = found[0]
    return same_fiscal_year(reference, unit[1]) if distance is None else fiscal_year_near(distance, reference, unit[1])
