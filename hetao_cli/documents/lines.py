"""Lines as they are printed, joined to the paragraphs that they were broken from."""

from __future__ import annotations

from typing import TYPE_CHECKING
from unicodedata import east_asian_width

from hetao_cli.quick.patterns import regex

if TYPE_CHECKING:
    from collections.abc import Iterable

_WIDE = ("W", "F")
_FULL = 0.75
"""The least width of a line that goes on, as a share of the wide lines: the next word did not fit in."""

_WIDE_LINES = 0.95
"""The quantile of widths that counts as wide; a few lines can be wider than the column of the text."""

_NARROWEST = 24
"""The least columns of a line that goes on: narrower lines are of a table or a list."""

_SENTENCE_END = ("。", "！", "？", "；", "：", ".", "!", "?", ":", ";")
_ITEM = regex(
    r"[•·▪◦●○■□–—*-]\s|\(?\d{1,2}[.)、．]\s?\D|[（(][一二三四五六七八九十\d]{1,3}[）)]|[一二三四五六七八九十]{1,3}、"
)


def full_width(lines: Iterable[str]) -> float:
    """Return the least columns of a line of a document that goes on in the next."""
    widths = sorted(map(_width, lines))
    return max(_NARROWEST, _FULL * widths[int(_WIDE_LINES * len(widths))]) if widths else _NARROWEST


def paragraphs(lines: Iterable[str], full: float) -> list[str]:
    """Return the paragraphs of a page's lines.

    A line goes on in the next if it is full, ends no sentence, and the next begins no item of a list. Chinese is joined
    without a blank, words with one; a hyphen at the end is dropped if a small letter follows.

    >>> paragraphs(["The zone covers 3.02 square kilo-", "metres in Shenzhen and lies at", "the river.", "深圳"], 24)
    ['The zone covers 3.02 square kilometres in Shenzhen and lies at the river.', '深圳']

    Args:
        lines: The lines in order.
        full: The least columns of a line that goes on, as `full_width` returns them for all lines of the document.
    """
    kept = [line.strip() for line in lines]
    joined: list[str] = []
    goes_on = False
    for line in kept:
        if goes_on and line and not _ITEM.match(line):
            joined[-1] = joined_line(joined[-1], line)
        elif line:
            joined.append(line)
        goes_on = bool(line) and _width(line) >= full and not line.endswith(_SENTENCE_END)
    return joined


def joined_line(first: str, second: str) -> str:
    """Join two lines that one paragraph was broken into.

    >>> joined_line("3.02平方", "公里"), joined_line("87", "hectares"), joined_line("Shenzhen-", "Hong Kong")
    ('3.02平方公里', '87 hectares', 'Shenzhen-Hong Kong')
    """
    if first.endswith("-") and first[-2:-1].isalpha():
        return (first[:-1] if second[:1].islower() else first) + second
    wide = east_asian_width(first[-1]) in _WIDE or east_asian_width(second[0]) in _WIDE
    return first + second if wide else f"{first} {second}"


def _width(line: str) -> int:
    return len(line) + sum(east_asian_width(character) in _WIDE for character in line)
