"""The process: writes an answer that is kept, or runs the command line and keeps its output, and exits.

Loaded by every run, also the shortest: only the modules needed for a kept answer are loaded here.
"""

from __future__ import annotations

import os
import sys

from hetao_cli.system.answer_cache import LARGEST, find, keep, place

TYPE_CHECKING = False  # as in typing, which takes as long to load as all that is needed here
if TYPE_CHECKING:
    from typing import NoReturn

    from hetao_cli.system.answer_cache import Answer, Place


def entry() -> NoReturn:
    """Run the command line as a process of its own: flush all output and exit without finalising the interpreter.

    Finalising takes a sixth of a short run, and nothing of ours depends on it.
    """
    here = place()
    answer = find(here) if here is not None else None
    if answer is not None:
        code = _given_again(answer)
    elif here is not None:
        code = _run_and_keep(here)
    else:
        code = _run()
    os._exit(code)


def _given_again(answer: Answer) -> int:
    """Write the output of an earlier run, and return the exit code of this one."""
    code, written = answer
    try:
        for stream, data in written:
            rest = memoryview(data)
            descriptor = (sys.stdout if stream == 1 else sys.stderr).fileno()
            while rest:
                rest = rest[os.write(descriptor, rest) :]
    except BrokenPipeError:  # the reader has read enough, which is no error
        return 0
    except (OSError, KeyboardInterrupt) as error:
        from hetao_cli.cli.app import ended_by

        return ended_by(error)
    return code


def _run_and_keep(here: Place) -> int:
    from hetao_cli.system.recorder import Recording

    with Recording(LARGEST) as recording:
        code = _run()
    # the place is determined again, as the question can have changed: at midnight, or by an installation
    if recording.is_whole and code in {0, 1} and place() == here:
        keep(here, recording.asked, (code, recording.written))
    return code


def _run() -> int:
    """Run the command line, flush all output, and return the exit code."""
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:  # closed by our parent
            setattr(sys, name, open(os.devnull, "w", encoding="utf-8"))  # noqa: SIM115 - open until the end
    from contextlib import suppress

    from hetao_cli.cli.app import main

    try:
        main()
    except SystemExit as stop:
        code = stop.code if isinstance(stop.code, int) else 1
    for stream in (sys.stdout, sys.stderr):
        with suppress(OSError):
            stream.flush()
    return code
