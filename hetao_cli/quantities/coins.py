"""Coins behind an amount of money: 三块四毛, 三块四, 20 dollars and 43 cents."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from hetao_cli.quantities.intervals import exact_quotient
from hetao_cli.quantities.languages import LANGUAGES, FigureLanguage, alternatives
from hetao_cli.quantities.number import scan_number
from hetao_cli.quick.patterns import regex

if TYPE_CHECKING:
    from hetao_cli.quantities.numeral import Numeral

_NO_CENTS = regex(r"\s*(?:$|[.,;:!?)](?![0-9]))")
_CENTS_IN_ONE = 100


def add_coins(text: str, at: int, numeral: Numeral) -> tuple[Numeral, int] | None:
    """Add the tenths and hundredths at `at`, behind an amount of money; None if there are none.

    A digit alone is a tenth, behind 块 and the like; a number alone before the end of a clause is of cents (15 dollars
    and 50).

    >>> from hetao_cli.quantities.digits import digits_numeral
    >>> [add_coins(text, 2, digits_numeral(3, 0))[0].value for text in ("3元4角", "3块4")]
    [Fraction(17, 5), Fraction(17, 5)]
    """
    for language in LANGUAGES():
        coins = None if language.coins is None else language.coins(text, at)
        if coins is not None:
            return numeral.plus(coins[0].value or 0, coins[0].grain), coins[1]
    joint = _cents_joint().match(text, at)
    cents = scan_number(text, joint.end()) if joint is not None else None
    if joint is None or cents is None or not isinstance(cents[0].value, int) or cents[0].value >= _CENTS_IN_ONE:
        return None
    unit = _cents().match(text, cents[1])
    if unit is None and (_NO_CENTS.match(text, cents[1]) is None or text[joint.start()] == "," or numeral.rounded):
        return None
    end = cents[1] if unit is None else unit.end()
    return numeral.plus(exact_quotient(cents[0].value, _CENTS_IN_ONE), exact_quotient(1, _CENTS_IN_ONE)), end


@LANGUAGES.derived
def _cents_joint(languages: tuple[FigureLanguage, ...]) -> re.Pattern[str]:
    return re.compile(f"{alternatives(languages, 'cents joint')}|,? (?=[0-9A-Za-z])")


@LANGUAGES.derived
def _cents(languages: tuple[FigureLanguage, ...]) -> re.Pattern[str]:
    return re.compile(f" ?(?:¢|{alternatives(languages, 'cents')})")
