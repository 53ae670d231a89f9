"""Whether a text that reads as a date in English is one in its context, and the English words around dates."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hetao_cli.dates.around import LETTERS_BEFORE, behind, is_before, is_behind, is_to_come, is_within_days
from hetao_cli.dates.languages.english.words import ABBREVIATED, FULL_WEEKDAYS, MONTHS

if TYPE_CHECKING:
    from hetao_cli.dates.phrases.stated import StatedDate

_YEAR = (
    "(?:in|since|until|till|by)(?: about| around)?|during|within|year|fiscal|fy|circa|ca?\\.|©|early|mid|late"
    "|throughout|as (?:early|late|recently|soon|far back) as|prior to|starting|effective|on or (?:before|after)"
    "|(?:no|not) (?:earlier|later|sooner) than|(?:pre|post)(?=-)"
    "|(?:built|founded|opened|completed|born|begun|began|started) (?:about|approximately)"
)
BEFORE = {
    "to come": r"\b(?:will|shall|would|expected|scheduled|due|slated|set|plans?|planned|expects?|aims?) ",
    "bounded": r"(?i:\b(?:by|until|till|before) )(?:the (?:beginning|start|middle|end) of )?",
    "between": r"\b[Bb]etween (?:the )?",
    "opening": "[Ii]n|[Oo]n|[Bb]y|[Ss]ince|[Dd]uring",
    "year": _YEAR,
    "year or number": "before|after|from|to|through|and|or|of|for|around|the|between|a|as of|as at|this|that"
    "|[a-z]{1,20}['’]s",
    "joined year": " and | or |, and ",
    "address": r"\bNo\.? ?",
    "edge": "(?i:(?:end|mid|early|late|pre|post)-)",
}
BEHIND = {
    "to come": r"\bwill\b",
    "counted": r"[a-z]+s\b(?<! was)(?<! is)(?<! has)|people|staff|square|sq\b|acres?\b|million|billion",
    "counted by": r"people|square|sq\b|acres?\b|million|billion",
    "verb": r" (?:was|is|saw|will|has|had|marks|marked)\b",
    "joined year": " and | or ",
    "span of days": r"to\b|through\b|and\b|or\b",
}
JOINT = {
    "listed": ", (?:and |or )?| (?:and|or|&) (?:on |in )?(?:the )?|/",
    "coordinated": r"[^.;:!?\n]{0,60} (?:and|then|but) [^.,;:!?\n]{1,40}",
}
FISCAL_YEARS = {1: r"\b(?:RMB|yuan|China|Shenzhen|Beijing|Shanghai|Guangdong)\b", 4: r"Hong Kong|HK\$|\bHKD\b"}
PAST = r"\b(?:[a-z]+ed|was(?! to\b)|were(?! to\b)|had|did|has|said|told|saw|began|took|held|met|came|went|got|made)\b"

_MONTH = LETTERS_BEFORE.format(
    "in|by|since|until|till|from|of|to|through|and|or|early|mid|late|during|before|after|between|every|around|the"
    "|for|as of|as at|at|on|[a-z]{1,12}ing|ended|via|versus"
)
_HALF = LETTERS_BEFORE.format(_YEAR)
_DAY_OF_THE_WEEK = LETTERS_BEFORE.format("on|by|until|till|from|since|late|early|[a-z]{1,12}ed|said|told|held|began")
_SPOKEN_OF = r"(?i:\b(?:his|her|their|my|your|our)[ -](?:mid|early|late)?[ -]?)$"
_VERB = "(?!(?:us|bas|call|nam|locat|need)ed)[a-z]{1,12}ed"
_REPORTED = rf"(?i:\b(?:as of|{_VERB}|said|told|held|here|began|earlier|later) )$"
_ABOUT = r"(?i:^|[.!?,;:(\n] ?|\b(?:in|by|since|from|until|dates? to|dates? from|[a-z]{2,12}ed|begun|began|built) )$"
_AFTER_AN_INTERVAL = r"(?i:\b(?:hours?|days?|weeks?|months?|years?|decades?|shortly|just|soon|immediately|named) )$"
_ENDS_A_CLAUSE = r" ?(?:[,.;:)!?\n]|$)"
_OF_THE_DAY = r" (?:morning|afternoon|evening|night|[a-z]{1,12}ed\b)"
_DONE = (
    rf"\b(?:{_VERB}|did|told|began|took|held|met|came|went|made|will"
    r"|(?:open|begin|start|end|close|meet)s?)\b(?:(?!\b(?:is|are|has|have)\b)[^.,;:!?\n]){0,40} $"
)
"""The clause before `today` if it tells an event of the day: announced the plan today, opens today."""

_CLAUSE_GOES_ON = r"[.,;:!?)]|$| (?:with|at|in|on|to|that|for|and|by|from|as)\b"
_MONTH_NAMES = "|".join(name.capitalize() for name in MONTHS)
_AFTER_A_MONTH, _MONTH_FOLLOWS = rf"\b(?:{_MONTH_NAMES}), $", rf"(?:,| and| or|, and) (?:{_MONTH_NAMES})\b"
_NAMES_TOO = frozenset(("may", "march", "april", "june", "august")) | ABBREVIATED.keys()
"""Months whose names are also other words, or people's, or abbreviations of more than months."""

