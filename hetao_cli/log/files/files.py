"""The text and the tables of one file."""

import os
import re
from collections.abc import Callable
from typing import Any

import rtoml

from hetao_cli.messages.message import Localized, Message
from hetao_cli.model.errors import os_reason
from hetao_cli.quick.tuples import NamedTuple
from hetao_cli.system.disk import contents

LARGE = 1 << 18
"""Characters above which a file is read in pieces."""

MOST_BYTES = 256_000_000
"""The largest file of a log that is read: 800,000 events."""


class Trouble(NamedTuple):
    """Why a file can't be read: a reason in lower case and the place in it, from 1."""

    reason: Localized
    line: int = 1
    column: int = 1


class ParsedFile(NamedTuple):
    """A file as read.

    Attributes:
        path: As shown to people.
        text: Its text, empty if it could not be read.
        tables: The tables of its TOML, empty if it could not be read.
        trouble: Why it could not be read, or None.
    """

    path: str
    text: str
    tables: dict[str, Any]
    trouble: Trouble | None = None


def read_document(
    path: str, *, stream: bool = False, parse: Callable[[str, str], ParsedFile] | None = None
) -> ParsedFile:
    """Read a TOML file; what stands in the way is in the document's `trouble`, never raised.

    Args:
        path: Of the file.
        stream: Whether a pipe will do, too, as for what somebody has named.
        parse: Parses the text of the file at a path; None for `parse_document`.
    """
    try:
        data = contents(path, MOST_BYTES, stream=stream)
    except OSError as error:
        return ParsedFile(path, "", {}, Trouble(_os_reason(path, error)))
    try:
        text = data.decode("utf-8").removeprefix("\ufeff")
    except UnicodeDecodeError as error:
        before = data[: error.start].decode("utf-8").removeprefix("\ufeff")
        line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
        return ParsedFile(
            path,
            "",
            {},
            Trouble(
                Message(
                    "file.byte-0x-is-not-utf-8-save",
                    "byte 0x{f} is not UTF-8; save the file as UTF-8",
                    {"f": f"{data[error.start]:02x}"},
                ),
                line,
                column,
            ),
        )
    return (parse or parse_document)(text, path)


def parse_document(text: str, path: str) -> ParsedFile:
    """Parse the text of a TOML file.

    >>> str(parse_document('b = "x', "log.toml").trouble.reason)
    'not TOML: invalid basic string, expected `"`'
    """
    try:
        return ParsedFile(path, text, _tables(text))
    except rtoml.TomlParsingError as error:
        return ParsedFile(path, text, {}, _toml_trouble(text, str(error)))


def _tables(text: str) -> dict[str, Any]:
    if len(text) > LARGE:
        from hetao_cli.log.files.pieces import read_in_pieces

        tables = read_in_pieces(text)
        if tables is not None:
            return tables
    return rtoml.loads(text)


def _toml_trouble(text: str, words: str) -> Trouble:
    found = re.search(r"(?s)^(.*?),? at line (\d+) column (\d+)", words)
    if found is None:
        return Trouble(_not_toml(words))
    from hetao_cli.log.files.slips import slip_in

    slip = slip_in(text, int(found[2]), found[1])
    return Trouble(*slip) if slip is not None else Trouble(_not_toml(found[1]), int(found[2]), int(found[3]))


def _not_toml(words: str) -> Message:
    return Message("file.no-toml", "not TOML: {words}", {"words": " ".join(words.split())})


def _os_reason(path: str, error: OSError) -> Localized:
    if os.path.isdir(path):
        return Message("file.folder", "is a folder, not a file")
    return os_reason(error)
