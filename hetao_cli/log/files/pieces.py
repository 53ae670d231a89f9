"""Large TOML read in blocks: in half of the time and a sixth of the memory that one reading takes.

A block begins at a header `[[name]]` at the start of a line. Those of a shape that is known are read by one pattern,
all others by the reader of TOML, at once. Of a very large file a process beside this one reads the second half.
"""

# The contents of a file can be of any type until the loading checks them.
# pyright: reportUnknownVariableType=false, reportUnknownMemberType=false
# pyright: reportUnknownArgumentType=false

from __future__ import annotations

import marshal
import re
from collections import Counter, defaultdict
from typing import TYPE_CHECKING, Any, TypeAlias

import rtoml

from hetao_cli.log.files.columns import Batch, Rows, in_columns, share
from hetao_cli.log.files.shapes import Shape, shape_of
from hetao_cli.quick.patterns import regex
from hetao_cli.system.second_process import beside, can_fork

if TYPE_CHECKING:
    from collections.abc import Iterator

PIECE = 1 << 20
"""Characters that are looked at together."""

VERY_LARGE = 1 << 21
"""Characters above which two processes read: to start one takes a tenth of the time that such a file takes."""

MOST_SHAPES = 24
"""Of one name: where tables have more, as with a number in each, the reader of TOML is as fast."""

MOST_UNLIKE = 3
"""Pieces with blocks of other shapes than those known, after which no more is tried to read all of a shape at once."""

_Part: TypeAlias = "tuple[dict[str, Any], dict[str, tuple[int, list[Any]]]]"
"""The contents of a part of a file, in values that can be sent to another process.

First the tables that are no lists; then, for each name, how many tables its list has, and its batches as plain tuples.
"""

_HEADER = regex(r"^\[\[[\w-]+\]\]", re.MULTILINE | re.ASCII)
_NAME = regex(r"(?!(?:true|false|inf|nan)\]\])([A-Za-z][\w-]*)\]\]", re.ASCII)
"""A name in a header, which can't be a value within a list that goes on in another line."""
_SEVERAL_LINES = ('"""', "'''")


def read_in_pieces(text: str) -> dict[str, Any] | None:
    """Return the tables of a large TOML text, lists of tables as `Rows`; None if it must be read as a whole.

    That is so if a block by itself is no TOML, and if a table that is no list goes on in another piece. The whole also
    tells the reason of an error.
    """
    tables: dict[str, Any] = {}
    counts: Counter[str] = Counter()
    for part in _parts(text):
        if part is None or not tables.keys().isdisjoint(part[0]):
            return None
        tables |= part[0]
        for name, (count, batches) in part[1].items():
            rows = tables.setdefault(name, Rows([], []))
            if not isinstance(rows, Rows):
                return None
            first = counts[name]
            counts[name] += count
            for keys, ordinals, columns in batches:
                rows.batches.append(Batch(keys, [first + ordinal for ordinal in ordinals], columns))
    return tables


