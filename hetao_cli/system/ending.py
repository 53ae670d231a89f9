"""An end by a signal that leaves nothing half done: what is being done is undone first, then the process ends by it.

Only what writes asks for this; of all else the system's own way to end is good enough, and costs no start-up.
"""

from __future__ import annotations

import os
import signal
import threading
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Generator

_SIGNALS = [number for name in ("SIGTERM", "SIGHUP") if (number := getattr(signal, name, None)) is not None]


class EndedBySignal(KeyboardInterrupt):
    """A signal is to end this process, once what is being done has been undone: an interrupt like that of Ctrl-C."""

    def __init__(self, number: int) -> None:
        super().__init__(number)
        self.number = number


@contextmanager
def ending_in_order() -> Generator[None]:
    """Have a signal that would end this process raise `EndedBySignal` within; end by it behind.

    A signal that is ignored, or caught by somebody else, stays so; one within the other, the outer one counts.
    """
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    ours = [number for number in _SIGNALS if signal.getsignal(number) == signal.SIG_DFL]
    for number in ours:
        signal.signal(number, _end)
    try:
        yield
    except EndedBySignal as ended:
        if ended.number in ours:
            signal.signal(ended.number, signal.SIG_DFL)
            os.kill(os.getpid(), ended.number)
            os._exit(128 + ended.number)  # the first process of a container is not ended by its own signals
        raise
    finally:
        for number in ours:
            signal.signal(number, signal.SIG_DFL)


def _end(number: int, _frame: object) -> None:
    raise EndedBySignal(number)
