"""Figures in Vellish: okol 440, plusk 3 mir, dektri."""

from __future__ import annotations

from string import ascii_letters

from hetao_cli.quantities.digits import digits_numeral, significance
from hetao_cli.quantities.languages import FigureLanguage
from hetao_cli.quantities.numeral import Numeral
from hetao_cli.quantities.word_table import skip_blanks

NUMBERS = {"dektri": 13, "dek": 10, "tri": 3}
_THOUSAND = "mir"


def scan(text: str, at: int) -> tuple[Numeral, int] | None:
    word = next((word for word in NUMBERS if text.startswith(word, at)), None)
    if word is None:
        return None
    return Numeral(NUMBERS[word], 1, significance(NUMBERS[word])), at + len(word)


def continue_digits(digits: int, places: int, text: str, end: int) -> tuple[Numeral, int] | None:
    start = skip_blanks(text, end)
    return (digits_numeral(digits, places, 1000), start + 3) if text.startswith(_THOUSAND, start) else None


LANGUAGE = FigureLanguage(
    "x-vellish",
    begins=frozenset(ascii_letters),
    scan=scan,
    continue_digits=continue_digits,
    first_words=frozenset(NUMBERS),
    hedges_before={"about": "okol", "over": "plusk"},
    joining={"to": "aus"},
)
