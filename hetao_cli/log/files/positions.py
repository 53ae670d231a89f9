"""Positions of entries and their keys in a file: found by a scan of the text, only when they are needed.

No TOML reader reports the positions of valid values, and keeping them would make every reading slower than the rare
need is worth.
"""

import re
from array import array
from collections import defaultdict
from functools import cache, lru_cache
from itertools import accumulate, compress, count, repeat
from operator import add

from hetao_cli.model.excerpt import Excerpt, cut
from hetao_cli.quick.patterns import regex
from hetao_cli.quick.tuples import NamedTuple

_HEADER = regex(r"\[\[?[ \t]*(?P<name>[\w-]+|\"[^\"\n]*\"|'[^'\n]*')[ \t]*\]\]?(?=[ \t\r]*(?:#|$))", re.MULTILINE)
"""A header from its first bracket, which is found three times as fast as the start of a line."""

_INDENTED = regex(r"\n[ \t]+\[")
"""A bracket behind blanks, in another line than the first."""

_STRING = r"#[^\n]*|\"\"\"(?:[^\\]|\\.)*?\"\"\"|'''.*?'''|\"(?:[^\"\\\n]|\\.)*\"|'[^'\n]*'"
"""A comment or a string; compiled only for a text with multi-line strings."""

_PART = 1 << 20
"""Characters whose lines are looked at together."""

_BLOCK_QUOTES = ('"""', "'''")


_NAME = r"[\w-]+|\"[^\"\n]*\"|'[^'\n]*'"
# `title.en = "…"` also gives a title
_KEY = rf"^[ \t]*(?P<key>{_NAME})[ \t]*(?:\.[^=\n]*)?=[ \t]*(?P<value>[^\n]*)"
_TOP_LEVEL = rf"^[ \t]*(?:\[\[?[ \t]*)?(?P<key>{_NAME})[ \t]*[.=\]]"

_KEPT = 1 << 16
"""Positions that are kept: a finding is placed when it is sorted and when it is told, and others name its place."""


class Position(NamedTuple):
    """A place in a text.

    Attributes:
        line: From 1.
        column: From 1.
        end_column: The column after its end, in the same line.
        text: The text that it is in.
        begin: The offset of its line in the text.
    """

    line: int
    column: int
    end_column: int
    text: str = ""
    begin: int = 0

    def excerpt(self, columns: int) -> Excerpt:
        """Return the line around it, cut where it is wider than so many columns of a terminal.

        Of a line of any length no more is looked at than can be shown.
        """
        start, end = self.begin + self.column - 1, self.begin + self.end_column - 1
        first, end = max(self.begin, start - columns - 1), min(end, start + columns + 1)
        line = self.text[first : end + columns + 1].partition("\n")[0].removesuffix("\r")
        return cut(Excerpt(line[: start - first], line[start - first : end - first], line[end - first :]), columns)


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
    scanned = _without_blocks(text)
    indented = scanned[:1] in {" ", "\t"} or _INDENTED.search(scanned)
    return _scanned_headers(scanned) if indented else _split_headers(scanned)


def _split_headers(scanned: str) -> _Headers:
    """Return the headers of a text that has none behind blanks, in a third of the time: of the lines with a bracket."""
    headers = _Headers(array("Q"), array("Q"), defaultdict(lambda: array("Q")))
    begin, line = 0, 1
    while begin < len(scanned):  # in parts, so that the copies of few lines are there at once
        end = scanned.find("\n[", begin + _PART) + 1 or len(scanned)
        _add_headers(headers, scanned[begin:end], begin, line)
        line += scanned.count("\n", begin, end)
        begin = end
    headers.starts.append(len(scanned))
    return headers


