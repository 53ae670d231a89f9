"""One writer of a log at a time, held from the reading of its files to their replacement.

The log's folder itself is locked if the system can lock folders, so that no lock file remains in it; otherwise a file
in the folder of temporary files is locked in its place. The lock ends with its process, however that ends.
"""

from __future__ import annotations

import os
import sys
import time
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

from hetao_cli.messages.message import Message
from hetao_cli.model.errors import UsageError, os_reason
from hetao_cli.system.replacing import NotWrittenError

if TYPE_CHECKING:
    from collections.abc import Generator

PATIENCE_SECONDS = 60.0
"""How long a writer waits for the others: a write takes a fraction of a second, and scripts start many at once."""

_PAUSE_SECONDS = 0.01


@contextmanager
def locked(log_path: str, patience_seconds: float = PATIENCE_SECONDS) -> Generator[None]:
    """Keep other writers off the log at `log_path` while the context lasts; wait for one that is writing.

    Raises:
        UsageError: Another writer had the lock for all of `patience_seconds`.
        NotWrittenError: The folder can't be opened.
    """
    folder = os.path.dirname(os.path.realpath(log_path))
    until = time.monotonic() + patience_seconds
    try:
        descriptor = _opened(folder)
    except OSError as error:
        raise NotWrittenError(folder, os_reason(error)) from None
    try:
        while not _taken(descriptor):
            if time.monotonic() > until:
                raise UsageError(
                    Message(
                        "error.another-hetao-has-been-writing-to",
                        "another hetao has been writing to '{folder}' for {f} seconds",
                        {"folder": folder, "f": f"{patience_seconds:.0f}"},
                    )
                )
            time.sleep(_PAUSE_SECONDS)
        yield
    finally:
        os.close(descriptor)


if sys.platform == "win32":
    import msvcrt

    def _opened(folder: str) -> int:
        return _stand_in(folder)

    def _taken(descriptor: int) -> bool:
        with suppress(OSError):
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
            return True
        return False

else:
    import fcntl

    def _opened(folder: str) -> int:
        """Open the folder to lock, or the file in its place if its file system locks no folders (NFS)."""
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            _taken(descriptor)
        except OSError:
            os.close(descriptor)
            return _stand_in(folder)
        return descriptor

    def _taken(descriptor: int) -> bool:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True


def _stand_in(folder: str) -> int:
    """Open a file of this user's own that is locked in place of a folder."""
    from hashlib import sha256
    from tempfile import gettempdir

    user = os.getuid() if sys.platform != "win32" else os.environ.get("USERNAME", "")
    name = f"hetao-{user}-{sha256(os.path.normcase(folder).encode()).hexdigest()[:16]}.lock"
    flags = os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0)
    return os.open(os.path.join(gettempdir(), name), flags, 0o600)
