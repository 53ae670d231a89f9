"""Files that a run goes on with: what an earlier one finished stays, and what it did not finish is cut off."""

from __future__ import annotations

import os
import stat
from contextlib import contextmanager
from typing import TYPE_CHECKING, BinaryIO

from hetao_cli.messages.message import Message
from hetao_cli.model.errors import UsageError, os_reason
from hetao_cli.quick.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Generator


class Continued(NamedTuple):
    """A file that an earlier run has written lines to.

    Attributes:
        file: What is written to it stands at its end.
        lines: How many lines are finished.
        last: The last of them; empty if there is none.
        rest: What stands behind it: the beginning of a line.
        end: Where that begins.
    """

    file: BinaryIO
    lines: int = 0
    last: bytes = b""
    rest: bytes = b""
    end: int = 0

    def cut(self) -> None:
        """Cut off the line that was not finished."""
        if self.rest:
            self.file.truncate(self.end)


@contextmanager
def going_on_with(path: str) -> Generator[Continued]:
    """Open a file to go on with, or begin it; nothing of it is changed by that.

    Raises:
        UsageError: It can't be opened, or is none that lines can be added to, as a folder or a pipe.
    """
    try:
        descriptor = os.open(path, os.O_RDWR | os.O_CREAT | os.O_APPEND | getattr(os, "O_BINARY", 0), 0o666)
    except OSError as error:
        raise UsageError(_CANT_GO_ON.filled(path=path, reason=os_reason(error))) from None
    if not stat.S_ISREG(os.fstat(descriptor).st_mode):
        os.close(descriptor)
        raise UsageError(_CANT_GO_ON.filled(path=path, reason=_NO_FILE))
    with open(descriptor, "r+b") as file:
        continued = _read(file)
        file.seek(0, os.SEEK_END)
        yield continued


def _read(file: BinaryIO) -> Continued:
    lines, end, last = 0, 0, b""
    for line in file:
        if not line.endswith(b"\n"):
            return Continued(file, lines, last, line, end)
        lines, end, last = lines + 1, end + len(line), line
    return Continued(file, lines, last, b"", end)


_CANT_GO_ON = Message("error.cant-go-on", "can't go on with '{path}': {reason}")
_NO_FILE = Message("error.no-file-to-go-on-with", "it is no file that lines can be added to")
