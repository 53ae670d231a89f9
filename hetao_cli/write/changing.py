"""Changes of a log by all verbs: planned under its lock, tried before anything is written, taken down to be undone."""

from __future__ import annotations

import os
from contextlib import suppress
from typing import TYPE_CHECKING, TypeAlias

from hetao_cli.log.assemble import assemble_log
from hetao_cli.log.files.files import MOST_BYTES, ParsedFile, parse_document
from hetao_cli.log.ids import plain_name
from hetao_cli.messages.message import Message
from hetao_cli.model.errors import os_reason
from hetao_cli.quick.tuples import NamedTuple
from hetao_cli.system.disk import contents
from hetao_cli.system.ending import ending_in_order
from hetao_cli.system.replacing import NotWrittenError, create_file, replace_file
from hetao_cli.write.edits import Edit, edited, names_in, renamed
from hetao_cli.write.journal import FileChange, take_down
from hetao_cli.write.locking import locked
from hetao_cli.write.referring import Scanned
from hetao_cli.write.trial import must_load, read_current

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from hetao_cli.messages.message import Localized
    from hetao_cli.model.entries import Dating, Event, Figure, Source, Spot
    from hetao_cli.model.log import Log
    from hetao_cli.write.trial import Current

_BOM = b"\xef\xbb\xbf"


class Planned(NamedTuple):
    """A change as it is planned.

    Attributes:
        texts: The new texts of files by their numbers; None for a file that goes.
        done: What it does, in words.
        follow: The spots that entries have behind it, for those that have another one; None for one that goes.
        ids: The ids that stand for others from then on, such as that of an entry for the one that it is merged into.
    """

    texts: Mapping[int, str | None]
    done: tuple[Localized, ...]
    follow: Callable[[Spot], Spot | None] = lambda spot: spot
    ids: Mapping[str, str] = {}


Planning: TypeAlias = "Callable[[Current], Planned]"


class Changed(NamedTuple):
    """A change of a log, made or only tried.

    Attributes:
        log: The log behind it.
        files: The files that it changes.
        done: What it does, in words.
        written: Whether it was written.
    """

    log: Log
    files: tuple[FileChange, ...]
    done: tuple[Localized, ...]
    written: bool


def change_log(path: str, plan: Planning, *, dry_run: bool = False) -> Changed:
    """Change a log.

    Args:
        path: The path of the log.
        plan: Returns the change for the log as it is.
        dry_run: Try it, but write nothing.

    Raises:
        SpoiltLogError: The log would not load with it; nothing is written.
        NotWrittenError: A file can't be written; nothing is.
        LogError: The log itself can't be read.
        UsageError: Another writer doesn't come to an end, or the change can't be made.
    """
    with locked(path):
        current = read_current(path)
        planned = plan(current)
        documents = [
            _with_text(one, planned.texts.get(number, one.text)) for number, one in enumerate(current.documents)
        ]
        log = assemble_log(documents, current.faults)
        documents, followed = _with_reviews(current.log, log, documents, planned)
        log = must_load(current, assemble_log(documents, current.faults) if followed else log)
        numbers = sorted({*planned.texts, *followed})
        files = [_change(current.documents[one], documents[one], planned.texts.get(one, "")) for one in numbers]
        changes = tuple(one for one in files if one.before != one.after)
        if not dry_run:
            write_changes(path, changes)
    return Changed(log, changes, planned.done, not dry_run)


def write_changes(path: str, changes: Sequence[FileChange]) -> None:
    """Write the files of a change, all or none; what they were is taken down before, so that it can be undone.

    Raises:
        NotWrittenError: One can't be written; those that were are as before again.
    """
    if not changes:
        return
    take_down(path, changes)
    written: list[FileChange] = []
    with ending_in_order():
        try:
            for change in changes:
                written.append(change)
                put(change.path, change.after)
        except BaseException:
            for change in reversed(written):
                with suppress(NotWrittenError, OSError):
                    put(change.path, change.before)
            raise


