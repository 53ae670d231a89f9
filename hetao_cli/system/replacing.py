"""The way files are written: a regular file is the old one or the whole new one at any moment, whatever happens.

What is none, a pipe or a device, is written through, and never replaced.
"""

from __future__ import annotations

import os
import stat
import sys
import time
from contextlib import suppress
from typing import TYPE_CHECKING

from hetao_cli.messages.message import Message
from hetao_cli.model.errors import HetaoError, os_reason
from hetao_cli.model.safe import safe
from hetao_cli.system.disk import PATIENCE_SECONDS
from hetao_cli.system.ending import ending_in_order

if TYPE_CHECKING:
    from collections.abc import Iterable

    from hetao_cli.messages.message import Localized

_BINARY = getattr(os, "O_BINARY", 0)
_LONGEST_NAME = 50
"""Characters of a name that a draft has of it: with more it could be too long for the system."""

_PAUSE_SECONDS = 0.01


class NotWrittenError(HetaoError):
    """A file could not be written; what was there before is as it was."""

    exit_code = 3

    def __init__(self, path: str, reason: Localized) -> None:
        words = {"path": path, "reason": reason}
        super().__init__(Message("write.failed", "can't write '{path}': {reason}; nothing was changed", words))


class CutOffError(HetaoError):
    """A pipe or a device could not be written to, or not to the end."""

    exit_code = 3

    def __init__(self, path: str, reason: Localized) -> None:
        words = {"path": path, "reason": reason}
        super().__init__(Message("write.cut-off", "can't write '{path}': {reason}", words))


def write_file(path: str, data: bytes) -> None:
    """Write to what somebody has named: a file, which is replaced or made, or a pipe or a device.

    Raises:
        NotWrittenError: A file can't be written.
        CutOffError: A pipe or a device can't be written to.
        BrokenPipeError: Whoever reads from a pipe has enough.
    """
    target = os.path.realpath(path)
    like, number = _status(path, target), _own_descriptor(path)
    if number is None and (like is None or stat.S_ISREG(like.st_mode)):
        _write(path, target, [data], like)
        return
    try:
        _write_through(path, number, data)
    except BrokenPipeError:
        raise
    except OSError as error:
        raise CutOffError(path, os_reason(error)) from None


def replace_file(path: str, data: bytes) -> None:
    """Give an existing file new contents; it keeps its mode, and a link goes on to lead to it.

    Raises:
        NotWrittenError: It can't be written.
    """
    target = os.path.realpath(path)
    like = _status(path, target)
    if like is None or not stat.S_ISREG(like.st_mode):
        raise NotWrittenError(path, os_reason(OSError(0, "not a regular file")))
    _write(path, target, [data], like)


def create_file(path: str, data: bytes) -> None:
    """Write a new file, and the folder that it is in where there is none.

    The caller has made sure, under the log's lock, that there is no such file yet.

    Raises:
        NotWrittenError: It can't be written.
    """
    target = os.path.realpath(path)
    folder = os.path.dirname(target)
    with ending_in_order():
        made = not os.path.isdir(folder)
        try:
            os.makedirs(folder, exist_ok=True)
        except OSError as error:
            raise NotWrittenError(path, os_reason(error)) from None
        try:
            _write(path, target, [data], None)
        except BaseException:
            if made:
                with suppress(OSError):
                    os.rmdir(folder)
            raise


def replace_quietly(path: str, parts: Iterable[bytes | memoryview]) -> None:
    """Write a file that can be made again, for this user alone, without waiting until it is on the disk.

    Raises:
        OSError: It can't be written.
    """
    _replace(path, parts, 0o600, lasting=False)


def _replace(
    target: str, parts: Iterable[bytes | memoryview], like: os.stat_result | int, *, lasting: bool = True
) -> None:
    with ending_in_order():
        draft = _draft_of(target)
        try:
            _write_draft(draft, parts, like, lasting=lasting)
            os.replace(draft, target)
        except BaseException:
            with suppress(OSError):
                os.unlink(draft)
            raise


