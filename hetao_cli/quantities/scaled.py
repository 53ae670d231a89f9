"""Intervals with their units, as short as people can read them."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from hetao_cli.quantities.intervals import scale
from hetao_cli.quantities.printing import interval_text, readable
from hetao_cli.quantities.units import dimension_of

if TYPE_CHECKING:
    from hetao_cli.model.quantity import Interval, Number

_SIZES: dict[str, tuple[tuple[int, str], ...]] = {
    "en": ((10**12, " trillion"), (10**9, " billion"), (10**6, " million")),
    "zh-Hans": ((10**12, "万亿"), (10**8, "亿"), (10**4, "万")),
    "zh-Hant": ((10**12, "萬億"), (10**8, "億"), (10**4, "萬")),
}
_COLUMNS = ("en", "zh-Hans", "zh-Hant")
_NAMES = {
    "%": ("%", "%", "%"),
    "km2": (" km²", "平方公里", "平方公里"),
    "m2": (" m²", "平方米", "平方米"),
    "ha": (" ha", "公顷", "公頃"),
    "mu": (" mu", "亩", "畝"),
    "acre": (" acres", "英亩", "英畝"),
    "sqft": (" sq ft", "平方英尺", "平方呎"),
    "km": (" km", "公里", "公里"),
    "m": (" m", "米", "米"),
    "year": (" years", "年", "年"),
    "month": (" months", "个月", "個月"),
    "day": (" days", "天", "天"),
    "hour": (" hours", "小时", "小時"),
    "minute": (" minutes", "分钟", "分鐘"),
    "times": ("×", "倍", "倍"),
    "HKD": (" HKD", "港元", "港元"),
    "CNY": (" CNY", "元人民币", "元人民幣"),
    "USD": (" USD", "美元", "美元"),
    "MOP": (" MOP", "澳门元", "澳門元"),
}
"""How people write units, by language in the order of `_COLUMNS`; others are written by their symbol."""


def scaled_text(interval: Interval, unit: str, language: str) -> str:
    """Write an interval and its unit, in millions or the like where both ends are so large.

    Whole numbers are written in full where the millions would have to be rounded. What a count counts is left to the
    words around it.

    >>> from hetao_cli.model.quantity import Interval
    >>> scaled_text(Interval(1995 * 10**8, 2005 * 10**8), "HKD", "en")
    '199.5–200.5 billion HKD'
    >>> scaled_text(Interval(1995 * 10**8, 2005 * 10**8), "HKD", "zh-Hant")
    '1,995–2,005億港元'
    >>> scaled_text(Interval(441, 449), "company", "en")
    '441–449'
    >>> scaled_text(Interval(1234567891, 1234567891), "HKD", "en")
    '1,234,567,891 HKD'
    """
    ends = [end for end in (interval.low, interval.high) if end is not None]
    named = unit_text(unit, language)
    for size, name in _SIZES[language]:
        if ends and min(ends) >= size:
            scaled = scale(interval, Fraction(1, size))
            if readable(scaled) == scaled or any(end.denominator != 1 for end in ends):
                return f"{interval_text(scaled)}{name}{named}"
    return f"{interval_text(interval)}{named}"


def size_of(number: Number, language: str) -> tuple[int, str]:
    """Return the size that a number is counted in, and its name as it follows a number; 1 where it has none.

    >>> size_of(2_000_000, "en"), size_of(-20_000, "zh-Hans"), size_of(447, "en")
    ((1000000, ' million'), (10000, '万'), (1, ''))
    """
    for size, name in _SIZES[language]:
        if abs(Fraction(number)) >= size:
            return size, name
    return 1, ""


def unit_text(unit: str, language: str) -> str:
    """Return a unit as it follows a number, with the blank before it; empty for what is counted.

    >>> unit_text("km2", "en"), unit_text("km2", "zh-Hant"), unit_text("company", "en")
    (' km²', '平方公里', '')
    """
    if dimension_of(unit) in {None, "count"}:
        return ""
    names = _NAMES.get(unit)
    return f" {unit}" if names is None else names[_COLUMNS.index(language)]
