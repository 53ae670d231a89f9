"""Changes of a text that leave all else as it is: pieces that are replaced, put in or taken out."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from hetao_cli.log.files.positions import extent_of
from hetao_cli.log.schema import TABLES
from hetao_cli.quick.patterns import regex
from hetao_cli.quick.tuples import NamedTuple
from hetao_cli.write.inserting import newline_of, own_end, with_comments
from hetao_cli.write.spans import string_at, values_of
from hetao_cli.write.toml_text import value_text

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from hetao_cli.write.spans import Block, Pair, Written
    from hetao_cli.write.toml_text import Value


class Edit(NamedTuple):
    """A piece of a text and what is to stand in its place.

    Attributes:
        begin: The offset of the piece.
        end: The offset behind it; that of its begin for what is put in.
        text: What stands there instead.
    """

    begin: int
    end: int
    text: str = ""


def edited(text: str, edits: Iterable[Edit]) -> str:
    r"""Return a text with all edits made, in order where several are in one place; those in a piece that goes are not.

    >>> edited("a = 1", [Edit(4, 5, "2"), Edit(0, 0, "# b\n")])
    '# b\na = 2'
    """
    parts: list[str] = []
    at = 0
    for edit in sorted(edits, key=lambda one: (one.begin, one.end > one.begin, -one.end)):
        if edit.begin < at and edit.end <= at:
            continue
        parts += (text[at : edit.begin], edit.text)
        at = max(at, edit.end)
    return "".join((*parts, text[at:]))


def renamed(text: str, value: Written, name: str) -> Edit:
    """Return the edit of a text in quotes to another that needs no escapes; the quotes stay."""
    quotes = 3 if text[value.begin : value.begin + 3] in {'"""', "'''"} else 1
    return Edit(value.begin + quotes, value.end - quotes, name)


def names_in(text: str, pair: Pair) -> list[tuple[Written, str]]:
    """Return the texts that a key has, each with where it stands."""
    found = ((value, string_at(text, value)) for value in values_of(pair))
    return [(value, name) for value, name in found if name is not None]


def with_value(text: str, table: str, block: Block, path: tuple[str, str], value: Value) -> Edit:
    """Return the edit by which a key of an entry has a value, whether it had one or not.

    Args:
        text: The text of the file.
        table: The kind of the entry.
        block: The entry.
        path: The key, and of a name by language the tag of one; else an empty text.
        value: Its value.
    """
    written = value_text(value)
    key, part = path
    pair = block.pair(*filter(None, path))
    if pair is not None:
        return Edit(pair.value.begin, pair.value.end, written)
    if part:
        whole = block.pair(key)
        if whole is not None and whole.value.pairs is not None:
            return _in_braces(whole.value.begin + 1, whole.value.pairs, f"{part} = {written}")
        parts = [one for one in block.pairs if one.path[0] == key]
        if parts:
            above, dot, _ = text[parts[-1].begin : parts[-1].value.begin].rstrip(" \t=").rpartition(".")
            return _line_behind(text, parts[-1], f"{above}{dot}{part} = {written}")
        written = f"{{ {part} = {written} }}"
    line = f"{key} = {written}"
    order = [field.key for field in TABLES[table].fields]
    before = [one for one in own_pairs(text, block) if rank_of(order, one.path[0]) < rank_of(order, key)]
    if block.inline:
        return _in_braces(block.opened, before, line)
    if before:
        return _line_behind(text, before[-1], line)
    return Edit(line_end(text, block.opened), line_end(text, block.opened), newline_of(text) + line)


def without_key(text: str, block: Block, key: str) -> list[Edit]:
    """Return the edits by which an entry has a key no more; none if it does not have it."""
    pairs = [one for one in block.pairs if one.path[0] == key]
    if block.inline:
        return without_some(text, block.pairs, pairs)
    return [_whole_lines(text, one.begin, one.end) for one in pairs]


def without_part(text: str, block: Block, path: tuple[str, str]) -> list[Edit]:
    """Return the edits by which a table of an entry, such as its name, has a key no more."""
    whole = block.pair(path[0])
    if whole is not None and whole.value.pairs is not None:
        return without_some(text, whole.value.pairs, [one for one in whole.value.pairs if one.path == path[1:]])
    pairs = [one for one in block.pairs if one.path == path]
    if block.inline:
        return without_some(text, block.pairs, pairs)
    return [_whole_lines(text, one.begin, one.end) for one in pairs]


