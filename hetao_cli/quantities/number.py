"""Any printed number: the reader for its first character, and proportions of two numbers."""

from __future__ import annotations

import re
from functools import cache

from hetao_cli.quantities.digits import scan_digits
from hetao_cli.quantities.growth import BEGINS_DOUBLING, scan_doubling
from hetao_cli.quantities.intervals import exact_quotient
from hetao_cli.quantities.languages.chinese.numbers import BEGINS, carries_on, scan_chinese
from hetao_cli.quantities.languages.english.numbers import continue_digits, scan_english, scan_vulgar
from hetao_cli.quantities.numeral import Numeral
from hetao_cli.quantities.units import unit_words
from hetao_cli.quantities.word_table import is_letter, longest_word, skip_blanks

_PARTS = frozenset({100, 1000})
_MOST_PARTS = 10


@cache
def _out_of() -> re.Pattern[str]:
    return re.compile("(?P<gap>[ -])(?:in|out of)(?P=gap)(?:every |each |a )?", re.IGNORECASE)


def scan_number(text: str, at: int) -> tuple[Numeral, int] | None:
    """Read the longest number that starts at `at`, None where none does.

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
    if "out" not in joint[0].lower():
        usual = whole.value <= _MOST_PARTS or whole.value in _PARTS
        unit = longest_word(unit_words(), text, skip_blanks(text, end))
        if not usual or unit is not None or text[end : end + 1].isalnum():
            return None
    share = exact_quotient(count.value, whole.value)
    return Numeral(share, exact_quotient(1, whole.value), None, implied="%"), end


def _scan_plain(text: str, at: int) -> tuple[Numeral, int] | None:
    """Read a number by its first character."""
    first = text[at : at + 1]
    if first in BEGINS_DOUBLING:
        return scan_doubling(text, at)
    if first in BEGINS:
        return scan_chinese(text, at)
    if is_letter(first):
        return scan_english(text, at)
    found = scan_digits(text, at)
    if found is None:
        return scan_vulgar(text, at) if first else None
    digits, places, end = found
    return scan_chinese(text, at) if carries_on(text, end) else continue_digits(digits, places, text, end)
