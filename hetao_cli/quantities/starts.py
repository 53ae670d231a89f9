"""Where figures can start in running text: a pattern that jumps there, and the hedges and signs before a number."""

from __future__ import annotations

import re
from functools import cache

from hetao_cli.quantities.hedges import AFTERTHOUGHTS, hedges_before, is_hedge_before_unit
from hetao_cli.quantities.languages.chinese.numbers import BEGINS
from hetao_cli.quantities.languages.english.numbers import FIRST_WORDS, WORDS_BEHIND_ARTICLE
from hetao_cli.quantities.units import unit_signs, unit_words, units_of, words_behind
from hetao_cli.quantities.word_table import BLANKS, is_letter

_FOLLOWERS = "打多余餘来來几幾数數点點分又半成倍番、以至到或"
_DIGITS = "0-9０-９"
_SEVERAL = frozenset("数數")
_BULLETS = frozenset("○")
_AMOUNTS_OF = "人总總户戶份指倍函参參系次件分"
"""Characters before 数 that make it a number of something: 人数, 总数."""
_MOST_OPENING_WORDS = 3
# fmt: off
_NO_HEDGES = {
    "最近", "附近", "邻近", "鄰近", "新近", "远近", "遠近", "合约", "合約", "条约", "條約", "纽约", "紐約", "预约",
    "預約", "节约", "節約", "签约", "簽約", "契约", "契約", "特约", "特約", "公约", "公約", "制约", "制約", "履约",
    "履約", "通过", "通過", "经过", "經過", "度过", "度過", "见过", "見過", "以上", "之上", "如上", "成百上",
    "成千上", "自从", "自從", "服从", "服從", "听从", "聽從", "胜负", "勝負", "抱负", "抱負", "肩负", "肩負", "背负",
    "背負", "担负", "擔負", "自负", "自負", "不负", "不負", "减负", "減負", "正负", "正負", "欺负", "欺負", "辜负",
    "辜負", "不过", "不過",
}
# fmt: on
"""Words that end as a hedge does."""
_DASHES = frozenset("-−－")
_JOINED = frozenset("-–—−－_/.$%")
_IN_TAGS = frozenset("\"'/-")
_MOST_NO_HEDGE = max(map(len, _NO_HEDGES))


@cache
def start_pattern() -> re.Pattern[str]:
    """Return the pattern of how a number can begin: a digit, a numeral that goes on, a number word or its article.

    A Chinese numeral before a character that neither goes on with a number nor begins a unit is none (一直, 四川):
    most numerals of a text are left out so, at the speed of the pattern, looking at a few characters at each place.
    """
    numerals = "".join(sorted(BEGINS - _SEVERAL - _BULLETS))
    units = {word[0] for word, symbol in unit_words().meanings.items() if symbol and not word[0].isascii()}
    goes_on = "".join(sorted(BEGINS | units | set(_FOLLOWERS)))
    durations = {word for unit in units_of("duration") for word in words_behind(unit) if word.isascii()}
    behind_article = "|".join(sorted(WORDS_BEHIND_ARTICLE | durations))
    words = "|".join(sorted(FIRST_WORDS, reverse=True))
    return re.compile(
        f"[{_DIGITS}½⅓⅔¼¾⅕-⅞]|(?<![A-Za-z0-9.])[.．](?=[{_DIGITS}])"
        f"|(?:[{numerals}]|(?<![{_AMOUNTS_OF}])[数數])(?:(?=[{goes_on}])|(?![\u4e00-\u9fff]))"
        "|翻(?=了?[一两兩二三四1-4]?[番倍])"
        rf"|\b(?i:(?:{words})(?![A-Za-z])|an?(?=[ -](?:{behind_article})(?![A-Za-z])))",
    )


@cache
def _rest_pattern() -> re.Pattern[str]:
    numerals = "".join(sorted(BEGINS))
    return re.compile(f"[{_DIGITS}]+(?:[.,:/–．-][{_DIGITS}]+)*|[{numerals}]+|[A-Za-z]+|.", re.DOTALL)


def end_of_piece(text: str, at: int) -> int:
    """Return where the digits, numerals or letters end that begin at `at`; digits go on behind points and the like.

    >>> end_of_piece("12.5.2026 and", 0), end_of_piece("十四五时期", 0)
    (9, 3)
    """
    found = _rest_pattern().match(text, at)
    return found.end() if found else at


def opening_starts(text: str, at: int, floor: int) -> list[int]:
    """Return where a figure can begin whose number begins at `at`: before each of its hedges and signs, farthest first.

    >>> opening_starts("with over HK$3", 13, 0)
    [5, 10, 13]
    """
    starts = [at]
    for _ in range(_MOST_OPENING_WORDS):
        start = _word_before(text, starts[-1], floor)
        if start is None:
            break
        starts.append(start)
    return starts[::-1]


def _word_before(text: str, at: int, floor: int) -> int | None:
    """Return the start of the longest hedge or sign that ends at `at`, blanks and 了 or 达 behind it aside."""
    end = at
    while end > floor and text[end - 1] in BLANKS and at - end < 2:  # noqa: PLR2004 - more blanks are a gap
        end -= 1
    if end == at and is_hedge_before_unit(text, at - 1) and at > floor:
        start = at - 1
    else:
        found = _longest_ending(text, end, floor)
        if found is None and text[end - 1 : end] in AFTERTHOUGHTS:
            found = _longest_ending(text, end - 1, floor)
        if found is None:
            return None
        start = found
    if text[start] in _DASHES and (start + 1 < at or joins(text, start)):
        return None
    if text[start] in "<>" and start > 0 and (text[start - 1].isalnum() or text[start - 1] in _IN_TAGS):
        return None
    end = start + 1
    longer = (text[max(floor, end - length) : end] for length in range(2, _MOST_NO_HEDGE + 1))
    return None if any(word in _NO_HEDGES for word in longer) else start


def joins(text: str, at: int) -> bool:
    """Tell whether the dash at a place joins words, is between the ends of a range or one of several, and is no minus.

    >>> joins("同比-3.5%", 2), joins("3-5", 1), joins("3 -5", 2)
    (False, True, True)
    """
    before = text[max(0, at - 2) : at]
    last = before[-1:]
    return (last.isascii() and last.isalnum()) or last in _JOINED or before.rstrip()[-1:].isdigit()


@cache
def _endings() -> tuple[frozenset[str], dict[str, tuple[int, ...]]]:
    """Return all words before a number, and the lengths of those that end with a character, longest first."""
    words = frozenset({*hedges_before(), *unit_signs().meanings})
    lengths: dict[str, set[int]] = {}
    for word in words:
        for last in {word[-1], word[-1].upper()}:
            lengths.setdefault(last, set()).add(len(word))
    return words, {last: tuple(sorted(found, reverse=True)) for last, found in lengths.items()}


def _longest_ending(text: str, end: int, floor: int) -> int | None:
    words, lengths = _endings()
    for length in lengths.get(text[end - 1 : end], ()):
        start = end - length
        if start >= floor and text[start:end].lower() in words:
            inside = is_letter(text[start]) and is_letter(text[start - 1 : start])
            return None if inside else start
    return None
