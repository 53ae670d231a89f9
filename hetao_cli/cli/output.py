"""The way out: a report in a format to stdout, talk to stderr."""

import os
import sys

from hetao_cli.model.report import Report
from hetao_cli.model.safe import safe
from hetao_cli.render.registry import Surface, render
from hetao_cli.system.disk import NOTES


def send(report: Report, format_name: str, *, from_log: bool = False) -> None:
    """Write a report to stdout in one piece, and what it has to say beside it to stderr.

    Args:
        report: What is written.
        format_name: How.
        from_log: Whether it is all that the command does, made of the log and the command line alone; then it may be
            kept, and given again while the log is the same.

    Raises:
        UnknownNameError: There is no such format.
    """
    text = render(report, format_name, surface())
    for line in report.talk:
        sys.stderr.write(f"hetao: {safe(line)}\n")
    sys.stdout.flush()
    rest = memoryview(text.encode("utf-8", "backslashreplace"))
    while rest:  # an unbuffered stream takes only what its pipe has room for
        rest = rest[sys.stdout.buffer.write(rest) :]
    sys.stdout.buffer.flush()
    if from_log:
        NOTES.suffice = True
    else:
        NOTES.spoilt = True


def surface() -> Surface:
    """Return what stdout is: a terminal of some width, with colour or without, or a pipe; and which signs it has."""
    terminal = sys.stdout.isatty()
    colour = terminal and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
    width = None
    if terminal:
        from shutil import get_terminal_size

        width = get_terminal_size().columns
    return Surface(width, colour, _draws_signs())


def _draws_signs() -> bool:
    """Return whether stdout can show lines and boxes: not where its encoding lacks them, nor where TERM is dumb."""
    if os.environ.get("TERM") == "dumb":
        return False
    try:
        "─│░█●⫽".encode(sys.stdout.encoding or "ascii")
    except UnicodeEncodeError:
        return False
    return True