def _add_headers(headers: _Headers, part: str, begin: int, line: int) -> None:
    """Add the headers of a part of a text that begins at an offset, in a line."""
    before, *pieces = f"\n{part}".split("\n[")
    heads = [piece.partition("\n")[0] for piece in pieces]
    names = {
        head: match["name"].strip("\"'") for head in set(heads) if (match := _HEADER.match(f"[{head}")) is not None
    }
    # each piece lacks the line feed and the bracket that it was parted at
    starts = accumulate(map(add, map(len, pieces), repeat(2)), initial=begin + len(before))
    lines = accumulate(map(add, map(str.count, pieces, repeat("\n")), repeat(1)), initial=line + before.count("\n"))
    are_headers = list(map(names.__contains__, heads))
    first = len(headers.starts)
    headers.starts.extend(compress(starts, are_headers))
    headers.lines.extend(compress(lines, are_headers))
    tables = list(map(names.__getitem__, compress(heads, are_headers)))
    for name in set(tables):
        headers.tables[name].extend(compress(count(first), map(name.__eq__, tables)))


def _scanned_headers(text: str) -> _Headers:
    headers = _Headers(array("Q"), array("Q"), defaultdict(lambda: array("Q")))
    before, line = 0, 1
    for match in _HEADER.finditer(text):
        start = match.start()
        indented = start > 0 and text[start - 1] != "\n"
        if indented and text[text.rfind("\n", 0, start) + 1 : start].strip(" \t"):
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


@lru_cache(maxsize=_KEPT)
def position_of(text: str, table: str, ordinal: int, key: str | None = None) -> Position:
    """Return the position of a key's value in an entry; that of its header if it has no such key or `key` is None.

    For a value of several lines it is the first line. A log may also write its tables inline (`figure = [{…}]`); then
    the position is that of the table's own key, or line 1.
    """
    if key is None:
        return _header_position(text, table, ordinal)
    return _plain_text(text, table, ordinal, key) or _position_of_value(text, table, ordinal, key)


def _plain_text(text: str, table: str, ordinal: int, key: str) -> Position | None:
    """Return the position of a value in the usual form, in a quarter of the time; None for one in any other form.

    It is a text in double quotes without escapes; its key is at the beginning of the line, and nothing behind it.
    """
    headers = _headers(text)
    numbers = headers.tables.get(table, ())
    if ordinal >= len(numbers):
        return None
    header = numbers[ordinal]
    start, stop = headers.starts[header], headers.starts[header + 1]
    before = _without_blocks(text).find(f'\n{key} = "', start, stop)
    begin = before + len(key) + 4
    end = text.find('"', begin + 1, stop) if before >= 0 else -1
    if end < 0 or text[end + 1 : end + 2] != "\n" or "\\" in text[begin:end] or key in text[start:before]:
        return None
    return _at(text, headers.lines[header] + text.count("\n", start, before + 1), before + 1, begin, end + 1)


def _position_of_value(text: str, table: str, ordinal: int, key: str) -> Position:
    found = _key(text, table, ordinal, key)
    if found is None:
        return _header_position(text, table, ordinal)
    begin, start = found.match.start(), found.match.start("value")
    return _at(text, found.line, begin, start, start + _value_length(found.match["value"]))


def line_of(text: str, table: str, ordinal: int) -> int:
    """Return the line of an entry's header, as `position_of` does, without looking for anything else."""
    header = _header(text, table, ordinal)
    return _headers(text).lines[header] if header is not None else _header_position(text, table, ordinal).line


def extent_of(text: str, table: str, ordinal: int) -> tuple[int, int] | None:
    """Return the offsets of an entry's header and of the header after it, or the text's end; None if it has none."""
    header = _header(text, table, ordinal)
    return None if header is None else (_headers(text).starts[header], _headers(text).starts[header + 1])


def key_position(text: str, table: str, ordinal: int, key: str) -> Position:
    """Return where the key itself stands, for a key that is wrong; the entry's header where it is not found."""
    found = _keys(text, table, ordinal).get(key)
    if found is None:
        return _header_position(text, table, ordinal)
    return _at(text, found.line, found.match.start(), *found.match.span("key"))


def point_in(text: str, line: int, column: int) -> Position:
    """Return a place of one character that is known by its line and column, from 1."""
    starts = _line_starts(text)
    begin = starts[line - 1] if line <= len(starts) else len(text)
    return Position(line, column, column + 1, text, begin)


