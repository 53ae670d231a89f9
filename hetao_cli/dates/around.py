"""The words around a date in any language, and what they show: a plan, a past event, a limit, a span."""

from __future__ import annotations

import re
from functools import cache

from hetao_cli.dates.languages import LANGUAGES, DateLanguage
from hetao_cli.model.packs import filled

_MOST_BEFORE, _MOST_BEHIND, _MOST_BETWEEN = 48, 32, 100
"""How many characters are searched before a date, and from its start on."""

LETTERS_BEFORE = r"(?i:(?<![a-z])(?:{})[ -]?)$"
"""The pattern of words of letters, joined by bars, before a date with at most a blank between."""

_BEFORE = {
    "to come": r"(?:@to come)[^.,;:!?。，；：！？\n]{0,40}$",
    "bounded": r"(?:@bounded)$",
    "between": r"(?:@between)$",
    "opening": r"(?:^|[.!?。！？”\"\n]\s{0,4})(?:(?:@opening) ?)?$",
    "year": LETTERS_BEFORE.format("@year"),
    "year or number": LETTERS_BEFORE.format("@year or number"),
    "bracket": r"[(（\[［][^()（）\n0-9]{0,12}$",
    "other year": r"(?<![0-9])[12][0-9]{3}(?:@year sign)?(?:, |[、/]|@joined year)$",
    "address": r"[/_=&?#@.-]$|[A-Za-z0-9]:$|(?:@address)$",
    "edge": r"(?:@edge)$",
    "span of days": r"(?:[、（(—–~～-]|@span of days)$",
}
"""Patterns of text before a date; `@` and a name stand for the languages' patterns of that name."""

_BEHIND = {
    "to come": r"[^.,;:!?。，；：！？\n]{0,24}?(?:@to come)",
    "counted": r" ?(?:@counted|k?m\b|m²|[kMGT]?[WVB]h?\b|[%°€£$]|[0-9])",
    "counted by": r" ?(?:@counted by|k?m\b|m²|[%°€£$]|[0-9])",
    "verb": r"(?:@verb)",
    "other year": r"(?:, |[、/]|@joined year)[12][0-9]{3}(?![0-9])",
    "bounded": r"(?:@bounded)",
    "bracket": r" ?[(（]",
    "span of days": r" ?(?:[、—–~～-]|@span of days)|[)）]",
    "host": r"[.@_][A-Za-z]|\.[0-9]|(?<=[0-9A-Za-z]):[0-9]",
}
"""Patterns of text behind a date."""

_CLAUSE_END = r"[;!?。；！？]| \)?\."
_SENTENCE_END = r"[;!?。；！？]|\.(?= [A-Z])"


def is_to_come(text: str, start: int) -> bool:
    """Return whether the clause around a date is about the future: will open on December 22, 12月22日将开园."""
    return before("to come", text, start) or behind("to come", text, start)


def is_bounded(text: str, start: int, end: int) -> bool:
    """Return whether a date is a deadline, which is mostly in the future."""
    return before("bounded", text, start) or behind("bounded", text, end)


def is_listed(joint: str) -> bool:
    """Return whether a text between two dates makes them a list."""
    return bool(_joints()["listed"].fullmatch(joint))


def is_coordinated(words: str) -> bool:
    """Return whether the text between two dates tells what came after the first: (in March 2018) and ended in (May)."""
    return len(words) <= _MOST_BETWEEN and bool(_joints()["coordinated"].fullmatch(words))


def is_past(text: str, start: int) -> bool:
    """Return whether the words around a date are about the past: was opened on 22 December, 6月11日公布了."""
    clause = _pattern(_CLAUSE_END).search(text[max(0, start - _MOST_BEFORE) : start][::-1])
    begin = start - (_MOST_BEFORE if clause is None else clause.start())
    sentence = _pattern(_SENTENCE_END).search(text, start, start + _MOST_BEHIND)
    return bool(_past().search(text, max(0, begin), sentence.start() if sentence else start + _MOST_BEHIND))


def is_told_as_past(text: str, end: int) -> bool:
    """Return whether the words behind a date tell of the past: as early as June 2025, the minister said."""
    sentence = _pattern(_SENTENCE_END).search(text, end, end + _MOST_BEHIND)
    return bool(_past().search(text, end, sentence.start() if sentence else end + _MOST_BEHIND))


def is_between(text: str, start: int) -> bool:
    """Return whether the word before a date is one after which `and` joins it with a second one."""
    return before("between", text, start)


def is_opening(text: str, start: int) -> bool:
    """Return whether a date opens its sentence, and so dates what follows."""
    return before("opening", text, start)


def is_within_days(text: str, start: int, end: int) -> bool:
    """Return whether a weekday is in a span or a list of days."""
    return behind("span of days", text, end) or before("span of days", text, start)


def before(name: str, text: str, start: int) -> bool:
    """Return whether the pattern of a name in `_BEFORE` matches before an offset, in any language."""
    return bool(_pattern(_patterns()[0][name]).search(text[max(0, start - _MOST_BEFORE) : start]))


def behind(name: str, text: str, at: int) -> bool:
    """Return whether the pattern of a name in `_BEHIND` matches at an offset, in any language."""
    return bool(_pattern(_patterns()[1][name]).match(text, at, at + _MOST_BEHIND))


def is_before(pattern: str, text: str, start: int) -> bool:
    """Return whether a pattern is found in the `_MOST_BEFORE` characters before an offset."""
    return bool(_pattern(pattern).search(text[max(0, start - _MOST_BEFORE) : start]))


def is_behind(pattern: str, text: str, at: int) -> bool:
    """Return whether a pattern matches at an offset."""
    return bool(_pattern(pattern).match(text, at, at + _MOST_BEHIND))


@LANGUAGES.derived
def _patterns(languages: tuple[DateLanguage, ...]) -> tuple[dict[str, str], dict[str, str]]:
    """Return the patterns before and behind a date, filled with those of the languages."""
    return (
        {name: filled(pattern, [one.around_before for one in languages]) for name, pattern in _BEFORE.items()},
        {name: filled(pattern, [one.around_behind for one in languages]) for name, pattern in _BEHIND.items()},
    )


@LANGUAGES.derived
def _joints(languages: tuple[DateLanguage, ...]) -> dict[str, re.Pattern[str]]:
    """Return the patterns of the text between two dates."""
    return {
        name: re.compile("|".join(filter(None, (one.around_joint.get(name) for one in languages))) or "(?!)")
        for name in ("listed", "coordinated")
    }


@LANGUAGES.derived
def _past(languages: tuple[DateLanguage, ...]) -> re.Pattern[str]:
    return re.compile("|".join(language.past for language in languages if language.past) or "(?!)")


@cache
def _pattern(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)
