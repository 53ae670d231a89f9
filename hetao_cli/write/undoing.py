"""The last change of a log taken back: its files hold the very bytes that they held before."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from hetao_cli.log.files.files import MOST_BYTES
from hetao_cli.messages.message import Message
from hetao_cli.model.errors import UsageError, os_reason
from hetao_cli.quick.tuples import NamedTuple
from hetao_cli.system.disk import contents
from hetao_cli.system.ending import ending_in_order
from hetao_cli.system.replacing import NotWrittenError
from hetao_cli.write.changing import put
from hetao_cli.write.journal import FileChange, forget, kept_changes
from hetao_cli.write.locking import locked

if TYPE_CHECKING:
    from hetao_cli.write.journal import KeptFile


class ChangedSinceError(UsageError):
    """A file has been changed since, so that what is to be undone would undo that as well.

    Attributes:
        changes: The files that were, each with what it held behind the change and what it holds now.
    """

    def __init__(self, changes: tuple[FileChange, ...], command: str) -> None:
        self.changes = changes
        paths = ", ".join(f"'{one.path}'" for one in changes)
        super().__init__(_CHANGED_SINCE.filled(paths=paths, command=command))


class Undone(NamedTuple):
    """A change that was taken back, or would be.

    Attributes:
        command: What had been typed.
        files: The files, from what they held to what they hold.
        written: Whether it was written.
    """

    command: str
    files: tuple[FileChange, ...]
    written: bool


def undo(path: str, *, dry_run: bool = False) -> Undone:
    """Take back the last change of a log.

    One that was cut off is taken back, too: of its files, those that it had not come to stay as they are.

    Raises:
        ChangedSinceError: A file was changed since; nothing is written.
        NotWrittenError: A file can't be written; those that were are as before again.
        UsageError: No change is known, or another writer doesn't come to an end.
    """
    with locked(path):
        kept = kept_changes(path)
        if not kept:
            raise UsageError(_NOTHING.filled(path=path))
        last = kept[0]
        now = [(file, _back(path, file)) for file in last.files]
        since = [
            FileChange(one.path, file.after, one.before)
            for file, one in now
            if one.before not in {file.before, file.after}
        ]
        if since:
            raise ChangedSinceError(tuple(since), last.command)
        if not dry_run:
            with ending_in_order():
                for file, one in now:
                    if one.before != one.after:
                        put(one.path, one.after, file.mode)
                forget(last)
    return Undone(last.command, tuple(one for _, one in now if one.before != one.after), not dry_run)


def _back(log_path: str, file: KeptFile) -> FileChange:
    """Return what is to happen to a file of a change that is undone: from what it holds now to what it held before."""
    real, shown = os.path.dirname(os.path.realpath(log_path)), os.path.dirname(log_path)
    path = os.path.join(shown if os.path.realpath(shown) == real else real, file.path)
    return FileChange(path, _held(path), file.before)


def _held(path: str) -> bytes | None:
    try:
        return contents(path, MOST_BYTES)
    except FileNotFoundError:
        return None
    except OSError as error:
        raise NotWrittenError(path, os_reason(error)) from None


_NOTHING = Message("undo.nothing", "no change of '{path}' is known that could be undone")
_CHANGED_SINCE = Message(
    "undo.changed-since", "{paths} changed since '{command}', so that is not undone; nothing was changed"
)
