"""The positions of mentions in a document, and the sentences that are shown to people."""

from __future__ import annotations

import re
from bisect import bisect_right

from hetao_cli.model.excerpt import Excerpt, cut
from hetao_cli.quick.tuples import NamedTuple


class LinePlace(NamedTuple):
    """The position of a mention: lines and columns from 1, the end behind its last character."""

    line: int
    column: int
    end_line: int
    end_column: int


class LineIndex:
    r"""The lines of a text.

    >>> LineIndex("87 ha\n447家").place(6, 10)
    LinePlace(line=2, column=1, end_line=2, end_column=5)
    """

    __slots__ = ("_starts",)

    def __init__(self, text: str) -> None:
        self._starts = [0, *(found.end() for found in re.finditer("\n", text))]

    def place(self, start: int, end: int) -> LinePlace:
        """Return the position of a piece of the text, from its first character to behind its last."""
        return LinePlace(*self._at(start), *self._at(end))

    def _at(self, offset: int) -> tuple[int, int]:
        line = bisect_right(self._starts, offset)
        return line, offset - self._starts[line - 1] + 1


_ENDS = "。！？!?\n"


def excerpt(text: str, start: int, end: int, columns: int) -> Excerpt:
    """Return the sentence around a mention, cut if it is wider than so many columns of a terminal.

    >>> excerpt("It opened. The park has 447 firms today.", 24, 27, 30)
    Excerpt(before='The park has ', marked='447', after=' firms today.')
    >>> excerpt("面积为87公顷的香港园区一期工程已经开始施工。", 3, 7, 20)
    Excerpt(before='面积为', marked='87公顷', after='的香港…')
    """
    least = max(start - columns - 1, 0)  # what is further off is not shown
    first = max(max(text.rfind(sign, least, start) for sign in _ENDS) + 1, least)
    stop = text.rfind(". ", first, start)
    first = stop + 2 if stop >= 0 else first
    last = min((place for sign in (*_ENDS, ". ") if (place := text.find(sign, end, end + columns)) >= 0), default=-1)
    last = last + 1 if last >= 0 else min(end + columns, len(text))
    before, after = text[first:start].lstrip(), text[end:last].rstrip()
    return cut(Excerpt(before, " ".join(text[start:end].split()), after), columns)
