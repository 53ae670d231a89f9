"""Texts in lines of a drawing."""

from __future__ import annotations

from hetao_cli.model.safe import columns_of


def wrapped(text: str, width: int, indent: int = 0) -> list[str]:
    """Return a text in lines of at most so many columns, all but the first indented; broken at blanks if possible.

    >>> wrapped("[1] The park opens", 12, 4)
    ['[1] The park', '    opens']
    """
    lines: list[str] = []
    margin = ""
    while columns_of(text) > width - len(margin):
        end = room = 0
        while (room := room + columns_of(text[end])) <= width - len(margin):
            end += 1
        blank = text.rfind(" ", 1, end + 1)
        # a blank near the start is that behind a number: the rest has no blanks, and is broken anywhere
        end = blank if blank > indent else max(end, 1)
        lines.append(margin + text[:end])
        text = text[end:].lstrip()
        margin = " " * indent
    return [*lines, margin + text]
