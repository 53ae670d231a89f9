"""Tables as they are imported: rows of texts, each with where it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from hetao_cli.messages.message import Localized


class Given(NamedTuple):
    """A file as it was given.

    Attributes:
        path: Its path; ``-`` for standard input.
        data: Its bytes.
        text: Its text, lines ended by a line feed alone; empty for a format of bytes.
    """

    path: str
    data: bytes
    text: str


class Cell(NamedTuple):
    """A text of a table.

    Attributes:
        text: The text, without blanks around it.
        line: Its line in the file, from 1; of a spreadsheet its row.
        column: Its column there, from 1; of a spreadsheet the number of its column.
    """

    text: str
    line: int
    column: int = 1


class Row(NamedTuple):
    """A row.

    Attributes:
        line: Its line, from 1.
        cells: Its texts by their headers, none of them empty.
    """

    line: int
    cells: Mapping[str, Cell]


class Unread(NamedTuple):
    """A row, or a part of one, that can't be taken in.

    Attributes:
        line: Its line, from 1.
        column: Its column, from 1.
        reason: Why.
    """

    line: int
    column: int
    reason: Localized


class Table(NamedTuple):
    """A table.

    Attributes:
        headers: The headers of its columns, in their order.
        rows: Its rows.
        unread: The rows that could not be read at all.
    """

    headers: tuple[str, ...]
    rows: list[Row]
    unread: tuple[Unread, ...] = ()


def table_of(lines: Iterable[list[Cell]]) -> list[Table]:
    """Return the table of lines of cells: the first with two texts or more has its headers, titles stand above it.

    No table is returned for lines without such a one. A header that is there twice is told apart by its number.
    """
    headers: list[str] | None = None
    rows: list[Row] = []
    for line in lines:
        cells = [cell._replace(text=cell.text.strip()) for cell in line]
        filled = [cell for cell in cells if cell.text]
        if headers is None:
            headers = _told_apart([cell.text for cell in cells]) if len(filled) > 1 else None
        elif filled:
            named = {header: cell for header, cell in zip(headers, cells, strict=False) if header and cell.text}
            rows.append(Row(filled[0].line, named))
    return [Table(tuple(filter(None, headers)), rows)] if headers is not None else []


def _told_apart(headers: list[str]) -> list[str]:
    found: list[str] = []
    for header in headers:
        count = sum(one == header or one.startswith(f"{header} (") for one in found)
        found.append(f"{header} ({count + 1})" if count and header else header)
    return found


def named_rows(records: Iterable[tuple[int, Mapping[str, Cell]]], unread: Iterable[Unread] = ()) -> Table:
    """Return the table of records whose texts have names, each with its line."""
    rows = [Row(line, {name: cell for name, cell in cells.items() if cell.text}) for line, cells in records]
    return Table(tuple(dict.fromkeys(name for row in rows for name in row.cells)), rows, tuple(unread))
