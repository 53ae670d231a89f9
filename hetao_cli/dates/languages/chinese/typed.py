"""Dates in Chinese as people type them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hetao_cli.dates.languages.chinese.words import RELATIVE

if TYPE_CHECKING:
    import re

DAYS = {word: distance for word, (unit, distance) in RELATIVE.items() if unit == "day" and abs(distance) <= 1}
PATTERNS = {
    "decade": "年代",
    "year": "年",
    "month": "月",
    "day": "[日号號]",
    "ordinal": "第",
    "of_year": "[季度天]",
    "end": "年?[底末]",
    "about": "约|約",
    "or_before": "或之前",
    "onwards": "起",
    "now": "至今",
    "to": "至|到",
}
SUB_YEARS = {
    "21": ("春",),
    "22": ("夏",),
    "23": ("秋",),
    "24": ("冬",),
    "33": ("一季", "1季"),
    "34": ("二季", "2季"),
    "35": ("三季", "3季"),
    "36": ("四季", "4季"),
    "40": ("上半年",),
    "41": ("下半年",),
}
_TENS = "一二三四五六七八九"


def _decade(found: re.Match[str]) -> str:
    """Return the decade that 九十年代 is, of the 1900s."""
    return f"19{_TENS.index(found[1]) + 1}X"


STEPS = ((f"(?:二十世[纪紀]|20世[纪紀])?([{_TENS}])十年代", _decade, "decade"),)
