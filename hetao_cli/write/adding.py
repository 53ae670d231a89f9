"""Add to a log: under its lock, tried before it is written, and written in one piece."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, TypeAlias

from hetao_cli.log.assemble import UNREADABLE
from hetao_cli.log.files.files import parse_document
from hetao_cli.messages.message import Message
from hetao_cli.model.entries import Spot
from hetao_cli.model.errors import UsageError
from hetao_cli.model.log import Fault, Log
from hetao_cli.quick.tuples import NamedTuple
from hetao_cli.write.changing import bytes_of, encoded, write_changes
from hetao_cli.write.inserting import with_entry
from hetao_cli.write.journal import FileChange
from hetao_cli.write.locking import locked
from hetao_cli.write.placement import rows_in_order
from hetao_cli.write.toml_text import entry_text
from hetao_cli.write.trial import SpoiltLogError, read_current, with_document

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from hetao_cli.log.files.files import ParsedFile
    from hetao_cli.write.inserting import NewEntry

Placing: TypeAlias = "Callable[[Log, list[ParsedFile]], tuple[int, NewEntry]]"
"""A function that returns for a log and its files the number of the file of a new entry, and its place there."""

Making: TypeAlias = "Callable[[Log, list[ParsedFile]], tuple[str, str]]"
"""A function that returns for a log and its files the path of a new one, which the log includes, and its text."""

Filling: TypeAlias = "Callable[[Log], str]"
"""A function that returns for a log the text of the figures and datings of a source of it."""


class Added(NamedTuple):
    """An addition to a log, made or only tried.

    Attributes:
        log: The log with it.
        spots: The spots of the new entries in `log`.
        text: The new TOML.
        written: Whether it was written.
    """

    log: Log
    spots: tuple[Spot, ...]
    text: str
    written: bool


def add_entry(path: str, place: Placing, *, dry_run: bool = False) -> Added:
    """Add an entry to one of a log's files.

    Args:
        path: The path of the log.
        place: Returns the entry and its place.
        dry_run: Try it, but write nothing.

    Raises:
        SpoiltLogError: The log would not load with it; nothing is written.
        NotWrittenError: The file can't be written; nothing is.
        LogError: The log itself can't be read.
        UsageError: Another writer doesn't come to an end.
    """
    with locked(path):
        current = read_current(path)
        number, entry = place(current.log, current.documents)
        document = current.documents[number]
        if isinstance(document.tables.get(entry.table), dict):
            raise _unloadable(number, _SINGLE.filled(table=entry.table))
        try:
            changed = parse_document(with_entry(document, entry), document.path)
        except ValueError as error:
            raise _unloadable(
                number, Message("write.cant-be-added-to", "can't be added to: {error}", {"error": str(error)})
            ) from None
        log = with_document(current, number, changed)
        rows = rows_in_order(changed, entry.table)
        if len(rows) != len(rows_in_order(document, entry.table)) + 1 or not _is_row(entry, rows[entry.ordinal]):
            raise _unloadable(
                number,
                Message(
                    "write.its-entries-are-written-in-a",
                    "its {table} entries are written in a way to which none can be added",
                    {"table": entry.table},
                ),
            )
        if not dry_run:
            before = bytes_of(document)
            write_changes(path, [FileChange(document.path, before, encoded(changed.text, before))])
    text = entry_text(f"[[{entry.table}]]", entry.values)
    return Added(log, (Spot(number, entry.table, entry.ordinal),), text, not dry_run)


def add_file(path: str, make: Making, *, dry_run: bool = False) -> Added:
    """Add a file to a log.

    Args:
        path: The path of the log.
        make: Returns the path and the text of the file.
        dry_run: Try it, but write nothing.

    Raises:
        SpoiltLogError: The log would not load with it; nothing is written.
        NotWrittenError: The file can't be written; nothing is.
        LogError: The log itself can't be read.
        UsageError: There is such a file, or another writer doesn't come to an end.
    """
    with locked(path):
        current = read_current(path)
        name, text = make(current.log, current.documents)
        if os.path.lexists(name):
            raise UsageError(
                Message(
                    "error.there-is-a-file-already-give",
                    "there is a file '{name}' already; give the source another id with --id",
                    {"name": name},
                )
            )
        document, number = parse_document(text, name), len(current.documents)
        log = with_document(current, number, document)
        if not dry_run:
            write_changes(path, [FileChange(name, None, text.encode())])
    return Added(log, tuple(_spots(document, number, ("source", "figure", "dating"))), text, not dry_run)


def fill_source(path: str, source: str, make: Filling, *, dry_run: bool = False) -> Added:
    """Add figures and datings to the file of a source that has none.

    Args:
        path: The path of the log.
        source: The id of the source, whose file has it as its own.
        make: Returns their text for the log.
        dry_run: Try it, but write nothing.

    Raises:
        SpoiltLogError: The log would not load with it; nothing is written.
        NotWrittenError: The file can't be written; nothing is.
        LogError: The log itself can't be read.
        UsageError: Another writer doesn't come to an end.
    """
    with locked(path):
        current = read_current(path)
        number = current.log.sources[source].spot.file
        document = current.documents[number]
        text = make(current.log)
        changed = parse_document(f"{document.text.rstrip()}\n\n{text}", document.path)
        log = with_document(current, number, changed)
        if not dry_run:
            before = bytes_of(document)
            write_changes(path, [FileChange(document.path, before, encoded(changed.text, before))])
    return Added(log, tuple(_spots(changed, number, ("source", "figure", "dating"))), text, not dry_run)


def _spots(document: ParsedFile, number: int, tables: Iterable[str]) -> Iterator[Spot]:
    for table in tables:
        yield from (Spot(number, table, ordinal) for ordinal in range(len(rows_in_order(document, table))))


def _unloadable(file: int, reason: Message) -> SpoiltLogError:
    return SpoiltLogError([Fault(UNREADABLE, None, None, {"reason": reason}, file)])


def _is_row(entry: NewEntry, row: dict[str, object]) -> bool:
    values = {key: list(value) if isinstance(value, tuple) else value for key, value in entry.values.items()}
    return row == values


_SINGLE = Message("write.single", "its [{table}] is one table alone; write [[{table}]], so that another can be added")
