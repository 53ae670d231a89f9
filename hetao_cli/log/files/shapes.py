"""Shapes of blocks: what tables have in common that differ in their texts alone.

One pattern reads all blocks of a shape, in a quarter of the time that a reader of TOML takes. What a shape means is not
known here: a block with marks in place of its texts is given to the reader, which says where each of them belongs.
"""

# The contents of a file can be of any type until the loading checks them.
# pyright: reportUnknownVariableType=false, reportUnknownMemberType=false
# pyright: reportUnknownArgumentType=false, reportUnknownParameterType=false

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import rtoml

from hetao_cli.quick.patterns import regex

if TYPE_CHECKING:
    from collections.abc import Sequence

_TEXT = r'"([^"\\\x00-\x08\n-\x1f\x7f]*)"'
"""A text in double quotes, with no escape: whatever it is, it can stand for another."""
_TEXTS = regex(_TEXT)
MOST_TEXTS = 64
"""A table that has more is of no shape."""
_MARK = "\x00"
"""No text of TOML has it, unless as an escape."""


class Shape:
    """The blocks of one shape in a part of a file, as columns.

    Attributes:
        match: Matches a block of this shape, from the name in its header to its end; its groups are the texts.
        keys: Of the tables, in their order.
        ordinals: The numbers of the tables among all of their name.
        columns: The values of each key.
        waiting: The texts of tables that are not in the columns yet.
    """

    def __init__(self, block: str, template: dict[str, Any]) -> None:
        plain = block.rstrip("\n")
        parts = [re.escape(part) for part in _TEXTS.split(plain)[::2]]
        pattern = _TEXT.join(parts) + "\n*"
        self.match = re.compile(pattern).fullmatch
        self._among = regex(rf"\n\[\[{pattern}(?=\n\[\[|\Z)")
        self.keys = tuple(template)
        self.ordinals: list[int] = []
        self.columns: list[list[Any]] = [[] for _ in self.keys]
        self.waiting: list[Sequence[str]] = []
        self._values = list(template.values())

    def all_in(self, text: str) -> list[Sequence[str]]:
        """Return the texts of each block of this shape in a text, of which each block begins behind a line feed."""
        found: list[Any] = self._among.findall(text)
        if found and isinstance(found[0], str):  # no text at all, or a single one
            return [() if one.startswith("\n") else (one,) for one in found]
        return found

    def settle(self, seen: dict[Any, Any]) -> None:
        """Put what waits into the columns; equal texts, and equal tables of texts, become the same objects.

        Args:
            seen: Collects the shared objects of all shapes.
        """
        if self.waiting:
            texts: list[list[str]] = [list(map(seen.setdefault, one, one)) for one in zip(*self.waiting, strict=True)]
            for column, value in zip(self.columns, self._values, strict=True):
                column.extend(_filled(value, texts, len(self.waiting), seen))
            self.waiting = []


def shape_of(block: str) -> Shape | None:
    r"""Return the shape of a block, from the name in its header on; None if it has none that is sure.

    >>> shape_of('place]]\nid = "park"\nname = { en = "Park" }\n').keys
    ('id', 'name')
    """
    texts = _TEXTS.findall(block)
    if len(texts) > MOST_TEXTS:
        return None
    numbers = iter(range(len(texts)))
    try:
        [[row]] = rtoml.loads("[[" + _TEXTS.sub(lambda _: f'"\\u0000{next(numbers)}"', block)).values()
    except (rtoml.TomlParsingError, ValueError):
        return None
    if not isinstance(row, dict) or sorted(_marks(row)) != list(range(len(texts))):
        return None
    return Shape(block, row)


def _marks(value: Any) -> list[int]:
    """Return the numbers of the marks in the values of a template; none of those in keys."""
    if isinstance(value, dict | list):
        values = value.values() if isinstance(value, dict) else value
        return [mark for one in values for mark in _marks(one)]
    return [int(value[1:])] if _is_mark(value) else []


def _is_mark(value: Any) -> bool:
    return isinstance(value, str) and value.startswith(_MARK)


def _filled(value: Any, texts: list[list[str]], count: int, seen: dict[Any, Any]) -> list[Any]:
    """Return a column of a value of a template, with the texts of each table in place of its marks."""
    if _is_mark(value):
        return texts[int(value[1:])]
    if not _marks(value):
        return [value] * count
    inner = [_filled(one, texts, count, seen) for one in (value.values() if isinstance(value, dict) else value)]
    rows = zip(*inner, strict=True)
    if isinstance(value, list):
        return list(map(list, rows))
    keys = tuple(value)
    if not all(map(_is_mark, value.values())):
        return [dict(zip(keys, row, strict=True)) for row in rows]
    known: dict[tuple[str, ...], dict[str, str]] = seen.setdefault(keys, {})
    found = list(rows)
    for row in set(found) - known.keys():
        known[row] = dict(zip(keys, row, strict=True))
    return list(map(known.__getitem__, found))