def _parts(text: str) -> list[_Part | None]:
    """Read a text in one part, or in two at the same time."""
    end = len(text)
    if end > VERY_LARGE and can_fork():
        middle = _header_from(text, end // 2)
        second = beside(lambda: marshal.dumps(_part(text, middle, end)))
        if second is not None:
            first, rest = _part(text, 0, middle), second.answer()
            return [first, marshal.loads(rest) if rest is not None else None]  # noqa: S302 - a copy of this process wrote it
    return [_part(text, 0, end)]


class _Blocks:
    """What has been read of a part of a text.

    Attributes:
        counts: How many tables there are of each name.
        shapes: The shapes of each name; the one that was met last is tried first.
        batches: The batches of tables of no shape.
        single: The tables that are no lists.
        seen: The objects that equal values share.
        unlike: How many pieces had blocks of other shapes than those known before.
    """

    def __init__(self) -> None:
        self.counts: Counter[str] = Counter()
        self.shapes: defaultdict[str, list[Shape]] = defaultdict(list)
        self.batches: defaultdict[str, list[Any]] = defaultdict(list)
        self.single: dict[str, Any] = {}
        self.seen: dict[Any, Any] = {}
        self.unlike = 0

    def read(self, piece: str) -> bool:
        """Read a piece, and return whether its blocks can be read by themselves."""
        text = f"\n{piece}"
        if self.read_alike(text):
            return True
        head, *blocks = text.split("\n[[")
        rest = [] if not head.strip() else [head]
        odd: defaultdict[str, list[int]] = defaultdict(list)
        counts, shapes = self.counts, self.shapes
        for block in blocks:
            name = block[: block.find("]]")]
            ordinal = counts[name]
            counts[name] = ordinal + 1
            for shape in shapes[name]:
                texts = shape.match(block)
                if texts is not None:
                    shape.waiting.append(texts.groups())
                    shape.ordinals.append(ordinal)
                    break
            else:
                if not self._begins_a_shape(name, block, ordinal):
                    rest.append(f"[[{block}")
                    odd[name].append(ordinal)
        for several in shapes.values():
            for shape in several:
                shape.settle(self.seen)
        return self._read_whole(rest, odd)

    def read_alike(self, text: str) -> bool:
        """Read a piece of which each name has one known shape, in half of the time; return whether it is such a one."""
        known = {name: several for name, several in self.shapes.items() if several}
        if not known or self.unlike > MOST_UNLIKE or any(len(several) > 1 for several in known.values()):
            return False
        found = {name: several[0].all_in(text) for name, several in known.items()}
        if not text.startswith("\n[[") or text.count("\n[[") != sum(map(len, found.values())):
            self.unlike += 1
            return False
        for name, rows in found.items():
            shape, first = known[name][0], self.counts[name]
            self.counts[name] += len(rows)
            shape.waiting += rows
            shape.ordinals += range(first, first + len(rows))
            shape.settle(self.seen)
        return True

    def _begins_a_shape(self, name: str, block: str, ordinal: int) -> bool:
        """Return whether a block is the first of a shape; it is read then."""
        several = self.shapes[name]
        shape = shape_of(block) if len(several) < MOST_SHAPES and _NAME.match(block) else None
        texts = shape.match(block) if shape is not None else None
        if shape is None or texts is None:
            return False
        shape.waiting.append(texts.groups())
        shape.ordinals.append(ordinal)
        several.insert(0, shape)
        return True

    def _read_whole(self, rest: list[str], odd: dict[str, list[int]]) -> bool:
        """Read what is of no shape, and return whether that can be done without what is between it."""
        if not all(map(_ends_in_itself, rest)):
            return False
        try:
            tables = rtoml.loads("\n".join(rest))
        except rtoml.TomlParsingError:
            return False
        for name, value in tables.items():
            if name not in odd:
                if name in self.single:
                    return False
                self.single[name] = value
                continue
            rows = in_columns(value) if isinstance(value, list) and len(value) == len(odd[name]) else None
            if rows is None or rows.odd:
                return False
            for keys, ordinals, columns in (share(batch, self.seen) for batch in rows.batches):
                self.batches[name].append((keys, [odd[name][one] for one in ordinals], columns))
        return True

    def part(self) -> _Part | None:
        """Return all that was read; None if a name is that of a table and of a list of tables."""
        if not self.single.keys().isdisjoint(self.counts):
            return None
        listed = {
            name: (count, [(one.keys, one.ordinals, one.columns) for one in self.shapes[name]] + self.batches[name])
            for name, count in self.counts.items()
        }
        return self.single, listed


def _ends_in_itself(block: str) -> bool:
    """Return whether nothing of a block of no shape goes on in the next one, as a text of several lines can.

    What is read behind it would tell: a name is no value of a list. Texts of several lines are tried here.
    """
    if block.startswith("[[") and _NAME.match(block, 2) is None:
        return False
    if not any(quotes in block for quotes in _SEVERAL_LINES):
        return True
    try:
        rtoml.loads(block)
    except rtoml.TomlParsingError:
        return False
    return True


def _part(text: str, start: int, end: int) -> _Part | None:
    """Read a part of a text; None if the text must be read as a whole."""
    blocks = _Blocks()
    return blocks.part() if all(map(blocks.read, _pieces(text, start, end))) else None


def _pieces(text: str, start: int, end: int) -> Iterator[str]:
    while start < end:
        stop = min(_header_from(text, start + PIECE), end)
        yield text[start:stop]
        start = stop


def _header_from(text: str, start: int) -> int:
    """Return the offset of the next header of a list of tables, or the end of the text."""
    header = _HEADER.search(text, start)
    return len(text) if header is None else header.start()
