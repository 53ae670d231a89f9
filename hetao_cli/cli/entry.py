"""The way in and out of the process, quiet at whatever moment it is interrupted.

All else is loaded within: an interrupt that meets the loading of a module ends the process like any other.
"""

import os
import sys

TYPE_CHECKING = False  # as typing has it, which takes as long to load as all that is needed here
if TYPE_CHECKING:
    from typing import NoReturn


def entry() -> "NoReturn":
    """Run the command line as a process of its own, and leave without taking the interpreter apart.

    Finalising takes a sixth of a short run, and nothing of ours depends on it.
    """
    sys.unraisablehook = _end_if_interrupted
    try:
        from hetao_cli.cli.process import run

        code = run()
    except BaseException as error:
        from hetao_cli.cli.interrupts import INTERRUPTED, is_interrupt

        if not is_interrupt(error):
            raise
        code = INTERRUPTED
    os._exit(code)


def _end_if_interrupted(unraisable: "sys.UnraisableHookArgs") -> None:
    """End where an interrupt meets what can't be left by an exception, such as the callback of a lock of an import."""
    from hetao_cli.cli.interrupts import INTERRUPTED, is_interrupt

    if is_interrupt(unraisable.exc_value):
        os._exit(INTERRUPTED)
    sys.__unraisablehook__(unraisable)
