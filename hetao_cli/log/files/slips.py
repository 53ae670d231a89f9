"""What was probably meant where a file is no TOML: signs of another keyboard, a merge left over, a bracket less."""

from __future__ import annotations

import re
import unicodedata

from hetao_cli.log.schema import TABLES
from hetao_cli.messages.message import Message
from hetao_cli.quick.patterns import regex

_MERGE = regex(r"^(?:<{7}|>{7})(?=\s)", re.MULTILINE)
_HEADER = regex(r"\s*\[\[?\s*([\w-]+)\s*\]")
_CLOSED = regex(r"""\"(?:[^\"\\]|\\.)*\"|'[^']*'|\#.*""")
"""A string that ends on its line, or a comment."""

_DOUBLE, _SINGLE = "“”„‟「」『』＂", "‘’‚‛＇"
_BRACKETS = str.maketrans("【】、", "[],")
_WIDE, _WIDE_BY = range(0xFF01, 0xFF5F), 0xFEE0
"""The full-width signs of ASCII, and by how much they are beyond it."""


def slip_in(text: str, line: int, words: str) -> tuple[Message, int, int] | None:
    """Return what was probably meant, and the line and column where it stands, from 1; None where nothing tells.

    Args:
        text: That is no TOML.
        line: Where it ceases to be.
        words: Why, as the reader of TOML says it.
    """
    merge = _MERGE.search(text)
    if merge is not None:
        line = text.count("\n", 0, merge.start()) + 1
        return _merge_in(text), line, 1
    written = text.split("\n", line)[line - 1] if line <= text.count("\n") + 1 else ""
    header = _HEADER.match(written)
    if words == "duplicate key" and header is not None and header[1] in TABLES:
        return _REPEATED.filled(name=header[1]), line, header.start(1) + 1
    bare = _CLOSED.sub(lambda match: " " * len(match[0]), written)
    opened = re.search("[\"']", bare)
    if opened is not None:  # a string that does not end: what stands in it can be meant, but for a last quotation mark
        last = len(bare.rstrip(" \t\r,]}")) - 1
        bare = bare[: opened.start()].ljust(last) + (bare[last] if bare[last] in _DOUBLE + _SINGLE else "")
    for place, sign in enumerate(bare):
        meant = None if sign.isascii() else _meant(sign)
        if meant is not None:
            return meant, line, place + 1
    return None


def _merge_in(text: str) -> Message:
    """Return that a merge is left over, with the lines of what is to be decided: from its first mark to its last."""
    spans: list[str] = []
    begin = 0
    for found in _MERGE.finditer(text):
        line = text.count("\n", 0, found.start()) + 1
        if found[0][0] == "<":
            begin = line
        else:
            spans.append(f"{begin}–{line}" if begin else f"{line}")
            begin = 0
    spans += [f"{begin}–"] if begin else []
    more = len(spans) - _MOST_MERGES
    return _LEFT_MERGE.filled(lines=", ".join(spans[:_MOST_MERGES]) + (f" (+{more})" if more > 0 else ""))


_MOST_MERGES = 5


def _meant(sign: str) -> Message | None:
    if sign in _DOUBLE:
        return _QUOTES.filled(sign=sign, plain='"')
    if sign in _SINGLE:
        return _QUOTES.filled(sign=sign, plain="'")
    if ord(sign) in _WIDE:
        return _FULL_WIDTH.filled(sign=sign, plain=chr(ord(sign) - _WIDE_BY))
    if ord(sign) in _BRACKETS:
        return _FULL_WIDTH.filled(sign=sign, plain=sign.translate(_BRACKETS))
    if unicodedata.category(sign) == "Zs":
        return _SPACE.filled(code=f"U+{ord(sign):04X}")
    return _INVISIBLE.filled(code=f"U+{ord(sign):04X}") if unicodedata.category(sign) == "Cf" else None


_LEFT_MERGE = Message(
    "slip.merge",
    "not TOML: an unresolved merge in the lines {lines}; keep what is right, and remove <<<<<<<, ======= and >>>>>>>",
)
_REPEATED = Message("slip.repeated", "not TOML: [{name}] stands here again; write [[{name}]] wherever one begins")
_QUOTES = Message("slip.quotes", "not TOML: the quotation mark {sign} is none of TOML; write {plain}")
_FULL_WIDTH = Message("slip.full-width", "not TOML: {sign} is full-width; write {plain}")
_SPACE = Message("slip.space", "not TOML: the space {code} is none of TOML; write a plain one")
_INVISIBLE = Message("slip.invisible", "not TOML: {code} is invisible; remove it")
