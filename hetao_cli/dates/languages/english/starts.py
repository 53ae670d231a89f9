"""The ways in which a date in English can start in running text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from hetao_cli.dates.languages.english import words

if TYPE_CHECKING:
    from collections.abc import Iterable

_FIGURES = "0-9０-９"
_AFTER_ANAPHORS = (*words.UNITS, *words.PARTS_OF_DAY, *words.MONTHS, "day", "period", "financial", "fiscal")


def first_words() -> dict[str, re.Pattern[str] | None]:
    """Return the English words that a date can start with, each with the pattern of what must follow it."""
    count = rf"(?:[{_FIGURES}]{{1,3}}|{_any(words.COUNTS)})"
    of_some = {
        f"(?: of | quarter| half|-quarter|-half| century| five[ -]year | {count} (?:month|quarter)"
        f"| (?:and|or) {_any(words.ORDINALS)} quarter)": words.ORDINALS,
        f"(?:[ -]{_any(words.COUNTS)})? {_any(words.COUNTED)} {_any(words.FROM_A_COUNT)}"
        f"|[ -]{_any(words.ORDINALS)} of ": words.COUNTS,
        "[ -]|in ": words.EDGES,
        "-| of ": words.EDGES_OF,
        " ": words.DISTANCES,
        f" (?:{_any(words.COUNTS)} |[0-9]{{1,2}} )?{_any(words.MONTHS_OF_PARTS)} of ": ("final",),
        "[,;:.) \n]|$": words.WEEKDAYS,
        " ?[1-4]": ("q", "h"),
        f" (?:same )?{_any(_AFTER_ANAPHORS)}": ("that", "same"),
        f" ?['’]?[{_FIGURES}]{{2}}| (?:year )?[{_FIGURES}]{{4}}": ("fy", "fiscal"),
        f" year [{_FIGURES}]{{4}}": ("financial",),
        f" [{_FIGURES}]{{1,4}}": ("ad", "ce"),
        " (?:before|after)(?![a-z])": ("day", "month"),
    }
    found: dict[str, re.Pattern[str] | None] = {
        word: re.compile(needed, re.IGNORECASE) for needed, group in of_some.items() for word in group
    }
    for group in (words.MONTHS, words.SEASONS, words.DECADES, words.DAYS):
        found |= dict.fromkeys(group)
    found["year"] = re.compile("-end| end| [12][0-9]{3}| (?:before|after)(?![a-z])")
    number = f"[0-9]{{4}}(?:['’]?s|[-–/][0-9]{{2,4}} f|(?= f))|[{_FIGURES}]{{1,3}}(?![{_FIGURES}])"
    found["the"] = re.compile(f" (?:{_any((*found, *words.ANAPHORS))}|['’‘]|{number})", re.IGNORECASE)
    return found


def _any(some: Iterable[str]) -> str:
    """Return a pattern of any of some words, whole."""
    return f"(?:{'|'.join(sorted(some, key=len, reverse=True))})(?![A-Za-z])"
