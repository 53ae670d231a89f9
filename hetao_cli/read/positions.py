"""Where an entry and its keys stand in a file: found by a scan of the text, only when someone asks.

No TOML reader tells the positions of valid values, and keeping them would make every reading slower than the rare need
is worth.
"""

import re
from array import array
from bisect import bisect_right
from functools import lru_cache
from itertools import chain
from typing import NamedTuple

_HEADER = re.compile(
    r"^[ \t]*(?P<header>\[\[?[ \t]*(?P<name>[\w-]+|\"[^\"\n]*\"|'[^'\n]*')[ \t]*\]\]?)[ \t\r]*(?:#|$)", re.MULTILINE
)
_STRING = r"#[^\n]*|\"\"\"(?:[^\\]|\\.)*?\"\"\"|'''.*?'''|\"(?:[^\"\\\n]|\\.)*\"|'[^'\n]*'"
"""A comment or a string; compiled only for a text with multi-line strings."""

_BLOCK_QUOTES = ('"""', "'''")


class Position(NamedTuple):
    """A place in a text: line and column from 1, the column after its end, and the text of the line."""

    line: int
    column: int
    end_column: int
    excerpt: str


class _Entry(NamedTuple):
    """Offsets of an entry's header and of what it heads: from `start` to `header_end`, and on to `end`."""

    start: int
    header_end: int
    end: int


@lru_cache(maxsize=64)
def _without_blocks(text: str) -> str:
    """Blank out what is in multi-line strings, so that nothing in them looks like a header or a key; offsets stay."""
    if not any(quotes in text for quotes in _BLOCK_QUOTES):
        return text
    return re.sub(_STRING, lambda match: _blanked(match[0]), text, flags=re.DOTALL)


def _blanked(string: str) -> str:
    if not string.startswith(_BLOCK_QUOTES):
        return string
    return string[:3] + re.sub(r"[^\n]", " ", string[3:-3]) + string[-3:]


class _Headers(NamedTuple):
    """Offsets of headers: of all, in order, and by name of table. Arrays, as a large log has hundreds of thousands."""

    every: "array[int]"
    tables: "dict[str, array[int]]"


@lru_cache(maxsize=64)
def _headers(text: str) -> _Headers:
    every: array[int] = array("Q")
    tables: dict[str, array[int]] = {}
    for match in _HEADER.finditer(_without_blocks(text)):
        start, name = match.start("header"), match["name"].strip("\"'")
        every.append(start)
        if name not in tables:
            tables[name] = array("Q")
        tables[name].append(start)
    return _Headers(every, tables)


def _entry(text: str, table: str, ordinal: int) -> _Entry | None:
    """Return where an entry stands; None where it has no header of its own."""
    headers = _headers(text)
    starts = headers.tables.get(table, array("Q"))
    if ordinal >= len(starts):
        return None
    start = starts[ordinal]
    following = bisect_right(headers.every, start)
    end = headers.every[following] if following < len(headers.every) else len(text)
    header = _HEADER.match(_without_blocks(text), text.rfind("\n", 0, start) + 1)
    return _Entry(start, header.end("header") if header is not None else start, end)


@lru_cache(maxsize=64)
def _line_starts(text: str) -> "array[int]":
    return array("Q", chain([0], (match.end() for match in re.finditer("\n", text))))


def position_of(text: str, table: str, ordinal: int, key: str | None = None) -> Position:
    """Return where the value of `key` stands in the entry, or the entry's header where the key or `key` is None.

    Of a value of several lines it is the first line. A log may also write its tables inline (`figure = [{…}]`); then
    the place is that of the table's own key, or line 1.
    """
    found = _find_key(text, table, ordinal, key) if key is not None else None
    if found is None:
        return _header_position(text, table, ordinal)
    return _at(text, found.start("value"), found.start("value") + _value_length(found["value"]))


def line_of(text: str, table: str, ordinal: int) -> int:
    """Return the line of an entry's header, as `position_of` does, without looking for anything else."""
    starts = _headers(text).tables.get(table, ())
    if ordinal >= len(starts):
        return _header_position(text, table, ordinal).line
    return bisect_right(_line_starts(text), starts[ordinal])


def key_position(text: str, table: str, ordinal: int, key: str) -> Position:
    """Return where the key itself stands, for a key that is wrong; the entry's header where it is not found."""
    found = _find_key(text, table, ordinal, key)
    return _at(text, *found.span("key")) if found is not None else _header_position(text, table, ordinal)


def _find_key(text: str, table: str, ordinal: int, key: str) -> re.Match[str] | None:
    entry = _entry(text, table, ordinal)
    if entry is None:
        return None
    # `title.en = "…"` also gives a title
    pattern = rf"^[ \t]*(?P<key>{_written(key)})[ \t]*(?:\.[^=\n]*)?=[ \t]*(?P<value>[^\n]*)"
    return re.compile(pattern, re.MULTILINE).search(_without_blocks(text), entry.header_end, entry.end)


def _header_position(text: str, table: str, ordinal: int) -> Position:
    entry = _entry(text, table, ordinal)
    if entry is not None:
        return _at(text, entry.start, entry.header_end)
    pattern = rf"^[ \t]*(?:\[\[?[ \t]*)?(?P<name>{_written(table)})[ \t]*[.=\]]"
    found = re.search(pattern, _without_blocks(text), re.MULTILINE)
    return _at(text, *found.span("name")) if found is not None else _at(text, 0, 0)


def _written(name: str) -> str:
    """Return a pattern of a key, bare or in quotes."""
    bare = re.escape(name)
    return rf"{bare}|\"{bare}\"|'{bare}'"


def _value_length(rest: str) -> int:
    """Return the length of the value at the start of `rest`, without a comment and blanks after it."""
    strings = r"\"\"\"[^\"]*(?:\"\"\")?|'''[^']*(?:''')?|\"(?:[^\"\\]|\\.)*\"|'[^']*'"
    match = re.match(rf"(?:{strings}|[^#\"'])*", rest)
    return len((match[0] if match else rest).rstrip())


def _at(text: str, start: int, end: int) -> Position:
    starts = _line_starts(text)
    line = bisect_right(starts, start)
    begin = starts[line - 1]
    stop = text.find("\n", begin)
    excerpt = text[begin : stop if stop >= 0 else len(text)].rstrip("\r")
    return Position(line, start - begin + 1, min(end - begin, len(excerpt)) + 1, excerpt)
