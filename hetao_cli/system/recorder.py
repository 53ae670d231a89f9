"""What a run writes, heard on its way out."""

from __future__ import annotations

import io
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from _typeshed import ReadableBuffer


class Hearing:
    """All that was written to stdout and stderr.

    Attributes:
        written: In order, each with the number of its stream.
        lost: Something could not be written, or all of it is more than `most` bytes: what is here is not all.
    """

    __slots__ = ("lost", "room", "written")

    def __init__(self, most: int) -> None:
        self.written: list[tuple[int, bytes]] = []
        self.lost = False
        self.room = most

    def take(self, stream: int, data: bytes) -> None:
        """Take what was written to a stream."""
        self.room -= len(data)
        if self.room < 0:
            self.lost = True
            self.written.clear()
        elif not self.lost:
            self.written.append((stream, data))


class _Heard(io.FileIO):
    """A stream that writes through, and tells what it has written."""

    def __init__(self, stream: int, descriptor: int, hearing: Hearing) -> None:
        super().__init__(descriptor, "wb", closefd=False)
        self._stream = stream
        self._hearing = hearing

    def write(self, data: ReadableBuffer, /) -> int:
        self._hearing.lost, before = True, self._hearing.lost  # until it is written
        count = super().write(data)
        self._hearing.lost = before
        self._hearing.take(self._stream, bytes(memoryview(data)[:count]))
        return count


def hear(most: int) -> Hearing:
    """Hear what is written to stdout and stderr from now on, in streams that do as those do that they replace.

    Args:
        most: Bytes above which nothing is remembered.
    """
    hearing = Hearing(most)
    for stream, name in ((1, "stdout"), (2, "stderr")):
        old = getattr(sys, name)
        raw = _Heard(stream, old.fileno(), hearing)
        new = io.TextIOWrapper(
            raw if isinstance(old.buffer, io.RawIOBase) else io.BufferedWriter(raw),
            encoding=old.encoding,
            errors=old.errors,
            line_buffering=old.line_buffering,
            write_through=old.write_through,
        )
        setattr(sys, name, new)
    return hearing
