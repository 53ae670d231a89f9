"""A log to begin with: a place, a metric, an event, and a source with a figure and a date for them."""

from __future__ import annotations

import os
from contextlib import suppress

from hetao_cli.log.files.locate import LOG_NAME
from hetao_cli.messages.message import Message
from hetao_cli.model.errors import UsageError, os_reason
from hetao_cli.system.ending import ending_in_order
from hetao_cli.system.replacing import NotWrittenError, create_file
from hetao_cli.write.locking import locked

EXAMPLE = "example.toml"

_SKELETONS = os.path.join(os.path.dirname(os.path.abspath(__file__)), "skeletons")
"""The texts of a new log and of its example of a source, by language."""


def start_log(folder: str, language: str = "en") -> str:
    """Start a log in a folder, which is made if there is none, with its comments in a language; return its path.

    Raises:
        UsageError: The folder has a log, or an example, already.
        NotWrittenError: A file can't be written.
    """
    try:
        os.makedirs(folder, exist_ok=True)
    except OSError as error:
        raise NotWrittenError(folder, os_reason(error)) from None
    path = os.path.join(folder, LOG_NAME) if folder != "." else LOG_NAME
    example = os.path.join(os.path.dirname(path), "seeds", EXAMPLE)
    with locked(path):
        for name in (path, example):
            if os.path.lexists(name):
                raise UsageError(
                    Message(
                        "error.there-is-a-file-already-nothing",
                        "there is a file '{name}' already; nothing was changed",
                        {"name": name},
                    )
                )
        with ending_in_order():
            try:
                create_file(example, _skeleton("source", language))
                create_file(path, _skeleton("events", language))
            except BaseException:
                with suppress(OSError):
                    os.unlink(example)
                    os.rmdir(os.path.dirname(example))
                raise
    return path


def _skeleton(name: str, language: str) -> bytes:
    with open(os.path.join(_SKELETONS, f"{name}.{language}.toml"), "rb") as file:
        return file.read()
