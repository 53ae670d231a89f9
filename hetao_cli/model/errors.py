"""Errors that end a command: a wrong call, or a log that can't be used. Wrong data is a finding, never one of these."""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING

from hetao_cli.messages.message import Message, in_language

if TYPE_CHECKING:
    from collections.abc import Iterable

    from hetao_cli.messages.message import Localized


class HetaoError(Exception):
    """The base of all errors that are shown to users in one line.

    >>> str(HetaoError("nothing is there")), HetaoError.exit_code
    ('nothing is there', 2)

    Attributes:
        message: What is wrong, and what to do.
        exit_code: The exit code of the command line: 2 for a wrong call, 3 for a log that can't be used.
    """

    exit_code = 2

    def __init__(self, message: Localized) -> None:
        super().__init__(message)
        self.message = message

    def __str__(self) -> str:
        """Return the message in English."""
        return in_language(self.message, "en")


class UsageError(HetaoError):
    """An argument or option can't be used as it was given.

    >>> from hetao_cli import Log
    >>> Log.load("no-such.toml")
    Traceback (most recent call last):
    hetao_cli.model.errors.UsageError: --log: there is no file 'no-such.toml'
    """


class LogError(HetaoError):
    """The log can't be used at all: it is missing, not text, or not TOML.

    >>> from hetao_cli import Log
    >>> try:
    ...     Log.load("README.md")
    ... except LogError as error:
    ...     print(error.exit_code)
    3
    """

    exit_code = 3


class UnknownNameError(HetaoError):
    """A rule, format, place, metric or other thing was named that does not exist.

    >>> print(UnknownNameError("metric", "are", ["area", "length"]))
    no metric named 'are' (did you mean 'area'?)
    """

    def __init__(self, kind: str, name: str, known: Iterable[str]) -> None:
        words = {"kind": KINDS.get(kind, kind), "name": name, "near": near_miss(name, sorted(known))}
        super().__init__(Message("error.unknown-name", "no {kind} named '{name}' ({near})", words))


class TooLargeError(OSError):
    """A file has more bytes than files of its kind may have."""

    def __init__(self, path: str, most: int) -> None:
        super().__init__(0, f"larger than {most // 1_000_000} MB", path)
        self.megabytes = most // 1_000_000


def os_reason(error: OSError) -> Localized:
    """Return why the system refused something."""
    if isinstance(error, TooLargeError):
        return Message("os.large", "larger than {megabytes} MB", {"megabytes": error.megabytes})
    reason = (error.strerror or str(error)).lower()
    return _REASONS.get(reason, reason)


def near_miss(name: str, known: Iterable[str], before: int = 0) -> Message:
    """Return which known name was probably meant, or name them all.

    >>> str(near_miss("timelin", ["check", "timeline"]))
    "did you mean 'timeline'?"
    >>> str(near_miss("x", ["check", "timeline"]))
    'known: check, timeline'

    Args:
        name: What was written.
        known: What could be meant.
        before: How many faults there have been; after a thousand nothing is guessed, as a guess takes 0.3 ms.
    """
    names = list(known)
    near = get_close_matches(name, names, n=1) if before < _MOST_GUESSED else []
    if near:
        return Message("near.meant", "did you mean '{name}'?", {"name": near[0]})
    if not names:
        return Message("near.none", "none is known")
    shown, more = ", ".join(names[:_MOST_NAMES]), len(names) - _MOST_NAMES
    if more > 0:
        return Message("near.known-and-more", "known: {names} and {more} more", {"names": shown, "more": more})
    return Message("near.known", "known: {names}", {"names": shown})


_MOST_NAMES = 12
_MOST_GUESSED = 1_000

_REASONS = {
    message.english: message
    for message in (
        Message("os.missing", "no such file or directory"),
        Message("os.denied", "permission denied"),
        Message("os.folder", "is a directory"),
        Message("os.no-folder", "not a directory"),
        Message("os.full", "no space left on device"),
        Message("os.read-only", "read-only file system"),
        Message("os.long", "file name too long"),
        Message("os.loop", "too many levels of symbolic links"),
        Message("os.own-read-only", "the file is read-only"),
        Message("os.irregular", "not a regular file"),
        Message("os.closed-input", "standard input is closed"),
        Message("os.no-writer", "nobody has written to this pipe for 10 seconds"),
        Message("os.no-reader", "nobody has read from this pipe for 10 seconds"),
    )
}
"""The commonest reasons of the system; others are shown as it gives them."""

KINDS = {
    message.english: message
    for message in (
        Message("kind.place", "place"),
        Message("kind.metric", "metric"),
        Message("kind.event", "event"),
        Message("kind.source", "source"),
        Message("kind.figure", "figure"),
        Message("kind.dating", "dating"),
        Message("kind.rate", "rate"),
        Message("kind.review", "review"),
        Message("kind.entry", "entry"),
        Message("kind.key", "key"),
        Message("kind.metric-or-event", "metric or event"),
        Message("kind.rule", "rule"),
        Message("kind.group", "group"),
        Message("kind.lanes", "lanes"),
        Message("kind.severity", "severity"),
        Message("kind.status", "status"),
        Message("kind.kind", "kind"),
        Message("kind.format", "format"),
        Message("kind.table", "table"),
        Message("kind.column", "column"),
        Message("kind.field", "field"),
        Message("kind.colour", "colour"),
        Message("kind.language", "language"),
        Message("kind.input", "input"),
        Message("kind.command", "command"),
        Message("kind.kind-of-document", "kind of document"),
    )
}
"""The kinds of things that can be named and not exist."""
