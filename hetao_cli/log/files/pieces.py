"""Large TOML read in pieces: in two thirds of the time and a sixth of the memory that one reading takes.

The reader's own tree of a whole file is several times the file, and a dict a row several times its columns. Of a very
large file a process beside this one reads the second half.
"""

# The contents of a file can be of any type until the loading checks them.
# pyright: reportUnknownVariableType=false, reportUnknownMemberType=false
# pyright: reportUnknownArgumentType=false

import marshal
import re
from collections.abc import Iterator
from typing import Any, TypeAlias

import rtoml

from hetao_cli.log.files.columns import Batch, Rows, in_columns, share
from hetao_cli.quick.patterns import regex
from hetao_cli.system.second_process import beside, can_fork

PIECE = 1 << 18
"""Characters after which the next piece begins, at a header of its own."""

VERY_LARGE = 1 << 21
"""Characters above which two processes read: to start one takes a tenth of the time that such a file takes."""

_Part: TypeAlias = tuple[dict[str, Any], list[tuple[str, list[Any]]]]
"""The contents of a part of a file, in values that can be sent to another process.

First the tables that are no lists; then, piece by piece, the name of a list of tables and its batches as plain tuples.
"""

_HEADER = regex(r"^\[\[[\w-]+\]\]", re.MULTILINE | re.ASCII)
_LIST = regex(r"\[\[([\w-]+)\]\]", re.ASCII)


def read_in_pieces(text: str) -> dict[str, Any] | None:
    """Return the tables of a large TOML text, lists of tables as `Rows`; None if it must be read as a whole.

    A piece begins at a header `[[name]]`. If such a line is no header but part of a value, a piece is no TOML; then,
    and if a table that is no list goes on in another piece, the text must be read as a whole, which also finds the
    reason of an error.
    """
    tables: dict[str, Any] = {}
    for part in _parts(text):
        if part is None or not tables.keys().isdisjoint(part[0]):
            return None
        tables |= part[0]
        for name, batches in part[1]:
            rows = tables.setdefault(name, Rows([], []))
            if not isinstance(rows, Rows):
                return None
            first = sum(len(batch.ordinals) for batch in rows.batches)
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


def _part(text: str, start: int, end: int) -> _Part | None:
    """Read a part of a text in pieces; None if the text must be read as a whole."""
    single: dict[str, Any] = {}
    listed: list[tuple[str, list[Any]]] = []
    seen: dict[Any, Any] = {}
    for piece in _pieces(text, start, end):
        try:
            tables = rtoml.loads(piece)
        except rtoml.TomlParsingError:
            return None
        lists = set(_LIST.findall(piece))
        for name, value in tables.items():
            if name in lists and isinstance(value, list):
                rows = in_columns(value)
                if rows.odd:
                    return None
                listed.append((name, [tuple(share(batch, seen)) for batch in rows.batches]))
            elif name in single:
                return None
            else:
                single[name] = value
    return single, listed


def _pieces(text: str, start: int, end: int) -> Iterator[str]:
    while start < end:
        stop = min(_header_from(text, start + PIECE), end)
        yield text[start:stop]
        start = stop


def _header_from(text: str, start: int) -> int:
    """Return the offset of the next header of a list of tables, or the end of the text."""
    header = _HEADER.search(text, start)
    return len(text) if header is None else header.start()
