"""The progress of a long run: one line of a terminal, on stderr, written again and again."""

import os
import sys
import time
from typing import Self

from hetao_cli.messages.message import Localized, in_language

QUIET_SECONDS = 1.0


class Progress:
    """A line with the present step; nothing through a pipe, and in a short run.

    Use it as a context: at its end the line is cleared.

    Args:
        quiet_seconds: The seconds up to which a run is short.
    """

    def __init__(self, quiet_seconds: float = QUIET_SECONDS) -> None:
        self._quiet_seconds = quiet_seconds
        self._shows = sys.stderr.isatty() and os.environ.get("TERM") != "dumb"
        self._since = time.monotonic()
        self._said = False

    def say(self, words: Localized, language: str = "en") -> None:
        """Say what is being done now, in a language, in place of what was said before."""
        if self._shows and time.monotonic() - self._since >= self._quiet_seconds:
            sys.stderr.write(f"\r\x1b[2K{in_language(words, language)} …")
            sys.stderr.flush()
            self._said = True

    def __enter__(self) -> Self:
        """Return itself."""
        return self

    def __exit__(self, *_raised: object) -> None:
        """Clear the line."""
        if self._said:
            sys.stderr.write("\r\x1b[2K")
            sys.stderr.flush()
