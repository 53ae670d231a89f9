"""Text of a log for display: without control characters, and its width in a terminal."""

from __future__ import annotations

from hetao_cli.quick.patterns import regex

_CONTROLS = regex("[\x00-\x08\x0b-\x1f\x7f-\x9f]")
_MARKS = "\u061c\u200e\u200f\u2028\u2029\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff"
"""Marks of writing direction, ends of lines and the byte order mark; a pattern of them would be slow to compile."""


_TWICE_AS_WIDE = regex("[\u3001-\u3029\u4e00-\u9fff\uff01-\uff60]")
_PLAIN = regex("[ -~\xa0-\xac\xae-\u02ff\u2010-\u2026\u3001-\u3029\u4e00-\u9fff\uff01-\uff60]*")
"""Characters whose width is known without a table: most of those of our languages."""


def safe(text: str) -> str:
    r"""Return a text with control characters and marks of writing direction as escapes, tabs as blanks; newlines stay.

    A direction mark can make a figure read backwards, an escape can repaint the terminal.

    >>> safe("\x1b[31mred")
    '\\x1b[31mred'
    """
    if text.isprintable():  # none of these is
        return text
    text = _CONTROLS.sub(lambda match: f"\\x{ord(match[0]):02x}", text.replace("\t", " "))
    return _without_marks(text)


def safe_json(text: str) -> str:
    """Return JSON text with the controls above ASCII and the direction marks, which JSON allows, as escapes."""
    if text.isprintable():
        return text
    text = _CONTROLS.sub(lambda match: f"\\u{ord(match[0]):04x}", text)
    return _without_marks(text)


def columns_of(text: str) -> int:
    r"""Return the width of a text in a terminal, in columns: on one line, and safe.

    >>> columns_of("a河套"), columns_of("河套\t约"), columns_of("\x1b")
    (5, 7, 4)
    """
    if text.isascii() and text.isprintable():
        return len(text)
    if _PLAIN.fullmatch(text):
        return len(text) + len(_TWICE_AS_WIDE.findall(text))
    from wcwidth import wcswidth

    return int(wcswidth(safe(text).replace("\n", "")))


def _without_marks(text: str) -> str:
    if text.isascii():
        return text
    for mark in _MARKS:
        if mark in text:
            text = text.replace(mark, f"\\u{ord(mark):04x}")
    return text
