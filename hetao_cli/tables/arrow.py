"""A table of a log as one of Arrow."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from hetao_cli.tables.columns import as_float
from hetao_cli.tables.tables import TABLES

if TYPE_CHECKING:
    from hetao_cli.tables.tables import Tables


def arrow_table(pyarrow: Any, tables: Tables, name: str) -> Any:
    """Return a table of a log as one of Arrow, with the meaning of each column in its schema.

    Args:
        pyarrow: The library.
        tables: The tables of a log.
        name: The table.
    """
    types = {
        "text": pyarrow.string(),
        "date": pyarrow.string(),
        "day": pyarrow.string(),
        "list": pyarrow.list_(pyarrow.string()),
        "integer": pyarrow.int64(),
        "boolean": pyarrow.bool_(),
        "number": pyarrow.float64(),
    }
    table = TABLES[name]
    fields = [
        pyarrow.field(column.name, types[column.type], not column.required, {"meaning": column.meaning})
        for column in table.columns
    ]
    cells = list(zip(*tables.rows(name), strict=True)) or [()] * len(fields)
    arrays = [
        pyarrow.array(_floats(column) if field.type == types["number"] else _sound(column), field.type)
        for field, column in zip(fields, cells, strict=True)
    ]
    return pyarrow.Table.from_arrays(arrays, schema=pyarrow.schema(fields, {"meaning": table.meaning}))


def _floats(cells: tuple[Any, ...]) -> list[float | None]:
    return [None if cell is None else as_float(cell) for cell in cells]


def _sound(cells: tuple[Any, ...]) -> list[Any]:
    """Return cells without what is no text in UTF-8."""
    return [cell.encode("utf-8", "backslashreplace").decode() if isinstance(cell, str) else cell for cell in cells]
