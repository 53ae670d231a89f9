"""Any printed number: the reader for its first character."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hetao_cli.quantities.chinese import BEGINS, carries_on, scan_chinese
from hetao_cli.quantities.digits import scan_digits
from hetao_cli.quantities.english import continue_digits, scan_english, scan_vulgar
from hetao_cli.quantities.word_table import is_letter

if TYPE_CHECKING:
    from hetao_cli.quantities.numeral import Numeral


def scan_number(text: str, at: int) -> tuple[Numeral, int] | None:
    """Read the longest number that starts at `at`, None where none does.

    >>> [scan_number(text, 0)[0].value for text in ("7万5千", "15k", "thirteen", "½")]
    [75000, 15000, 13, Fraction(1, 2)]
    """
    first = text[at : at + 1]
    if first in BEGINS:
        return scan_chinese(text, at)
    if is_letter(first):
        return scan_english(text, at)
    found = scan_digits(text, at)
    if found is None:
        return scan_vulgar(text, at) if first else None
    digits, places, end = found
    return scan_chinese(text, at) if carries_on(text, end) else continue_digits(digits, places, text, end)
