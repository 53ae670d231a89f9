"""Any printed number: the reader for its first character, and proportions of two numbers."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from hetao_cli.quantities.digits import scan_digits
from hetao_cli.quantities.fraction_signs import is_slashed, scan_slashed, scan_vulgar, with_fraction
from hetao_cli.quantities.intervals import exact_quotient
from hetao_cli.quantities.languages import LANGUAGES, FigureLanguage, alternatives, hooks
from hetao_cli.quantities.numeral import Numeral
from hetao_cli.quantities.units import unit_words
from hetao_cli.quantities.word_table import longest_word, skip_blanks

if TYPE_CHECKING:
    from hetao_cli.quantities.languages import Scan

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
    if found is None or text[found[1] : found[1] + 1] not in {" ", "-"}:
        return found
    return _scan_proportion(text, *found) or found


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
    if digits is None:
        return scan_vulgar(text, at) if first else None
    return _behind_digits(*digits, text, at)


def _behind_digits(digits: int, places: int, end: int, text: str, at: int) -> tuple[Numeral, int] | None:
    """Read on behind digits: a fraction, or words of any language; None if a slash makes no fraction."""
    if is_slashed(text, end):
        return None if places else scan_slashed(digits, text, end + 1)
    for takes_digits, scan in _takers():
        if takes_digits(text, end):
            return scan(text, at)
    for continue_digits in _continuers():
        found = continue_digits(digits, places, text, end)
        if found is not None:
            return found
    return with_fraction(digits, places, text, end)


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
