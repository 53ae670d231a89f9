"""SQL over the tables of a log: read only, of bounded time and size."""

from __future__ import annotations

import re
import sqlite3
import time
from typing import TYPE_CHECKING, NamedTuple

from hetao_cli.messages.message import Message
from hetao_cli.model.errors import UnknownNameError, UsageError
from hetao_cli.tables.database import database_of
from hetao_cli.tables.tables import TABLES

if TYPE_CHECKING:
    from hetao_cli.tables.tables import Tables

MOST_SECONDS = 10.0
MOST_ROWS = 100_000
_MOST_BYTES = 10_000_000
"""Of a text or any other value."""

_STEPS = 10_000
"""Steps of SQLite between two looks at the clock: a millisecond or less."""

_ALLOWED = {sqlite3.SQLITE_SELECT, sqlite3.SQLITE_READ, sqlite3.SQLITE_FUNCTION, sqlite3.SQLITE_RECURSIVE}


class Queried(NamedTuple):
    """What a query finds.

    Attributes:
        columns: The names of its columns, each another.
        rows: Its rows.
    """

    columns: list[str]
    rows: list[tuple[str | int | float | None, ...]]


def query(tables: Tables, sql: str, most_seconds: float = MOST_SECONDS) -> Queried:
    """Return what a query finds in the tables of a log.

    Raises:
        UnknownNameError: It names a table that there is not.
        UsageError: It is no query, more than one, would change something, takes too long or finds too much.
    """
    database = database_of(tables, _named(sql))
    try:
        database.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, _MOST_BYTES)
        database.execute("PRAGMA query_only = ON")
        database.set_authorizer(_authorize)
        until = time.monotonic() + most_seconds
        database.set_progress_handler(lambda: time.monotonic() > until, _STEPS)
        return _run(database, sql)
    except (sqlite3.Error, sqlite3.Warning, OverflowError) as error:
        raise _refused(error, most_seconds) from None
    finally:
        database.close()


def _named(sql: str) -> list[str]:
    """Return the tables that a query can be of: those whose names are in it, or all if it looks for their names."""
    if re.search(r"sqlite_|pragma_", sql, re.IGNORECASE):
        return list(TABLES)
    words = set(re.findall(r"\w+", sql.lower()))
    return [name for name in TABLES if not words.isdisjoint((name, f"{name}_fts"))]


def _authorize(action: int, first: str | None, *_: str | None) -> int:
    """Allow reading; the search for words asks SQLite itself whether its tables have changed."""
    if action == sqlite3.SQLITE_PRAGMA:
        return sqlite3.SQLITE_OK if first == "data_version" else sqlite3.SQLITE_DENY
    return sqlite3.SQLITE_OK if action in _ALLOWED else sqlite3.SQLITE_DENY


def _run(database: sqlite3.Connection, sql: str) -> Queried:
    cursor = database.execute(sql)
    if cursor.description is None:
        raise UsageError(_NO_QUERY)
    rows = cursor.fetchmany(MOST_ROWS + 1)
    if len(rows) > MOST_ROWS:
        raise UsageError(_TOO_MANY.filled(most=f"{MOST_ROWS:,}"))
    return Queried(_distinct([one[0] for one in cursor.description]), [tuple(map(_plain, row)) for row in rows])


def _distinct(names: list[str]) -> list[str]:
    """Return names of which no two are alike: the second `id` is `id_2`.

    >>> _distinct(["id", "id", "id_2"])
    ['id', 'id_3', 'id_2']
    """
    found: list[str] = []
    for place, name in enumerate(names):
        number, other = 2, name
        while other in found or (other != name and other in names[place + 1 :]):
            other, number = f"{name}_{number}", number + 1
        found.append(other)
    return found


def _plain(value: str | float | bytes | None) -> str | int | float | None:
    """Return a value as JSON can have it: bytes in hexadecimal digits, what is infinite as a text."""
    if isinstance(value, bytes):
        return value.hex()
    return str(value) if value in {float("inf"), float("-inf")} else value


def _refused(error: Exception, most_seconds: float) -> UsageError | UnknownNameError:
    words = str(error)
    missing = re.fullmatch(r"no such table: (?:main\.)?(.+)", words)
    if missing is not None:
        return UnknownNameError("table", missing[1], TABLES)
    if words == "interrupted":
        return UsageError(_TOO_LONG.filled(seconds=f"{most_seconds:g}"))
    if words in {"not authorized", "attempt to write a readonly database"} or "prohibited" in words:
        return UsageError(_READ_ONLY)
    return UsageError(_REFUSED.filled(error=words))


_NO_QUERY = Message("query.no-query", "this is no query: SELECT … FROM figures; 'hetao tables' lists the tables")
_TOO_MANY = Message("query.too-many", "more than {most} rows: add a LIMIT")
_TOO_LONG = Message("query.too-long", "the query takes longer than {seconds} seconds, so it was ended")
_READ_ONLY = Message("query.read-only", "a query can only read: SELECT … FROM figures")
_REFUSED = Message("query.refused", "SQL: {error}")
