"""Work in a second process beside this one: only where it pays, and never so that it shows."""

from __future__ import annotations

import marshal
import os
import sys
from contextlib import suppress
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable


def can_fork() -> bool:
    """Say whether a process can be split here: the system can, has a second processor, and no thread runs."""
    threading = sys.modules.get("threading")
    alone = threading is None or threading.active_count() == 1
    return hasattr(os, "fork") and alone and _processors() > 1


def _processors() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def beside(work: Callable[[], Any]) -> Callable[[], Any] | None:
    """Start work in a process beside this one; return what waits for it and returns its result, None if none starts.

    The result travels as `marshal` writes it, which keeps what is shared within it and takes a tenth of the time that
    pickling takes: plain values, lists, tuples and dicts of them. It is None where the work failed, in whatever way.
    """
    out, into = os.pipe()
    try:
        child = os.fork()
    except OSError:
        os.close(out)
        os.close(into)
        return None
    if child == 0:
        # nothing of this process may reach the streams or the exit of the other one
        with suppress(BaseException):
            os.close(out)
            with os.fdopen(into, "wb") as pipe:
                pipe.write(marshal.dumps(work()))
        os._exit(0)
    os.close(into)

    def result() -> Any:  # noqa: ANN401 - what the work returns
        with os.fdopen(out, "rb") as pipe:
            written = pipe.read()
        os.waitpid(child, 0)
        return marshal.loads(written) if written else None  # noqa: S302 - written by ourselves

    return result
