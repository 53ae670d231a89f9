"""The last changes of logs, each with what its files held before and behind it, so that it can be undone.

It lies in this user's own folder, not in that of a log, and nobody else can read it. `HETAO_JOURNAL` names another
folder, or is `off`. What is older than the newest `MOST_CHANGES`, or too much for `MOST_BYTES`, goes.
"""

from __future__ import annotations

import json
import os
import shlex
import sys
from base64 import b85decode, b85encode
from contextlib import suppress
from hashlib import sha256
from typing import TYPE_CHECKING, Any
from zlib import compress, decompress
from zlib import error as ZlibError  # noqa: N812 - a class

from hetao_cli.quick.tuples import NamedTuple
from hetao_cli.system.replacing import replace_quietly

if TYPE_CHECKING:
    from collections.abc import Sequence

SETTING = "HETAO_JOURNAL"
MOST_CHANGES = 200
MOST_BYTES = 64_000_000
"""Of the changes of all logs together; the newest one is kept whatever it has."""

_ENDING = ".json"
_LONGEST_COMMAND = 500


class FileChange(NamedTuple):
    """A file before and after a change, in bytes; None where there is none."""

    path: str
    before: bytes | None
    after: bytes | None


class KeptFile(NamedTuple):
    """A file of a change that can be undone.

    Attributes:
        path: From the folder of the log.
        mode: Its mode before the change; None if there was no such file.
        before: What it held; None if there was no such file.
        after: What it held behind the change; None if there was none any more.
    """

    path: str
    mode: int | None
    before: bytes | None
    after: bytes | None


class KeptChange(NamedTuple):
    """A change that can be undone.

    Attributes:
        path: Where it is taken down.
        command: What was typed.
        seconds: When it was, in seconds since 1970.
        files: Its files.
    """

    path: str
    command: str
    seconds: float
    files: tuple[KeptFile, ...]


def take_down(log_path: str, changes: Sequence[FileChange]) -> None:
    """Take down a change that is about to be made; where that can't be, say on stderr that it can't be undone."""
    folder = _folder(log_path)
    if folder is None:
        return
    home = os.path.dirname(os.path.realpath(log_path))
    document = {
        "version": 1,
        "command": shlex.join(("hetao", *sys.argv[1:]))[:_LONGEST_COMMAND],
        "files": [
            {
                "path": os.path.relpath(os.path.realpath(one.path), home),
                "mode": os.stat(one.path).st_mode & 0o7777 if one.before is not None else None,
                "before": _packed(one.before),
                "after": _packed(one.after),
            }
            for one in changes
        ],
    }
    try:
        os.makedirs(folder, mode=0o700, exist_ok=True)
        os.chmod(folder, 0o700)
        number = max((int(name.removesuffix(_ENDING)) for name in _names(folder)), default=0) + 1
        path = os.path.join(folder, f"{number:08}{_ENDING}")
        replace_quietly(path, [json.dumps(document).encode()])
        _prune(os.path.dirname(folder), path)
    except OSError as error:
        sys.stderr.write(f"hetao: {_NOT_KEPT.format(error.strerror)}\n")


def kept_changes(log_path: str) -> list[KeptChange]:
    """Return the changes of a log that can be undone, the last one first; one that can't be read ends them."""
    folder = _folder(log_path)
    found: list[KeptChange] = []
    for name in sorted(_names(folder) if folder is not None else (), reverse=True):
        path = os.path.join(folder or "", name)
        try:
            with open(path, "rb") as file:
                found.append(_change(path, json.load(file), os.fstat(file.fileno()).st_mtime))
        except (OSError, ValueError, KeyError, TypeError, ZlibError):
            break
    return found


def forget(change: KeptChange) -> None:
    """Take a change out of the journal, as it has been undone."""
    with suppress(OSError):
        os.unlink(change.path)


def _change(path: str, document: Any, seconds: float) -> KeptChange:  # noqa: ANN401 - of a file
    files = (
        KeptFile(str(one["path"]), one["mode"], _unpacked(one["before"]), _unpacked(one["after"]))
        for one in document["files"]
    )
    return KeptChange(path, str(document["command"]), seconds, tuple(files))


def _packed(data: bytes | None) -> str | None:
    return None if data is None else b85encode(compress(data, 1)).decode()


def _unpacked(text: str | None) -> bytes | None:
    return None if text is None else decompress(b85decode(text))


def _folder(log_path: str) -> str | None:
    """Return the folder of a log's changes; None if none are kept."""
    named = os.environ.get(SETTING, "")
    if named == "off":
        return None
    name = sha256(os.path.normcase(os.path.realpath(log_path)).encode()).hexdigest()[:16]
    return os.path.join(named or _user_folder(), name)


def _user_folder() -> str:
    if sys.platform == "win32":
        return os.path.join(os.environ.get("LOCALAPPDATA") or os.path.expanduser("~"), "hetao", "journal")
    if sys.platform == "darwin":
        return os.path.expanduser("~/Library/Application Support/hetao/journal")
    named = os.environ.get("XDG_STATE_HOME", "")
    return os.path.join(named if os.path.isabs(named) else os.path.expanduser("~/.local/state"), "hetao", "journal")


def _names(folder: str) -> list[str]:
    with suppress(OSError):
        return [name for name in os.listdir(folder) if name.removesuffix(_ENDING).isdecimal()]
    return []


def _prune(root: str, newest: str) -> None:
    """Remove the oldest changes of all logs until the rest is within bounds."""
    kept: list[tuple[float, int, str]] = []
    for folder in os.listdir(root):
        for name in _names(os.path.join(root, folder)):
            path = os.path.join(root, folder, name)
            with suppress(OSError):
                status = os.stat(path)
                kept.append((status.st_mtime, status.st_size, path))
    size = 0
    for count, (_, length, path) in enumerate(sorted(kept, reverse=True), 1):
        size += length
        if (count > MOST_CHANGES or size > MOST_BYTES) and path != newest:
            with suppress(OSError):
                os.unlink(path)


_NOT_KEPT = "this change can't be undone later: {}"
