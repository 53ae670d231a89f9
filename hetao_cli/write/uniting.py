"""Two versions of a file of a log made one, entry by entry: what either side has added, changed or taken away."""

# What a file holds can be of any type.
# pyright: reportUnknownVariableType=false, reportUnknownMemberType=false

from __future__ import annotations

from collections import defaultdict
from difflib import SequenceMatcher
from itertools import pairwise
from typing import TYPE_CHECKING, Any

import rtoml

from hetao_cli.log.files.files import MOST_BYTES
from hetao_cli.quick.tuples import NamedTuple
from hetao_cli.system.disk import contents
from hetao_cli.write.inserting import newline_of, with_comments
from hetao_cli.write.spans import blocks_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence


def united(base: str, ours: str, theirs: str) -> str | None:
    """Return the text that has the changes of both versions of a file; None where they change the same entry.

    What both add in one place stands one behind the other, ours first; what both add alike stands once. What one side
    has changed or taken away is as that side has it.

    Args:
        base: The text that both come from.
        ours: One version.
        theirs: The other.
    """
    try:
        pieces = [_pieces(text) for text in (base, ours, theirs)]
        before = [piece.text for piece in pieces[0]]
        changes = [_change(before, [piece.text for piece in side]) for side in pieces[1:]]
        parts = _merged(before, *changes)
        if parts is None:
            return None
        text = _joined(parts, {piece.text: piece.gap for side in reversed(pieces) for piece in side}, newline_of(ours))
        return text if _is_sound(text, ours, theirs) else None
    except (ValueError, rtoml.TomlParsingError):  # a version is no TOML, or is written in a way that is not known
        return None


def read_version(path: str) -> str | None:
    """Return the text of a version of a file; None if it is no text.

    Raises:
        OSError: It can't be read.
    """
    try:
        return contents(path, MOST_BYTES).decode()
    except UnicodeDecodeError:
        return None


class _Piece(NamedTuple):
    """A part of a file: what stands before its first header, or an entry with its comments.

    Attributes:
        text: Without the empty lines behind it.
        gap: These.
    """

    text: str
    gap: str


class _Change(NamedTuple):
    """What a version makes of the pieces of another.

    Attributes:
        instead: What stands in the place of each.
        put_in: What is put in before each, by its number, and at the end.
    """

    instead: list[tuple[str, ...]]
    put_in: Mapping[int, tuple[str, ...]]


def _pieces(text: str) -> list[_Piece]:
    starts = sorted(
        with_comments(text, block.begin) for blocks in blocks_of(text).values() for block in blocks if not block.inline
    )
    bounds = [0, *(start for start in starts if start > 0), len(text)]
    found: list[_Piece] = []
    for begin, end in pairwise(bounds):
        piece = text[begin:end]
        core = piece.rstrip()
        found.append(_Piece(core, piece[len(core) :]))
    return found


def _change(before: Sequence[str], after: Sequence[str]) -> _Change:
    instead: list[tuple[str, ...]] = [(piece,) for piece in before]
    put_in: dict[int, tuple[str, ...]] = {}
    for kind, begin, end, first, last in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if kind == "insert":
            put_in[begin] = tuple(after[first:last])
        elif kind != "equal":
            new = after[first:last]
            for number in range(begin, end):
                own = new[number - begin : number - begin + 1] if number < end - 1 else new[number - begin :]
                instead[number] = tuple(own)
    return _Change(instead, put_in)


def _merged(before: Sequence[str], ours: _Change, theirs: _Change) -> list[str] | None:
    """Return the pieces of both versions; None where both change one."""
    found: list[str] = []
    for number in range(len(before) + 1):
        added = ours.put_in.get(number, ())
        found += added
        found += (piece for piece in theirs.put_in.get(number, ()) if piece not in added)
        if number == len(before):
            break
        old, mine, other = (before[number],), ours.instead[number], theirs.instead[number]
        if mine != old != other != mine:
            return None
        found += mine if mine != old else other
    return found


def _joined(parts: Sequence[str], gaps: Mapping[str, str], newline: str) -> str:
    """Return the pieces as one text, an empty line behind each that was the last of its version."""
    if not parts:
        return ""
    texts = [part + (gap if (gap := gaps[part]).count("\n") > 1 else 2 * newline) for part in parts[:-1] if part]
    return "".join((*texts, parts[-1] + newline))


def _is_sound(text: str, *versions: str) -> bool:
    """Return whether a text is TOML, and no two entries of a kind have one id in it that have not in a version."""
    most = max(_repeated(rtoml.loads(version)) for version in versions)
    return _repeated(rtoml.loads(text)) <= most


def _repeated(tables: Mapping[str, Any]) -> int:
    """Return how many entries have the id of another of their kind."""
    seen: dict[str, set[str]] = defaultdict(set)
    count = 0
    for table, rows in tables.items():
        for row in rows if isinstance(rows, list) else ():
            name = row.get("id") if isinstance(row, dict) else None
            if isinstance(name, str):
                count += name in seen[table]
                seen[table].add(name)
    return count
