"""The formats that are imported: the search for them, and a file read by the one that it is of."""

from __future__ import annotations

import os
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING, cast

from hetao_cli.documents.article import ArticleError
from hetao_cli.documents.encodings import decode
from hetao_cli.documents.opening import document_bytes
from hetao_cli.imports.table import Given
from hetao_cli.messages.message import Message
from hetao_cli.model.errors import UnknownNameError

if TYPE_CHECKING:
    from types import ModuleType

    from hetao_cli.imports.table import Table

_BYTES = {b"PK\x03\x04": "xlsx"}
"""The formats that are no texts, by what they begin with."""

_ELSE = "delimited"
"""What a text is that nothing tells to be another."""

_OLD = b"\xd0\xcf\x11\xe0"


def import_formats() -> list[str]:
    """Return the names of the formats: the files of the folder."""
    folder = os.path.join(os.path.dirname(__file__), "formats")
    return sorted(file[:-3] for file in os.listdir(folder) if file.endswith(".py") and not file.startswith("_"))


def read_tables(path: str, form: str | None = None) -> list[Table]:
    """Read the tables of a file.

    Args:
        path: Of the file; ``-`` is standard input.
        form: Its format; None for what its beginning or the ending of its name says.

    Raises:
        UnknownNameError: There is no such format.
        ArticleError: The file can't be read.
    """
    if form is not None and form not in import_formats():
        raise UnknownNameError("format", form, import_formats())
    data = document_bytes(path)
    if data.startswith(_OLD):
        raise ArticleError(path, _OLD_EXCEL)
    found = next((name for begins, name in _BYTES.items() if data.startswith(begins)), None)
    text = "" if found is not None else decode(data, path).replace("\r\n", "\n").replace("\r", "\n")
    given = Given(path, data, text)
    return cast("list[Table]", _module(form or found or _format(given)).tables(given))


def _format(given: Given) -> str:
    """Return the name of the format of a text: by how it begins, or else by the ending of its name."""
    ending = os.path.splitext(given.path)[1].lower()
    modules = [(name, _module(name)) for name in import_formats()]
    begun = (name for name, module in modules if module.BEGINS is not None and module.BEGINS.match(given.text))
    ended = (name for name, module in modules if ending in module.ENDINGS)
    return next(begun, None) or next(ended, _ELSE)


@cache
def _module(name: str) -> ModuleType:
    return import_module(f"hetao_cli.imports.formats.{name}")


_OLD_EXCEL = Message(
    "import.old-excel", "is an Excel file of before 2007, or has a password; save it as .xlsx without one"
)
