"""Intervals with their units as short texts for people."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from hetao_cli.messages.message import LANGUAGES
from hetao_cli.quantities.intervals import scale
from hetao_cli.quantities.printing import exact_text, interval_text, readable
from hetao_cli.quantities.units import declared, rate_parts

if TYPE_CHECKING:
    from hetao_cli.messages.message import Names
    from hetao_cli.model.quantity import Interval, Number

_SIZES: dict[str, tuple[tuple[int, str], ...]] = {
    "en": ((10**12, " trillion"), (10**9, " billion"), (10**6, " million")),
    "zh-Hans": ((10**12, "万亿"), (10**8, "亿"), (10**4, "万")),
    "zh-Hant": ((10**12, "萬億"), (10**8, "億"), (10**4, "萬")),
}

_FIRST_CHINESE = "一"
_FINEST = 1000
"""The part of 万 or 亿 down to which a whole number is written in it: 2,443.445万, but 1,234,567,891."""


def scaled_text(interval: Interval, unit: str, language: str) -> str:
    """Return an interval and its unit as text, in millions or the like if both ends are so large.

    Whole numbers are written in full if the millions would have to be rounded. The noun of a count is left to the words
    around it.

    >>> from hetao_cli.model.quantity import Interval
    >>> scaled_text(Interval(1995 * 10**8, 2005 * 10**8), "HKD", "en")
    '199.5–200.5 billion HKD'
    >>> scaled_text(Interval(1995 * 10**8, 2005 * 10**8), "HKD", "zh-Hant")
    '1,995–2,005億港元'
    >>> [scaled_text(Interval(low, low + 100), "company", "zh-Hans") for low in (24434450, 1234567891)]
    ['2,443.445–2,443.455万', '1,234,567,891–1,234,567,991']
    >>> scaled_text(Interval(441, 449), "company", "en")
    '441–449'
    >>> scaled_text(Interval(1234567891, 1234567891), "HKD", "en"), scaled_text(Interval(1, 1), "year", "en")
    ('1,234,567,891 HKD', '1 year')
    """
    return f"{scaled_number(interval, language)}{unit_text(unit, language, one=interval[:2] == (1, 1))}"


def scaled_number(interval: Interval, language: str) -> str:
    """Return an interval as `scaled_text` does, without its unit."""
    ends = [end for end in (interval.low, interval.high) if end is not None]
    for size, name in _SIZES[language]:
        if ends and min(ends) >= size:
            scaled = scale(interval, Fraction(1, size))
            if readable(scaled) == scaled or any(end.denominator != 1 for end in ends):
                return f"{interval_text(scaled)}{name}"
            if language != "en" and all(_FINEST * end % size == 0 for end in ends):
                return f"{exact_text(scaled)}{name}"
    return interval_text(interval)


def size_of(number: Number, language: str) -> tuple[int, str]:
    """Return the scale of a number, such as a million, and its name as it follows a number; 1 if it has none.

    >>> size_of(2_000_000, "en"), size_of(-20_000, "zh-Hans"), size_of(447, "en")
    ((1000000, ' million'), (10000, '万'), (1, ''))
    """
    for size, name in _SIZES[language]:
        if abs(Fraction(number)) >= size:
            return size, name
    return 1, ""


def unit_text(unit: str, language: str, *, one: bool = False) -> str:
    """Return a unit as it follows a number, with the blank before it; empty for a counted noun.

    In Chinese, a blank is only before a sign such as `$`.

    Args:
        unit: Its symbol.
        language: The language of its name.
        one: The number is 1.

    >>> unit_text("km2", "en"), unit_text("km2", "zh-Hant"), unit_text("company", "en"), unit_text("HKD/m2", "zh-Hans")
    (' km²', '平方公里', '', '港元/平方米')
    """
    known, parts = declared(unit), rate_parts(unit)
    if known is None and parts is not None:
        per = unit.rpartition("/")[2] if language == "en" else unit_text(parts[1], language).strip()
        return f"{unit_text(parts[0], language, one=one)}/{per or parts[1]}"
    if known is None or known.names is None:
        return ""
    name = known.names[LANGUAGES.index(language)]
    if language == "en":
        return f"{'' if known.attached else ' '}{(one and known.one) or name}"
    return name if known.attached or name >= _FIRST_CHINESE else f" {name}"


def unit_names(*units: str) -> Names:
    """Return the names of units in each language, in English in the singular; a counted noun is as the log has it.

    >>> unit_names("acre")
    {'en': 'acre', 'zh-Hans': '英亩', 'zh-Hant': '英畝'}
    """
    return {
        language: ", ".join(unit_text(unit, language, one=True).strip() or unit for unit in units)
        for language in LANGUAGES
    }
