"""Coins behind an amount of money: 三块四毛, 三块四, 20 dollars and 43 cents."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from hetao_cli.quantities.intervals import exact_quotient
from hetao_cli.quantities.languages.chinese.numbers import DIGITS
from hetao_cli.quantities.number import scan_number

if TYPE_CHECKING:
    from hetao_cli.quantities.numeral import Numeral

_DIGIT = f"[0-9{''.join(DIGITS)}]"
_JIAO = re.compile(f"(?P<jiao>{_DIGIT})[角毛毫](?:(?P<fen>{_DIGIT})分?)?[钱錢]?")
_FEN = re.compile(f"[零〇]?(?P<fen>{_DIGIT}|[0-9]{{2}})分(?!之)[钱錢]?")
_BARE = re.compile(
    f"(?:[零〇](?P<fen>{_DIGIT})|(?P<jiao>{_DIGIT}))(?![0-9.%]|[\u4e00-\u9fff](?<![到至和与與或钱錢]))[钱錢]?"
)
_COLLOQUIAL = frozenset("块塊蚊")
_CENTS_JOINT = re.compile("(?: and|,)? (?=[0-9A-Za-z])|又")
_CENTS = re.compile(" ?(?:(?:cents?|pence|sens?|kopiykas?|[cp])(?![A-Za-z])|¢|美分|仙)")
_NO_CENTS = re.compile(r"\s*(?:$|[.,;:!?)](?![0-9]))")
_CENTS_IN_ONE = 100


def add_coins(text: str, at: int, numeral: Numeral) -> tuple[Numeral, int] | None:
    """Add the tenths and hundredths that stand at `at`, behind an amount of money; None where there are none.

    A digit alone is a tenth, behind 块 and the like; a number alone before the end of a clause is of cents (15 dollars
    and 50).

    >>> from hetao_cli.quantities.digits import digits_numeral
    >>> [add_coins(text, 2, digits_numeral(3, 0))[0].value for text in ("3元4角", "3块4")]
    [Fraction(17, 5), Fraction(17, 5)]
    """
    colloquial = text[at - 1 : at] in _COLLOQUIAL
    found = _JIAO.match(text, at) or _FEN.match(text, at) or (_BARE.match(text, at) if colloquial else None)
    if found is not None:
        tenths, hundredths = (_coin(found.groupdict().get(coin)) for coin in ("jiao", "fen"))
        grain = exact_quotient(1, 100 if found.groupdict().get("fen") else 10)
        return numeral.plus(exact_quotient(10 * tenths + hundredths, 100), grain), found.end()
    joint = _CENTS_JOINT.match(text, at)
    cents = scan_number(text, joint.end()) if joint is not None else None
    if joint is None or cents is None or not isinstance(cents[0].value, int) or cents[0].value >= _CENTS_IN_ONE:
        return None
    unit = _CENTS.match(text, cents[1])
    if unit is None and (_NO_CENTS.match(text, cents[1]) is None or text[joint.start()] == "," or numeral.rounded):
        return None
    end = cents[1] if unit is None else unit.end()
    return numeral.plus(exact_quotient(cents[0].value, _CENTS_IN_ONE), exact_quotient(1, _CENTS_IN_ONE)), end


def _coin(printed: str | None) -> int:
    return 0 if printed is None else DIGITS[printed] if printed in DIGITS else int(printed)
