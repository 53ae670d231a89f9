"""Texts in lines of a width, broken at blanks and between Chinese characters, not within a word, a number or an id."""

from __future__ import annotations

from hetao_cli.model.blocks import NO_BREAK, Styled
from hetao_cli.model.safe import columns_of
from hetao_cli.quick.patterns import regex

_OPENERS = "（「『《〈【〔［｛"
_CLOSERS = "）」』》〉】〕］｝，。、；：！？…％·,.;:!?)"
_WIDE = "\u2e80-\u9fff\ua000-\ua4cf\uac00-\ud7af\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60￠-￦\U0001f300-\U0003ffff"
_NARROW = rf"(?:[^\s{_WIDE}]|{NO_BREAK}|(?<=\d) (?=[%‰](?!\w)))"
_PIECES = regex(
    rf"[^\S{NO_BREAK}]+"  # blanks
    rf"|[{_OPENERS}]*(?:{_NARROW}*[\d{NO_BREAK}](?![{_OPENERS}])[{_WIDE}]|{_NARROW}+|[{_WIDE}](?:[\u200d\ufe0f][{_WIDE}]?)*)[{_CLOSERS}]*"
)
"""What is not broken: a word; a number with what it counts; a Chinese character; each with the signs around it."""


def pieces(text: str) -> list[str]:
    """Return a text in pieces: blanks, and what is not broken between them.

    >>> pieces("hk-park 有440家（企业）。")
    ['hk-park', ' ', '有', '440家', '（企', '业）。']
    """
    return [text] if text.isascii() and text.isalnum() else _PIECES.findall(text)


def widest_piece(text: str) -> int:
    """Return the columns of the widest piece of a text."""
    return max(map(columns_of, pieces(text)), default=0)


def wrapped(spans: list[Styled], width: int, indent: int = 0) -> list[list[Styled]]:
    """Return spans in lines of at most so many columns; the text has no blanks at the ends of lines.

    Args:
        spans: The spans; a newline ends a line, too.
        width: The columns. Only a piece that is wider than that is broken within.
        indent: By how many blanks each further line of a text is indented.
    """
    text = "".join(span.text for span in spans)
    if "\n" not in text and columns_of(text) <= width:
        return [spans]
    indent = indent if 2 * indent < width else 0
    lines: list[list[Styled]] = []
    first = 0
    for paragraph in text.split("\n"):
        for number, (start, end) in enumerate(_ranges(paragraph, width, indent)):
            margin = [Styled(" " * indent)] if number and indent else []
            lines.append([*margin, *_cut(spans, first + start, first + end)])
        first += len(paragraph) + 1
    return lines


def _ranges(text: str, width: int, indent: int) -> list[tuple[int, int]]:
    """Return where each line of a text begins and ends."""
    found: list[tuple[int, int]] = []
    start = at = column = 0
    room = width
    for whole in pieces(text):
        piece, wide = whole, columns_of(whole)
        if column + wide > room and not piece.isspace():
            if text[start:at].strip():
                found.append((start, at))
                start, column, room = at, 0, width - indent
            while column + wide > room and len(piece) > 1:
                fits = _fitting(piece, room - column)
                found.append((start, at + fits))
                at += fits
                start, column, room, piece = at, 0, width - indent, piece[fits:]
                wide = columns_of(piece)
        at += len(piece)
        column += wide
    return [(first, first + len(text[first:last].rstrip())) for first, last in [*found, (start, len(text))]]


def _fitting(piece: str, room: int) -> int:
    """Return how many characters of a piece there is room for, at least one."""
    fits = 1
    while fits < len(piece) and columns_of(piece[: fits + 1]) <= room:
        fits += 1
    return fits


def _cut(spans: list[Styled], start: int, end: int) -> list[Styled]:
    """Return the spans of a part of their text."""
    found: list[Styled] = []
    for span in spans:
        text = span.text[max(start, 0) : max(end, 0)]
        if text:
            found.append(Styled(text, span.style))
        start, end = start - len(span.text), end - len(span.text)
    return found
