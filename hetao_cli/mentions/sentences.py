"""The ends of the sentences, clauses and paragraphs of a text."""

from __future__ import annotations

import re
from bisect import bisect_right

from hetao_cli.mentions.languages import LANGUAGES, MentionLanguage, matching
from hetao_cli.quick.tuples import NamedTuple

# A full stop ends a sentence before a blank and no small letter, unless an abbreviation or initial stands before it.
_SENTENCE = (
    r"[。！？!?\n]+[”’」』）)\"]*"
    r"|(?<![A-Z])@abbreviations\.[”’)\"]*(?=\s+[^a-z\s]|\s*$)"
)
_CLAUSE = r"[，；;：（）()]|(?<![0-9]),|,(?![0-9])|(?<![0-9/a-z]):| [–—-] |—+|:(?=\s)"
_SIGNS = "。！？!?\n.，；;：（）(),: —"
"""All characters with which such an end begins: where none of them stands, nothing more is looked for."""

_SHORT_LINE = 18
"""Characters of a line below which it is a heading or an item, not a line that was broken."""

_ITEM = matching("@item")


class Boundaries(NamedTuple):
    """The ends of the sentences and clauses of a text: the offsets after them, in order."""

    sentences: list[int]
    clauses: list[int]
    length: int

    def sentence(self, at: int) -> tuple[int, int]:
        """Return the span of the sentence at an offset."""
        return _piece(self.sentences, at, self.length)

    def clause(self, at: int) -> tuple[int, int]:
        """Return the span of the clause at an offset; the end of a sentence ends a clause, too."""
        start, end = _piece(self.clauses, at, self.length)
        return start, end


def bounds_of(text: str) -> Boundaries:
    """Return the ends of the sentences and clauses of a text; the end of a broken line is none.

    >>> text = "It is 3.02 sq. km, more or less. The U.S. firm left. 面积3.02平方公里，"
    >>> bounds = bounds_of(text)
    >>> [text[slice(*bounds.clause(at))] for at in (0, 20, 40, 60)]
    ['It is 3.02 sq. km,', ' more or less.', ' The U.S. firm left.', ' 面积3.02平方公里，']
    """
    sentences: list[int] = []
    clauses: list[int] = []
    line = 0
    for found in _ends().finditer(text):
        if found[0] == "\n":
            goes_on = _goes_on(text, line, found.start())
            line = found.end()
            if goes_on:
                continue
        clauses.append(found.end())
        if found[1] is not None:
            sentences.append(found.end())
    return Boundaries(sentences, clauses, len(text))


@LANGUAGES.derived
def _ends(languages: tuple[MentionLanguage, ...]) -> re.Pattern[str]:
    """Return the pattern of the ends of sentences, as a group, and of clauses."""
    abbreviations = "".join(rf"(?<!\b{word})" for one in languages for word in one.abbreviations)
    return re.compile(f"(?=[{_SIGNS}])(?:({_SENTENCE.replace('@abbreviations', abbreviations)})|{_CLAUSE})")


def _goes_on(text: str, line: int, end: int) -> bool:
    """Return whether a sentence goes on in the next line: the line is long, and letters stand on both sides."""
    if end - line < _SHORT_LINE or end + 1 >= len(text):
        return False
    last, following = text[end - 1], text[end + 1]
    if last.isascii():
        return last not in ".:;" and following.isascii() and (following.islower() or following.isdigit())
    return last.isalnum() and not following.isascii() and following.isalnum() and not _ITEM().match(text, end + 1)


def _piece(ends: list[int], at: int, length: int) -> tuple[int, int]:
    place = bisect_right(ends, at)
    return ends[place - 1] if place else 0, ends[place] if place < len(ends) else length
