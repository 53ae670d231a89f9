"""A log to begin with: a place, a metric, an event, and a source with a figure and a date for them."""

from __future__ import annotations

import os
from contextlib import suppress
from typing import TYPE_CHECKING

from hetao_cli.log.files.locate import LOG_NAME
from hetao_cli.messages.message import Message
from hetao_cli.model.errors import UsageError, os_reason
from hetao_cli.system.ending import ending_in_order
from hetao_cli.system.replacing import NotWrittenError, create_file
from hetao_cli.write.locking import locked

EXAMPLE = "example.toml"
_SEEDS = "seeds"

if TYPE_CHECKING:
    from collections.abc import Mapping

_SKELETONS = os.path.join(os.path.dirname(os.path.abspath(__file__)), "skeletons")
"""The texts of a new log and of its example of a source, by language."""


def example_texts(language: str) -> dict[str, bytes]:
    """Return the files of a log with an example of each entry, its own last, by their paths from its folder."""
    return {f"{_SEEDS}/{EXAMPLE}": _skeleton("source", language), LOG_NAME: _skeleton("events", language)}


def start_log(folder: str, texts: Mapping[str, bytes]) -> str:
    """Start a log in a folder, which is made if there is none; return its path.

    Args:
        folder: The folder.
        texts: What its files hold, its own last, by their paths from the folder.

    Raises:
        UsageError: The folder has one of the files already.
        NotWrittenError: A file can't be written.
    """
    try:
        os.makedirs(folder, exist_ok=True)
    except OSError as error:
        raise NotWrittenError(folder, os_reason(error)) from None
    files = {os.path.join(folder, *name.split("/")) if folder != "." else name: text for name, text in texts.items()}
    path = list(files)[-1]
    with locked(path):
        for name in reversed(files):
            if os.path.lexists(name):
                raise UsageError(
                    Message(
                        "error.there-is-a-file-already-nothing",
                        "there is a file '{name}' already; nothing was changed",
                        {"name": name},
                    )
                )
        with ending_in_order():
            written: list[str] = []
            try:
                for name, text in files.items():
                    create_file(name, text)
                    written.append(name)
            except BaseException:
                with suppress(OSError):
                    for name in written:
                        os.unlink(name)
                    os.rmdir(os.path.join(folder, _SEEDS))
                raise
    return path


def _skeleton(name: str, language: str) -> bytes:
    with open(os.path.join(_SKELETONS, f"{name}.{language}.toml"), "rb") as file:
        return file.read()
