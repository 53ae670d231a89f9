"""The tables of a log in SQLite: with keys, what refers to what, what each column means, and a search for words."""

from __future__ import annotations

import json
import re
import sqlite3
from typing import TYPE_CHECKING

from hetao_cli.tables.columns import as_float
from hetao_cli.tables.tables import TABLES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from hetao_cli.tables.columns import Cell, Column
    from hetao_cli.tables.tables import Table, Tables

_TYPES = {
    "text": "TEXT",
    "date": "TEXT",
    "day": "TEXT",
    "list": "TEXT",
    "integer": "INTEGER",
    "boolean": "INTEGER",
    "number": "NUMERIC",
}
_MOST = 2**63
"""What no integer of SQLite reaches; a larger number is a float there."""


def database_of(tables: Tables, names: Iterable[str] = TABLES, *, searched: bool = True) -> sqlite3.Connection:
    """Return a database in memory with the tables; a list is a JSON array, and yes and no are 1 and 0.

    Args:
        tables: The tables of a log.
        names: Those that it has.
        searched: Whether a table with words to search has `TABLE_fts` beside it, with the same rowids.
    """
    database = sqlite3.connect(":memory:", isolation_level=None)
    database.execute("PRAGMA page_size = 4096")
    database.execute("PRAGMA user_version = 1")
    database.execute("BEGIN")
    chosen = frozenset(names)
    for name in (one for one in TABLES if one in chosen):
        table, rows = TABLES[name], tables.rows(name)
        database.execute(_declared(table, chosen))
        marks = ", ".join("?" * len(table.columns))
        database.executemany(f"INSERT INTO {_quoted(name)} VALUES ({marks})", map(_stored, rows))  # noqa: S608 - our names
        for column in table.refers:
            database.execute(f"CREATE INDEX {_quoted(f'{name}_{column}')} ON {_quoted(name)} ({_quoted(column)})")
        if searched and table.searched:
            _index(database, table, rows)
    database.execute("COMMIT")
    return database


def _declared(table: Table, chosen: frozenset[str]) -> str:
    """Return the statement that makes a table, with what each column means."""
    lines = [(_column(column), column.meaning) for column in table.columns]
    if table.key:
        lines.append((f"PRIMARY KEY ({', '.join(map(_quoted, table.key))})", ""))
    for column, other in table.refers.items():
        if other in chosen:
            key = _quoted(TABLES[other].key[0])
            rule = f"FOREIGN KEY ({_quoted(column)}) REFERENCES {_quoted(other)} ({key}) DEFERRABLE INITIALLY DEFERRED"
            lines.append((rule, ""))
    parts = [
        f"  {line}{',' if number < len(lines) else ''}{f' -- {meaning}' if meaning else ''}"
        for number, (line, meaning) in enumerate(lines, 1)
    ]
    return "\n".join([f"CREATE TABLE {_quoted(table.name)} ( -- {table.meaning}", *parts, ")"])


def _column(column: Column) -> str:
    check = f" CHECK ({_quoted(column.name)} IN (0, 1))" if column.type == "boolean" else ""
    return f"{_quoted(column.name)} {_TYPES[column.type]}{' NOT NULL' if column.required else ''}{check}"


def _quoted(name: str) -> str:
    return f'"{name}"'


def _stored(row: Iterable[Cell]) -> tuple[str | int | float | None, ...]:
    """Return the cells of a row as SQLite holds them."""
    return tuple(_value(cell) for cell in row)


def _value(cell: Cell) -> str | int | float | None:
    if isinstance(cell, tuple):
        return json.dumps(cell, ensure_ascii=False)
    if isinstance(cell, int):
        return int(cell) if -_MOST <= cell < _MOST else as_float(cell)
    # what is no text in UTF-8 can't be stored
    return cell.encode("utf-8", "backslashreplace").decode() if isinstance(cell, str) else cell


def _index(database: sqlite3.Connection, table: Table, rows: Iterable[tuple[Cell, ...]]) -> None:
    """Make the search for words of a table: in its own columns, and in all parts of its Chinese words.

    Chinese has no blanks between words, so every run of characters is found by each of its parts: 87公顷 by 公顷.
    """
    name = f"{table.name}_fts"
    places = [place for place, column in enumerate(table.columns) if column.name in table.searched]
    heads = ", ".join([_quoted(table.columns[place].name) for place in places] + ["parts"])
    database.execute(f"CREATE VIRTUAL TABLE {_quoted(name)} USING fts5({heads}, tokenize = 'unicode61')")
    marks = ", ".join("?" * (len(places) + 2))
    database.executemany(
        f"INSERT INTO {_quoted(name)} (rowid, {heads}) VALUES ({marks})",  # noqa: S608 - our names
        _searched(rows, places),
    )


def _searched(rows: Iterable[tuple[Cell, ...]], places: list[int]) -> Iterator[tuple[str | int | None, ...]]:
    for number, row in enumerate(rows, 1):
        texts = [" ".join(cell) if isinstance(cell, tuple) else cell for cell in (row[place] for place in places)]
        words = [None if text is None else str(_value(str(text))) for text in texts]
        yield number, *words, " ".join(_parts(" ".join(filter(None, words))))


_RUN = re.compile(r"\w+")
_CHINESE = re.compile(r"[\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")
_LONGEST_PART = 12


def _parts(text: str) -> dict[str, None]:
    """Return the parts of runs of letters and digits with Chinese ones among them, of up to twelve characters.

    >>> list(_parts("over 87公顷"))
    ['8', '87', '87公', '87公顷', '7', '7公', '7公顷', '公', '公顷', '顷']
    """
    runs = (run for run in _RUN.findall(text) if _CHINESE.search(run))
    return {
        run[start:end]: None
        for run in runs
        for start in range(len(run))
        for end in range(start + 1, min(start + _LONGEST_PART, len(run)) + 1)
    }
