"""An export, to a file, a folder or stdout: the old one or the whole new one at any moment."""

import os
import shutil
import sys
from collections.abc import Sequence
from typing import NamedTuple

from hetao_cli.exports.exported import IN_FOLDER, OTHER_TABLES, Exported, Format, Loss, Request
from hetao_cli.exports.packing import zipped
from hetao_cli.messages.message import Message
from hetao_cli.model.errors import UsageError, os_reason
from hetao_cli.system.replacing import NotWrittenError, create_file, write_file
from hetao_cli.tables.tables import TABLES, Tables, table_named

MAIN_TABLE = "figures"
"""The table that one file of a format has which can have no other."""

_TEXTS = (".json", ".jsonld", ".csv", ".ics", ".mw", ".mmd", ".bib", ".txt", ".atom")


class Target(NamedTuple):
    """Where an export goes.

    Attributes:
        output: The file or folder; `-` is standard output.
        is_folder: Its files are written beside each other.
        is_zip: They are packed into one.
        names: The tables that are wanted.
    """

    output: str
    is_folder: bool
    is_zip: bool
    names: tuple[str, ...]


def target_of(form: Format, output: str, tables: Sequence[str]) -> Target:
    """Return where an export goes, by its format, what was typed and what is there.

    Raises:
        UsageError: Such a format has no such tables, or can't be written there.
        UnknownNameError: There is no such table.
    """
    for name in tables:
        table_named(name)
    if tables and form.has != tuple(TABLES):
        raise UsageError(_NO_TABLES.filled(format=form.name))
    is_folder = output.endswith(("/", os.sep)) or os.path.isdir(output)
    is_zip = not is_folder and (form.packed or output.endswith(".zip"))
    one_alone = form.many and not is_folder and not is_zip
    if one_alone and len(tables) > 1:
        raise UsageError(_ONE_TABLE.filled(format=form.name))
    if output == "-" and sys.stdout.isatty() and (is_zip or form.ending not in _TEXTS):
        raise UsageError(_TERMINAL.filled(format=form.name))
    chosen = tuple(name for name in TABLES if name in tables)
    return Target(output, is_folder, is_zip, chosen or ((MAIN_TABLE,) if one_alone else tuple(TABLES)))


def write_export(form: Format, target: Target, tables: Tables) -> list[Message]:
    """Write an export, and return what is to be told about it.

    Raises:
        NotWrittenError: It can't be written.
        UsageError: A library is missing that it needs.
    """
    base = os.path.basename(target.output)
    stem = "log" if target.is_folder or target.output == "-" else os.path.splitext(base)[0]
    exported = form.write(Request(tables, stem, target.names))
    talk = list(exported.talk())
    if form.many and target.names == (MAIN_TABLE,) and not target.is_folder and not target.is_zip:
        talk += Exported({}, ((Loss(OTHER_TABLES, IN_FOLDER), len(TABLES) - 1),)).talk()
    if target.is_folder:
        _write_folder(target.output, exported.files)
    elif target.is_zip:
        _write(target.output, zipped(exported.files))
    else:
        main, *others = exported.files.items()
        _write(target.output, main[1])
        for name, data in others if target.output != "-" else ():
            path = os.path.join(os.path.dirname(target.output), f"{stem}.{name}")
            _write(path, data)
            talk.append(_BESIDE.filled(path=path))
    return talk


def _write(output: str, data: bytes) -> None:
    if output == "-":
        sys.stdout.flush()
        rest = memoryview(data)
        while rest:  # an unbuffered stream takes only what its pipe has room for
            rest = rest[sys.stdout.buffer.write(rest) :]
        sys.stdout.buffer.flush()
        return
    write = write_file if os.path.exists(output) else create_file
    write(output, data)


def _write_folder(folder: str, files: dict[str, bytes]) -> None:
    """Write files into a folder: a new one is there whole or not at all, in an old one each file is."""
    folder = folder.rstrip("/" + os.sep) or folder
    if os.path.isdir(folder):
        for name, data in files.items():
            _write(os.path.join(folder, *name.split("/")), data)
        return
    draft = os.path.join(os.path.dirname(folder), f".{os.path.basename(folder)}.{os.getpid()}.tmp")
    try:
        for name, data in files.items():
            create_file(os.path.join(draft, *name.split("/")), data)
        os.rename(draft, folder)
    except OSError as error:
        raise NotWrittenError(folder, os_reason(error)) from None
    finally:
        shutil.rmtree(draft, ignore_errors=True)


_NO_TABLES = Message("export.no-tables", "{format} has no tables that --table could choose")
_ONE_TABLE = Message("export.one-table", "a file of {format} has one table: name one, or a folder or a .zip with -o")
_TERMINAL = Message("export.terminal", "{format} is nothing for a terminal: name a file with -o")
_BESIDE = Message("export.beside", "'{path}' is written beside it")
