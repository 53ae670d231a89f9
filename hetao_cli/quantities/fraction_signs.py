"""Fractions in signs, which every language shares: ½, 2/3 and 2 1/2."""

from __future__ import annotations

from hetao_cli.quantities.digits import digits_numeral, scan_digits
from hetao_cli.quantities.intervals import exact_quotient
from hetao_cli.quantities.numeral import Numeral
from hetao_cli.quantities.word_table import skip_blanks

_VULGAR = {
    "½": (1, 2),
    "⅓": (1, 3),
    "⅔": (2, 3),
    "¼": (1, 4),
    "¾": (3, 4),
    "⅕": (1, 5),
    "⅖": (2, 5),
    "⅗": (3, 5),
    "⅘": (4, 5),
    "⅙": (1, 6),
    "⅚": (5, 6),
    "⅛": (1, 8),
    "⅜": (3, 8),
    "⅝": (5, 8),
    "⅞": (7, 8),
}
_SLASHES = frozenset("/／")
_YEARS = range(1900, 2101)


def share(count: int, parts: int) -> Numeral:
    """Return a fraction, which is a share of something if no unit follows."""
    return Numeral(exact_quotient(count, parts), exact_quotient(1, parts), None, implied="%")


def mixed(whole: Numeral, part: Numeral) -> Numeral:
    """Return a whole number and a fraction of one."""
    return whole.plus(part.value or 0, part.grain)


def scan_vulgar(text: str, at: int) -> tuple[Numeral, int] | None:
    """Read a fraction that is one character, such as ¾."""
    fraction = _VULGAR.get(text[at])
    return fraction and (share(*fraction), at + 1)


def is_slashed(text: str, end: int) -> bool:
    """Return whether a slash and another number follow a number that ends at an offset."""
    return text[end : end + 1] in _SLASHES and text[end + 1 : end + 2].isdigit()


def scan_slashed(above: int, text: str, at: int) -> tuple[Numeral, int] | None:
    """Read the denominator of a fraction in digits, which must be below one; 24/7 and 167/2024 are none."""
    below, places, end = scan_digits(text, at) or (0, 0, at)
    return (
        (share(above, below), end)
        if 0 < above < below and not places and text[end : end + 1] not in _SLASHES and below not in _YEARS
        else None
    )


def with_fraction(digits: int, places: int, text: str, end: int) -> tuple[Numeral, int]:
    """Return a number of digits with the fraction right behind them or behind a blank, if there is one."""
    whole = digits_numeral(digits, places)
    start = skip_blanks(text, end)
    vulgar = scan_vulgar(text, start) if text[start : start + 1] else None
    if vulgar is not None:
        return mixed(whole, vulgar[0]), vulgar[1]
    above = scan_digits(text, start) if start > end else None
    if above is not None and text[above[2] : above[2] + 1] in _SLASHES and not above[1]:
        found = scan_slashed(above[0], text, above[2] + 1)
        if found is not None:
            return mixed(whole, found[0]), found[1]
    return whole, end
