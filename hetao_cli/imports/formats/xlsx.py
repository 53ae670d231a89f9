"""Excel workbooks (.xlsx), by openpyxl: each sheet a table, formulas as the values that were kept of them."""

from __future__ import annotations

import zipfile
from datetime import date, datetime, time
from io import BytesIO
from typing import TYPE_CHECKING, Any

from hetao_cli.documents.article import ArticleError
from hetao_cli.imports.table import Cell, table_of
from hetao_cli.messages.message import Message

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from hetao_cli.imports.table import Given, Table

ENDINGS = (".xlsx", ".xlsm")
BEGINS = None

MOST_UNPACKED = 500_000_000
"""The most bytes of the parts of a workbook: a million cells have fifty million of markup."""


def tables(given: Given) -> list[Table]:
    """Return the tables of a workbook.

    Raises:
        ArticleError: It is broken, none, would unpack to more than `MOST_UNPACKED`, or openpyxl is not installed.
    """
    try:
        from openpyxl import load_workbook
    except ImportError:
        raise ArticleError(given.path, _NO_LIBRARY) from None
    try:
        _check_parts(given)
        book = load_workbook(BytesIO(given.data), read_only=True, data_only=True)
        return [table for sheet in book.worksheets for table in table_of(_lines(sheet.iter_rows(values_only=True)))]
    except ArticleError:
        raise
    except Exception as error:  # noqa: BLE001 - what a broken file makes openpyxl raise can be anything
        raise ArticleError(given.path, _UNSOUND.filled(type=type(error).__name__)) from None


def _check_parts(given: Given) -> None:
    with zipfile.ZipFile(BytesIO(given.data)) as parts:
        unpacked = sum(part.file_size for part in parts.infolist())
    if unpacked > MOST_UNPACKED:
        raise ArticleError(given.path, _UNPACKED.filled(most=MOST_UNPACKED // 1_000_000))


def _lines(rows: Iterable[tuple[Any, ...]]) -> Iterator[list[Cell]]:
    for number, row in enumerate(rows, 1):
        yield [Cell(_text(value), number, column) for column, value in enumerate(row, 1)]


def _text(value: Any) -> str:  # noqa: ANN401 - whatever a cell can hold
    """Return a value as a reader of the sheet would write it: a day without midnight, no point of nothing."""
    if value is None:
        return ""
    if isinstance(value, datetime):
        return value.date().isoformat() if value.time() == time() else value.isoformat(timespec="seconds")
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() else repr(value)
    return str(value)


_NO_LIBRARY = Message("import.no-library", "its format needs openpyxl; install it with: pip install 'hetao[xlsx]'")
_UNSOUND = Message("import.unsound", "it is no sound Excel workbook ({type})")
_UNPACKED = Message("import.unpacked", "it would unpack to more than {most} MB; split it")
