"""What the words around a date say of it: whether it is one at all, and when it was or will be."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from hetao_cli.dates.languages.english.words import ABBREVIATED, FULL_WEEKDAYS, MONTHS
from hetao_cli.dates.phrases.clock import PARTS_OF_DAY

if TYPE_CHECKING:
    from hetao_cli.dates.phrases.stated import Reading

_MOST_BEFORE, _MOST_BEHIND = 48, 32
"""How many characters count before a date, and from its start on."""

_NAMES_TOO = frozenset(("may", "march", "april", "june", "august")) | ABBREVIATED.keys()
"""Months whose names are also other words, or people's, or abbreviations of more than months."""

_TODAY = frozenset(("今天", "今日", "today"))
_TOMORROW = frozenset(("明天", "明日", "后天", "後天", "tomorrow"))
_YEARS = range(1800, 2101)
"""The years that a number alone may stand for."""

_LONGEST_DAY_OR_YEAR = len("22日")
_LONGEST_HALF = len("h 1")
_WIDTH_OF_A_YEAR = 4
_LETTERS_BEFORE = r"(?i:(?<![a-z])(?:{})[ -]?)$"

_BEFORE = {
    "to come": r"(?:\b(?:will|shall|would|expected|scheduled|due|slated|set|plans?|planned|expects?|aims?) |[将將拟擬]"
    r"|[预預][计計期定]|[计計][划劃]|定[于於]|有望|力[争爭])[^.,;:!?。，；：！？\n]{0,40}$",
    "bounded": r"(?i:\b(?:by|until|till|before) )(?:the (?:beginning|start|middle|end) of )?$|[到至]$",
    "same year": r"[同当當]年$",
    "next year": r"[翌次]年$",
    "between": r"(?:\b[Bb]etween |介[于於] ?)(?:the )?$",
    "opening": r"(?:^|[.!?。！？”\"\n]\s{0,4})"
    r"(?:(?:[Ii]n|[Oo]n|[Bb]y|[Ss]ince|[Dd]uring|截至|[自从從到于於在早]{1,2}) ?)?$",
    "year": _LETTERS_BEFORE.format("in|since|during|until|till|by|early|mid|late|throughout|year|fiscal|fy|circa|©"),
    "year or number": _LETTERS_BEFORE.format(
        "before|after|from|to|through|and|or|of|for|around|the|between|a|as of|as at|this|that|[a-z]{1,20}['’]s"
    ),
    "bracket": r"[(（\[［][^()（）\n0-9]{0,12}$",
    "other year": r"(?<![0-9])[12][0-9]{3}年?(?:, | and | or |, and |[、/和及与與])$",
    "month": _LETTERS_BEFORE.format(
        "in|by|since|until|till|from|of|to|through|and|or|early|mid|late|during|before|after|between|every|around|the"
        "|for|as of|as at|at|on|[a-z]{1,12}ing|ended|via|versus"
    ),
    "day of the week": _LETTERS_BEFORE.format(
        "on|by|until|till|from|since|late|early|[a-z]{1,12}ed|said|told|held|began"
    ),
    "spoken of": r"(?i:\b(?:his|her|their|my|your|our)[ -](?:mid|early|late)?[ -]?)$",
    "address": r"[/_=&?#@.-]$|[A-Za-z0-9]:$|[编編][号號]$|\bNo\.? ?$",
    "edge": r"(?i:(?:end|mid|early|late)-)$",
    "amount": r"[期共续續達达长長每约約逾近超短足满滿]$",
    "telling": r"(?i:\b(?:as of|[a-z]{1,12}ed|said|told|held|here|began|earlier|later) )$",
    "up to": r"[至到像的于於]$",
    "span of days": r"[至到、（(—–~～-]$",
}
"""What stands before a date."""

_BEHIND = {
    "to come": r"[^.,;:!?。，；：！？\n]{0,24}?(?:\bwill\b|[将將](?![军軍领領近]))",
    "counted": r" ?(?:[a-z]+s\b(?<! was)(?<! is)(?<! has)|people|staff|square|sq\b|acres?\b|million|billion|k?m\b|m²"
    r"|[kMGT]?[WVB]h?\b|[%°€£$]|[0-9])",
    "counted by": r" ?(?:people|square|sq\b|acres?\b|million|billion|k?m\b|m²|[%°€£$]|[0-9])",
    "verb": r" (?:was|is|saw|will|has|had|marks|marked)\b",
    "of the day": rf" (?:morning|afternoon|evening|night|[a-z]{{1,12}}ed\b)|{'|'.join(PARTS_OF_DAY)}",
    "other year": r"(?:, | and | or |[、/和及与與])[12][0-9]{3}(?![0-9])",
    "bounded": r" ?[之以]?前(?![后後海往])",
    "same year": r",? (?:of )?(?:that|the same) year\b",
    "bracket": r" ?[(（]",
    "general": "的|，|,|已|是|仍|还|還|来看|來看|也|之",
    "span of days": r" ?(?:[至到、—–~～-]|to\b|through\b|and\b|or\b)|[)）]",
    "host": r"[.@_][A-Za-z]|[.:][0-9]",
}
"""What stands behind a date."""

