"""The text of a file of a log as blocks, one for each table `[[name]]`: most changes of a file are of few of them.

Each has a label, which stands for the ordinal in the spot of its entry. It stays as long as the block does, whatever is
put in before it; among the blocks of one name labels ascend, as ordinals do.
"""

# The contents of a file can be of any type until the loading checks them.
# pyright: reportUnknownVariableType=false, reportUnknownMemberType=false
# pyright: reportUnknownArgumentType=false

from __future__ import annotations

import re
from collections import Counter, defaultdict
from functools import cached_property
from itertools import accumulate, compress, count, repeat
from operator import add, ne
from typing import TYPE_CHECKING, Any

import rtoml

from hetao_cli.log.files.columns import Rows
from hetao_cli.log.files.positions import Position, key_position, position_of
from hetao_cli.quick.patterns import regex
from hetao_cli.quick.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

APART = 1 << 32
"""How far apart the labels of new blocks are: room for what is put in between."""

_NAME = regex(r"(?!(?:true|false|inf|nan)\]\])[A-Za-z][\w-]*\]\]", re.ASCII)
"""The beginning of a block, which can't be a list within a list that goes on in another line."""

_INDENTED = regex(r"\n[ \t]+\[")
_SEVERAL_LINES = ('"""', "'''")


class Blocks:
    """A text cut at its blocks.

    Attributes:
        text: The text.
        head: A line feed and what stands before the first block.
        texts: The blocks, each from the name in its header on, without the line feed behind it.
        names: Of their tables.
        labels: Of their entries.
    """

    def __init__(self, text: str, parts: Parts, names: list[str], labels: list[int]) -> None:
        self.text, self.head, self.texts, self.names, self.labels = text, parts.head, parts.texts, names, labels
        self._found: dict[tuple[str, str | None], Position] = {}

    def follow(self, old: Blocks) -> None:
        """Take over what was found in blocks that have stayed, and where they stand among the others."""
        self._found = old._found if len(old._found) < MOST_FOUND else {}
        if self.labels == old.labels:
            self._numbers = old._numbers

    @cached_property
    def by_name(self) -> dict[str, list[int]]:
        """The labels of each name, in the order of the file."""
        found: dict[str, list[int]] = defaultdict(list)
        for name, label in zip(self.names, self.labels, strict=True):
            found[name].append(label)
        return found

    @cached_property
    def _numbers(self) -> dict[tuple[str, int], int]:
        return dict(zip(zip(self.names, self.labels, strict=True), range(len(self.names)), strict=True))

    @cached_property
    def _starts(self) -> list[int]:
        # each lacks the line feed and the brackets that it was parted at
        return list(accumulate(map(add, map(len, self.texts), repeat(3)), initial=len(self.head)))

    @cached_property
    def _lines(self) -> list[int]:
        feeds = map(str.count, self.texts, repeat("\n"))
        return list(accumulate(map(add, feeds, repeat(1)), initial=self.head.count("\n")))

    def position(self, table: str, label: int, key: str | None) -> Position:
        """Return what `position_of` returns, found in the block alone."""
        number = self._numbers.get((table, label))
        if number is None:  # of an entry that has no block of its own, as in a list of tables
            return position_of(self.text, table, label, key)
        asked = self.texts[number], key
        found = self._found.get(asked)
        if found is None:
            found = self._found[asked] = position_of(f"[[{asked[0]}\n", table, 0, key)
        return self._moved(number, found)

    def key_position(self, table: str, label: int, key: str) -> Position:
        """Return what `key_position` returns, found in the block alone."""
        number = self._numbers.get((table, label))
        if number is None:
            return key_position(self.text, table, label, key)
        return self._moved(number, key_position(f"[[{self.texts[number]}\n", table, 0, key))

    def _moved(self, number: int, found: Position) -> Position:
        line, column, end, _, begin = found
        return Position(line + self._lines[number], column, end, self.text, begin + self._starts[number])


MOST_FOUND = 1 << 16
"""Places that are kept: a finding has a few."""


class Parts(NamedTuple):
    """A text cut before each `[[` at the beginning of a line: what stands before the first, and the blocks."""

    head: str
    texts: list[str]


def cut(text: str) -> Parts:
    """Cut a text."""
    head, *texts = f"\n{text}".split("\n[[")
    return Parts(head, texts)


def blocks_of(text: str, tables: Mapping[str, Any], old: Blocks | None) -> Blocks | None:
    """Return the blocks of a file as it was read; None if it is not of such blocks that each can be read by itself.

    Args:
        text: The file.
        tables: What was read.
        old: The blocks that it had before; those that are still there keep their labels.
    """
    parts = cut(text)
    head, texts = parts
    if not texts or text.count("\n[") + text.startswith("[") != head.count("\n[") + len(texts):
        return None
    if text[:1] in {" ", "\t"} or _INDENTED.search(text) or not all(map(_NAME.match, texts)) or not _are_closed(parts):
        return None
    names = [one[: one.index("]")] for one in texts]
    counts = Counter(names)
    single = rtoml.loads(head)
    if not single.keys().isdisjoint(counts) or set(tables) != {*single, *counts}:
        return None
    if any(tables[name] != value for name, value in single.items()):
        return None
    if any(_length(tables[name]) != count for name, count in counts.items()):
        return None
    labels = fresh_labels(names) if old is None else _labels(old, _stayed(old.texts, texts), names)
    return Blocks(text, parts, names, labels)


