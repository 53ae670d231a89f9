"""Answers kept from run to run: the output of a finished run, under its command line, with its queries of the disk.

A kept answer is given again only where the same is asked and the disk answers as before, so it is never out of date. It
is a file in a folder of the user's own: a line that says what it is, a checksum, and parts each behind its length.
These are texts and bytes: whatever stands in such a file is compared or shown, and nothing of it is run. What is wrong
with one, or in the way of writing one, means that nothing is kept, and is never told.
"""

from __future__ import annotations

import os
import stat
import sys
import time
from zlib import crc32

from hetao_cli.system.disk import answers_hold

TYPE_CHECKING = False  # as in typing, which takes as long to load as all that is needed here
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from typing import TypeAlias

    from hetao_cli.system.disk import Asked, Told

    Written: TypeAlias = Sequence[tuple[int, bytes | memoryview]]
    """What was written, in order, each with the number of its stream: 1 is stdout, 2 stderr."""
    Answer: TypeAlias = tuple[int, Written]
    """How a run ended: its exit code, and what it wrote."""
    Place: TypeAlias = tuple[str, bytes]
    """The path of a kept answer, and all that it is an answer to."""

SETTING = "HETAO_CACHE"
_OFF = ("0", "no", "false", "off")
_ON = ("1", "yes", "true", "on")
SUFFIX = ".hetao-answer"
LARGEST = 1 << 26
"""Bytes of the largest answer that is kept: 64 MiB, three times the findings of a log of 100,000 events as JSON."""

MOST_FILES = 256
MOST_BYTES = 1 << 28
_OTHERS = (
    "COLUMNS",
    "TERM",
    "NO_COLOR",
    "FORCE_COLOR",
    "CLICOLOR_FORCE",
    "CLICOLOR",
    "GITHUB_WORKSPACE",
    "CI_PROJECT_DIR",
)
"""Settings of others that an answer can depend on: colours, signs, and where the paths of build servers begin."""

SMALL = MOST_BYTES // MOST_FILES
"""Bytes of a small answer; the largest number of answers, if all are small, need not be added up to be in bounds."""

ABANDONED_SECONDS = 3600
"""The age of a draft that no process is writing any more."""

_MAGIC = b"hetao answer 2\n"
_DIGITS = 8
_MALFORMED = (OSError, EOFError, ValueError, TypeError, KeyError, StopIteration)
_BETWEEN = "\0"
"""Parts texts: no path has one in it."""

_PRIME = (1 << 127) - 1
"""File names are numbers below this; questions that share a name replace each other, as a file has its question."""


def place() -> Place | None:
    """Return the place of the answer to this run, whether there is one or not; None if nothing is kept.

    Nothing is kept of runs on a terminal, whose size and colours matter, nor, unless HETAO_CACHE names a folder, by a
    program that runs from its source, which can change at any time.
    """
    try:
        if sys.stdout.isatty() or sys.stderr.isatty():
            return None
        setting = os.environ.get(SETTING, "")
        if setting.lower() in _ON:
            setting = ""
        stamp = None if setting.lower() in _OFF else _installation(by_files=bool(setting))
        if stamp is None:
            return None
        key = repr((sys.argv, os.getcwd(), _settings(), time.strftime("%Y-%m-%d"), stamp)).encode()
        name = f"{int.from_bytes(key, 'big') % _PRIME:032x}{SUFFIX}"
        return os.path.join(setting or _user_folder(), name), key
    except (
        OSError,
        ValueError,
        AttributeError,
    ):  # no current folder; a stream that is closed or has no file descriptor
        return None


def find(kept: Place) -> Answer | None:
    """Return the answer that is kept; None if there is none, or it would be another one now."""
    path, key = kept
    try:
        asked, code, written = _unpacked(_own_bytes(path), key)
        if not answers_hold(asked):
            return None
        os.utime(path)  # used now: answers that were not used for long are removed first
    except _MALFORMED:
        return None
    return code, written


def keep(kept: Place, asked: list[Asked], answer: Answer) -> None:
    """Keep an answer with the queries of the disk. The file is the old one or the whole new one at any moment."""
    path, key = kept
    folder = os.path.dirname(path)
    try:
        parts = _packed(key, asked, answer)
        if sum(map(len, parts)) > LARGEST:
            return
        os.makedirs(folder, mode=0o700, exist_ok=True)
        if not _is_own(os.stat(folder)):
            return
        from hetao_cli.system.replacing import replace_quietly

        replace_quietly(path, parts)
        prune(folder, sum(map(len, parts)))
    except _MALFORMED:
        return


