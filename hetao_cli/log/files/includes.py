"""The files that a log includes."""

from __future__ import annotations

import os

from hetao_cli.messages.message import Message
from hetao_cli.system import disk


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
        return [], Message("include.no-match", "matches no file")
    home = disk.real(root)
    for name in names:
        real = disk.real(os.path.join(root, name))
        if os.path.commonpath([home, real]) != home:
            words = {"name": name}
            return [], Message(
                "include.link", "leaves the log's folder: '{name}' is a link to a file outside of it", words
            )
    return [os.path.join(folder, name) for name in names], None


def _matching(root: str, pattern: str) -> list[str]:
    if not any(mark in pattern for mark in "*?["):
        return [pattern] if disk.exists(os.path.join(root, pattern)) else []
    folder, last = os.path.split(pattern)
    before, star, after = last.partition("*")
    if star and not any(mark in folder + before + after for mark in "*?["):
        # for `seeds/*.toml`, by far the most common pattern, loading glob is not worth it
        found = [name for name in disk.names(os.path.join(root, folder)) if _fits(name, before, after)]
        names = [os.path.join(folder, name) for name in found]
    else:
        names = disk.matching(pattern, root)
    return sorted(name for name in names if disk.is_file(os.path.join(root, name)))


def _fits(name: str, before: str, after: str) -> bool:
    """Return whether a name has that beginning and that end; as in a shell, a hidden file must be named by its dot."""
    long_enough = len(name) >= len(before) + len(after)
    shown = bool(before) or not name.startswith(".")
    return long_enough and shown and name.startswith(before) and name.endswith(after)
