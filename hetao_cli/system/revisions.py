"""Files of a folder as they were in a revision of its git repository; nothing is fetched and nothing is written there.

Git is asked as a program of its own, in the folder, with what could reach a network, a terminal or a lock turned off.
"""

from __future__ import annotations

import os
import subprocess
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable

_QUIET = {"GIT_OPTIONAL_LOCKS": "0", "GIT_NO_LAZY_FETCH": "1", "GIT_TERMINAL_PROMPT": "0", "LC_ALL": "C"}
_PATIENCE_SECONDS = 60
_REGULAR = "100"
"""The beginning of the modes of regular files; links and other repositories have others."""


class Revision(NamedTuple):
    """A revision of a repository.

    Attributes:
        folder: The folder in it that was asked about.
        name: Of the revision, as git names it: 40 or 64 hexadecimal digits.
        day: The day on which it was committed, ISO 8601.
    """

    folder: str
    name: str
    day: str

    def files(self, wanted: Callable[[str], bool]) -> dict[str, bytes]:
        """Return the regular files of the folder and below whose paths, from the folder on, are wanted.

        Raises:
            OSError: Git can't say.
        """
        listed = _git(self.folder, "ls-tree", "-r", "-z", self.name).decode("utf-8", "surrogateescape").split("\0")
        names: dict[str, str] = {}
        for line in filter(None, listed):
            about, _, path = line.partition("\t")
            mode, _, blob = about.split(" ")
            if mode.startswith(_REGULAR) and wanted(path):
                names[path] = blob
        data = _git(self.folder, "cat-file", "--batch", given="\n".join(names.values()).encode("ascii"))
        return dict(zip(names, _blobs(data), strict=True))


class NoRevisionError(Exception):
    """There is no such revision.

    Attributes:
        why: `git` if that is not installed, `repository` if the folder is in none, else `revision`.
    """

    def __init__(self, why: str) -> None:
        super().__init__(why)
        self.why = why


def revision_of(folder: str, name: str) -> Revision:
    """Return a revision of the repository that a folder lies in.

    Raises:
        NoRevisionError: There is no git, no repository or no such revision.
    """
    try:
        _git(folder, "rev-parse", "--git-dir")
    except FileNotFoundError:
        raise NoRevisionError("git") from None
    except OSError:
        raise NoRevisionError("repository") from None
    try:
        found = _git(folder, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{name}^{{commit}}")
        commit = found.decode("ascii").strip()
        day = _git(folder, "show", "-s", "--format=%cI", commit).decode("ascii")
    except (OSError, ValueError):
        raise NoRevisionError("revision") from None
    return Revision(folder, commit, day[:10])


def _git(folder: str, *arguments: str, given: bytes = b"") -> bytes:
    """Return what git prints, asked in a folder.

    Raises:
        OSError: There is no git, it failed, or it took too long.
    """
    command = ("git", "-c", "protocol.allow=never", "-C", folder or ".", *arguments)
    try:
        done = subprocess.run(  # noqa: S603 - git itself, which takes none of these arguments for an option
            command,
            input=given,
            capture_output=True,
            check=True,
            timeout=_PATIENCE_SECONDS,
            env={**os.environ, **_QUIET},
        )
    except subprocess.SubprocessError as error:
        raise OSError(0, str(error), folder) from error
    return done.stdout


def _blobs(data: bytes) -> list[bytes]:
    """Split what `git cat-file --batch` prints: of each object a line that ends with its size, its bytes, a newline."""
    found: list[bytes] = []
    at = 0
    while at < len(data):
        end = data.index(b"\n", at)
        size = int(data[at:end].split(b" ")[2])
        found.append(data[end + 1 : end + 1 + size])
        at = end + size + 2
    return found
