"""The file of a new source: one that the log includes by its patterns."""

from __future__ import annotations

import os
from fnmatch import fnmatchcase
from typing import TYPE_CHECKING

from hetao_cli.messages.message import Message
from hetao_cli.model.errors import UsageError

if TYPE_CHECKING:
    from hetao_cli.log.files.files import ParsedFile

_USUAL = "seeds/*.toml"


def source_path(main: ParsedFile, source_id: str) -> str:
    """Return the path of the file of a new source.

    Args:
        main: The log's own file.
        source_id: The id of the source, by which the file is named.

    Raises:
        UsageError: The log's patterns include no file of that name.
    """
    table = main.tables.get("log")
    patterns = table.get("include", []) if isinstance(table, dict) else []  # pyright: ignore[reportUnknownMemberType, reportUnknownVariableType] - of a file
    for pattern in patterns if isinstance(patterns, list) else []:  # pyright: ignore[reportUnknownVariableType]
        name = _name_for(pattern, source_id) if isinstance(pattern, str) else None
        if name is not None:
            return os.path.join(os.path.dirname(main.path), *name.split("/"))
    raise UsageError(
        Message(
            "error.would-not-include-seeds-toml-add",
            '{path} would not include seeds/{source_id}.toml: add include = ["{usual}"] to its [log] table',
            {"path": main.path, "source_id": source_id, "usual": _USUAL},
        )
    )


def _name_for(pattern: str, source_id: str) -> str | None:
    """Return a name that a pattern matches and that contains the id; None if there is none.

    >>> _name_for("seeds/*.toml", "daily-2025"), _name_for("**/article-*.toml", "daily-2025")
    ('seeds/daily-2025.toml', 'article-daily-2025.toml')
    >>> _name_for("seeds/one.toml", "daily-2025"), _name_for("seeds/*/x.toml", "daily-2025")
    (None, None)
    """
    folders, _, last = pattern.replace("\\", "/").rpartition("/")
    folder = "/".join(part for part in folders.split("/") if part not in {"**", "."})
    if "*" not in last or any(mark in folder for mark in "*?[") or os.path.isabs(pattern) or ".." in folder:
        return None
    name = last.replace("*", source_id, 1).replace("*", "")
    if not fnmatchcase(name, last) or not name.endswith(".toml"):
        return None
    return f"{folder}/{name}" if folder else name
