"""Intervals with their units, as short as people can read them."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from hetao_cli.quantities.intervals import scale
from hetao_cli.quantities.printing import interval_text
from hetao_cli.quantities.units import dimension_of

if TYPE_CHECKING:
    from hetao_cli.model.quantity import Interval

_SIZES: dict[str, tuple[tuple[int, str], ...]] = {
    "en": ((10**12, " trillion"), (10**9, " billion"), (10**6, " million")),
    "zh-Hans": ((10**12, "万亿"), (10**8, "亿"), (10**4, "万")),
    "zh-Hant": ((10**12, "萬億"), (10**8, "億"), (10**4, "萬")),
}
_SYMBOLS = {"km2": " km²", "m2": " m²", "%": "%"}


def scaled_text(interval: Interval, unit: str, language: str) -> str:
    """Write an interval and its unit, in millions or the like where both ends are so large.

    What a count counts is left to the words around it.

    >>> from hetao_cli.model.quantity import Interval
    >>> scaled_text(Interval(1995 * 10**8, 2005 * 10**8), "HKD", "en")
    '199.5–200.5 billion HKD'
    >>> scaled_text(Interval(1995 * 10**8, 2005 * 10**8), "HKD", "zh-Hant")
    '1,995–2,005億 HKD'
    >>> scaled_text(Interval(441, 449), "company", "en")
    '441–449'
    """
    ends = [end for end in (interval.low, interval.high) if end is not None]
    counted = "" if dimension_of(unit) in {None, "count"} else _SYMBOLS.get(unit, f" {unit}")
    for size, name in _SIZES[language]:
        if ends and min(ends) >= size:
            return f"{interval_text(scale(interval, Fraction(1, size)))}{name}{counted}"
    return f"{interval_text(interval)}{counted}"
