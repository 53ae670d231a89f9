"""The files that a log includes."""

from __future__ import annotations

import os


def expand_include(folder: str, pattern: str) -> tuple[list[str], str | None]:
    """Find the files that `pattern` names, from the log's own folder; none may lie outside of it.

    Returns:
        Paths that start with `folder`, in order of their names, and None; or no paths and the reason why.
    """
    if os.path.isabs(pattern) or ".." in pattern.replace("\\", "/").split("/"):
        return [], "leaves the log's folder; name files in it or below it"
    root = folder or "."
    names = _matching(root, pattern) if "\0" not in pattern else []
    if not names:
        return [], "matches no file"
    home = os.path.realpath(root)
    for name in names:
        real = os.path.realpath(os.path.join(root, name))
        if os.path.commonpath([home, real]) != home:
            return [], f"leaves the log's folder: '{name}' is a link to a file outside of it"
    return [os.path.join(folder, name) for name in names], None


def _matching(root: str, pattern: str) -> list[str]:
    if not any(mark in pattern for mark in "*?["):
        return [pattern] if os.path.exists(os.path.join(root, pattern)) else []
    from glob import glob

    return sorted(
        name for name in glob(pattern, root_dir=root, recursive=True) if os.path.isfile(os.path.join(root, name))
    )
