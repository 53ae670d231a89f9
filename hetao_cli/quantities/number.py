"""Any printed number: the reader for its first character, and proportions of two numbers."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from hetao_cli.quantities.digits import number_end, scan_digits, scan_power
from hetao_cli.quantities.fraction_signs import is_slashed, scan_slashed, scan_vulgar, with_fraction
from hetao_cli.quantities.intervals import exact_quotient
from hetao_cli.quantities.languages import LANGUAGES, FigureLanguage, alternatives, characters, hooks
from hetao_cli.quantities.numeral import Numeral
from hetao_cli.quantities.units import unit_words
from hetao_cli.quantities.word_table import longest_word, skip_blanks
from hetao_cli.quick.patterns import regex

if TYPE_CHECKING:
    from hetao_cli.quantities.languages import Scan

_ADJOINING, _GOES_ON = regex("[A-Za-z0-9./_#@=-]"), regex("[A-Za-z0-9]*[-/_:.@][A-Za-z0-9]")
"""What adjoins a number in an address, a name of a file, or a code."""
_PARTS = frozenset({100, 1000})
_MOST_PARTS = 10


@LANGUAGES.derived
def _out_of(languages: tuple[FigureLanguage, ...]) -> re.Pattern[str]:
    usual, any_whole, each = (alternatives(languages, name) for name in ("in", "out of", "for each"))
    return re.compile(f"(?P<gap>[ -])(?:{usual}|(?P<any>{any_whole}))(?P=gap)(?:{each})?", re.IGNORECASE)


def scan_number(text: str, at: int) -> tuple[Numeral, int] | None:
    """Read the longest number that starts at `at`; None if none does.

    >>> [scan_number(text, 0)[0].value for text in ("7万5千", "15k", "thirteen", "½", "one in four")]
    [75000, 15000, 13, Fraction(1, 2), Fraction(1, 4)]
    """
    found = _scan_plain(text, at)
    if found is None or _is_cut(text, at, found[1]):
        return None
    if text[found[1] : found[1] + 1] not in {" ", "-"}:
        return found
    return _scan_proportion(text, *found) or found


def broken_number(text: str, at: int) -> int | None:
    """Return the end of what is a number at an offset, but no form of one that is read; None for anything else.

    >>> [broken_number(text, 0) for text in ("1,234,56 km", "十几二十家", "1.5 km", "一直")]
    [8, 4, None, None]
    """
    end = max(number_end(text, at), run_end(text, at))
    part = text[at:end]
    if not part or part.isdigit() or _ADJOINING.search(text, max(0, at - 1), at) or _GOES_ON.match(text, end):
        return None
    is_number = text[at].isdigit() or _scan_plain(text, at) is not None
    return end if is_number and scan_number(text, at) is None else None


def _is_cut(text: str, at: int, end: int) -> bool:
    """Return whether a number ends within a run of numerals, none of which begins its unit: twenty twenty-five."""
    if text[end : end + 1] not in _within_runs():
        return False
    whole = max(run_end(text, at), run_end(text, end))
    unit = longest_word(unit_words(), text, end) if end < whole else None
    return end < whole and (unit is None or unit[1] < whole)


def run_end(text: str, at: int) -> int:
    """Return the end of the run of numerals of any language at an offset.

    >>> run_end("十几二十家", 0), run_end("twenty twenty-five", 0), run_end("447", 0)
    (4, 18, 0)
    """
    found = _run().match(text, at)
    return found.end() if found is not None else at


@LANGUAGES.derived
def _within_runs(languages: tuple[FigureLanguage, ...]) -> frozenset[str]:
    return frozenset("0123456789. -") | characters(languages, lambda one: one.begins)


@LANGUAGES.derived
def _run(languages: tuple[FigureLanguage, ...]) -> re.Pattern[str]:
    return re.compile("|".join(one.run for one in languages if one.run) or "(?!)")


def _scan_proportion(text: str, count: Numeral, at: int) -> tuple[Numeral, int] | None:
    """Read the rest of one in four, or of nine out of ten; `two in three years` is none, nor is `5 in 2025`."""
    joint = _out_of().match(text, at)
    found = _scan_plain(text, joint.end()) if joint else None
    if joint is None or found is None or not isinstance(count.value, int) or count.rounded:
        return None
    whole, end = found
    if not isinstance(whole.value, int) or not 0 < count.value < whole.value or whole.rounded or whole.implied:
        return None
    if joint["any"] is None:
        usual = whole.value <= _MOST_PARTS or whole.value in _PARTS
        unit = longest_word(unit_words(), text, skip_blanks(text, end))
        if not usual or unit is not None or text[end : end + 1].isalnum():
            return None
    share = exact_quotient(count.value, whole.value)
    return Numeral(share, exact_quotient(1, whole.value), None, implied="%"), end


def _scan_plain(text: str, at: int) -> tuple[Numeral, int] | None:
    """Read a number by its first character."""
    first = text[at : at + 1]
    for scan in _scans().get(first, ()):
        found = scan(text, at)
        if found is not None:
            return found
    digits = scan_digits(text, at)
    if digits is not None:
        return _behind_digits(*digits, text, at)
    vulgar = scan_vulgar(text, at) if first else None
    found = vulgar or (scan_power(text, at) if first else None)
    return found and _scaled(*found, text)


def _behind_digits(digits: int, places: int, end: int, text: str, at: int) -> tuple[Numeral, int] | None:
    """Read on behind digits: a fraction, or words of any language; None if a slash makes no fraction."""
    if is_slashed(text, end):
        share = None if places else scan_slashed(digits, text, end + 1)
        return share and _scaled(*share, text)
    numeral, behind = with_fraction(digits, places, text, end)
    for takes_digits, scan in _takers():
        if takes_digits(text, behind):
            return scan(text, at)
    if behind > end:
        return _scaled(numeral, behind, text)
    for continue_digits in _continuers():
        found = continue_digits(digits, places, text, end)
        if found is not None:
            return found
    return numeral, end


def _scaled(fraction: Numeral, end: int, text: str) -> tuple[Numeral, int]:
    """Return a fraction with the scale words behind it: 2 1/2 million."""
    order, behind = scan_orders(text, end)
    return (fraction.scaled(order), behind) if order > 1 else (fraction, end)


def scan_orders(text: str, at: int) -> tuple[int, int]:
    """Return the product of the scale words of any language at an offset, 1 for none, and their end."""
    return max((scan(text, at) for scan in _order_scans()), default=(1, at))


_order_scans = hooks(lambda one: one.scan_orders)


_takers = hooks(lambda one: None if one.takes_digits is None else (one.takes_digits, one.scan))
_continuers = hooks(lambda one: one.continue_digits)


@LANGUAGES.derived
def _scans(languages: tuple[FigureLanguage, ...]) -> dict[str, list[Scan]]:
    """Return the functions that read the numbers beginning with a character."""
    found: dict[str, list[Scan]] = {}
    for language in languages:
        for character in language.begins:
            found.setdefault(character, []).append(language.scan)
    return found
