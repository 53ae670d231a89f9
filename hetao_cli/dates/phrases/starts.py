"""Where in a running text a date may start."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from hetao_cli.dates.languages.chinese import words as chinese_words
from hetao_cli.dates.languages.english import words as english_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_FIGURES = "0-9０-９"
_NUMERALS = "〇○零一二三四五六七八九十两兩廿卅"
_UNITS = "年月日号號世季周週个個天星半"
_AFTER_FIGURES = _UNITS + "A-Za-z'’‘./／．,~～至到与與和及—–－-"
"""What may stand behind the first number of a date, but for one of four figures."""


def starts(text: str) -> Iterator[int]:
    """Yield the places of a text where a date may start, in order; the time is linear in the text, whatever it is."""
    words = _first_words()
    for found in _start_pattern().finditer(text):
        start = found.start()
        if not text[start].isascii() or not text[start].isalpha():
            yield start
            continue
        word = found[0].lower()
        if word in words:
            needed = words[word]
            if needed is None or needed.match(text, found.end()):
                yield start


@cache
def _start_pattern() -> re.Pattern[str]:
    """Return the pattern of numbers, of Latin words, and of Chinese words that a date may start with."""
    words = [
        *chinese_words.RELATIVE,
        *chinese_words.PARTS,
        *chinese_words.YEAR_EDGES,
        *chinese_words.MONTH_EDGES,
        *chinese_words.WEEKS,
        *(f"{week}(?=[一二三四五六日天末])" for week in chinese_words.WEEK),
        f"[{''.join(chinese_words.LEADING)}](?=[{_NUMERALS}{_FIGURES}]{{1,2}} ?(?:[个個]?月|[个個]?季))",
        "第(?=[一二三四1-4] ?季)",
        "半年(?=前|之前|以前)",
    ]
    firsts = "".join(sorted({word.lstrip("[")[0] for word in words}))
    leading = "".join(chinese_words.LEADING)
    return re.compile(
        f"[{_FIGURES}]++(?:(?<=[{_FIGURES}]{{4}})|(?=[ \u3000]{{0,4}}[{_AFTER_FIGURES}]))"
        f"|[A-Za-z]++|['’‘](?=[{_FIGURES}]{{2}})"
        f"|(?<![{_NUMERALS}])[{_NUMERALS}]++(?= ?(?:[{_UNITS}]|[-—~～至到]))"
        f"|(?=[{firsts}{leading}])(?:{'|'.join(words)})"
    )


@cache
def _first_words() -> dict[str, re.Pattern[str] | None]:
    """Return the English words that a date may start with, each with what must follow it."""
    count = rf"(?:[{_FIGURES}]{{1,3}}|{_any(english_words.COUNTS)})"
    of_some = {
        "(?: of | quarter| half|-quarter|-half| century| " + count + " (?:month|quarter))": english_words.ORDINALS,
        f"(?:[ -]{_any(english_words.COUNTS)})? {_any(english_words.COUNTED)} ago"
        f"|[ -]{_any(english_words.ORDINALS)} of ": english_words.COUNTS,
        "[ -]|in ": english_words.EDGES,
        "-| of ": english_words.EDGES_OF,
        " ": english_words.DISTANCES,
        "[,;:.) \n]|$": english_words.WEEKDAYS,
        " ?[1-4]": ("q", "h"),
    }
    words: dict[str, re.Pattern[str] | None] = {
        word: re.compile(needed, re.IGNORECASE) for needed, group in of_some.items() for word in group
    }
    for group in (english_words.MONTHS, english_words.SEASONS, english_words.DECADES, english_words.DAYS):
        words |= dict.fromkeys(group)
    words["year"] = re.compile("-end| end| [12][0-9]{3}")
    number = f"[0-9]{{4}}['’]?s|[{_FIGURES}]{{1,3}}(?![{_FIGURES}])"
    words["the"] = re.compile(f" (?:{_any(words)}|['’‘]|{number})", re.IGNORECASE)
    return words


def _any(words: Iterable[str]) -> str:
    """Return a pattern of any of some words, whole."""
    return f"(?:{'|'.join(sorted(words, key=len, reverse=True))})(?![A-Za-z])"