def _write_draft(
    draft: str, parts: Iterable[bytes | memoryview], like: os.stat_result | int, *, lasting: bool = True
) -> None:
    """Write a file beside the one that it is to replace.

    Args:
        draft: Its path.
        parts: What it holds.
        like: What it is to replace, whose mode and, where that can be, owner it has; or the mode of a new one.
        lasting: Wait until it is on the disk.

    Raises:
        OSError: It can't be written, or what it is to replace is not for writing.
    """
    mode = like if isinstance(like, int) else stat.S_IMODE(like.st_mode)
    if not mode & 0o222:
        raise PermissionError(0, "the file is read-only")
    with suppress(FileNotFoundError):
        os.unlink(draft)  # of a process that had our number and was killed
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | _BINARY
    with open(os.open(draft, flags, mode & 0o777), "wb") as file:
        file.writelines(parts)
        if lasting:
            file.flush()
            os.fsync(file.fileno())
    if not isinstance(like, int):
        if hasattr(os, "chown"):
            with suppress(OSError):
                os.chown(draft, like.st_uid, like.st_gid)
        os.chmod(draft, mode)


def _draft_of(target: str) -> str:
    """Return the path of a draft of a file; drafts of it that processes have left that are no more are removed."""
    # hidden and of another ending, so that no pattern of a log includes it
    folder, name = os.path.split(target)
    begins, ends = f".{name[:_LONGEST_NAME]}.", ".tmp"
    with suppress(OSError):
        for found in os.listdir(folder or "."):
            number = found[len(begins) : -len(ends)]
            if found.startswith(begins) and found.endswith(ends) and number.isdecimal() and not _runs(int(number)):
                with suppress(OSError):
                    os.unlink(os.path.join(folder, found))
    return os.path.join(folder, f"{begins}{os.getpid()}{ends}")


def _status(path: str, target: str) -> os.stat_result | None:
    try:
        return os.stat(target)
    except FileNotFoundError:
        return None
    except OSError as error:
        raise NotWrittenError(path, os_reason(error)) from None


def _write(path: str, target: str, parts: Iterable[bytes], like: os.stat_result | None) -> None:
    """Replace a file, or make it where `like` is None."""
    try:
        _replace(target, parts, 0o666 if like is None else like)
    except OSError as error:
        raise NotWrittenError(path, os_reason(error)) from None
    _settle(os.path.dirname(target))
    if like is not None and like.st_nlink > 1:
        sys.stderr.write(f"hetao: '{safe(path)}' had other names (hard links), which keep what was there before\n")


def _settle(folder: str) -> None:
    """Have the new name on the disk, too, where the system lets folders be synced."""
    with suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def _runs(process: int) -> bool:
    """Return whether there is a process of that number; on Windows its open draft can't be removed, which will do."""
    if sys.platform == "win32":
        return False
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except (OSError, OverflowError):
        return True  # it is somebody else's
    return True


def _own_descriptor(path: str) -> int | None:
    """Return the number of the open file of this process that a path stands for, such as /dev/stdout; None for others.

    Behind it can be a regular file, which somebody has open: what we write follows what they have written.
    """
    for _ in range(_LONGEST_NAME):
        folder, name = os.path.split(os.path.abspath(path))
        if os.path.realpath(folder) in {"/dev/fd", f"/proc/{os.getpid()}/fd"} and name.isdecimal():
            return int(name)
        if not os.path.islink(path):
            return None
        path = os.path.join(folder, os.readlink(path))
    return None


def _write_through(path: str, number: int | None, data: bytes) -> None:
    for stream in (sys.stdout, sys.stderr):
        stream.flush()
    descriptor = os.dup(number) if number is not None else _opened(path)
    with open(descriptor, "wb", buffering=0) as file:
        rest = memoryview(data)
        while rest:
            rest = rest[file.write(rest) :]


def _opened(path: str) -> int:
    """Open what is no file to write to it; a pipe that nobody has opened to read is waited for, but not for ever.

    Raises:
        OSError: It can't be opened, or nobody reads from it.
    """
    flags = os.O_WRONLY | _BINARY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOCTTY", 0)
    until = time.monotonic() + PATIENCE_SECONDS
    while True:
        try:
            descriptor = os.open(path, flags)
        except OSError:
            if not stat.S_ISFIFO(os.stat(path).st_mode):
                raise
            if time.monotonic() > until:
                raise OSError(0, f"nobody has read from this pipe for {PATIENCE_SECONDS} seconds") from None
            time.sleep(_PAUSE_SECONDS)
        else:
            if hasattr(os, "O_NONBLOCK"):
                os.set_blocking(descriptor, True)
            return descriptor
