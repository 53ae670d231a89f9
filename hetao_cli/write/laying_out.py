"""The layout of a log's files: the order of keys, the empty lines, the ends of lines; what they say stays the same.

Keys stand in the order of the schema, each with the comments above it. Before a header and its comments there is an
empty line, or two where somebody has parted sections. Lists, strings and comments stay as they are.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import rtoml

from hetao_cli.log.schema import LOG_FIELDS, TABLES
from hetao_cli.messages.message import Message
from hetao_cli.write.changing import Planned
from hetao_cli.write.edits import Edit, edited, own_pairs, rank_of
from hetao_cli.write.inserting import newline_of, with_comments
from hetao_cli.write.referring import not_changeable
from hetao_cli.write.spans import blocks_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hetao_cli.messages.message import Localized
    from hetao_cli.write.spans import Block, Pair, Written
    from hetao_cli.write.trial import Current

MOST_EMPTY_LINES = 2
_ORDERS = {
    "log": [field.key for field in LOG_FIELDS],
    **{name: [field.key for field in table.fields] for name, table in TABLES.items()},
}


def plan_layout(current: Current) -> Planned:
    """Return the change by which all files of a log are laid out; what can't be read stays.

    Raises:
        UsageError: A file is written in a way that can't be changed.
    """
    texts: dict[int, str | None] = {}
    done: list[Localized] = []
    for number, document in enumerate(current.documents):
        if document.trouble is not None or not document.text:
            continue
        try:
            new = laid_out(document.text)
        except ValueError:
            raise not_changeable(document.path) from None
        if new != document.text:
            texts[number] = new
            done.append(_LAID_OUT.filled(path=document.path))
    return Planned(texts, tuple(done))


def laid_out(text: str) -> str:
    r"""Return the text of a file laid out; laid out again it stays.

    Raises:
        ValueError: It would say something else then, or is not known to the scan.

    >>> print(laid_out('[[figure]]\nsays="447"\nplace = "park"\n\n\n\n\n[[figure]]\n'), end="")
    [[figure]]
    place = "park"
    says = "447"
    <BLANKLINE>
    <BLANKLINE>
    [[figure]]
    """
    newline = newline_of(text)
    ended = text if text.endswith("\n") else text + newline
    new = _with_lines(_with_keys(ended), newline)
    if rtoml.loads(new) != rtoml.loads(text):
        raise ValueError(text)
    return new


def _with_keys(text: str) -> str:
    """Return a text with the keys of each entry in order, without empty lines among them."""
    edits: list[Edit] = []
    for table, blocks in blocks_of(text).items():
        for block in blocks:
            if not block.inline:
                edits += _in_order(text, block, _ORDERS.get(table, []))
    return edited(text, edits)


def _in_order(text: str, block: Block, order: list[str]) -> Iterator[Edit]:
    start = text.rfind("\n", 0, block.begin) + 1
    yield Edit(start, block.opened, re.sub(r"[ \t]+", "", text[start : block.opened]))
    pairs = own_pairs(text, block)
    if not pairs:
        return
    begin = at = _next_line(text, block.opened)
    pieces: list[tuple[int, str]] = []
    for pair in pairs:
        end = _next_line(text, pair.end)
        pieces.append((rank_of(order, pair.path[0]), _piece(text, at, pair, end)))
        at = end
    yield Edit(begin, at, "".join(piece for _, piece in sorted(pieces, key=lambda one: one[0])))


def _piece(text: str, begin: int, pair: Pair, end: int) -> str:
    """Return a key with its value, the comments above it and the one behind it."""
    above = text[begin : text.rfind("\n", 0, pair.begin) + 1]
    key = text[pair.begin : pair.value.begin].rstrip().removesuffix("=").rstrip()
    lines = [line for line in _lines(above) if line.strip()]
    return f"{''.join(lines)}{key} = {text[pair.value.begin : end]}"


def _lines(text: str) -> list[str]:
    return re.findall(r"[^\n]*\n|[^\n]+", text)


def _next_line(text: str, at: int) -> int:
    found = text.find("\n", at)
    return len(text) if found < 0 else found + 1


def _with_lines(text: str, newline: str) -> str:
    """Return a text with the empty lines and the ends of lines that it is to have; strings of several lines stay."""
    blocks = blocks_of(text)
    strings = list(_long_strings(text, blocks))
    opening = {with_comments(text, one.begin) for some in blocks.values() for one in some if not one.inline}
    lines: list[str] = []
    empty = at = 0
    for line in _lines(text):
        inside = any(begin <= at < end or begin < at + len(line) <= end for begin, end in strings)
        plain = line if inside else line.rstrip(" \t\r\n") + newline
        if not plain.strip() and not inside:
            empty += 1
        else:
            least = 1 if at in opening else 0
            lines += [newline] * (min(max(empty, least), MOST_EMPTY_LINES) if lines else 0)
            lines.append(plain)
            empty = 0
        at += len(line)
    return "".join(lines)


def _long_strings(text: str, blocks: dict[str, list[Block]]) -> Iterator[tuple[int, int]]:
    """Yield the extents of strings of several lines, wherever they stand in entries."""
    values = [pair.value for some in blocks.values() for block in some for pair in block.pairs]
    for value in values:  # which grows as it goes
        values += _inner(value)
        if text[value.begin : value.begin + 3] in {'"""', "'''"}:
            yield value.begin, value.end


def _inner(value: Written) -> list[Written]:
    return [*(value.items or ()), *(pair.value for pair in value.pairs or ())]


_LAID_OUT = Message("format.done", "{path} laid out")
