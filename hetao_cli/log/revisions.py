"""A log as it was in a revision of its git repository."""

# What a file holds can be of any type until it is checked here.
# pyright: reportUnknownVariableType=false, reportUnknownMemberType=false

from __future__ import annotations

import os
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

from hetao_cli.log.assemble import must_be_toml, read_log
from hetao_cli.log.files.files import parse_document
from hetao_cli.messages.message import Message
from hetao_cli.model.errors import LogError, UsageError
from hetao_cli.system.revisions import NoRevisionError, revision_of

if TYPE_CHECKING:
    from hetao_cli.model.log import Log
    from hetao_cli.system.revisions import Revision


def load_log_of(path: str, name: str) -> tuple[Log, str]:
    """Load a log as it was in a revision; its files are read in a copy that is gone afterwards.

    Args:
        path: Of the log now.
        name: Of the revision.

    Returns:
        The log, whose files are called `REVISION:PATH`, and the day on which that was committed.

    Raises:
        UsageError: There is no such revision.
        LogError: It has no such file, or this can't be read as TOML.
    """
    folder, own = os.path.split(os.path.realpath(path))
    try:
        revision = revision_of(folder, name)
        files = _files(revision, own)
    except NoRevisionError as error:
        raise UsageError(_MISSING[error.why].filled(revision=name, path=path)) from None
    except OSError as error:
        raise LogError(_UNREADABLE.filled(revision=name, reason=str(error))) from None
    if own not in files:
        raise LogError(_NOT_IN_IT.filled(revision=name, path=path))
    with TemporaryDirectory() as copy:
        for inside, data in files.items():
            place = os.path.join(copy, *inside.split("/"))
            os.makedirs(os.path.dirname(place), exist_ok=True)
            with open(place, "wb") as file:
                file.write(data)
        log = read_log(os.path.join(copy, own))
    shown = os.path.join(os.path.dirname(path), "")

    def named(inside: str) -> str:
        return f"{name}:{shown}{os.path.relpath(inside, copy)}"

    renamed = tuple(file._replace(path=named(file.path)) for file in log.files)
    return must_be_toml(log._replace(path=named(log.path), files=renamed)), revision.day


def _files(revision: Revision, own: str) -> dict[str, bytes]:
    """Return a log's own file in a revision, and what it can include: all with the ending of one of its patterns."""
    found = revision.files(lambda path: path == own)
    table: Any = parse_document(found.get(own, b"").decode("utf-8", "replace"), own).tables.get("log")
    patterns: Any = table.get("include", []) if isinstance(table, dict) else []
    endings = tuple(os.path.splitext(one)[1] for one in patterns if isinstance(one, str))
    return found | revision.files(lambda path: path.endswith(endings)) if endings else found


_MISSING = {
    "git": Message(
        "error.revision-no-git",
        "--against: there is no file '{revision}', and no git to look for a revision of that name",
    ),
    "repository": Message(
        "error.revision-no-repository",
        "--against: there is no file '{revision}', and {path} lies in no git repository with such a revision",
    ),
    "revision": Message(
        "error.revision-unknown", "--against: there is no file '{revision}', and no such revision of {path}"
    ),
}
_NOT_IN_IT = Message("error.revision-without-log", "--against: revision '{revision}' has no {path}")
_UNREADABLE = Message("error.revision-unreadable", "--against: revision '{revision}' can't be read: {reason}")
