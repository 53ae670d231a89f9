"""Errors that end a command: a wrong call, or a log that can't be used. Wrong data is a finding, never one of these."""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


class HetaoError(Exception):
    """The base of all errors that are told to the user in one line.

    Attributes:
        exit_code: What the command line exits with: 2 for a wrong call, 3 for a log that can't be used.
    """

    exit_code = 2


class UsageError(HetaoError):
    """An argument or option can't be used as it was given."""


class LogError(HetaoError):
    """The log can't be used at all: it is missing, not text, or not TOML."""

    exit_code = 3


class UnknownNameError(HetaoError):
    """A rule, format, place, metric or other thing was named that does not exist."""

    def __init__(self, kind: str, name: str, known: Iterable[str]) -> None:
        names = sorted(known)
        super().__init__(f"no {kind} named '{name}' ({near_miss(name, names)})")


def near_miss(name: str, known: Iterable[str]) -> str:
    """Say which known name was probably meant, or name them all.

    >>> near_miss("timelin", ["check", "timeline"])
    "did you mean 'timeline'?"
    >>> near_miss("x", ["check", "timeline"])
    'known: check, timeline'
    """
    names = list(known)
    near = get_close_matches(name, names, n=1)
    if near:
        return f"did you mean '{near[0]}'?"
    shown = ", ".join(names[:_MOST_NAMES]) + (
        f" and {len(names) - _MOST_NAMES} more" if len(names) > _MOST_NAMES else ""
    )
    return f"known: {shown}" if names else "none is known"


_MOST_NAMES = 12