def prune(folder: str, added: int) -> None:
    """If the folder is beyond its bounds, remove answers down to three quarters of these; nothing else in the folder.

    Args:
        folder: The folder of answers.
        added: Bytes of the one that was just kept.

    Raises:
        OSError: The folder can't be read.
    """
    if added <= SMALL and len(os.listdir(folder)) <= MOST_FILES:
        return
    answers: list[tuple[float, int, str]] = []
    with os.scandir(folder) as entries:
        for entry in entries:
            if SUFFIX in entry.name:
                status = entry.stat(follow_symlinks=False)
                if entry.name.endswith(SUFFIX):
                    answers.append((status.st_mtime, status.st_size, entry.path))
                elif status.st_mtime < time.time() - ABANDONED_SECONDS:
                    os.unlink(entry.path)
    if len(answers) <= MOST_FILES and sum(size for _, size, _ in answers) <= MOST_BYTES:
        return
    left = 0
    for number, (_, size, path) in enumerate(sorted(answers, reverse=True)):
        left += size
        if number >= MOST_FILES * 3 // 4 or left > MOST_BYTES * 3 // 4:
            os.unlink(path)


def _settings() -> tuple[object, ...]:
    """Return what an answer depends on besides the command line: settings, encodings, what is drawn, the Python."""
    ours = sorted((name, value) for name, value in os.environ.items() if name.startswith("HETAO_"))
    others = [os.environ.get(name) for name in _OTHERS]
    return (
        ours,
        others,
        sys.stdout.encoding,
        sys.stderr.encoding,
        sys.stderr.errors,
        sys.getfilesystemencoding(),
        sys.version,
        sys.path,
    )


def _installation(*, by_files: bool) -> object | None:
    """Return a value that changes when this program, or a package installed beside it, is installed anew.

    Args:
        by_files: If it is not installed, use the state of its files, rather than return None.
    """
    package = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
    beside = os.path.dirname(package)
    installed = sorted(name for name in os.listdir(beside) if name.endswith(".dist-info"))
    own = [name for name in installed if name.startswith("hetao-")]
    if len(own) == 1:
        return installed, _state(os.path.join(beside, own[0], "RECORD"))
    if not by_files:
        return None
    return [
        (path, _state(path))
        for folder, _folders, names in sorted(os.walk(package))
        for path in (os.path.join(folder, name) for name in sorted(names))
        if not path.endswith(".pyc")
    ]


def _state(path: str) -> tuple[int, ...]:
    status = os.stat(path)
    return status.st_size, status.st_mtime_ns, status.st_ino


def _user_folder() -> str:
    """Return the user's own folder for caches."""
    if sys.platform == "win32":
        return os.path.join(os.environ.get("LOCALAPPDATA") or os.path.expanduser("~"), "hetao", "cache")
    if sys.platform == "darwin":
        return os.path.expanduser("~/Library/Caches/hetao")
    named = os.environ.get("XDG_CACHE_HOME", "")
    return os.path.join(named if os.path.isabs(named) else os.path.expanduser("~/.cache"), "hetao")


def _own_bytes(path: str) -> bytes:
    """Return the bytes of a file, no link to one, that nobody but this user can have written or put there.

    Raises:
        OSError: It can't be read.
        ValueError: Another can have written it, or it is too large to be ours.
    """
    if not _is_own(os.stat(os.path.dirname(path))):
        raise ValueError(path)
    flags = sum(getattr(os, name, 0) for name in ("O_BINARY", "O_NOFOLLOW", "O_NONBLOCK"))
    with open(os.open(path, os.O_RDONLY | flags), "rb") as file:
        status = os.fstat(file.fileno())
        if not _is_own(status) or not stat.S_ISREG(status.st_mode) or status.st_size > LARGEST:
            raise ValueError(path)
        return file.read(status.st_size)


def _is_own(status: os.stat_result) -> bool:
    if not hasattr(os, "getuid"):
        return True  # Windows: folders of a user are closed to others
    return status.st_uid == os.getuid() and not status.st_mode & (stat.S_IWGRP | stat.S_IWOTH)


