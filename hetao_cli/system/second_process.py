"""Work in a second process beside this one: only if it pays, and never so that it shows.

The second process is a fork of this one, so nothing is handed over but its answer.
"""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, BinaryIO

from hetao_cli.quick.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import NoReturn


FAILED, NO_ROOM = 1, 2
"""The exit codes of a second process whose work was not done: any error, and no memory left."""


def can_fork() -> bool:
    """Return whether a fork of this process would run beside it, and surely finds no lock held by another thread.

    That is so only on Linux, which lists the threads of a process, those of libraries included.
    """
    return sys.platform.startswith("linux") and len(os.sched_getaffinity(0)) > 1 and has_one_thread()


def has_one_thread() -> bool:
    """Return whether this process surely has no thread but the one that asks; elsewhere than on Linux nobody knows."""
    try:
        return len(os.listdir("/proc/self/task")) == 1
    except OSError:
        return False


class Beside(NamedTuple):
    """A process that works beside this one, and the pipe of its answer."""

    process: int
    pipe: BinaryIO

    def answer(self) -> bytes | None:
        """Wait for its end and return its answer; None if it failed in any way."""
        said = None
        try:
            said = self.pipe.read()
        finally:
            succeeded = self.leave()
        return said if succeeded else None

    def leave(self) -> bool:
        """Wait for its end, ignoring its answer, and return whether it succeeded."""
        # closed first, so that a process whose answer is ignored does not wait to write it
        self.pipe.close()
        try:
            return os.waitpid(self.process, 0)[1] == 0
        except ChildProcessError:
            return False  # our parent ignores SIGCHLD: then the exit status of a process can't be known


def beside(work: Callable[[], bytes]) -> Beside | None:
    """Begin some work in a second process; None if the system has no room for it."""
    reads, writes = os.pipe()
    try:
        process = os.fork()
    except OSError:
        os.close(reads)
        os.close(writes)
        return None
    if process == 0:
        os.close(reads)
        _answer(writes, work)
    os.close(writes)
    return Beside(process, os.fdopen(reads, "rb"))


def in_halves(ours: Callable[[], str], theirs: Callable[[], str]) -> tuple[str, str]:
    """Return two texts, the other of which a second process makes meanwhile; if it fails, this one makes both."""
    second = beside(lambda: theirs().encode("utf-8", "surrogatepass"))
    if second is None:
        return ours(), theirs()
    try:
        made = ours()
    except BaseException:
        second.leave()
        raise
    answer = second.answer()
    return made, theirs() if answer is None else answer.decode("utf-8", "surrogatepass")


def _answer(pipe: int, work: Callable[[], bytes]) -> NoReturn:
    """Write the result of the work, and end this process at once.

    Nothing of the first process happens twice: no buffer is flushed, no handler runs, no traceback is shown.
    """
    status = FAILED
    try:
        rest = memoryview(work())
        while rest:
            rest = rest[os.write(pipe, rest) :]
        status = 0
    except MemoryError:
        status = NO_ROOM
    finally:
        os._exit(status)
