"""The paths that a pattern matches from a folder on. Each folder is walked once, whatever links lead to it.

`*`, `?` and `[…]` stand for a part of one name, `**` for any number of folders; as in a shell, a hidden name must be
named by its dot. Where several ways lead to a folder, that without links is its path, so a walk ends on any loop.
"""

from __future__ import annotations

import os
import re
from collections import deque
from fnmatch import translate
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

MARKS = "*?["
_ANY_FOLDERS = "**"


def matches(pattern: str, root: str) -> list[str]:
    """Return the paths, from `root` on and sorted, of what a pattern matches.

    A link that leads out of `root` to a folder is not followed by `**`, but returned with a separator at its end.
    """
    *folders, last = [part for part in re.split(r"[/\\]" if os.sep == "\\" else "/", pattern) if part] or [""]
    return sorted(_Walk(root).matching(folders, last)) if last and not pattern.endswith("/") else []


class _Walk:
    """The folders below one, and what is in them."""

    def __init__(self, root: str) -> None:
        self._root = root
        self._home = os.path.realpath(root)
        self._leaving: set[str] = set()

    def matching(self, folders: list[str], last: str) -> set[str]:
        """Return the paths that match a pattern of some folders and a last part."""
        found: Iterable[str] = [""]
        for part in folders:
            found = self._distinct(self._step(found, part))
        names = self._step(found, last)
        if last == _ANY_FOLDERS:
            names = (path for folder in names for path in self._step([folder], "*"))
        return {*names, *self._leaving}

    def _step(self, folders: Iterable[str], part: str) -> Iterator[str]:
        if part == _ANY_FOLDERS:
            yield from self._below(folders)
            return
        literal = not any(mark in part for mark in MARKS)
        fits = re.compile(translate(os.path.normcase(part))).match
        for folder in folders:
            if literal:
                path = os.path.join(folder, part)
                if os.path.lexists(os.path.join(self._root, path)):
                    yield path
                continue
            for name, _ in self._entries(folder):
                if (part.startswith(".") or not name.startswith(".")) and fits(os.path.normcase(name)):
                    yield os.path.join(folder, name)

    def _below(self, folders: Iterable[str]) -> Iterator[str]:
        """Yield folders and all below them, those first to which no link leads, each once; hidden ones are left out."""
        seen: set[tuple[int, int]] = set()
        plain, linked = deque(folders), deque[str]()
        while plain or linked:
            path = (plain or linked).popleft()
            identity = self._identity(path)
            if identity is None or identity in seen:
                continue
            if not self._is_within(path):
                self._leaving.add(os.path.join(path, ""))
                continue
            seen.add(identity)
            yield path
            for name, entry in self._entries(path):
                if not name.startswith(".") and _is_folder(entry):
                    (linked if entry.is_symlink() else plain).append(os.path.join(path, name))

    def _distinct(self, folders: Iterable[str]) -> list[str]:
        """Return folders of a step, sorted, each once: by the path without links, else by its first."""
        found: dict[tuple[int, int], str] = {}
        for path in sorted(folders, key=lambda path: (self._real(path) != os.path.join(self._home, path), path)):
            identity = self._identity(path)
            if identity is not None:
                found.setdefault(identity, path)
        return sorted(found.values())

    def _identity(self, path: str) -> tuple[int, int] | None:
        try:
            status = os.stat(os.path.join(self._root, path))
        except OSError:
            return None
        return status.st_dev, status.st_ino

    def _real(self, path: str) -> str:
        return os.path.realpath(os.path.join(self._root, path))

    def _is_within(self, path: str) -> bool:
        return os.path.commonpath([self._home, self._real(path)]) == self._home

    def _entries(self, path: str) -> list[tuple[str, os.DirEntry[str]]]:
        try:
            with os.scandir(os.path.join(self._root, path)) as entries:
                return sorted(((entry.name, entry) for entry in entries), key=lambda one: one[0])
        except OSError:
            return []  # no folder, or one that may not be read


def _is_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir()
    except OSError:
        return False
