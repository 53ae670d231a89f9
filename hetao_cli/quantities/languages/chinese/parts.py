"""Parts of a unit behind it in Chinese: 一米八, 三成六, 三块四."""

from __future__ import annotations

from hetao_cli.quantities.intervals import exact, exact_quotient
from hetao_cli.quantities.languages.chinese.numbers import DIGITS
from hetao_cli.quantities.numeral import Numeral
from hetao_cli.quick.patterns import regex

_PART_OF_METRE = regex(f"([0-9]{{1,2}}|[{''.join(DIGITS)}])(?![0-9.]|[\u4e00-\u9fff](?<![左以的高长宽多]))")
_TENTH_OF_TENTHS = regex(f"[{''.join(DIGITS)}]|[0-9](?![0-9.%]|[\u4e00-\u9fff])")
"""The digit behind 三成 in 三成六 and 3成5."""
_DIGIT = f"[0-9{''.join(DIGITS)}]"
_JIAO = regex(f"(?P<jiao>{_DIGIT})[角毛毫](?:(?P<fen>{_DIGIT})分?)?钱?")
_FEN = regex(f"[零〇]?(?P<fen>{_DIGIT}|[0-9]{{2}})分(?!之)钱?")
_EVEN = regex("[整正](?![\u4e00-\u9fff](?<!的))")
"""What says that an amount of money has no coins: 元整."""
_BARE = regex(f"(?:[零〇](?P<fen>{_DIGIT})|(?P<jiao>{_DIGIT}))(?![0-9.%]|[\u4e00-\u9fff](?<![到至和与或钱]))钱?")
_COLLOQUIAL = frozenset("块蚊")


def scan_part(text: str, at: int) -> tuple[Numeral, int] | None:
    """Read the tenths or hundredths behind 米: 一米八, 1米85."""
    found = _PART_OF_METRE.match(text, at) if text[at - 1] == "米" else None
    if found is None:
        return None
    size = exact_quotient(1, 10 ** len(found[1]))
    return Numeral(exact(_digit(found[1]) * size), size, size), found.end()


def tenth_of_unit(text: str, at: int, unit: str) -> int | None:
    """Return the digit behind 成, which is a tenth of it: 三成六."""
    found = _TENTH_OF_TENTHS.match(text, at) if unit == "成" else None
    return None if found is None else _digit(found[0])


def scan_coins(text: str, at: int) -> tuple[Numeral, int] | None:
    """Read the tenths and hundredths behind an amount of money: 四角, 四毛五; behind 块 also 四; none: 整."""
    colloquial = text[at - 1 : at] in _COLLOQUIAL
    if _EVEN.match(text, at):
        return Numeral(0, exact_quotient(1, 100), exact_quotient(1, 100)), at + 1
    found = _JIAO.match(text, at) or _FEN.match(text, at) or (_BARE.match(text, at) if colloquial else None)
    if found is None:
        return None
    printed = found.groupdict()
    tenths, hundredths = (_digit(printed.get(coin) or "0") for coin in ("jiao", "fen"))
    grain = exact_quotient(1, 100 if printed.get("fen") else 10)
    return Numeral(exact_quotient(10 * tenths + hundredths, 100), grain, grain), found.end()


def _digit(printed: str) -> int:
    return DIGITS[printed] if printed in DIGITS else int(printed)