def _packed(key: bytes, asked: list[Asked], answer: Answer) -> list[bytes | memoryview]:
    """Return the parts of a kept answer in their order.

    Raises:
        ValueError: A text has in it what parts texts.
    """
    code, written = answer
    texts, files = _listed(asked)
    texts = [str(code), str(len(written)), *(str(stream) for stream, _ in written), *texts]
    joined = _BETWEEN.join(texts)
    if joined.count(_BETWEEN) != len(texts) - 1:
        raise ValueError("a text with an end in it")
    parts = [key, joined.encode("utf-8", "surrogatepass"), *(data for _, data in written), *files]
    framed = [piece for part in parts for piece in (len(part).to_bytes(_DIGITS, "big"), part)]
    return [_MAGIC, _checksum(framed), *framed]


def _listed(asked: list[Asked]) -> tuple[list[str], list[bytes]]:
    """Return what was asked of the disk as texts, and what files hold.

    Those of one question and one kind of answer stand together: question, kind, how many texts it is about, how many
    texts an answer has, how many rows of both; then the rows. A list splits such rows faster than they are read singly.
    """
    groups: dict[tuple[str, str, int, int], list[tuple[list[str], bytes | None]]] = {}
    for question, about, told in asked:
        kind, words, data = _kind_of(told)
        groups.setdefault((question, kind, len(about), len(words)), []).append(([*about, *words], data))
    texts: list[str] = []
    files: list[bytes] = []
    for (question, kind, width, more), rows in groups.items():
        texts += question, kind, str(width), str(more), str(len(rows))
        for row, data in rows:
            texts += row
            if data is not None:
                files.append(data)
    return texts, files


def _kind_of(told: Told) -> tuple[str, list[str], bytes | None]:
    """Return what kind of answer the disk gave, the answer as texts, and what a file holds."""
    if isinstance(told, bool):
        return ("yes" if told else "no"), [], None
    if isinstance(told, str):
        return "path", [told], None
    if isinstance(told, list):
        return "paths", told, None
    size, hashed, data = told
    return ("hash" if hashed else "file"), [str(size)], data


def _asked(texts: list[str], files: Iterator[memoryview]) -> list[Asked]:
    """Return what was asked of the disk, of what `_listed` makes of it.

    Raises:
        ValueError: Something is missing.
    """
    asked: list[Asked] = []
    begin = 0
    while begin < len(texts):
        question, kind = texts[begin : begin + 2]
        width, more, count = map(int, texts[begin + 2 : begin + 5])
        begin, end = begin + 5, begin + 5 + (width + more) * count
        if end > len(texts):
            raise ValueError("not all that was asked")
        rows = zip(*[iter(texts[begin:end])] * (width + more), strict=True)
        if kind == "paths":
            asked += [(question, row[:width], list(row[width:])) for row in rows]
        elif kind == "path":
            asked += [(question, row[:width], row[width]) for row in rows]
        elif kind in {"file", "hash"}:
            asked += [(question, row[:width], (int(row[width]), kind == "hash", bytes(next(files)))) for row in rows]
        else:
            asked += [(question, row, kind == "yes") for row in rows]
        begin = end
    return asked


def _checksum(parts: Iterable[bytes | memoryview]) -> bytes:
    value = 0
    for part in parts:
        value = crc32(part, value)
    return value.to_bytes(_DIGITS, "big")


def _unpacked(kept: bytes, key: bytes) -> tuple[list[Asked], int, Written]:
    """Return the queries of the disk, the exit code and the output.

    Raises:
        ValueError: It is no whole answer, or one to another question.
    """
    begin = len(_MAGIC) + _DIGITS
    view = memoryview(kept)[begin:]
    if kept[:begin] != _MAGIC + _checksum([view]):
        raise ValueError("no kept answer, or not a whole one")
    parts: list[memoryview] = []
    while view:
        end = _DIGITS + int.from_bytes(view[:_DIGITS], "big")
        parts.append(view[_DIGITS:end])
        view = view[end:]
    whose, joined, *pieces = parts
    if bytes(whose) != key:
        raise ValueError("the answer to something else")
    texts = str(joined, "utf-8", "surrogatepass").split(_BETWEEN)
    count = int(texts[1])
    streams = map(int, texts[2 : 2 + count])
    asked = _asked(texts[2 + count :], iter(pieces[count:]))
    return asked, int(texts[0]), list(zip(streams, pieces[:count], strict=True))
