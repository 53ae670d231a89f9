"""Numbers in Chinese dates: in figures or in numerals, below a hundred or digit by digit."""

from __future__ import annotations

from functools import lru_cache

from hetao_cli.dates.phrases.tokens import Number, read_figures, run_of

NUMERALS = dict(zip("〇○零一二三四五六七八九两兩", "00012345678922", strict=True)) | {
    "十": "十",
    "廿": "2十",
    "卅": "3十",
}
_MOST_NUMERALS = 4
_READ_AGAIN = 16
"""How many numbers are kept: the readers of years, months and days all begin with the one at an offset."""


@lru_cache(maxsize=_READ_AGAIN)
def read_number(text: str, at: int) -> Number | None:
    """Read a number in figures, or in Chinese numerals below a hundred (二十二, 廿二) or digit by digit (二〇二五).

    >>> read_number("二〇二五年", 0), read_number("二十二日", 0)
    (Number(value=2025, width=4, end=4), Number(value=22, width=0, end=3))
    """
    if text[at : at + 1] not in NUMERALS:
        return read_figures(text, at)
    numerals = run_of(text, at, NUMERALS, _MOST_NUMERALS)
    if not numerals:
        return None
    end = at + len(numerals)
    digits = "".join(NUMERALS[char] for char in numerals)
    tens, ten, ones = digits.partition("十")
    if not ten:
        return Number(int(digits), len(digits), end)
    if len(tens) > 1 or len(ones) > 1 or "0" in tens + ones or ones == "十":
        return None
    return Number(10 * int(tens or 1) + int(ones or 0), 0, end)
