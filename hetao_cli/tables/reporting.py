"""The reports of a query and of the list of tables."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from hetao_cli.model.report import Report
from hetao_cli.tables.records import ColumnRecord, QueryDocument, TablesDocument
from hetao_cli.tables.tables import TABLES, Table

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from hetao_cli.model.blocks import Block
    from hetao_cli.model.records import Envelope
    from hetao_cli.tables.querying import Queried


def report_query(found: Queried, envelope: Envelope) -> Report:
    """Return the report of what a query finds."""

    def document() -> QueryDocument:
        return QueryDocument(
            envelope, found.columns, [dict(zip(found.columns, row, strict=True)) for row in found.rows]
        )

    def blocks() -> list[Block]:
        from hetao_cli.model.blocks import Column, TextTable

        cells = list(zip(*found.rows, strict=True)) or [()] * len(found.columns)
        columns = tuple(Column(name, _side(of), wraps=True) for name, of in zip(found.columns, cells, strict=True))
        rows = tuple(tuple("" if cell is None else str(cell) for cell in row) for row in found.rows)
        return [TextTable(columns, (("", rows),))]

    report = Report("query", "rows", document, blocks)

    def again(numbers: Sequence[int]) -> Report:
        return report_query(found._replace(rows=[found.rows[number] for number in numbers]), envelope)

    return report._replace(again=again)


def _side(cells: Iterable[object]) -> Any:
    return "right" if all(cell is None or isinstance(cell, int | float) for cell in cells) else "left"


def report_tables(tables: Iterable[Table] = TABLES.values()) -> Report:
    """Return the report of the columns of tables."""
    return _of_columns([_record(table, place) for table in tables for place in range(len(table.columns))])


def _record(table: Table, place: int) -> ColumnRecord:
    one = table.columns[place]
    is_key = one.name in table.key
    unit = one.unit or None
    return ColumnRecord(table.name, one.name, one.type, unit, one.required, is_key, one.refers_to, one.meaning)


def _of_columns(columns: list[ColumnRecord]) -> Report:
    def blocks() -> list[Block]:
        from hetao_cli.model.blocks import Column, Styled, TextTable

        groups: dict[str, list[Any]] = {}
        for one in columns:
            heading = f"{one.table} · {TABLES[one.table].meaning}"
            kind = f"{one.type} of {one.refers_to}" if one.refers_to else one.type
            row = (Styled(one.name, "code"), kind if one.required else f"{kind}?", one.meaning)
            groups.setdefault(heading, []).append(row)
        heads = (Column("Column"), Column("Type"), Column("Meaning", wraps=True))
        return [TextTable(heads, tuple((heading, tuple(rows)) for heading, rows in groups.items()))]

    report = Report("tables", "columns", lambda: TablesDocument("tables", 1, None, columns), blocks)

    def again(numbers: Sequence[int]) -> Report:
        return _of_columns([columns[number] for number in numbers])

    return report._replace(again=again)
