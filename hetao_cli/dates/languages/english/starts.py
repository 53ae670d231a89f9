"""The ways in which a date in English can start in running text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from hetao_cli.dates.languages.english import words

if TYPE_CHECKING:
    from collections.abc import Iterable

_FIGURES = "0-9０-９"


def first_words() -> dict[str, re.Pattern[str] | None]:
    """Return the English words that a date can start with, each with the pattern of what must follow it."""
    count = rf"(?:[{_FIGURES}]{{1,3}}|{_any(words.COUNTS)})"
    of_some = {
        f"(?: of | quarter| half|-quarter|-half| century| five[ -]year | {count} (?:month|quarter))": words.ORDINALS,
        f"(?:[ -]{_any(words.COUNTS)})? {_any(words.COUNTED)} ago|[ -]{_any(words.ORDINALS)} of ": words.COUNTS,
        "[ -]|in ": words.EDGES,
        "-| of ": words.EDGES_OF,
        " ": words.DISTANCES,
        "[,;:.) \n]|$": words.WEEKDAYS,
        " ?[1-4]": ("q", "h"),
    }
    found: dict[str, re.Pattern[str] | None] = {
        word: re.compile(needed, re.IGNORECASE) for needed, group in of_some.items() for word in group
    }
    for group in (words.MONTHS, words.SEASONS, words.DECADES, words.DAYS):
        found |= dict.fromkeys(group)
    found["year"] = re.compile("-end| end| [12][0-9]{3}")
    number = f"[0-9]{{4}}['’]?s|[{_FIGURES}]{{1,3}}(?![{_FIGURES}])"
    found["the"] = re.compile(f" (?:{_any(found)}|['’‘]|{number})", re.IGNORECASE)
    return found


def _any(some: Iterable[str]) -> str:
    """Return a pattern of any of some words, whole."""
    return f"(?:{'|'.join(sorted(some, key=len, reverse=True))})(?![A-Za-z])"
