"""Whether a text that reads as a date in Chinese is one in its context, and the Chinese words around dates."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hetao_cli.dates.around import behind, is_before, is_behind, is_to_come, is_within_days
from hetao_cli.dates.languages.chinese.words import PARTS_OF_DAY
from hetao_cli.dates.phrases.tokens import is_ideograph

if TYPE_CHECKING:
    from hetao_cli.dates.phrases.stated import StatedDate

BEFORE = {
    "to come": r"[将將拟擬]|[预預][计計期定]|[计計][划劃]|定[于於]|有望|力[争爭]",
    "bounded": "[到至]",
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
JOINT = {
    "listed": " ?(?:[、，,]|[和及与與或]|以及) ?",
    "coordinated": "[^。；！？，,、\n]{1,20}[，,][并並于於再而至]{0,2}",
}
FISCAL_YEARS = {
    1: "人民[币幣]|国务院|国家|全国|财政部|深圳|广东|北京|上海|中国",
    4: "香港|港元|港[币幣]|立法[会會]|[财財]政司",
}
PAST = "[了曾已]|宣布|截至"

_PART_OF_A_WORD = {
    **dict.fromkeys("约約", "[合条條预預公契协協节節违違签簽纽紐盟婚履]$"),
    "自": "[来來各独獨亲親私擅]$",
    "由": "[理自缘緣经經]$",
    **dict.fromkeys("从從", "[服自盲]$"),
}
"""Characters before a word of one character that make it part of another: 合约, 来自, 理由."""

_OPENS = rf"(?:^|[^\w]|[并並则則且和及与與]|{BEFORE['to come']})$"
_SINCE_AN_EVENT = r"[^，。；\n]{2,28}以[来來]"
"""What follows a day on which something began and has lasted since: 自2018年挂牌以来."""

_COUNTED = "[0-9０-９一二三四五六七八九十两兩]{1,3} ?[个個]?[天日月季周週旬年]"
"""What follows 前 and 后 where they count: 4月前4天."""

_ONLY_THEN = r"[^，。；\n]{2,20}才"
"""What follows a day before which nothing was: 直到2028年才通车."""

_BEGINS_A_SPAN = r"[自从從由][^，。；\n]{0,16}$"
_AMOUNT = (
    "[期共续續连連计計达達长長每约約逾近超短足满滿]$|[历歷耗需为為][时時] ?$|[超不][过過] ?$|[至最不][少多][于於]? ?$"
)
_DAYS = "[以之]?[内內](?![地部阁閣湾灣外])|以上|左右|行程|之旅|游(?!客)|遊(?!客)|免[签簽]|[隔]离|隔離|假期?|[元圆圓]"
"""What follows a number of days, or of yen: 30日内, 7日行程, 5日元."""
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
        counts_days = literal[-1] == "日" and is_behind(_DAYS, text, reading.end)
        return not short or not (counts_days or is_before(_AMOUNT, text, start))
    if literal in _TODAY or literal in _TOMORROW:
        return _day_stands(text, start, reading.end, literal)
    if literal[0] in _WEEKS and not any(char.isdecimal() for char in literal):
        return reading.last is None and not is_within_days(text, start, reading.end)
    return True


def places(text: str, start: int, end: int) -> bool:
    """Return whether a word before or after a date places it: not in 合约2024年, 推迟到2027年 or 2027年开始施工."""
    word = text[start:end]
    if word in {"自", "自从", "自從"} and is_behind(_SINCE_AN_EVENT, text, end):
        return False
    if word[-1] in "前后後" and is_behind(_COUNTED, text, end):
        return False
    if word in {"直到", "直至"}:
        return not is_behind(_ONLY_THEN, text, end)
    if word in {"到", "至"}:
        return is_before(_OPENS, text, start)
    if word in {"开始", "開始"}:
        return not is_ideograph(text, end) or is_before(_BEGINS_A_SPAN, text, start)
    return word not in _PART_OF_A_WORD or not is_before(_PART_OF_A_WORD[word], text, start)


def _day_stands(text: str, start: int, end: int, word: str) -> bool:
    """Return whether today or tomorrow is the very day, not the present or the future at large."""
    if behind("bracket", text, end) or is_behind(_OF_THE_DAY, text, end):
        return True  # a date in brackets identifies the day
    if word in _TOMORROW:
        return is_to_come(text, start)
    return not is_before(_UP_TO, text, start) and not is_behind(_GENERAL, text, end)
