"""Tables of words, to find the word at an offset of a text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hetao_cli.model.scripts import simplified

if TYPE_CHECKING:
    from collections.abc import Mapping

BLANKS = frozenset(" \t\u00a0\u2007\u2009\u202f\u3000")
"""Blanks within a figure: also the no-break, figure, thin and narrow ones, and that of full width."""

_MOST_BLANKS = 8


class WordTable:
    """Words and their meanings, indexed to find the longest one in a folded text; they may be in either script.

    Attributes:
        meanings: The meaning of each word; the words are in lower case.
        lengths: The lengths of the words that begin with a character, longest first; letters in both cases.
    """

    __slots__ = ("lengths", "meanings")

    def __init__(self, words: Mapping[str, str]) -> None:
        self.meanings = meanings = dict(words)
        for word, meaning in words.items():
            meanings.setdefault(simplified(word), meaning)
        self.lengths: dict[str, list[int]] = {}
        for word in meanings:
            found = self.lengths.setdefault(word[0], [])
            if len(word) not in found:
                found.append(len(word))
        for first, found in list(self.lengths.items()):
            found.sort(reverse=True)
            self.lengths[first.upper()] = found


def longest_word(table: WordTable, text: str, at: int) -> tuple[str, int] | None:
    """Return the meaning and the end of the longest word of the table at `at`; None if there is none.

    Case does not matter. A word that ends with a Latin letter is not found in a longer one: there is no `m` in `minor`.

    >>> longest_word(WordTable({"km": "km", "km2": "km2"}), "3 KM2", 2)
    ('km2', 5)
    """
    lengths = table.lengths.get(text[at : at + 1])
    if lengths is None:
        return None
    piece = text[at : at + lengths[0]].lower()
    for length in lengths:
        word = piece[:length]
        meaning = table.meanings.get(word)
        if meaning is not None and not (is_letter(word[-1]) and is_letter(text[at + len(word) : at + len(word) + 1])):
            return meaning, at + len(word)
    return None


def is_letter(character: str) -> bool:
    """Return whether a text of at most one character is a Latin letter of ASCII."""
    return character.isascii() and character.isalpha()


def skip_blanks(text: str, at: int) -> int:
    """Return the first offset from `at` on without a blank, past a few of them at most; line ends are no blanks."""
    if text[at : at + 1] not in BLANKS:
        return at
    for end in range(at + 1, at + _MOST_BLANKS):
        if text[end : end + 1] not in BLANKS:
            return end
    return at + _MOST_BLANKS
