"""Blocks as lines of text within a width: tables in columns, broken between words alone."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from hetao_cli.model.blocks import Column, Drawing, Styled, TextTable
from hetao_cli.model.safe import columns_of
from hetao_cli.model.wrapping import widest_piece, wrapped
from hetao_cli.render.spans import drawn, plain, spans_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from hetao_cli.model.blocks import Block, Text
    from hetao_cli.render.registry import Surface

    Line = list[Styled]

NARROWEST = 40
"""The least columns of a terminal that texts are laid out for."""

_GAP = 2
"""Columns between two of a table."""

_LEAST = 12
"""The columns that each of a table keeps if it needs them; without room for that, its cells stand below each other."""


def laid_out(blocks: list[Block], surface: Surface, width: int) -> Iterator[Line]:
    """Yield the lines of the blocks, an empty one between two; none has more columns than the width."""
    width = max(width, NARROWEST)
    for number, block in enumerate(blocks):
        if number:
            yield []
        if isinstance(block, TextTable):
            yield from _table(block, width)
        elif isinstance(block, Drawing):
            yield from map(spans_of, drawn(block, surface._replace(width=width)))
        else:
            for line in block.lines:
                yield from _line(line, width)


def _line(line: Text, width: int) -> list[Line]:
    """Return a text in lines; what does not fit follows below it, two columns further in."""
    spans = spans_of(line)
    text = "".join(span.text for span in spans)
    return wrapped(spans, width, len(text) - len(text.lstrip()) + 2)


def _table(table: TextTable, width: int) -> Iterator[Line]:
    """Yield the header and the groups of a table in columns of the same widths, each heading on a line of its own."""
    groups = [(heading, [list(map(spans_of, row)) for row in rows]) for heading, rows in table.groups]
    labels = [spans_of(Styled(column.label, "heading")) for column in table.columns]
    widths = _widths(table.columns, [labels, *chain.from_iterable(rows for _, rows in groups)], width)
    if widths is None:
        yield from _below_each_other(labels, groups, width)
        return
    yield from _row(labels, table.columns, widths)
    for heading, rows in groups:
        if heading:
            yield from _line(Styled(heading, "heading"), width)
        for row in rows:
            yield from _row(row, table.columns, widths)


def _row(row: list[Line], columns: Iterable[Column], widths: list[int]) -> Iterator[Line]:
    """Yield the lines of a row."""
    cells = [wrapped(cell, width) for cell, width in zip(row, widths, strict=True)]
    for number in range(max(map(len, cells), default=0)):
        line: Line = []
        for column, cell, width in zip(columns, cells, widths, strict=True):
            shown = cell[number] if number < len(cell) else []
            blank = width - sum(columns_of(span.text) for span in shown)
            before = {"left": 0, "center": blank // 2, "right": blank}[column.align]
            line += [Styled(" " * before), *shown, Styled(" " * (blank - before + _GAP))]
        yield _without_end(line)


def _without_end(line: Line) -> Line:
    """Return a line without blanks at its end."""
    while line and not line[-1].text.strip():
        line.pop()
    return [*line[:-1], Styled(line[-1].text.rstrip(), line[-1].style)] if line else line


def _widths(columns: tuple[Column, ...], rows: Iterable[list[Line]], width: int) -> list[int] | None:
    """Return the width that each column gets: all that it needs, if there is room.

    Else those that wrap share what the others leave, and if that is too little all share the width; None if a word
    would not have room.
    """
    needed, least = [0] * len(columns), [0] * len(columns)
    for row in rows:
        for place, cell in enumerate(row):
            text = "".join(span.text for span in cell)
            wide = columns_of(text) if "\n" not in text else max(map(columns_of, text.split("\n")))
            needed[place] = max(needed[place], wide)
            if wide > least[place]:
                least[place] = max(least[place], widest_piece(text))
    least = [max(one, min(most, _LEAST)) for one, most in zip(least, needed, strict=True)]
    room = width - _GAP * (len(columns) - 1)
    fixed = [most if not column.wraps else one for column, most, one in zip(columns, needed, least, strict=True)]
    return _shared(fixed, needed, room) or _shared(least, needed, room)


def _shared(least: list[int], most: list[int], room: int) -> list[int] | None:
    """Return widths between the least and the most of each, the narrow ones first; None if there is no room."""
    if sum(least) > room:
        return None
    found, left = list(least), room - sum(least)
    while left:
        growing = [place for place, width in enumerate(found) if width < most[place]]
        if not growing:
            break
        narrowest = min(found[place] for place in growing)
        for place in growing:
            if found[place] == narrowest and left:
                found[place] += 1
                left -= 1
    return found


def _below_each_other(labels: list[Line], groups: list[tuple[str, list[list[Line]]]], width: int) -> Iterator[Line]:
    """Yield the cells of each row on lines of their own, each behind the label of its column."""
    texts = [plain(tuple(label)) for label in labels]
    most = max(map(columns_of, texts))
    margin = min(most, max(width // 3, *map(widest_piece, texts))) + _GAP
    between = False
    for heading, rows in groups:
        if heading:
            yield from [[], *_line(Styled(heading, "heading"), width)][0 if between else 1 :]
        for number, row in enumerate(rows):
            if number or (between and not heading):
                yield []
            between = True
            for label, cell in zip(labels, row, strict=True):
                yield from _labelled(label, cell, margin, width)


def _labelled(label: Line, cell: Line, margin: int, width: int) -> Iterator[Line]:
    """Yield a cell behind the label of its column, below it if a word has no room behind; nothing if it is empty."""
    text = plain(tuple(cell))
    if not text.strip():
        return
    if widest_piece(text) <= width - margin:
        yield from _row([label, cell], (Column(""), Column("")), [margin - _GAP, width - margin])
    else:
        yield from wrapped(label, width)
        yield from _line((_INDENT, *cell), width)


_INDENT = Styled(" " * _GAP)
