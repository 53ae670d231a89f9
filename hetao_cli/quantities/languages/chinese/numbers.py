"""Numbers in Chinese: characters, digits mixed with them, fractions, and 几十."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hetao_cli.quantities.digits import scan_digits, significance
from hetao_cli.quantities.fraction_signs import with_fraction
from hetao_cli.quantities.intervals import exact_quotient
from hetao_cli.quantities.languages.chinese.growth import BEGINS_DOUBLING, scan_doubling
from hetao_cli.quantities.languages.chinese.running_sum import BIG_UNITS, SMALL_UNITS, ChineseSum
from hetao_cli.quantities.numeral import Numeral
from hetao_cli.quantities.units import unit_words
from hetao_cli.quantities.word_table import longest_word, skip_blanks
from hetao_cli.quick.patterns import regex

if TYPE_CHECKING:
    from hetao_cli.model.quantity import Number

DIGITS = dict(zip("零〇○一二两三四五六七八九", (0, 0, 0, 1, 2, 2, 3, 4, 5, 6, 7, 8, 9), strict=True))
_TENS = {"廿": 2, "卅": 3, "卌": 4}
_WEIGHTS = SMALL_UNITS | BIG_UNITS
_UNITS = _WEIGHTS.keys()
_IN_CHARACTERS = DIGITS.keys() | _TENS.keys() | _UNITS
_FEW = frozenset("几数")
_MORE = frozenset("多余几")
_POINTS = frozenset("点")
_BEGIN_MEASURES = frozenset("千百兆")
_RANGES = {(low, low + 1) for low in range(1, 9)} | {(3, 5)}
_LONGEST = 64
_DOZEN = 12
_OVER = regex("[ \u3000]{0,2}分[ \u3000]{0,2}之[ \u3000]{0,2}")
_AND = regex("[ \u3000]?又[ \u3000]?")
_GROUP, _LAST_GROUP = 10_000, regex("(?:[0-9],[0-9]{3}|[0-9]{4})(?![0-9,.年/-])")
"""What 万 stands for, and the digits of what follows it: 1万 2,500."""
_NEXT_GROUP = regex(f"[0-9][0-9,]{{0,8}} ?([{''.join(_UNITS)}])")
_DECIMALS = DIGITS.keys() - {"两"}
_GOES_ON = frozenset("打又多余几") | _POINTS | _UNITS
_HUNDRED_MILLIONS = "个亿"
BEGINS = DIGITS.keys() | _TENS.keys() | _UNITS | _FEW | {"半"}
_OF_RUN = f"(?:[{''.join(sorted(_IN_CHARACTERS))}几](?!分))"
RUN = rf"(?:[0-9]++(?:\.[0-9]++)?)?{_OF_RUN}++(?:[0-9]++(?:\.[0-9]++)?|{_OF_RUN})*+"
"""A run of numerals, with digits before, between and behind them."""
ONLY_HEDGED = _UNITS - {"十"}
"""Words that alone are a number only behind a hedge or a sign: 近百, 百分之百."""
HEDGED_OR_WITH_UNIT = {"半", "十三五", "十四五"}
"""Words that alone are a number only with a hedge (过半) or a unit (半年); 十四五 is most often a five-year plan."""


def carries_on(text: str, at: int) -> bool:
    """Return whether a number that began with digits goes on in characters.

    >>> carries_on("5万", 1), carries_on("5个", 1), carries_on("5个亿", 1)
    (True, False, True)
    """
    at = skip_blanks(text, at)
    follower = text[at : at + 1]
    return follower in _GOES_ON or text.startswith(_HUNDRED_MILLIONS, at) or _OVER.match(text, at) is not None


def scan_chinese(text: str, at: int) -> tuple[Numeral, int] | None:
    """Read the longest Chinese number that starts at `at`, a fraction or a mixed number included.

    >>> scan_chinese("一百二十三万四千", 0)[0].value, scan_chinese("四分之一", 0)[0].value
    (1234000, Fraction(1, 4))
    """
    if text[at] in _FEW or text[at] in BEGINS_DOUBLING:
        return _scan_few(text, at) if text[at] in _FEW else scan_doubling(text, at)
    if text[at] == "半" or text.startswith("一半", at):
        return _scan_half(text, at)
    found = _scan_whole(text, at)
    if found is None:
        return None
    whole, end = found
    over = _OVER.match(text, end)
    if over is not None:
        return _divided(text, over.end(), by=whole.value)
    joint = _AND.match(text, end)
    fraction = _scan_whole(text, joint.end()) if joint is not None and joint.end() < len(text) else None
    over = _OVER.match(text, fraction[1]) if fraction is not None else None
    if fraction is None or over is None:
        return (whole.scaled(_DOZEN), end + 1) if _is_dozen(text, end) and whole.value is not None else found
    divided = _divided(text, over.end(), by=fraction[0].value)
    return divided and (whole.plus(divided[0].value or 0, divided[0].grain), divided[1])


def _is_dozen(text: str, at: int) -> bool:
    """Return whether there is a 打 at an offset that is no verb: no object follows."""
    return text[at : at + 1] == "打" and not "\u4e00" <= text[at + 1 : at + 2] <= "\u9fff"


def _divided(text: str, at: int, by: Number | None) -> tuple[Numeral, int] | None:
    """Read the numerator of a fraction, behind 分之."""
    found = _scan_whole(text, at) if text[at : at + 1] else None
    if found is None or not by or found[0].value is None:
        return None
    return Numeral(exact_quotient(found[0].value, by), exact_quotient(1, by), None, implied="%"), found[1]


def _scan_half(text: str, at: int) -> tuple[Numeral, int] | None:
    end = at + 1 if text[at] == "半" else at + 2
    if text[end : end + 1] in _UNITS:
        # 年过半百
        return None
    if text[end : end + 1] == "数":
        end += 1
    half = exact_quotient(1, 2)
    return Numeral(half, half, None, implied="%"), end


def _scan_few(text: str, at: int) -> tuple[Numeral, int] | None:
    """Read 几 or 数 before units: an order of magnitude."""
    tally = ChineseSum()
    end = at + 1
    while tally.take_unit(text[end : end + 1]):
        end += 1
    return None if end == at + 1 else (Numeral(None, tally.value(), None), end)


def _scan_whole(text: str, at: int) -> tuple[Numeral, int] | None:
    """Read a number without fractions: groups of digits and units, decimals, 多."""
    tally = ChineseSum()
    end = _take_all(tally, text, at)
    if end is None or end == at:
        return None
    after = skip_blanks(text, end)
    more = text[after : after + 1] in _MORE and tally.begun and not tally.width
    if more:
        end = _take_more(tally, text, after)
    tally.settle()
    return tally.numeral(more=more), end


def _take_more(tally: ChineseSum, text: str, at: int) -> int:
    """Take 多, 余 or 几 and the units behind it: 二十多万, 一百几十, 一百零几."""
    end = at + 1
    if tally.zero:
        tally.step = 10
    elif text[at] in _FEW and SMALL_UNITS.get(text[end : end + 1], tally.small) < tally.small:
        end += 1
    unit = skip_blanks(text, end)
    while text[unit : unit + 1] in BIG_UNITS and tally.take_unit(text[unit]):
        end = unit = unit + 1
    return end


def _take_all(tally: ChineseSum, text: str, at: int) -> int | None:
    """Add up the number from `at` on and return its end; None if the digits make no number."""
    limit = min(len(text), at + _LONGEST)
    while at < limit:
        start = skip_blanks(text, at)
        if start > at and not _goes_on_apart(tally, text, start):
            start = at
        end = _take_next(tally, text, start)
        if end is None and start == at:
            return None
        if end is None or end == start:
            return at
        at = end
    return at


def _goes_on_apart(tally: ChineseSum, text: str, at: int) -> bool:
    """Return whether a number goes on after blanks: in characters, after a point, or with a smaller unit (7万 5千)."""
    character = text[at : at + 1]
    if character in _IN_CHARACTERS:
        return True
    if character in _POINTS:
        return text[skip_blanks(text, at + 1) : skip_blanks(text, at + 1) + 1] in _IN_CHARACTERS
    if tally.atom is not None or not tally.unit:
        return False
    if tally.unit == _GROUP and _LAST_GROUP.match(text, at):
        return True
    group = _NEXT_GROUP.match(text, at)
    return group is not None and _WEIGHTS[group[1]] < tally.unit


def _take_next(tally: ChineseSum, text: str, at: int) -> int | None:
    """Take the next piece; return its end, `at` if the number is over, None if the digits make no number."""
    character = text[at]
    if character in DIGITS:
        return _take_characters(tally, text, at)
    if character in _UNITS or character in _TENS:
        return _take_unit(tally, text, at)
    if character in _POINTS:
        return _take_decimals(tally, text, at + 1) or at
    if tally.begun and text.startswith(_HUNDRED_MILLIONS, at):
        return at + 1
    begins_unit = tally.begun and longest_word(unit_words(), text, at) is not None  # 30万20英尺标准箱
    found = None if begins_unit else scan_digits(text, at)
    if found is None:
        return at
    numeral, end = with_fraction(*found[:2], text, found[2])
    return end if tally.take_digits(numeral) else None


def _take_unit(tally: ChineseSum, text: str, at: int) -> int | None:
    """Take 十, 百, 万 or the like, or 廿, which is two of them; words of measure such as 千米 and 兆瓦 are none."""
    character = text[at]
    if character in _TENS:
        return at + 1 if tally.take(_TENS[character], 1) and tally.take_unit("十") else None
    if tally.begun and character in _BEGIN_MEASURES and (longest_word(unit_words(), text, at) or ("", 0))[0]:
        return at
    return at + 1 if tally.take_unit(character) else at


def _take_characters(tally: ChineseSum, text: str, at: int) -> int | None:
    """Take a run of digits: one, two neighbours that are a range (五六), or digits in a row (二〇二五)."""
    run: list[int] = []
    while text[at : at + 1] in DIGITS and len(run) < _LONGEST:
        run.append(DIGITS[text[at]])
        at += 1
    if len(run) == _LONGEST:
        return None
    if tally.begun and run[0] == 0:
        tally.zero = True
        while run and run[0] == 0:
            del run[0]
        if not run:
            return at
    number = int("".join(map(str, run)))
    if tuple(run) in _RANGES:
        return at if tally.take(run[0], 1, width=run[1] - run[0]) else None
    if len(run) > 1:
        return at if not tally.begun and tally.take(number, significance(number)) else None
    if text[at : at + 1] == "、" and DIGITS.get(text[at + 1 : at + 2]) == number + 1:
        return at + 2 if tally.take(number, 1, width=1) else None
    return at if tally.take(number, 1) else None


def _take_decimals(tally: ChineseSum, text: str, at: int) -> int | None:
    """Take the digits behind 点."""
    at = end = skip_blanks(text, at)
    while text[end : end + 1] in _DECIMALS and end < at + _LONGEST:
        end += 1
    if end > at:
        decimals = "".join(str(DIGITS[character]) for character in text[at:end])
    else:
        found = scan_digits(text, at)
        if found is None or found[1]:
            return None
        end = found[2]
        decimals = text[at:end]
    return end if decimals.isdigit() and tally.take_decimals(decimals) else None
