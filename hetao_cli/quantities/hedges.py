"""Words before and behind a figure that say how it is meant, and words between the two ends of a range."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from hetao_cli.quantities.word_table import WordTable, longest_word, skip_blanks

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

_BEFORE = {
    "over": "over|more than|above|exceeding|exceeds|exceeded|in excess of|upwards of|upward of|north of|beyond|"
    "surpassing|topping|"
    "just over|well over|slightly over|slightly more than|a little over|far more than|greater than|>|＞|"
    "逾|超|超过|超過|超出|多于|多於|高于|高於|大于|大於|突破|不止",
    "nearly": "nearly|almost|close to|just under|just below|approaching|"
    "近|接近|将近|將近|近乎|几近|幾近|几乎|幾乎|临近|臨近|逼近",
    "about": "about|some|around|roughly|approximately|approx|approx.|circa|ca.|c.|an estimated|in the region of|"
    "~|～|≈|≃|约|約|大约|大約|大概|大致|约莫|約莫|差不多|估计|估計",
    "at_least": "at least|no less than|no fewer than|not less than|not fewer than|a minimum of|minimum of|"
    "minimum|min.|>=|≥|≧|不得少于|不得少於|不得低于|不得低於|"
    "至少|最少|起码|起碼|不少于|不少於|不低于|不低於|不下|不下于|不下於|不小于|不小於",
    "up_to": "up to|at most|no more than|not more than|no greater than|a maximum of|maximum of|"
    "maximum|max.|as many as|as much as|"
    "capped at|limited to|not exceeding|not to exceed|no higher than|no larger than|no longer than|not above|not over|"
    "<=|≤|≦|最多|至多|可达|可達|多达|多達|不得超过|不得超過|不能超过|不能超過|不得多于|不得多於|不得高于|不得高於|"
    "不得大于|不得大於|不得逾|不逾|"
    "不超过|不超過|不多于|不多於|不高于|不高於|不大于|不大於",
    "under": "under|below|barely|scarcely|less than|fewer than|lower than|smaller than|<|＜|"
    "不足|不到|不够|不夠|低于|低於|少于|少於|小于|小於|未满|未滿|未到|未达|未達|不及",
    "exact": "exactly|precisely|正好|恰好|刚好|剛好|高达|高達",
    "range": "between|from|介乎|介于|介於|从|從",
    "minus": "minus|负|負|零下|-|−|－",
}
_BEHIND = {
    "over": "+|＋|plus|-plus|有余|有餘|开外|開外|出头|出頭|还多|還多",
    "more": "odd|-odd|-some",
    "about": "左右|上下|前后|前後|or so|or thereabouts|give or take",
    "at_least": "at least|at the least|or more|or above|or over|or higher|or greater|and above|and over|and more|"
    "以上|或以上|及以上|或更多|（含）以上|(含)以上|含以上",
    "up_to": "at most|at the most|or less|or fewer|or below|以内|以內|之内|之內|为限|為限",
    "under": "以下|或以下|及以下|不到",
}
_JOINING = {
    "to": "to|-|–|—|——|‒|−|~|～|〜|至|到|－",
    "or": "or|或",
    "and": "and|和|与|與",
}
_BEFORE_UNIT = frozenset("过過破上")
_BARE_UNITS = frozenset("百千万萬亿億")
AFTERTHOUGHTS = frozenset("了有达達为為合")
"""Characters that can stand between a Chinese hedge and its number."""


@cache
def _table(words: str) -> WordTable:
    tables: Mapping[str, Mapping[str, str]] = {"before": _BEFORE, "behind": _BEHIND, "joining": _JOINING}
    return WordTable({word: meaning for meaning, listed in tables[words].items() for word in listed.split("|")})


def hedge_before(text: str, at: int) -> tuple[str | None, int]:
    """Return the hedge that stands at `at`, and where what it hedges begins; None and `at` where there is none.

    Besides the hedges of a quantity there are `range`, behind which two ends must come, and `minus`. 过, 破 and 上 are
    hedges only before a bare unit, as in 上百, and 过 before 半.

    >>> hedge_before("超过了100", 0), hedge_before("过万", 0), hedge_before("60", 0)
    (('over', 3), ('over', 1), (None, 0))
    """
    found = longest_word(_table("before"), text, at)
    if found is None:
        return ("over", at + 1) if is_hedge_before_unit(text, at) else (None, at)
    hedge, end = found
    if text[end : end + 1] in AFTERTHOUGHTS and not text[end - 1].isascii():
        end += 1
    return hedge, skip_blanks(text, end)


def is_hedge_before_unit(text: str, at: int) -> bool:
    """Tell whether 过, 破 or 上 stands at `at` before a bare unit of a number, or 过 before 半."""
    follower = text[at + 1 : at + 2]
    return text[at : at + 1] in _BEFORE_UNIT and (follower in _BARE_UNITS or text[at : at + 2] in {"过半", "過半"})


def hedges_before() -> Iterable[str]:
    """Return all hedges that stand before a number, in lower case."""
    return _table("before").meanings


def hedge_behind(text: str, at: int) -> tuple[str | None, int]:
    """Return the hedge that stands at `at`, blanks before it aside, and its end; None and `at` where there is none.

    Besides the hedges of a quantity there is `more`, below the next step: 200-odd.

    >>> hedge_behind("50%以上", 3)
    ('at_least', 5)
    """
    found = longest_word(_table("behind"), text, skip_blanks(text, at))
    return found or (None, at)


def split_hedge(text: str) -> tuple[str, str]:
    """Part a text from the hedge that it ends with, which keeps the blanks before it and is empty where there is none.

    >>> split_hedge(" people or so"), split_hedge("企业以上"), split_hedge("企业")
    ((' people', ' or so'), ('企业', '以上'), ('企业', ''))
    """
    for at in range(len(text)):
        if hedge_behind(text, at)[1] == len(text):
            return text[:at], text[at:]
    return text, ""


def range_word(text: str, at: int) -> tuple[str | None, int]:
    """Return `to`, `or` or `and` where a word or sign joins two ends of a range, and where the upper end begins.

    >>> range_word("50 to 60", 2), range_word("3万至5万", 2), range_word("8- to 16-metre", 1)
    (('to', 6), ('to', 3), ('to', 6))
    """
    apart = text[at : at + 2] == "- "
    start = at + 2 if apart else skip_blanks(text, at)
    found = longest_word(_table("joining"), text, start)
    if apart and (found is None or found[0] != "to"):
        return None, at
    return (found[0], skip_blanks(text, found[1])) if found else (None, at)