def put(path: str, data: bytes | None, mode: int | None = None) -> None:
    """Have a file hold something, or be none.

    Args:
        path: Of the file.
        data: What it is to hold; None if it is to be none.
        mode: Of one that is made anew.

    Raises:
        NotWrittenError: It can't be written.
    """
    if data is None:
        try:
            os.unlink(path)
        except FileNotFoundError:
            return
        except OSError as error:
            raise NotWrittenError(path, os_reason(error)) from None
    elif os.path.lexists(path):
        replace_file(path, data)
    else:
        create_file(path, data)
        if mode is not None:
            os.chmod(path, mode)


def bytes_of(document: ParsedFile) -> bytes:
    """Return the bytes that a file was read from.

    Raises:
        NotWrittenError: It can't be read again, or holds something else by now.
    """
    try:
        data = contents(document.path, MOST_BYTES)
    except OSError as error:
        raise NotWrittenError(document.path, os_reason(error)) from None
    if data.removeprefix(_BOM) != document.text.encode():
        raise NotWrittenError(document.path, _CHANGED_MEANWHILE)
    return data


def encoded(text: str, before: bytes) -> bytes:
    """Return the bytes of a file's new text, with a byte-order mark where the file has one."""
    return (_BOM if before.startswith(_BOM) else b"") + text.encode()


def _with_text(document: ParsedFile, text: str | None) -> ParsedFile:
    if text is None:
        return ParsedFile(document.path, "", {})
    return document if text == document.text else parse_document(text, document.path)


def _change(old: ParsedFile, new: ParsedFile, planned: str | None) -> FileChange:
    before = bytes_of(old)
    return FileChange(old.path, before, None if planned is None else encoded(new.text, before))


def _with_reviews(
    old: Log, new: Log, documents: list[ParsedFile], planned: Planned
) -> tuple[list[ParsedFile], dict[int, str]]:
    """Return the files with reviews that name entries by the ids that they have behind a change, and the new texts."""
    ids = {**_new_ids(old, new, planned.follow), **planned.ids}
    named = {name for review in new.reviews for name in review.about}
    ids = {name: ids[name] for name in named & ids.keys()}
    texts: dict[int, str] = {}
    files = Scanned(documents)
    for number in sorted({review.spot.file for review in new.reviews if ids.keys() & set(review.about)}):
        text = documents[number].text
        edits = list(_renamed_subjects(files, number, ids))
        texts[number] = edited(text, edits)
    return [_with_text(one, texts.get(number, one.text)) for number, one in enumerate(documents)], texts


def _renamed_subjects(files: Scanned, number: int, ids: Mapping[str, str]) -> Iterator[Edit]:
    text = files.documents[number].text
    for block in files.blocks(number).get("review", ()):
        pair = block.pair("about")
        for value, name in names_in(text, pair) if pair is not None else ():
            if name in ids:
                yield renamed(text, value, ids[name])


def _new_ids(old: Log, new: Log, follow: Callable[[Spot], Spot | None]) -> dict[str, str]:
    """Return the new ids of what reviews can be about, by their old ones, for those that have another one."""
    now = {one.spot: one.id for one in _subjects(new)}
    known = {one.id for one in _subjects(old)}
    found: dict[str, str] = {}
    for one in _subjects(old):
        spot = follow(one.spot)
        name = now.get(spot) if spot is not None else None
        if name is not None and name != one.id:
            found[one.id] = name
            if plain_name(one.id) not in known:
                found[plain_name(one.id)] = plain_name(name)
    return found


def _subjects(log: Log) -> Iterator[Event | Source | Figure | Dating]:
    yield from log.events.values()
    yield from log.sources.values()
    yield from log.figures
    yield from log.datings


_CHANGED_MEANWHILE = Message("change.meanwhile", "it was changed meanwhile; run the command again")
