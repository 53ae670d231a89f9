"""Find many words in a text in one pass."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Generic, NamedTuple, TypeVar

from hetao_cli.mentions.languages import LANGUAGES
from hetao_cli.model.scripts import to_simplified
from hetao_cli.quick.patterns import regex

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

T = TypeVar("T")
_LATIN = regex("[a-z]")
_LETTERS = regex("[A-Za-z]+")
_LAST_OF_LATIN = 0x24F
_LEAST = 2
_HEAD = regex("[a-z0-9]{2,}|..", re.DOTALL)
"""How a word begins: its first Latin word, or its first two characters."""

_HYPHENS = str.maketrans(dict.fromkeys("-‐‑–\n\t\xa0\u3000", " ") | {"’": "'"})


def room(plain: str, start: int, end: int) -> float:
    """Return the length of a piece of a folded text in Chinese characters; a Latin letter counts as a third of one."""
    return end - start - len(_LATIN.findall(plain, start, end)) * 2 / 3


class Found(NamedTuple, Generic[T]):
    """A word that was found: its span and its meaning."""

    start: int
    end: int
    meaning: T


def folded(text: str) -> str:
    """Return a text as words are compared: simplified, in lower case, hyphens as blanks; it keeps its length.

    >>> folded("High-end 園區")
    'high end 园区'
    """
    plain = text.translate(_characters())
    lower = plain.lower()
    if len(lower) == len(plain):
        return lower
    return "".join(
        low if len(low := char.lower()) == 1 else char for char in plain
    )  # İ is two characters in lower case


@cache
def _characters() -> dict[int, int | str]:
    return {**to_simplified(), **_HYPHENS}


class Matcher(Generic[T]):
    """Words and the meaning of each.

    At each place the longest word counts, and the search goes on behind it. A Latin word is not found inside a longer
    one and may be in the plural or singular. Capitals must be in the text, too, if they are of an abbreviation (`IDEA`)
    or of a name of one word (`the Loop`); those of `Science park` and `Undersea Tunnel` are free. The time of a search
    grows with the text and the lengths of words that begin alike, not their number.

    Args:
        words: The meaning of each word; of two that are folded alike the first counts.
        names: The words are names, so that the capital of one that stands alone makes it one.
    """

    def __init__(self, words: Mapping[str, T], *, names: bool = False) -> None:
        self._words: dict[str, tuple[tuple[int, ...], T]] = {}
        lengths: dict[str, set[int]] = {}
        for word, meaning in words.items():
            for form in _forms(word.strip()):
                key = folded(form)
                head = _HEAD.match(key)
                if head is not None and key not in self._words:
                    self._words[key] = _capitals(form, names=names), meaning
                    lengths.setdefault(head[0], set()).add(len(key))
        self._lengths = {head: tuple(sorted(found, reverse=True)) for head, found in lengths.items()}
        self._starts = _starts(lengths)

    def find(self, text: str, plain: str) -> list[Found[T]]:
        """Find the words of a text, in order, none overlapping another.

        Args:
            text: The text.
            plain: The same, folded.
        """
        found: list[Found[T]] = []
        lengths, words = self._lengths, self._words
        behind, size = 0, len(plain)
        for at in self._starts.finditer(plain):
            start, end = at.span()
            known = lengths.get(at[0] if end - start >= _LEAST else plain[start : start + _LEAST])
            if known is None or start < behind:
                continue
            for length in known:
                end = start + length
                entry = words.get(plain[start:end])
                if entry is not None and end <= size and _is_word(text, start, end, entry[0]):
                    found.append(Found(start, end, entry[1]))
                    behind = end
                    break
        return found


def _starts(heads: Iterable[str]) -> re.Pattern[str]:
    """Return a pattern that finds where words can start that begin in some ways; it finds other places, too."""
    firsts, seconds = ("".join(map(re.escape, sorted({head[at] for head in heads}))) for at in range(_LEAST))
    if not firsts:
        return re.compile("(?!)")
    return re.compile(f"[{firsts}](?<![a-z0-9]{{2}})(?=[{seconds}])(?:(?<=[a-z0-9])[a-z0-9]+)?")


def _forms(word: str) -> Iterable[str]:
    """Return a word, and its plurals or singulars in all languages."""
    return dict.fromkeys(form for language in LANGUAGES() for form in language.forms(word))


def _capitals(form: str, *, names: bool) -> tuple[int, ...]:
    """Return the offsets of the capitals that a text must have where it has a word."""
    words = [found for found in _LETTERS.finditer(form) if any(char.isupper() for char in found[0])]
    labelled = form[:1].isupper() and " " in form  # a name of several words in sentence case, as Science park
    free = len(words) > 1 or labelled or not names or any(ord(char) > _LAST_OF_LATIN for char in form)
    return tuple(
        found.start() + at
        for found in words
        for at, char in enumerate(found[0])
        if char.isupper() and (at or not free or found[0][1:2].isupper() or len(found[0]) == 1)
    )


def _is_word(text: str, start: int, end: int, capitals: tuple[int, ...]) -> bool:
    """Return whether a span in which a word begins ends with it, and has the capitals that it must have."""
    if _is_latin(text[end - 1]) and end < len(text) and _is_latin(text[end]):
        return False
    return not any(text[start + at].islower() for at in capitals)


def _is_latin(char: str) -> bool:
    return char.isascii() and char.isalnum()
