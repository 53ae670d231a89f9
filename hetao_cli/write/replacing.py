"""A file that is the old one or the whole new one at any moment, whatever happens."""

from __future__ import annotations

import os
from contextlib import suppress
from typing import TYPE_CHECKING

from hetao_cli.messages.message import Message
from hetao_cli.model.errors import HetaoError, os_reason

if TYPE_CHECKING:
    from collections.abc import Callable

    from hetao_cli.messages.message import Localized

_BINARY = getattr(os, "O_BINARY", 0)


class NotWrittenError(HetaoError):
    """A file could not be written; the earlier one is unchanged."""

    exit_code = 3

    def __init__(self, path: str, reason: Localized) -> None:
        words = {"path": path, "reason": reason}
        super().__init__(Message("write.failed", "can't write '{path}': {reason}; nothing was changed", words))


def replace_file(path: str, data: bytes) -> None:
    """Replace the contents of an existing file; it keeps its mode, and links to it stay valid.

    Raises:
        NotWrittenError: It can't be written.
    """
    target = os.path.realpath(path)
    _write(path, target, lambda draft: _draft(draft, data, os.stat(target)))


def create_file(path: str, data: bytes) -> None:
    """Write a new file, and make its folder if there is none.

    The caller has made sure, under the log's lock, that there is no such file yet.

    Raises:
        NotWrittenError: It can't be written.
    """
    target = os.path.realpath(path)
    folder = os.path.dirname(target)
    made = not os.path.isdir(folder)
    try:
        os.makedirs(folder, exist_ok=True)
    except OSError as error:
        raise NotWrittenError(path, os_reason(error)) from None
    try:
        _write(path, target, lambda draft: _draft(draft, data, None))
    except NotWrittenError:
        if made:
            with suppress(OSError):
                os.rmdir(folder)
        raise


def _write(path: str, target: str, write_draft: Callable[[str], None]) -> None:
    # hidden and of another ending, so that no pattern of a log includes it
    folder, name = os.path.split(target)
    draft = os.path.join(folder, f".{name[:100]}.{os.getpid()}.tmp")
    try:
        write_draft(draft)
        os.replace(draft, target)
    except OSError as error:
        with suppress(OSError):
            os.unlink(draft)
        raise NotWrittenError(path, os_reason(error)) from None
    except BaseException:
        with suppress(OSError):
            os.unlink(draft)
        raise
    _settle(folder)


def _draft(draft: str, data: bytes, like: os.stat_result | None) -> None:
    """Write a file beside the one that it is to replace, of the same mode and, if possible, the same owner.

    Raises:
        OSError: It can't be written, or the file that it is to replace is read-only.
    """
    if like is not None and not like.st_mode & 0o222:
        raise PermissionError(0, "the file is read-only")
    with suppress(FileNotFoundError):
        os.unlink(draft)  # of a process that had our id and was killed
    with open(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL | _BINARY, 0o666), "wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
    if like is not None:
        if hasattr(os, "chown"):
            with suppress(OSError):
                os.chown(draft, like.st_uid, like.st_gid)
        os.chmod(draft, like.st_mode & 0o7777)


def _settle(folder: str) -> None:
    """Write the new name to the disk, too, if the system can sync folders."""
    with suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
