"""Whether a text that reads as a date in Chinese is one in its context, and the Chinese words around dates."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hetao_cli.dates.around import behind, is_before, is_behind, is_to_come, is_within_days
from hetao_cli.dates.languages.chinese.words import PARTS_OF_DAY

if TYPE_CHECKING:
    from hetao_cli.dates.phrases.stated import StatedDate

BEFORE = {
    "to come": r"[将將拟擬]|[预預][计計期定]|[计計][划劃]|定[于於]|有望|力[争爭]",
    "bounded": "[到至]",
    "same year": "[同当當]年",
    "next year": "[翌次]年",
    "between": "介[于於] ?",
    "opening": "截至|[自从從到于於在早]{1,2}",
    "year sign": "年",
    "joined year": "[和及与與]",
    "address": "[编編][号號]",
    "span of days": "[至到]",
}
BEHIND = {
    "to come": "[将將](?![军軍领領近])",
    "joined year": "[和及与與]",
    "bounded": " ?[之以]?前(?![后後海往])",
    "span of days": "[至到]",
}
PAST = "[了曾已]|宣布|截至"

_AMOUNT = "[期共续續达達长長每约約逾近超短足满滿]$"
_UP_TO = "[至到像的于於]$"
_GENERAL = "的|，|,|已|是|仍|还|還|来看|來看|也|之"
_OF_THE_DAY = "|".join(PARTS_OF_DAY)
_TODAY, _TOMORROW = frozenset(("今天", "今日")), frozenset(("明天", "明日", "后天", "後天"))
_WEEKS = frozenset("周週星礼禮")
_LONGEST_DAY_OR_YEAR = len("22日")


def stands(text: str, start: int, reading: StatedDate) -> bool:
    """Return whether a date in Chinese is no amount (长达3年), and no present or future at large (今天的香港)."""
    literal = text[start : reading.end]
    if literal[0].isdecimal():
        short = literal[-1] in "日年" and len(literal) <= _LONGEST_DAY_OR_YEAR
        return not short or not is_before(_AMOUNT, text, start)
    if literal in _TODAY or literal in _TOMORROW:
        return _day_stands(text, start, reading.end, literal)
    if literal[0] in _WEEKS and not any(char.isdecimal() for char in literal):
        return reading.last is None and not is_within_days(text, start, reading.end)
    return True


def _day_stands(text: str, start: int, end: int, word: str) -> bool:
    """Return whether today or tomorrow is the very day, not the present or the future at large."""
    if behind("bracket", text, end) or is_behind(_OF_THE_DAY, text, end):
        return True  # a date in brackets identifies the day
    if word in _TOMORROW:
        return is_to_come(text, start)
    return not is_before(_UP_TO, text, start) and not is_behind(_GENERAL, text, end)
