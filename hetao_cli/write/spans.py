"""Where the entries of a file stand, with their keys and values: what a change of one of them replaces.

A file is scanned only when it is changed. It has been read as TOML before, so the scan takes it for well-formed.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, TypeVar

import rtoml

from hetao_cli.log.schema import TABLES
from hetao_cli.quick.patterns import regex
from hetao_cli.quick.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_T = TypeVar("_T")


class Written(NamedTuple):
    """A value as it is written.

    Attributes:
        begin: The offset of its first character.
        end: The offset behind its last character.
        pairs: What a table in braces holds; None for any other value.
        items: What a list holds; None for any other value.
    """

    begin: int
    end: int
    pairs: tuple[Pair, ...] | None = None
    items: tuple[Written, ...] | None = None


class Pair(NamedTuple):
    """A key with its value.

    Attributes:
        path: The key; of one with dots (`title.en = …`), or below a header of its own (`[event.title]`), all its parts.
        begin: The offset of the key.
        end: The offset behind the value.
        value: The value.
    """

    path: tuple[str, ...]
    begin: int
    end: int
    value: Written


class Block(NamedTuple):
    """An entry as it is written.

    Attributes:
        begin: The offset of its header, or of its brace in a list.
        opened: The offset behind its header, or behind that brace.
        end: The offset behind its last value, or behind the brace that closes it.
        pairs: Its keys, in their order.
        inline: Whether it stands in braces, not under a header.
    """

    begin: int
    opened: int
    end: int
    pairs: tuple[Pair, ...]
    inline: bool

    def pair(self, *path: str) -> Pair | None:
        """Return the pair of a key, or of a key of the table that it is; None if it is not written so."""
        return pair_in(self.pairs, path)


def pair_in(pairs: tuple[Pair, ...], path: tuple[str, ...]) -> Pair | None:
    """Return the pair that a path leads to, through tables in braces as well; None if none does."""
    for pair in pairs:
        if pair.path == path:
            return pair
        if path[: len(pair.path)] == pair.path and pair.value.pairs is not None:
            return pair_in(pair.value.pairs, path[len(pair.path) :])
    return None


def blocks_of(text: str) -> dict[str, list[Block]]:
    r"""Return the entries of a file by their kind, in their order.

    Raises:
        ValueError: The text is none that the scan knows.

    >>> text = '[[place]]\nid = "park"\n\n[[place]]\nid = "zone"\n'
    >>> [text[one.begin:one.end] for one in blocks_of(text)["place"]]
    ['[[place]]\nid = "park"', '[[place]]\nid = "zone"']
    """
    return _Scan(text).blocks()


def string_at(text: str, value: Written) -> str | None:
    """Return the text that a value is; None if it is none."""
    raw = text[value.begin : value.end]
    if raw[:1] not in {'"', "'"}:
        return None
    if "\\" not in raw and not raw.startswith(('"""', "'''")):
        return raw[1:-1]
    found = rtoml.loads(f"value = {raw}")["value"]
    return found if isinstance(found, str) else None


def values_of(pair: Pair) -> tuple[Written, ...]:
    """Return the values of a pair: the items of a list, or the one value."""
    return (pair.value,) if pair.value.items is None else pair.value.items


_BLANKS = regex(r"(?:[ \t\r\n]+|#[^\n]*)*")
_KEY = regex(r"[\w-]+|\"(?:[^\"\\\n]|\\.)*\"|'[^'\n]*'")
_SCALAR = regex(
    r'"""(?:[^\\]|\\.)*?"{3,5}'
    r"|'''.*?'{3,5}"
    r'|"(?:[^"\\\n]|\\.)*"'
    r"|'[^'\n]*'"
    r"|\d{4}-\d\d-\d\d \d\d:[^\s,\]}#]+"  # a date and a time with a blank between
    r"|[^\s,\]}#\"'=\[{]+",
    re.DOTALL,
)


class _Scan:
    """A scan of one text, from its start on."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.at = 0

    def blocks(self) -> dict[str, list[Block]]:
        """Return the entries of the whole text."""
        found: dict[str, list[Block]] = {}
        top = self._pairs(())
        for pair in top:
            if pair.path[0] in TABLES:
                found.setdefault(pair.path[0], []).extend(_inline(pair))
        while self.at < len(self.text):
            begin, path = self.at, self._header()
            opened = self.at
            blocks, pairs = found.setdefault(path[0], []), self._pairs(path[1:])
            end = pairs[-1].end if pairs else opened
            if len(path) > 1 and blocks:
                blocks[-1] = blocks[-1]._replace(end=end, pairs=blocks[-1].pairs + pairs)
            else:
                blocks.append(Block(begin, opened, end, pairs, inline=False))
        return found

    def _header(self) -> tuple[str, ...]:
        brackets = 2 if self.text.startswith("[[", self.at) else 1
        self.at += brackets
        path = self._path()
        for _ in range(brackets):
            self._take("]")
        return path

    def _pairs(self, above: tuple[str, ...]) -> tuple[Pair, ...]:
        """Take pairs up to a header or the end."""
        found: list[Pair] = []
        while self._next() not in {"", "["}:
            found.append(self._pair(above))
        return tuple(found)

    def _pair(self, above: tuple[str, ...] = ()) -> Pair:
        begin, path = self.at, above + self._path()
        self._take("=")
        value = self._value()
        return Pair(path, begin, value.end, value)

    def _path(self) -> tuple[str, ...]:
        parts: list[str] = []
        while True:
            self._next()
            part = self._matched(_KEY)
            parts.append(part[1:-1] if part[0] in "\"'" else part)
            if self._next() != ".":
                return tuple(parts)
            self.at += 1

    def _value(self) -> Written:
        opening, begin = self._next(), self.at
        if opening == "[":
            items = self._until("]", self._value)
            return Written(begin, self.at, items=items)
        if opening == "{":
            pairs = self._until("}", self._pair)
            return Written(begin, self.at, pairs=pairs)
        self._matched(_SCALAR)
        return Written(begin, self.at)

    def _until(self, closing: str, one: Callable[[], _T]) -> tuple[_T, ...]:
        self.at += 1
        found: list[_T] = []
        while self._next() != closing:
            found.append(one())
            if self._next() == ",":
                self.at += 1
        self.at += 1
        return tuple(found)

    def _next(self) -> str:
        """Go on to the next character that is neither blank nor in a comment, and return it; empty at the end."""
        blanks = _BLANKS.match(self.text, self.at)
        self.at = blanks.end() if blanks is not None else self.at
        return self.text[self.at : self.at + 1]

    def _take(self, character: str) -> None:
        if self._next() != character:
            raise ValueError(self.at)
        self.at += 1

    def _matched(self, pattern: re.Pattern[str]) -> str:
        found = pattern.match(self.text, self.at)
        if found is None:
            raise ValueError(self.at)
        self.at = found.end()
        return found[0]


def _inline(pair: Pair) -> Iterator[Block]:
    """Yield the entries of `table = [{…}]` or `table = {…}`; what is no table there is one without keys."""
    if len(pair.path) == 1:
        for value in values_of(pair):
            yield Block(value.begin, value.begin + 1, value.end, value.pairs or (), inline=True)
