"""The path of the log that a command works on."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from hetao_cli.messages.message import Message
from hetao_cli.model.errors import LogError, UsageError
from hetao_cli.system import disk

if TYPE_CHECKING:
    from collections.abc import Mapping

LOG_NAME = "events.toml"
_PACKAGE = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))


def locate_log(given: str | None, environ: Mapping[str, str], folder: str = ".") -> str:
    """Return the path of the log.

    The one given counts, else `HETAO_LOG`, else the nearest `events.toml` upward, else the shipped one.
    The path is as short as possible from the current folder, so that it can be clicked in messages.

    Raises:
        UsageError: The path given, or `HETAO_LOG`, names no file.
        LogError: No log was shipped with this installation.
    """
    return _own(given, environ, folder) or _shipped()


def locate_own_log(given: str | None, environ: Mapping[str, str], folder: str = ".") -> str:
    """Return the path of the log that is written to: as `locate_log` does, but the shipped one only by name.

    Raises:
        UsageError: The path given, or `HETAO_LOG`, names no file; or nothing is named and there is no log upward.
    """
    path = _own(given, environ, folder)
    if path is None:
        raise UsageError(
            Message(
                "error.no-here-or-above-name-a",
                "no {log_name} here or above: name a log with --log, or start one with 'hetao init'",
                {"log_name": LOG_NAME},
            )
        )
    return path


def _own(given: str | None, environ: Mapping[str, str], folder: str) -> str | None:
    for path, origin in ((given, "--log"), (environ.get("HETAO_LOG"), "HETAO_LOG")):
        if path:
            return named_log(path, origin)
    return _upward(folder)


def named_log(path: str, origin: str) -> str:
    """Return the path of the log that is named: a file, or the one of a folder.

    Raises:
        UsageError: There is none; it begins with the option, or the variable, that named it.
    """
    inside = os.path.join(path, LOG_NAME)
    if disk.is_folder(path):
        if disk.is_file(inside):
            return inside
        raise UsageError(
            Message(
                "error.is-a-folder-without-an",
                "{origin}: '{path}' is a folder without an {log_name}",
                {"origin": origin, "path": path, "log_name": LOG_NAME},
            )
        )
    if not disk.exists(path):
        raise UsageError(
            Message("error.there-is-no-file", "{origin}: there is no file '{path}'", {"origin": origin, "path": path})
        )
    return path


def _upward(folder: str) -> str | None:
    current, shown = os.path.abspath(folder), LOG_NAME
    while True:
        path = os.path.join(current, LOG_NAME)
        if disk.is_file(path):
            return shown
        parent = os.path.dirname(current)
        if parent == current:
            return None
        current, shown = parent, os.path.join("..", shown)


def _shipped() -> str:
    # In a wheel the log lies in the package; in a checkout, also an editable installation, beside it.
    for folder in (os.path.join(_PACKAGE, "shipped"), os.path.dirname(_PACKAGE)):
        path = os.path.join(folder, LOG_NAME)
        if disk.is_file(path):
            return path
    raise LogError(
        Message(
            "error.no-here-or-above-and-none",
            "no {log_name} here or above, and none came with this installation: name one with --log",
            {"log_name": LOG_NAME},
        )
    )


def is_own_log(given: str | None, environ: Mapping[str, str], folder: str = ".") -> bool:
    """Return whether a log was named, or is here or above, rather than that the shipped one is used.

    Raises:
        UsageError: The path given, or `HETAO_LOG`, names no file.
    """
    return _own(given, environ, folder) is not None


def shipped_folder(path: str) -> str:
    """Return the folder, with its last separator, of a log that came with this installation; empty for any other."""
    folder = os.path.join(_PACKAGE, "shipped", "")
    return folder if path.startswith(folder) else ""