_CLAUSE_END = r"[;!?。；！？]| \)?\."
_SENTENCE_END = r"[;!?。；！？]|\.(?= [A-Z])"
_PAST = (
    r"\b(?:[a-z]+ed|was(?! to\b)|were(?! to\b)|had|did|has|said|saw|began|took|held|met|came|went|got|made)\b"
    "|[了曾已]|宣布|截至"
)


def is_to_come(text: str, start: int) -> bool:
    """Tell whether the clause around a date speaks of what is to come: will open on December 22, 12月22日将开园."""
    return _before("to come", text, start) or _behind("to come", text, start)


def is_bounded(text: str, start: int, end: int) -> bool:
    """Tell whether a date is the last that something may have, which it mostly is of what is to come."""
    return _before("bounded", text, start) or _behind("bounded", text, end)


def years_later(text: str, start: int, end: int) -> int | None:
    """Return how many years after the date before it a date is said to be (同年11月, 翌年3月); None where it is not."""
    if _before("same year", text, start) or _behind("same year", text, end):
        return 0
    return 1 if _before("next year", text, start) else None


def is_past(text: str, start: int) -> bool:
    """Tell whether the words around a date speak of what was: was opened on 22 December, 6月11日公布了."""
    before = _pattern(_CLAUSE_END).search(text[max(0, start - _MOST_BEFORE) : start][::-1])
    begin = start - (_MOST_BEFORE if before is None else before.start())
    behind = _pattern(_SENTENCE_END).search(text, start, start + _MOST_BEHIND)
    return bool(_pattern(_PAST).search(text, max(0, begin), behind.start() if behind else start + _MOST_BEHIND))


def is_between(text: str, start: int) -> bool:
    """Tell whether the word before a date says that `and` joins it with a second one."""
    return _before("between", text, start)


def is_opening(text: str, start: int) -> bool:
    """Tell whether a date opens its sentence, and so says when what follows was."""
    return _before("opening", text, start)


def stands(text: str, start: int, reading: Reading) -> bool:
    """Tell whether what reads as a date is one where it stands, not a number, a name, a verb or a figure of speech."""
    end = reading.end
    literal = text[start:end]
    if _behind("host", text, end):
        return False
    if literal[0].isdecimal():
        return _figures_stand(text, start, reading)
    word = literal.rstrip(".").lower()
    if word in _TODAY | _TOMORROW:
        return _day_stands(text, start, end, word)
    if word.split()[0] in FULL_WEEKDAYS or literal[0] in "周週星礼禮":
        dated = any(char.isdecimal() for char in literal)
        return dated or (reading.last is None and _weekday_stands(text, start, end, literal))
    return _word_stands(text, start, word)


def _word_stands(text: str, start: int, word: str) -> bool:
    """Tell whether a name of a month, a quarter or a decade is one there."""
    if word in MONTHS:
        return word not in _NAMES_TOO or _before("month", text, start)
    if word[0] in "qh" and len(word) <= _LONGEST_HALF:
        return _before("month" if word[0] == "q" else "year", text, start)
    return not word.endswith(" decade") and not (word[-1] == "s" and _before("spoken of", text, start))


def _figures_stand(text: str, start: int, reading: Reading) -> bool:
    """Tell whether what begins with a figure is no part of an address, no amount and no other number."""
    literal = text[start : reading.end]
    if _before("address", text, start) and not _before("edge", text, start):
        return False
    if literal.isdecimal() and len(literal) == _WIDTH_OF_A_YEAR:
        return int(literal) in _YEARS and _year_stands(text, start, reading.end)
    if literal[-1] in "日年" and len(literal) <= _LONGEST_DAY_OR_YEAR:
        return not _before("amount", text, start)
    if literal[-1] in "sS" and _before("spoken of", text, start):
        return False
    of_years = reading.last is not None and reading.first.month is None and reading.last.month is None
    return not of_years or "年" in literal or {reading.first.year, reading.last and reading.last.year} <= {*_YEARS}


def _year_stands(text: str, start: int, end: int) -> bool:
    """Tell whether a number of four digits is a year there."""
    if _before("year", text, start):
        return not _behind("counted by", text, end)
    if _behind("counted", text, end):
        return False
    around = ("bracket", "other year", "year or number")
    if _behind("other year", text, end) or any(_before(name, text, start) for name in around):
        return True
    return _behind("verb", text, end) and _before("opening", text, start)


def _day_stands(text: str, start: int, end: int, word: str) -> bool:
    """Tell whether today or tomorrow is the very day, not the present or the future at large."""
    if _behind("bracket", text, end):
        return True  # and a date in brackets says which
    if _behind("of the day", text, end) or (word.isascii() and _before("telling", text, start)):
        return True
    if word in _TOMORROW:
        return is_to_come(text, start)
    return not word.isascii() and not _before("up to", text, start) and not _behind("general", text, end)


def _weekday_stands(text: str, start: int, end: int, literal: str) -> bool:
    """Tell whether a weekday without its date is one day, not the days on which something happens."""
    if _behind("span of days", text, end) or _before("span of days", text, start):
        return False
    return not literal.isascii() or _before("day of the week", text, start) or _behind("of the day", text, end)


def _before(name: str, text: str, start: int) -> bool:
    return bool(_pattern(_BEFORE[name]).search(text[max(0, start - _MOST_BEFORE) : start]))


def _behind(name: str, text: str, at: int) -> bool:
    return bool(_pattern(_BEHIND[name]).match(text, at, at + _MOST_BEHIND))


@cache
def _pattern(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)
