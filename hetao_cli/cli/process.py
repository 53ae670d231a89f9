"""What the process does: gives an answer that is kept, or runs the command line and keeps what it said.

Loaded by every run, the short ones above all: only what the way to a kept answer needs is loaded here.
"""

from __future__ import annotations

import os
import sys

from hetao_cli.system.answer_cache import LARGEST, find, keep, place

TYPE_CHECKING = False  # as typing has it, which takes as long to load as all that is needed here
if TYPE_CHECKING:
    from hetao_cli.system.answer_cache import Answer, Place


def run() -> int:
    """Give an answer that is kept, or run the command line; write all out, and return the exit code."""
    here = place()
    answer = find(here) if here is not None else None
    if answer is not None:
        return _given_again(answer)
    if here is not None:
        return _run_and_keep(here)
    return _run()


def _given_again(answer: Answer) -> int:
    """Write what a run wrote, and return the exit code that this one ends with."""
    code, written = answer
    try:
        for stream, data in written:
            rest = memoryview(data)
            descriptor = (sys.stdout if stream == 1 else sys.stderr).fileno()
            while rest:
                rest = rest[os.write(descriptor, rest) :]
    except BrokenPipeError:  # whoever read has enough, and all is well
        return 0
    except OSError as error:
        from hetao_cli.cli.app import ended_by

        return ended_by(error)
    return code


def _run_and_keep(here: Place) -> int:
    from hetao_cli.system.recorder import Recording

    with Recording(LARGEST) as recording:
        code = _run()
    # asked once more, what this is an answer to can be something else: at midnight, or after an installation
    if recording.is_whole and code in {0, 1} and place() == here:
        keep(here, recording.asked, (code, recording.written))
    return code


def _run() -> int:
    """Run the command line, write all out, and return the exit code."""
    _stand_in_for_closed()
    from hetao_cli.cli.app import INTERNAL_ERROR, ended_by, main

    try:
        main()
    except SystemExit as stop:
        code = stop.code if isinstance(stop.code, int) else 1
    try:
        sys.stdout.flush()
    except BrokenPipeError:  # whoever read has enough, and all is well
        pass
    except OSError as error:
        code = code if code == INTERNAL_ERROR else ended_by(error)  # told already
    from contextlib import suppress

    with suppress(OSError):
        sys.stderr.flush()
    return code


def _stand_in_for_closed() -> None:
    """Open something for each stream that whoever started us has closed, in its place: the first number that is free.

    What is written to stdout is lost then, and writing it fails as on a full disk; what is said on stderr is no loss.
    """
    if sys.stdin is None:
        os.open(os.devnull, os.O_RDONLY)
    if sys.stdout is None:
        sys.stdout = open(os.open(os.devnull, os.O_RDONLY), "w", encoding="utf-8")  # noqa: SIM115 - open until the end
    if sys.stderr is None:
        sys.stderr = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115 - open until the end