def _are_closed(parts: Parts) -> bool:
    """Return whether no text of several lines goes on from one block to the next."""
    for one in (parts.head, *(f"[[{block}" for block in parts.texts)):
        if any(quotes in one for quotes in _SEVERAL_LINES):
            try:
                rtoml.loads(one)
            except rtoml.TomlParsingError:
                return False
    return True


def _length(rows: Any) -> int:
    if isinstance(rows, Rows):
        return sum(len(batch.ordinals) for batch in rows.batches) + len(rows.odd)
    return len(rows) if isinstance(rows, list) else -1


class Change(NamedTuple):
    """What is new in a text.

    Attributes:
        rows: What is read in new blocks, by name, with their labels; nothing for a name of which blocks are only gone.
        kept: Of these names, how many blocks have stayed before all that is new, and how many behind it.
    """

    rows: dict[str, list[tuple[int, Any]]]
    kept: dict[str, tuple[int, int]]


def changed(old: Blocks, text: str) -> tuple[Blocks, Change] | None:
    """Return the blocks of a text and what is new in it, which alone is read; None if it must be read as a whole."""
    parts = cut(text)
    if parts.head != old.head:
        return None
    before, behind = _stayed(old.texts, parts.texts)
    new = parts.texts[before : len(parts.texts) - behind]
    read = _read(new) if len(new) <= MOST_READ_SINGLY else None
    if read is None:
        return None
    end = len(old.names) - behind
    first, gone, last = old.names[:before], old.names[before:end], old.names[end:]
    kept = {name: (first.count(name), last.count(name)) for name in {*gone, *(name for name, _ in read)}}
    if any(not sum(kept[name]) and name not in gone for name, _ in read):  # the file had no list of that name
        return None
    names = [*first, *(name for name, _ in read), *last]
    # the same objects as before, which are compared and looked up at once
    parts = Parts(old.head, [*old.texts[:before], *new, *old.texts[end:]])
    labels = _labels(old, (before, behind), names)
    rows: dict[str, list[tuple[int, Any]]] = {name: [] for name in kept}
    for (name, row), label in zip(read, labels[before:], strict=False):
        rows[name].append((label, row))
    blocks = Blocks(text, parts, names, labels)
    blocks.follow(old)
    return blocks, Change(rows, kept)


MOST_READ_SINGLY = 500
"""Blocks: of more the whole file is read as fast."""


def _read(blocks: list[str]) -> list[tuple[str, Any]] | None:
    """Read blocks one by one, and return the name and the row of each; None if one can't be read by itself."""
    rows: list[tuple[str, Any]] = []
    for block in blocks:
        if _NAME.match(block) is None or "\n[" in block or _INDENTED.search(block):
            return None
        try:
            [(name, found)] = rtoml.loads(f"[[{block}").items()
            [row] = found
        except (rtoml.TomlParsingError, ValueError, TypeError):
            return None
        rows.append((name, row))
    return rows


def _stayed(old: Sequence[str], new: Sequence[str]) -> tuple[int, int]:
    """Return how many blocks are the same at the beginning, and how many of the others are at the end."""
    most = min(len(old), len(new))
    before = next(compress(count(), map(ne, old, new)), most)
    behind = next(compress(count(), map(ne, reversed(old), reversed(new))), most)
    return before, min(behind, most - before)


def _labels(old: Blocks, stayed: tuple[int, int], names: list[str]) -> list[int]:
    """Return the labels of blocks, in the place of old ones: those that have stayed keep theirs."""
    before, behind = stayed
    gone, new = len(old.names) - behind, len(names) - behind
    while before < min(gone, new) and old.names[before] == names[before]:
        before += 1  # what the entry says is another, or what stands behind it
    between = _between(old, slice(before, gone), names[before:new])
    return fresh_labels(names) if between is None else [*old.labels[:before], *between, *old.labels[gone:]]


def fresh_labels(names: list[str]) -> list[int]:
    """Return labels that say nothing of blocks before."""
    counts = Counter[str]()
    labels: list[int] = []
    for name in names:
        counts[name] += APART
        labels.append(counts[name])
    return labels


def _between(old: Blocks, gone: slice, names: list[str]) -> list[int] | None:
    """Return labels for blocks that stand in the place of others; None where there is no room left."""
    counts, used = Counter(names), Counter[str]()
    ends: dict[str, tuple[int, int]] = {}
    for name, number in counts.items():
        low = next((old.labels[at] for at in range(gone.start - 1, -1, -1) if old.names[at] == name), 0)
        high = next(
            (old.labels[at] for at in range(gone.stop, len(old.names)) if old.names[at] == name),
            low + APART * (number + 1),
        )
        if high - low <= number:
            return None
        ends[name] = low, high
    labels: list[int] = []
    for name in names:
        used[name] += 1
        low, high = ends[name]
        labels.append(low + (high - low) * used[name] // (counts[name] + 1))
    return labels
