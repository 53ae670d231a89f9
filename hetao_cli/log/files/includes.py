"""The files that a log includes."""

from __future__ import annotations

import os

from hetao_cli.messages.message import Message
from hetao_cli.system import disk

NOTHING_YET = Message("include.nothing-yet", "matches no file yet")
"""Why a pattern in a folder without any file of sources matches none, as in a new log."""


def expand_include(folder: str, pattern: str) -> tuple[list[str], Message | None]:
    """Find the files that match `pattern` in the log's own folder; none may lie outside of it.

    Returns:
        Paths that start with `folder`, in order of their names, and None; or no paths and the reason why.
    """
    if os.path.isabs(pattern) or ".." in pattern.replace("\\", "/").split("/"):
        return [], Message("include.outside", "leaves the log's folder; name files in it or below it")
    root = folder or "."
    names = _matching(root, pattern) if "\0" not in pattern else []
    if not names:
        waits = any(mark in pattern for mark in "*?[") and not disk.matching("*/*.toml", root)
        return [], NOTHING_YET if waits else Message("include.no-match", "matches no file")
    home = disk.real(root)
    for name in names:
        if not _is_within(home, root, name):
            words = {"name": _leaving(home, root, name)}
            return [], Message("include.link", "leaves the log's folder: '{name}' is a link out of it", words)
    return [os.path.join(folder, name) for name in names], None


def _is_within(home: str, root: str, name: str) -> bool:
    return os.path.commonpath([home, disk.real(os.path.join(root, name))]) == home


def _leaving(home: str, root: str, name: str) -> str:
    """Return the part of a path that is the link out of a folder: what lies behind it is nobody's business."""
    parts = os.path.normpath(name).split(os.sep)
    begins = (os.path.join(*parts[: count + 1]) for count in range(len(parts)))
    return next((begin for begin in begins if not _is_within(home, root, begin)), name)


def _matching(root: str, pattern: str) -> list[str]:
    """Return the paths, sorted, of the files that a pattern matches, and of folders that end in a separator."""
    if not any(mark in pattern for mark in "*?["):
        return [pattern] if disk.exists(os.path.join(root, pattern)) else []
    folder, last = os.path.split(pattern)
    before, star, after = last.partition("*")
    if star and not any(mark in folder + before + after for mark in "*?["):
        # by far the most common pattern, `seeds/*.toml`, is not worth the loading of patterns
        found = [name for name in disk.names(os.path.join(root, folder)) if _fits(name, before, after)]
        names = [os.path.join(folder, name) for name in found]
    else:
        names = disk.matching(pattern, root)
    return sorted(name for name in names if name.endswith(os.sep) or disk.is_file(os.path.join(root, name)))


def _fits(name: str, before: str, after: str) -> bool:
    """Return whether a name has that beginning and that end; as in a shell, a hidden file must be named by its dot."""
    long_enough = len(name) >= len(before) + len(after)
    shown = bool(before) or not name.startswith(".")
    return long_enough and shown and name.startswith(before) and name.endswith(after)