_LONGEST_HALF = len("h 1")


def stands(text: str, start: int, reading: StatedDate) -> bool:
    """Return whether a date in English is none that is a name, a verb or a figure of speech."""
    literal = text[start : reading.end]
    if literal[0].isdecimal():
        return literal[-1] not in "sS" or not is_before(_SPOKEN_OF, text, start)
    word = literal.rstrip(".").lower()
    if word in {"today", "tomorrow"}:
        return _day_stands(text, start, reading.end, word)
    if word.split()[0] in FULL_WEEKDAYS:
        dated = any(char.isdecimal() for char in literal)
        return dated or (reading.last is None and _weekday_stands(text, start, reading.end))
    if word in MONTHS:
        listed = is_before(_AFTER_A_MONTH, text, start) and is_behind(_MONTH_FOLLOWS, text, reading.end)
        return word not in _NAMES_TOO or listed or is_before(_MONTH, text, start)
    if word[0] in "qh" and len(word) <= _LONGEST_HALF:
        return is_before(_MONTH if word[0] == "q" else _HALF, text, start)
    return not word.endswith(" decade") and not (word[-1] == "s" and is_before(_SPOKEN_OF, text, start))


def places(text: str, start: int, end: int) -> bool:
    """Return whether a word before or after a date places it: not in `worried about 2027` or `a year after 2017`."""
    word = text[start:end].lower()
    if word == "about":
        return is_before(_ABOUT, text, start)
    if word in {"before", "after", "prior to"}:
        return not is_before(_AFTER_AN_INTERVAL, text, start)
    return not word.startswith("and ") or word == "and beyond" or is_behind(_ENDS_A_CLAUSE, text, end)


def _day_stands(text: str, start: int, end: int, word: str) -> bool:
    """Return whether today or tomorrow is the very day, not the present or the future at large."""
    if behind("bracket", text, end):
        return True  # and a date in brackets identifies the day
    if is_behind(_OF_THE_DAY, text, end) or is_before(_REPORTED, text, start):
        return True
    if word == "today" and is_before(_DONE, text, start) and is_behind(_CLAUSE_GOES_ON, text, end):
        return True
    return word == "tomorrow" and is_to_come(text, start)


def _weekday_stands(text: str, start: int, end: int) -> bool:
    """Return whether a weekday without its date is one day, not the regular day of something."""
    if is_within_days(text, start, end):
        return False
    return is_before(_DAY_OF_THE_WEEK, text, start) or is_behind(_OF_THE_DAY, text, end)
