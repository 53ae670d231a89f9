"""Numbers in digits, half or full width, with separators of thousands and decimals."""

from __future__ import annotations

import re

from hetao_cli.quantities.intervals import exact_quotient
from hetao_cli.quantities.languages import LANGUAGES, FigureLanguage
from hetao_cli.quantities.numeral import Numeral

_MOST_DIGITS = 40
_RUN = re.compile(f"[0-9０-９]{{1,{_MOST_DIGITS + 1}}}")
_SEPARATORS = frozenset(",，\u00a0\u2007\u2009\u202f")
_WIDE_COMMA, _WIDE_DIGITS = "，", frozenset("０１２３４５６７８９")
_POINTS = frozenset(".．")
_IN_A_GROUP = 3
_PARTED_OTHERWISE = re.compile(
    "(?:[0-9]{1,3}(?: [0-9]{3}){2,12}|[0-9]{1,3} 000|[0-9]{1,2}(?:,[0-9]{2}){1,6},[0-9]{3})(?![0-9])"
)
_MOST_BEFORE = 16


def scan_digits(text: str, at: int) -> tuple[int, int, int] | None:
    """Read digits and return them as a whole number, the number of decimals among them, and their end.

    Thousands are separated by commas, of full width only between digits of full width, as otherwise they separate
    clauses, or by no-break and thin blanks; by plain blanks only if there are two or more or `000` follows, as `10 500`
    can be two numbers, or in a text's flow between words that can't name a number (約1 200個, about 1 200 jobs). In
    lakhs and crores commas separate hundreds (12,34,567). None also for more than 40 digits, which are no figure, and
    for numbers with two points, such as versions.

    >>> scan_digits("1,234.50 m", 0), scan_digits("1.2.3", 0)
    ((123450, 2, 8), None)
    """
    whole = _run(text, at)
    end = at + len(whole)
    follower = text[end : end + 1]
    parted = (_PARTED_OTHERWISE.match(text, at) or _parted_in_flow(text, at)) if follower in {" ", ","} else None
    if parted is not None:
        whole, end = parted[0].replace(" ", "").replace(",", ""), parted.end()
    elif 0 < len(whole) <= _IN_A_GROUP and (follower != _WIDE_COMMA or whole[-1] in _WIDE_DIGITS):
        while text[end : end + 1] in _SEPARATORS and len(group := _run(text, end + 1)) == _IN_A_GROUP:
            whole += group
            end += 1 + _IN_A_GROUP
            if len(whole) > _MOST_DIGITS:
                return None
    decimals = _run(text, end + 1) if text[end : end + 1] in _POINTS else ""
    if decimals:
        end += 1 + len(decimals)
        if text[end : end + 1] in _POINTS and _run(text, end + 1):
            return None
    if not (whole or decimals) or max(len(whole), len(decimals)) > _MOST_DIGITS:
        return None
    return int(whole + decimals), len(decimals), end


def _parted_in_flow(text: str, at: int) -> re.Match[str] | None:
    """Match a number with one plain blank behind its thousands, if by the words around it they can't be two numbers."""
    before = text[max(0, at - _MOST_BEFORE) : at]
    for digits, context in _parted():
        found = digits.match(text, at)
        if found is not None:
            return found if context.search(before) else None
    return None


@LANGUAGES.derived
def _parted(languages: tuple[FigureLanguage, ...]) -> list[tuple[re.Pattern[str], re.Pattern[str]]]:
    return [(re.compile(digits), re.compile(context)) for one in languages for digits, context in one.parted]


def _run(text: str, at: int) -> str:
    found = _RUN.match(text, at)
    return found[0] if found else ""


def digits_numeral(digits: int, places: int, scale: int = 1) -> Numeral:
    """Return the number of that many digits and decimals, multiplied by a scale word.

    >>> digits_numeral(15, 1, 10_000).value
    15000
    """
    scales = (scale,) if scale > 1 else ()
    if not places:
        return Numeral(digits * scale, scale, scale * significance(digits), rounded=scale > 1, scales=scales)
    parts = 10**places
    grain = exact_quotient(scale, parts)
    return Numeral(exact_quotient(digits * scale, parts), grain, grain, rounded=True, scales=scales)


def significance(number: int) -> int:
    """Return the weight of the last digit that is not zero; 1 for zero.

    >>> significance(440), significance(447)
    (10, 1)
    """
    weight = 1
    while number and number % 10 == 0:
        number //= 10
        weight *= 10
    return weight
