"""The documents that a log is proposed from: their texts, their figures and dates, their sentences."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, NamedTuple

from hetao_cli.mentions.reading import read_text
from hetao_cli.mentions.sentences import Boundaries, bounds_of
from hetao_cli.model.scripts import half_width, simplified

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hetao_cli.documents.article import Article
    from hetao_cli.model.mention import Reading


class Paper(NamedTuple):
    """A document.

    Attributes:
        name: Its path, as it was given.
        text: Its text, in signs of half width; spans refer to it as to the text as it was given.
        plain: The same in Simplified characters, as long.
        reading: Its figures and dates, without subjects.
        bounds: The ends of its sentences and clauses.
        taken: The spans of figures and dates, in order.
        is_traditional: Its Chinese is in Traditional characters.
        stated: Names in what it states about itself, which are those of no place: of its publisher, its author.
    """

    name: str
    text: str
    plain: str
    reading: Reading
    bounds: Boundaries
    taken: Sequence[tuple[int, int]]
    is_traditional: bool
    stated: frozenset[str]

    def line(self, at: int) -> int:
        """Return the number of the line at an offset, from 1."""
        return self.text.count("\n", 0, at) + 1

    def is_taken(self, start: int, end: int) -> bool:
        """Return whether a piece of the text overlaps a figure or a date."""
        at = bisect_right(self.taken, (end,)) - 1
        return any(first < end and start < last for first, last in self.taken[max(0, at - 1) : at + 1])


def paper_of(article: Article) -> Paper:
    """Return a document as it is looked through for proposals."""
    reading = read_text(article.text, article.published)
    shown = half_width(article.text)
    stated = frozenset(one for one in (article.publisher, article.author) if one is not None)
    taken = sorted([(one.start, one.end) for one in reading.figures] + [(one.start, one.end) for one in reading.dates])
    is_traditional = "zh-Hant" in article.language
    return Paper(article.path, shown, simplified(shown), reading, bounds_of(shown), taken, is_traditional, stated)


class Said(NamedTuple):
    """Where a document says something: the number of the document, from 0, and a span of its text."""

    paper: int
    start: int
    end: int
