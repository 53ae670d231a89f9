"""Years of an era in Chinese: 民國113年, 令和6年, 公元前221年."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hetao_cli.dates.languages.chinese import words
from hetao_cli.dates.languages.chinese.numbers import read_number
from hetao_cli.dates.languages.chinese.parts import read_part, skip_joint
from hetao_cli.dates.phrases.reference import century, century_before_first
from hetao_cli.dates.phrases.stated import Stated, StatedDate
from hetao_cli.dates.phrases.tokens import Number, find_key, skip_blanks

if TYPE_CHECKING:
    from hetao_cli.dates.phrases.reference import Reference

_HUNDRED = 100


def read_year_of_era(text: str, at: int, reference: Reference) -> StatedDate | None:
    """Read a year that is counted from an era's first, with the part of it that follows, or a span of such years."""
    era = find_key(text, at, words.YEARS_BEFORE_ERAS)
    number = _read_year(text, skip_blanks(text, era[1])) if era else None
    if era is None or number is None:
        return None
    before, end = era[0], skip_blanks(text, number.end)
    if (ages := find_key(text, end, words.ERAS)) and ages[0] == "century" and not before:
        return StatedDate((century if before == 0 else century_before_first)(number.value), None, ages[1])
    year = _counted(before, number)
    if text.startswith("年代", end):
        return None
    if text[end : end + 1] == "年":
        part = read_part(text, end + 1, year, reference)
        if part:
            return part
        end += 1
    joint = skip_joint(text, end)
    last = _read_year(text, joint + (before is None and text[joint] == "前")) if joint else None
    close = skip_blanks(text, last.end) if last else end
    if last and text[close : close + 1] == "年":
        return StatedDate(Stated(year), Stated(_counted(before, last)), close + 1)
    return StatedDate(Stated(year), None, end) if text[end - 1] == "年" else None


def _counted(before: int | None, number: Number) -> int:
    """Return a year of an era as one of the calendar, in which the first year before Christ is 0."""
    return 1 - number.value if before is None else before + number.value


def _read_year(text: str, at: int) -> Number | None:
    """Read the number of a year, which can be 元, the first, or in numerals above a hundred: 一百一十三."""
    if text.startswith("元年", at):
        return Number(1, 0, at + 1)
    number = read_number(text, at)
    if number is None or text[number.end : number.end + 1] != "百":
        return number if number and number.value else None
    rest = read_number(text, number.end + 1)
    return Number(number.value * _HUNDRED + (rest.value if rest else 0), 0, rest.end if rest else number.end + 1)