@lru_cache(maxsize=64)
def _line_starts(text: str) -> "array[int]":
    return array("Q", (0, *(found.end() for found in re.finditer("\n", text))))


class _Key(NamedTuple):
    """A key as it is written, and its line."""

    match: re.Match[str]
    line: int


@lru_cache(maxsize=64)
def _keys(text: str, table: str, ordinal: int) -> dict[str, _Key]:
    """Return the keys of an entry, in one scan of it; the first of each name."""
    header = _header(text, table, ordinal)
    if header is None:
        return {}
    headers = _headers(text)
    return _found(_KEY, text, (headers.starts[header], headers.starts[header + 1]), headers.lines[header])


def _key(text: str, table: str, ordinal: int, key: str) -> _Key | None:
    """Return the first key of that name in an entry, as `_keys` does, without looking for the others."""
    header = _header(text, table, ordinal)
    if header is None:
        return None
    headers = _headers(text)
    start, end = headers.starts[header], headers.starts[header + 1]
    match = _named(key).search(_without_blocks(text), start, end)
    return None if match is None else _Key(match, headers.lines[header] + text.count("\n", start, match.start()))


@cache
def _named(key: str) -> re.Pattern[str]:
    """Return the pattern of a key with and without quotes; those of a log are few."""
    name = re.escape(key)
    return _in_lines(_KEY.replace(_NAME, f"{name}|\"{name}\"|'{name}'"))


@lru_cache(maxsize=64)
def _top_level(text: str) -> dict[str, _Key]:
    """Return the names that stand at the beginning of a line, as keys or as tables."""
    return _found(_TOP_LEVEL, text, (0, len(text)), 1)


@cache
def _in_lines(pattern: str) -> re.Pattern[str]:
    """Compile a pattern of keys when one is looked for: most runs only look for headers."""
    return re.compile(pattern, re.MULTILINE)


def _found(pattern: str, text: str, extent: tuple[int, int], line: int) -> dict[str, _Key]:
    found: dict[str, _Key] = {}
    before = extent[0]
    for match in _in_lines(pattern).finditer(_without_blocks(text), *extent):
        line += text.count("\n", before, match.start())
        before = match.start()
        found.setdefault(_unquoted(match["key"]), _Key(match, line))
    return found


def _unquoted(name: str) -> str:
    return name[1:-1] if name[0] in "\"'" else name


def _header_position(text: str, table: str, ordinal: int) -> Position:
    header = _header(text, table, ordinal)
    if header is not None:
        start, line = _headers(text).starts[header], _headers(text).lines[header]
        match = _HEADER.match(_without_blocks(text), start)
        return _at(text, line, text.rfind("\n", 0, start) + 1, start, match.end() if match is not None else start)
    found = _top_level(text).get(table)
    if found is None:
        return _at(text, 1, 0, 0, 0)
    return _at(text, found.line, found.match.start(), *found.match.span("key"))


@lru_cache(maxsize=1)
def _value_pattern() -> re.Pattern[str]:
    strings = r"\"\"\"[^\"]*(?:\"\"\")?|'''[^']*(?:''')?|\"(?:[^\"\\]|\\.)*\"|'[^']*'"
    return re.compile(rf"(?:{strings}|[^#\"'])*")


def _value_length(rest: str) -> int:
    """Return the length of the value at the start of `rest`, without a comment and blanks after it."""
    match = _value_pattern().match(rest)
    return len((match[0] if match else rest).rstrip())


def _at(text: str, line: int, begin: int, start: int, end: int) -> Position:
    """Return the place from one offset to another in a line that begins at a third."""
    return Position(line, start - begin + 1, end - begin + 1, text, begin)


def forget_texts() -> None:
    """Forget where things stand in texts, which are kept with it: in a run without end there are ever new ones."""
    for known in (_without_blocks, _headers, position_of, _line_starts, _keys, _top_level):
        known.cache_clear()
