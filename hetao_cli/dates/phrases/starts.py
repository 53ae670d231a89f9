"""The offsets in a running text at which a date can start."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from hetao_cli.dates.languages import LANGUAGES, DateLanguage
from hetao_cli.dates.phrases.tokens import latin_letters

if TYPE_CHECKING:
    from collections.abc import Iterator

_FIGURES = "0-9０-９"
_AFTER_FIGURES = "A-Za-z'’‘./／．,~～—–－-"
"""Characters that can follow the first number of a date, unless it has four figures."""


def starts(text: str) -> Iterator[int]:
    """Yield the offsets at which a date can start, in order; the time is linear in the length of any text."""
    letters, words = latin_letters(), _first_words()
    for found in _start_pattern().finditer(text):
        start = found.start()
        if text[start] not in letters:
            yield start
            continue
        word = found[0].lower()
        if word in words:
            needed = words[word]
            if needed is None or needed.match(text, found.end()):
                yield start


@LANGUAGES.derived
def _start_pattern(languages: tuple[DateLanguage, ...]) -> re.Pattern[str]:
    """Return the pattern of numbers, words of letters, and the other ways in which a date can start in a language."""
    after_figures = "".join(language.after_figures for language in languages) + _AFTER_FIGURES
    letters = "A-Za-z" + "".join(language.letters for language in languages)
    patterns = (
        f"[{_FIGURES}]++(?:(?<=[{_FIGURES}]{{4}})|(?=[ \u3000]{{0,4}}[{after_figures}]))",
        f"[{letters}]++|['’‘](?=[{_FIGURES}]{{2}})",
        *(pattern for language in languages for pattern in language.start_patterns),
    )
    return re.compile("|".join(patterns))


@LANGUAGES.derived
def _first_words(languages: tuple[DateLanguage, ...]) -> dict[str, re.Pattern[str] | None]:
    """Return the words of letters that a date can start with, each with what must follow it; None for anything.

    A word of several languages may be followed by what may follow in one of them.
    """
    found: dict[str, re.Pattern[str] | None] = {}
    for language in languages:
        for word, needed in language.first_words().items():
            known = found.get(word, needed)
            if known is None or needed is None:
                found[word] = None
            elif known is needed:
                found[word] = needed
            else:
                found[word] = re.compile(f"(?:{known.pattern})|(?:{needed.pattern})", re.IGNORECASE)
    return found