def with_item(text: str, pair: Pair, name: str) -> Edit:
    """Return the edit by which a list has one more text, behind its others."""
    items = pair.value.items or ()
    written = value_text(name)
    if not items:
        return Edit(pair.value.begin, pair.value.end, f"[{written}]")
    last = items[-1]
    start = text.rfind("\n", 0, last.begin) + 1
    indent = text[start : last.begin]
    if indent.strip():
        return Edit(last.end, last.end, f", {written}")
    return Edit(last.end, last.end, f",{newline_of(text)}{indent}{written}")


def without_some(text: str, all_of: Sequence[Pair | Written | Block], gone: Collection[object]) -> list[Edit]:
    """Return the edits by which some of what commas part goes with its commas, whole lines where it has them alone."""
    edits: list[Edit] = []
    kept = False
    following = [two.begin for _, two in pairwise(all_of)]
    for number, one in enumerate(all_of):
        if one not in gone:
            kept = True
            continue
        lines = _lines_alone(text, one.begin, one.end)
        if lines is not None:
            edits.append(lines)
        elif kept:
            edits.append(Edit(all_of[number - 1].end, one.end))
        else:
            edits.append(
                Edit(one.begin, following[number] if number < len(following) else _behind_comma(text, one.end))
            )
    return edits


def without_block(text: str, table: str, ordinal: int) -> list[Edit]:
    """Return the edits by which an entry under a header goes, with the comments above it and empty lines on one side.

    Raises:
        ValueError: It is written in a way in which it can't be taken out.
    """
    extent = extent_of(text, table, ordinal)
    if extent is None:
        raise ValueError(table)
    begin, end = with_comments(text, extent[0]), own_end(text, *extent)
    following = _EMPTY_LINES.match(text, end)
    behind = following.end() if following is not None else end
    above = begin
    while above and text[:above].endswith(("\n\n", "\n\r\n")):
        above = text.rfind("\n", 0, above - 1) + 1
    # of the empty lines before and behind it, those stay that are more: they part sections
    if behind == len(text) or text.count("\n", end, behind) > text.count("\n", above, begin):
        return [Edit(above, end if behind < len(text) else behind)]
    return [Edit(begin, behind)]


_EMPTY_LINES = regex(r"(?:[ \t]*\r?\n)*")
_REST = regex(r"[ \t]*,?[ \t]*(?:#[^\n]*)?(?:\r?\n|\r?\Z)")


def own_pairs(text: str, block: Block) -> list[Pair]:
    """Return the pairs of an entry that stand right below its header, before any table under a header of its own."""
    found: list[Pair] = []
    for pair in block.pairs:
        if len(pair.path) > 1 and "." not in text[pair.begin : pair.value.begin]:
            break
        found.append(pair)
    return found


def rank_of(order: list[str], key: str) -> int:
    """Return the place of a key in an order; unknown ones come last."""
    return order.index(key) if key in order else len(order)


def _in_braces(opened: int, before: Sequence[Pair], line: str) -> Edit:
    if before:
        return Edit(before[-1].end, before[-1].end, f", {line}")
    return Edit(opened, opened, f" {line},")


def _line_behind(text: str, pair: Pair, line: str) -> Edit:
    start = text.rfind("\n", 0, pair.begin) + 1
    end = line_end(text, pair.end)
    return Edit(end, end, f"{newline_of(text)}{text[start : pair.begin]}{line}")


def line_end(text: str, at: int) -> int:
    """Return the offset of the end of a line, before the character or two that end it."""
    end = text.find("\n", at)
    end = len(text) if end < 0 else end
    return end - 1 if text[at:end].endswith("\r") else end


def _whole_lines(text: str, begin: int, end: int) -> Edit:
    after = text.find("\n", end)
    return Edit(text.rfind("\n", 0, begin) + 1, len(text) if after < 0 else after + 1)


def _lines_alone(text: str, begin: int, end: int) -> Edit | None:
    """Return the edit that takes out whole lines, if there is nothing else on them but a comma and a comment."""
    start = text.rfind("\n", 0, begin) + 1
    rest = _REST.match(text, end)
    if text[start:begin].strip() or rest is None:
        return None
    return Edit(start, rest.end())


def _behind_comma(text: str, end: int) -> int:
    found = re.compile(r"[ \t]*,").match(text, end)
    return found.end() if found is not None else end
