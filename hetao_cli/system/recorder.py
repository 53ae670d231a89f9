"""A recording of a run: its output and its queries of the disk, so that the same answer can be given again."""

from __future__ import annotations

import io
import sys
from typing import TYPE_CHECKING

from hetao_cli.system.disk import NOTES

if TYPE_CHECKING:
    from typing import Self

    from _typeshed import ReadableBuffer

    from hetao_cli.system.disk import Asked


class Recording:
    """All output to stdout and stderr, and all queries of the disk, between `with` and its end.

    The streams are replaced by equivalent ones, which stay, as functions that run at exit can still write.

    Attributes:
        written: The output in order, each piece with the number of its stream.
        lost: Something could not be written, or the output is more than `most` bytes: `written` is not all of it.
    """

    __slots__ = ("lost", "room", "written")

    def __init__(self, most: int) -> None:
        self.written: list[tuple[int, bytes]] = []
        self.lost = False
        self.room = most

    def __enter__(self) -> Self:
        """Begin: both streams are recorded from here on, and the queries of the disk noted."""
        for stream, name in ((1, "stdout"), (2, "stderr")):
            setattr(sys, name, _recorded(stream, getattr(sys, name), self))
        NOTES.taken = True
        return self

    def __exit__(self, *_raised: object) -> None:
        """End the notes."""
        NOTES.taken = False

    @property
    def asked(self) -> list[Asked]:
        """The queries of the disk, with the answers."""
        return NOTES.asked

    @property
    def is_whole(self) -> bool:
        """Whether the run depends on the noted queries of the disk alone, and all of its output was recorded."""
        return bool(NOTES.asked) and NOTES.suffice and not NOTES.spoilt and not self.lost

    def take(self, stream: int, data: bytes) -> None:
        """Take output that was written to a stream."""
        self.room -= len(data)
        if self.room < 0:
            self.lost = True
            self.written.clear()
        elif not self.lost:
            self.written.append((stream, data))


class _Recorded(io.FileIO):
    """A stream that writes through, and reports its output."""

    def __init__(self, stream: int, descriptor: int, recording: Recording) -> None:
        super().__init__(descriptor, "wb", closefd=False)
        self._stream = stream
        self._recording = recording

    def write(self, data: ReadableBuffer, /) -> int:
        self._recording.lost, before = True, self._recording.lost  # until it is written
        count = super().write(data)
        self._recording.lost = before
        self._recording.take(self._stream, bytes(memoryview(data)[:count]))
        return count


def _recorded(stream: int, old: io.TextIOWrapper, recording: Recording) -> io.TextIOWrapper:
    """Return a stream that is equivalent to another and recorded."""
    raw = _Recorded(stream, old.fileno(), recording)
    return io.TextIOWrapper(
        raw if isinstance(old.buffer, io.RawIOBase) else io.BufferedWriter(raw),
        encoding=old.encoding,
        errors=old.errors,
        line_buffering=old.line_buffering,
        write_through=old.write_through,
    )
