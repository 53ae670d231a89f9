"""Work that may take only so much time and memory: a copy of this process does it, and the system ends that.

What a library does with a hostile file can't be bounded from inside: one call of it can take an hour.
"""

from __future__ import annotations

import os
import signal
import sys
from functools import partial
from typing import TYPE_CHECKING, BinaryIO

from hetao_cli.system.second_process import FAILED, NO_ROOM, beside, has_one_thread

if TYPE_CHECKING:
    from collections.abc import Callable


class BoundError(Exception):
    """Some work would have taken more time than it may, or more memory.

    Attributes:
        of_time: It was time.
    """

    def __init__(self, *, of_time: bool) -> None:
        super().__init__(of_time)
        self.of_time = of_time


def within(work: Callable[[], bytes], seconds: int, room: int) -> bytes:
    """Return what some work returns; where no copy of this process can be made it is done without bounds.

    Args:
        work: Has no effect but its answer.
        seconds: Of one processor.
        room: Bytes of memory beyond what this process has.

    Raises:
        BoundError: It took more.
    """
    if not sys.platform.startswith("linux") or not has_one_thread():
        return work()
    started = beside(partial(_bounded, work, seconds, room))
    if started is None:
        return work()
    with started.pipe as pipe:
        said, status = _heard(pipe, started.process)
    if status == FAILED:
        return work()  # it fails here as it failed there, and says how
    if status:
        raise BoundError(of_time=status in {-signal.SIGXCPU, -signal.SIGKILL})
    return said


def _heard(pipe: BinaryIO, process: int) -> tuple[bytes, int]:
    """Return what a process says and how it ends: its exit code, or the number of a signal with a minus."""
    said = b""
    try:
        said = pipe.read()
        return said, os.waitstatus_to_exitcode(os.waitpid(process, 0)[1])
    except ChildProcessError:  # whoever started us wants to hear of no process that ends
        return said, 0 if said else NO_ROOM
    except BaseException:
        os.kill(process, signal.SIGKILL)
        os.waitpid(process, 0)
        raise


def _bounded(work: Callable[[], bytes], seconds: int, room: int) -> bytes:
    """Return what some work returns, in a process that the system ends without a dump of its memory."""
    _bound(seconds, room)
    return work()


def _bound(seconds: int, room: int) -> None:
    import resource

    with open("/proc/self/statm", "rb") as file:
        size = int(file.read().split()[0]) * resource.getpagesize()
    for limit, most in ((resource.RLIMIT_CPU, seconds), (resource.RLIMIT_AS, size + room), (resource.RLIMIT_CORE, 0)):
        hard = resource.getrlimit(limit)[1]
        resource.setrlimit(limit, (most if hard == resource.RLIM_INFINITY else min(most, hard), hard))
