"""Queries of the disk to find and read a log; a run can have them noted, so that another can repeat them.

A run depends on the disk by these answers alone: if each is the same later, the log is found and reads the same.
Loaded by runs that load next to nothing else, so it loads nothing itself.
"""

from __future__ import annotations

import os
import stat

TYPE_CHECKING = False  # as in typing, which takes as long to load as all that is needed here
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from typing import TypeAlias

    Contents: TypeAlias = tuple[int, bool, bytes]
    """The size of a file, whether what follows is a hash, and its bytes or the hash of them."""
    Told: TypeAlias = bool | str | list[str] | Contents
    Asked: TypeAlias = tuple[str, tuple[str, ...], Told]
    """The name of a question, what it was asked about, and the answer."""

SMALL = 1 << 18
"""How many bytes of files are noted as they are; of further files, a hash is noted."""


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
    """Return the paths, sorted, that a pattern matches from a folder on; `**` is any number of folders."""
    from glob import glob

    answer = sorted(glob(pattern, root_dir=folder, recursive=True))
    NOTES.take("matching", (pattern, folder), answer)
    return answer


def contents(path: str, most: int = -1) -> bytes:
    """Return the bytes of a file, or its first `most` bytes if that is not negative.

    Raises:
        OSError: It can't be read.
    """
    NOTES.spoilt, before = True, NOTES.spoilt  # until it has been read
    with open(path, "rb") as file:
        status, data = os.fstat(file.fileno()), file.read(most)
    NOTES.spoilt = before or not _can_be_read_again(status)
    if NOTES.taken and not NOTES.spoilt:
        NOTES.take("contents", (path,), _noted(data))
    return data


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
}


def _noted(data: bytes) -> Contents:
    """Return the bytes of a file if there is room for them, else their hash."""
    if len(data) <= NOTES.room:
        NOTES.room -= len(data)
        return len(data), False, data
    from hashlib import sha256

    return len(data), True, sha256(data).digest()


def _has_contents(path: str, noted: Contents) -> bool:
    size, hashed, expected = noted
    status = os.stat(path)  # before it is opened: opening a pipe waits for whoever writes to it
    if status.st_size != size or not _can_be_read_again(status):
        return False
    with open(path, "rb") as file:
        if not hashed:
            return file.read() == expected
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
