"""Queries of the disk to find and read a log; a run can have them noted, so that another can repeat them.

A run depends on the disk by these answers alone: where each is the same later, the log is found and reads the same.
All that is read is opened by `opened`, which takes no other file for a regular one. Loaded by runs that load next to
nothing else, so it loads nothing itself.
"""

from __future__ import annotations

import os
import stat
import sys

TYPE_CHECKING = False  # as in typing, which takes as long to load as all that is needed here
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from io import BufferedReader
    from typing import BinaryIO, TypeAlias

    Contents: TypeAlias = tuple[int, bool, bytes]
    """The size of a file, whether what follows is a hash, and its bytes or the hash of them."""
    Told: TypeAlias = bool | str | list[str] | Contents
    Asked: TypeAlias = tuple[str, tuple[str, ...], Told]
    """The name of a question, what it was asked about, and the answer."""

SMALL = 1 << 18
"""How many bytes of files are noted as they are; of further files, a hash is noted."""

PATIENCE_SECONDS = 10
"""How long a pipe with a name is waited for: for whoever writes to it, or reads from it."""

_FLAGS = sum(getattr(os, name, 0) for name in ("O_BINARY", "O_NONBLOCK", "O_NOCTTY"))
"""Nothing is waited for, and no terminal becomes that of this process."""


class Notes:
    """The queries of the disk of a run.

    Attributes:
        taken: Whether queries are to be noted.
        asked: The queries and answers in their order.
        room: How many bytes of files can still be noted as they are.
        spoilt: A query can't be repeated: it was of a pipe, or of a file that could not be read.
        suffice: The command has declared that its answer depends on the disk only by the noted queries.
    """

    __slots__ = ("asked", "room", "spoilt", "suffice", "taken")

    def __init__(self) -> None:
        self.taken = False
        self.asked: list[Asked] = []
        self.room = SMALL
        self.spoilt = False
        self.suffice = False

    def take(self, question: str, about: tuple[str, ...], answer: Told) -> None:
        """Note a query with its answer, if notes are taken."""
        if self.taken:
            self.asked.append((question, about, answer))


NOTES = Notes()
"""The notes of this process: a process runs one command."""


def is_file(path: str) -> bool:
    """Return whether there is a file, or a link to one."""
    answer = os.path.isfile(path)
    NOTES.take("is_file", (path,), answer)
    return answer


def is_folder(path: str) -> bool:
    """Return whether there is a folder, or a link to one."""
    answer = os.path.isdir(path)
    NOTES.take("is_folder", (path,), answer)
    return answer


def exists(path: str) -> bool:
    """Return whether there is anything of that name."""
    answer = os.path.exists(path)
    NOTES.take("exists", (path,), answer)
    return answer


def real(path: str) -> str:
    """Return a path without links, from the root."""
    answer = os.path.realpath(path)
    NOTES.take("real", (path,), answer)
    return answer


def names(folder: str) -> list[str]:
    """Return the names in a folder, sorted; none if it is no folder."""
    answer = sorted(os.listdir(folder)) if os.path.isdir(folder) else []
    NOTES.take("names", (folder,), answer)
    return answer


def matching(pattern: str, folder: str) -> list[str]:
    """Return the paths, sorted, that a pattern matches from a folder on: `hetao_cli.system.matching` says how."""
    from hetao_cli.system.matching import matches

    answer = matches(pattern, folder)
    NOTES.take("matching", (pattern, folder), answer)
    return answer


def distinct(first: str, *others: str) -> list[str]:
    """Return the paths of different files: the first, then the others that are of no file before, sorted.

    Of several names of one file that to which no link leads counts, else the first.
    """
    found: dict[tuple[int, int] | str, list[str]] = {}
    for path in others:
        found.setdefault(_identity(path), []).append(path)
    found.pop(_identity(first), None)
    names = [paths[0] if len(paths) == 1 else min(paths, key=_by_links) for paths in found.values()]
    answer = [first, *sorted(names)]
    NOTES.take("distinct", (first, *others), answer)
    return answer


def opened(path: str, *, stream: bool = False) -> BufferedReader:
    """Open a file to be read. Nothing is waited for but, of a pipe that will do, whoever writes to it.

    Args:
        path: Of the file.
        stream: A pipe or a device will do, too, as for what somebody has named; else only a regular file does.

    Raises:
        OSError: It can't be opened, or won't do.
    """
    descriptor = os.open(path, os.O_RDONLY | _FLAGS)
    try:
        _must_do(path, descriptor, stream=stream)
    except BaseException:
        os.close(descriptor)
        raise
    return open(descriptor, "rb")


