"""Output: a report in a format to stdout, talk to stderr."""

import os
import sys

from hetao_cli.cli.manner import ASKED, knows_nothing, shows_colour
from hetao_cli.cli.talk import say
from hetao_cli.model.report import Report
from hetao_cli.render.registry import Surface, render
from hetao_cli.system.disk import NOTES


def send(report: Report, format_name: str, *, from_log: bool = False, on_a_line: bool = False) -> None:
    """Write a report to stdout in one piece, and its talk to stderr.

    Args:
        report: The report.
        format_name: The name of the format.
        from_log: Whether the command does nothing else, and the report depends only on the log and the command line;
            then it may be kept, and given again while the log is the same.
        on_a_line: Whether a document of JSON is written on one line, as others are to follow it.

    Raises:
        UnknownNameError: There is no such format.
    """
    text = _rendered(report, format_name)
    if on_a_line and format_name == "json":
        # a line feed in a text is escaped, so that these are between two values
        text = " ".join(line.strip(" ") for line in text.rstrip("\n").split("\n")) + "\n"
    for line in report.talk:
        say(line)
    sys.stdout.flush()
    rest = memoryview(text.encode("utf-8", "backslashreplace"))
    while rest:  # an unbuffered stream takes only what its pipe has room for
        rest = rest[sys.stdout.buffer.write(rest) :]
    sys.stdout.buffer.flush()
    if from_log:
        NOTES.suffice = True
    else:
        NOTES.spoilt = True


def _rendered(report: Report, format_name: str) -> str:
    """Return the text of a report in a format and, where another is asked for, another shape."""
    asked = ASKED.get()
    if not asked.shapes:
        return render(report, format_name, surface())
    from hetao_cli.cli.shaping import jq_text, shaped

    report = shaped(report, asked)
    return render(report, format_name, surface()) if asked.jq is None else jq_text(report, asked.jq, format_name)


def surface() -> Surface:
    """Return the properties of stdout: a terminal of some width, with colour or without, or a pipe; and its signs."""
    terminal = sys.stdout.isatty()
    asked = ASKED.get()
    width = None
    if terminal:
        from shutil import get_terminal_size

        width = get_terminal_size().columns
    elif (columns := os.environ.get("COLUMNS", "")).isascii() and columns.isdigit():
        width = int(columns) or None
    colour = shows_colour(os.environ, terminal=terminal)
    return Surface(width, colour, _draws_signs(), asked.raw, asked.bom)


def _draws_signs() -> bool:
    """Return whether stdout can show lines and boxes: not if its encoding lacks them, nor if TERM is dumb."""
    if knows_nothing(os.environ):
        return False
    try:
        "─│░█●╱".encode(sys.stdout.encoding or "ascii")
    except UnicodeEncodeError:
        return False
    return True
