"""Keys of a terminal, each as it is pressed; those pressed before they are asked for are not lost."""

import os
import sys
from select import select

import typer

END = "\x04"
"""The key by which people end what they type (Ctrl-D), and what is read where the terminal is gone."""

_ESCAPE = b"\x1b"
_LOCAL = 3
"""Which of a terminal's attributes has its local modes."""

_SOON = 0.05
"""Within how many seconds the rest of a key that sends several signs comes."""


def read_key() -> str:
    """Return the next key; empty for one that is no sign, such as an arrow.

    Raises:
        KeyboardInterrupt: The person asked has left.
    """
    try:
        import termios
    except ImportError:  # Windows, where Typer asks the console
        return typer.getchar()
    terminal = sys.stdin.fileno()
    before = termios.tcgetattr(terminal)
    now = [*before[:_LOCAL], before[_LOCAL] & ~(termios.ICANON | termios.ECHO), *before[_LOCAL + 1 :]]
    termios.tcsetattr(terminal, termios.TCSADRAIN, now)
    try:
        return _read(terminal)
    finally:
        termios.tcsetattr(terminal, termios.TCSADRAIN, before)


def _read(terminal: int) -> str:
    data = os.read(terminal, 1)
    if data == _ESCAPE:
        while select([terminal], [], [], _SOON)[0]:
            os.read(terminal, 1)
        return ""
    while data:
        try:
            return data.decode()
        except UnicodeDecodeError as error:
            if error.reason != "unexpected end of data":
                return ""
            data += os.read(terminal, 1)
    return END
