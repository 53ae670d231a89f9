"""A new entry in the text of a file: behind the one that it follows, without a change in any other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hetao_cli.log.files.positions import extent_of
from hetao_cli.quick.tuples import NamedTuple
from hetao_cli.write.toml_text import entry_text, in_list

if TYPE_CHECKING:
    from collections.abc import Mapping

    from hetao_cli.log.files.files import ParsedFile
    from hetao_cli.write.toml_text import Value


class NewEntry(NamedTuple):
    """An entry that is to be written.

    Attributes:
        table: Its kind.
        values: Its keys in the order in which they are written.
        ordinal: Its number among the file's entries of its kind, from 0.
    """

    table: str
    values: Mapping[str, Value]
    ordinal: int


def with_entry(document: ParsedFile, entry: NewEntry, chunk: str | None = None) -> str:
    """Return the text of a file with one more entry.

    Args:
        document: The file.
        entry: The entry.
        chunk: Its text under a header with its comments, if it has been written before.

    Raises:
        ValueError: The entries of the kind are written in a form to which none can be added.
    """
    text, table = document.text, entry.table
    if table in document.tables and extent_of(text, table, 0) is None:
        return in_list(text, table, entry.ordinal, entry.values)
    offset, written = insertion(document, entry, chunk or entry_text(f"[[{table}]]", entry.values))
    return text[:offset] + written + text[offset:]


def insertion(document: ParsedFile, entry: NewEntry, chunk: str) -> tuple[int, str]:
    """Return where an entry goes that is written under a header, and what is put in there.

    Args:
        document: The file.
        entry: The entry, or the first of several that stand together.
        chunk: Its text, or that of all of them.
    """
    text = document.text
    offset = _offset(document, entry)
    newline = newline_of(text)
    before, after = text[:offset], text[offset:]
    ended = newline if before and not before.endswith("\n") else ""
    gap = newline if before.strip() and not f"{before}{ended}".endswith(("\n\n", "\n\r\n")) else ""
    rest = newline if after and not after.startswith(("\n", "\r\n")) else ""
    return offset, ended + gap + chunk.replace("\n", newline) + rest


def newline_of(text: str) -> str:
    """Return what ends the lines of a text, most of them if not all."""
    return "\r\n" if text.count("\r\n") * 2 > text.count("\n") else "\n"


def _offset(document: ParsedFile, entry: NewEntry) -> int:
    """Return the offset of the entry: behind the one before it, before the first, or at the end of the file."""
    text = document.text
    if entry.ordinal > 0:
        before = extent_of(text, entry.table, entry.ordinal - 1)
        if before is not None:
            return own_end(text, *before)
    first = extent_of(text, entry.table, 0)
    return len(text) if first is None else with_comments(text, first[0])


def own_end(text: str, start: int, end: int) -> int:
    """Return the end of an entry: behind its last key and the comments that follow without an empty line.

    Comments right before the next header belong to that one.
    """
    end = with_comments(text, end) if end < len(text) else end
    lines = [f"{line}\n" for line in text[start:end].split("\n")]
    last = max(number for number, line in enumerate(lines) if _has_content(line)) + 1
    while last < len(lines) and lines[last].strip():
        last += 1
    return min(start + sum(map(len, lines[:last])), end)


def _has_content(line: str) -> bool:
    return bool(line.strip()) and not line.lstrip().startswith("#")


def with_comments(text: str, start: int) -> int:
    """Return the start of the comments right before a header; that of the header's own line if there are none."""
    start = text.rfind("\n", 0, start) + 1
    while start:
        line = text.rfind("\n", 0, start - 1) + 1
        if not text[line:start].lstrip().startswith("#"):
            break
        start = line
    return start
