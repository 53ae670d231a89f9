"""Positions of entries and their keys in a file: found by a scan of the text, only when they are needed.

No TOML reader reports the positions of valid values, and keeping them would make every reading slower than the rare
need is worth.
"""

import re
from array import array
from bisect import bisect_right
from collections import defaultdict
from functools import lru_cache
from typing import NamedTuple

_HEADER = re.compile(r"\[\[?[ \t]*(?P<name>[\w-]+|\"[^\"\n]*\"|'[^'\n]*')[ \t]*\]\]?(?=[ \t\r]*(?:#|$))", re.MULTILINE)
"""A header from its first bracket, which is found three times as fast as the start of a line."""

_STRING = r"#[^\n]*|\"\"\"(?:[^\\]|\\.)*?\"\"\"|'''.*?'''|\"(?:[^\"\\\n]|\\.)*\"|'[^'\n]*'"
"""A comment or a string; compiled only for a text with multi-line strings."""

_BLOCK_QUOTES = ('"""', "'''")


class Position(NamedTuple):
    """A place in a text: line and column from 1, the column after its end, and the text of the line."""

    line: int
    column: int
    end_column: int
    excerpt: str


@lru_cache(maxsize=64)
def _without_blocks(text: str) -> str:
    """Blank out multi-line strings, so that nothing in them looks like a header or a key; offsets stay."""
    if not any(quotes in text for quotes in _BLOCK_QUOTES):
        return text
    return re.sub(_STRING, lambda match: _blanked(match[0]), text, flags=re.DOTALL)


def _blanked(string: str) -> str:
    if not string.startswith(_BLOCK_QUOTES):
        return string
    return string[:3] + re.sub(r"[^\n]", " ", string[3:-3]) + string[-3:]


class _Headers(NamedTuple):
    """The positions of all headers, in order. Arrays, as a large log has hundreds of thousands of them.

    Attributes:
        starts: Offsets of their first brackets, and the end of the text.
        lines: Their lines, from 1.
        tables: The numbers of the headers of each table, by its name.
    """

    starts: "array[int]"
    lines: "array[int]"
    tables: "dict[str, array[int]]"


@lru_cache(maxsize=64)
def _headers(text: str) -> _Headers:
    headers = _Headers(array("Q"), array("Q"), defaultdict(lambda: array("Q")))
    before, line = 0, 1
    scanned = _without_blocks(text)
    for match in _HEADER.finditer(scanned):
        start = match.start()
        indented = start > 0 and scanned[start - 1] != "\n"
        if indented and scanned[scanned.rfind("\n", 0, start) + 1 : start].strip(" \t"):
            continue
        line += text.count("\n", before, start)
        before = start
        headers.tables[match["name"].strip("\"'")].append(len(headers.starts))
        headers.starts.append(start)
        headers.lines.append(line)
    headers.starts.append(len(text))
    return headers


def _header(text: str, table: str, ordinal: int) -> int | None:
    """Return the number of an entry's header among those of the text; None if it has none of its own."""
    numbers = _headers(text).tables.get(table, ())
    return numbers[ordinal] if ordinal < len(numbers) else None


def position_of(text: str, table: str, ordinal: int, key: str | None = None) -> Position:
    """Return the position of a key's value in an entry; that of its header if it has no such key or `key` is None.

    For a value of several lines it is the first line. A log may also write its tables inline (`figure = [{…}]`); then
    the position is that of the table's own key, or line 1.
    """
    found = _find_key(text, table, ordinal, key) if key is not None else None
    if found is None:
        return _header_position(text, table, ordinal)
    return _at(text, found.start("value"), found.start("value") + _value_length(found["value"]))


def line_of(text: str, table: str, ordinal: int) -> int:
    """Return the line of an entry's header, as `position_of` does, without looking for anything else."""
    header = _header(text, table, ordinal)
    return _headers(text).lines[header] if header is not None else _header_position(text, table, ordinal).line


def extent_of(text: str, table: str, ordinal: int) -> tuple[int, int] | None:
    """Return the offsets of an entry's header and of the header after it, or the text's end; None if it has none."""
    header = _header(text, table, ordinal)
    return None if header is None else (_headers(text).starts[header], _headers(text).starts[header + 1])


def key_position(text: str, table: str, ordinal: int, key: str) -> Position:
    """Return the position of the key itself, for a key that is wrong; the entry's header if it is not found."""
    found = _find_key(text, table, ordinal, key)
    return _at(text, *found.span("key")) if found is not None else _header_position(text, table, ordinal)


def _find_key(text: str, table: str, ordinal: int, key: str) -> re.Match[str] | None:
    header = _header(text, table, ordinal)
    if header is None:
        return None
    starts = _headers(text).starts
    return _key_pattern(key).search(_without_blocks(text), starts[header], starts[header + 1])


@lru_cache(maxsize=64)
def _key_pattern(key: str) -> re.Pattern[str]:
    # `title.en = "…"` also gives a title
    return re.compile(rf"^[ \t]*(?P<key>{_written(key)})[ \t]*(?:\.[^=\n]*)?=[ \t]*(?P<value>[^\n]*)", re.MULTILINE)


def _header_position(text: str, table: str, ordinal: int) -> Position:
    header = _header(text, table, ordinal)
    if header is not None:
        start = _headers(text).starts[header]
        match = _HEADER.match(_without_blocks(text), start)
        return _at(text, start, match.end() if match is not None else start)
    pattern = rf"^[ \t]*(?:\[\[?[ \t]*)?(?P<name>{_written(table)})[ \t]*[.=\]]"
    found = re.search(pattern, _without_blocks(text), re.MULTILINE)
    return _at(text, *found.span("name")) if found is not None else _at(text, 0, 0)


def _written(name: str) -> str:
    """Return a pattern of a key, bare or in quotes."""
    bare = re.escape(name)
    return rf"{bare}|\"{bare}\"|'{bare}'"


@lru_cache(maxsize=1)
def _value_pattern() -> re.Pattern[str]:
    strings = r"\"\"\"[^\"]*(?:\"\"\")?|'''[^']*(?:''')?|\"(?:[^\"\\]|\\.)*\"|'[^']*'"
    return re.compile(rf"(?:{strings}|[^#\"'])*")


def _value_length(rest: str) -> int:
    """Return the length of the value at the start of `rest`, without a comment and blanks after it."""
    match = _value_pattern().match(rest)
    return len((match[0] if match else rest).rstrip())


def _at(text: str, start: int, end: int) -> Position:
    begin = text.rfind("\n", 0, start) + 1
    stop = text.find("\n", begin)
    excerpt = text[begin : stop if stop >= 0 else len(text)].rstrip("\r")
    return Position(_line(text, start), start - begin + 1, min(end - begin, len(excerpt)) + 1, excerpt)


def _line(text: str, offset: int) -> int:
    """Return the line of an offset, counted from the last header before it."""
    headers = _headers(text)
    header = bisect_right(headers.starts, offset) - 1
    if header < 0 or header >= len(headers.lines):
        return text.count("\n", 0, offset) + 1
    return headers.lines[header] + text.count("\n", headers.starts[header], offset)