def contents(path: str, most: int, *, stream: bool = False) -> bytes:
    """Return the bytes of a file.

    Args:
        path: Of the file.
        most: How many bytes it may have.
        stream: As of `opened`.

    Raises:
        OSError: It can't be read; a `TooLargeError` where it has more bytes.
    """
    NOTES.spoilt, before = True, NOTES.spoilt  # until it has been read
    with opened(path, stream=stream) as file:
        status = os.fstat(file.fileno())
        data = _bounded(file, path, most, status.st_size)
    NOTES.spoilt = before or not _can_be_read_again(status)
    if NOTES.taken and not NOTES.spoilt:
        NOTES.take("contents", (path,), _noted(data))
    return data


def standard_input() -> BinaryIO:
    """Return standard input, of which nothing can be asked for again.

    Raises:
        OSError: It is closed.
    """
    NOTES.spoilt = True
    if sys.stdin is None:
        raise OSError(0, "standard input is closed", "-")
    return sys.stdin.buffer


def piped_in(most: int) -> bytes:
    """Return the bytes of standard input.

    Raises:
        OSError: It can't be read; a `TooLargeError` where it has more than `most` bytes.
    """
    return _bounded(standard_input(), "-", most, 0)


def answers_hold(asked: Iterable[Asked]) -> bool:
    """Return whether the disk gives each of these answers now.

    Raises:
        OSError: A file can't be read.
    """
    for question, about, answer in asked:
        if isinstance(answer, tuple):
            if not _has_contents(about[0], answer):
                return False
        elif _AGAIN[question](*about) != answer:
            return False
    return True


_AGAIN: dict[str, Callable[..., Told]] = {
    "is_file": is_file,
    "is_folder": is_folder,
    "exists": exists,
    "real": real,
    "names": names,
    "matching": matching,
    "distinct": distinct,
}


def _by_links(path: str) -> tuple[bool, str]:
    return os.path.realpath(path) != os.path.abspath(path), path


def _identity(path: str) -> tuple[int, int] | str:
    try:
        status = os.stat(path)
    except OSError:
        return path  # told by whoever reads it
    return status.st_dev, status.st_ino


def _bounded(file: BinaryIO, path: str, most: int, size: int) -> bytes:
    """Read a file, at once if its size is known; a size that is wrong, as of a device, does not matter."""
    data = file.read(min(size, most) + 1) if size <= most else b""
    if len(data) > size:
        data += file.read(most + 1 - len(data))
    if max(len(data), size) > most:
        from hetao_cli.model.errors import TooLargeError

        raise TooLargeError(path, most)
    return data


def _must_do(path: str, descriptor: int, *, stream: bool) -> None:
    """Have a file that was opened without waiting ready to be read.

    Raises:
        OSError: It is none of the kind that will do.
    """
    mode = os.fstat(descriptor).st_mode
    if stat.S_ISREG(mode):
        return
    if stat.S_ISDIR(mode):
        raise IsADirectoryError(0, "is a directory", path)
    if not stream:
        raise OSError(0, "not a regular file", path)
    if stat.S_ISFIFO(mode) and os.path.exists(os.path.realpath(path)):  # one of a shell has no path
        _await_writer(descriptor, path)
    if hasattr(os, "O_NONBLOCK"):
        os.set_blocking(descriptor, True)


def _await_writer(descriptor: int, path: str) -> None:
    """Wait for what is written to a pipe, or at least for somebody who has opened it to write.

    Raises:
        OSError: There is nobody.
    """
    import select

    poll = select.poll()
    poll.register(descriptor, select.POLLIN | select.POLLHUP)
    if not poll.poll(PATIENCE_SECONDS * 1000):
        try:
            os.read(descriptor, 1)
        except BlockingIOError:
            return  # it is open, and nothing written yet
        raise OSError(0, f"nobody has written to this pipe for {PATIENCE_SECONDS} seconds", path)


def _noted(data: bytes) -> Contents:
    """Return the bytes of a file if there is room for them, else their hash."""
    if len(data) <= NOTES.room:
        NOTES.room -= len(data)
        return len(data), False, data
    from hashlib import sha256

    return len(data), True, sha256(data).digest()


def _has_contents(path: str, noted: Contents) -> bool:
    size, hashed, expected = noted
    status = os.stat(path)
    if status.st_size != size or not _can_be_read_again(status):
        return False
    with opened(path) as file:
        if not hashed:
            return file.read(size + 1) == expected
        from hashlib import file_digest

        return file_digest(file, "sha256").digest() == expected


def _can_be_read_again(status: os.stat_result) -> bool:
    """Return whether a file can be read again: it is on the disk, and not standard input."""
    if not stat.S_ISREG(status.st_mode):
        return False
    try:
        return not os.path.samestat(status, os.fstat(0))
    except OSError:
        return True
