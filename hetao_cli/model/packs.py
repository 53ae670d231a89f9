"""Packs: the files or folders of a room, each with one value of a kind, found on first use."""

from __future__ import annotations

import os
import sys
from contextlib import contextmanager
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING, Generic, TypeVar

from hetao_cli.quick.patterns import regex

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterable, Mapping

T = TypeVar("T")
_Made = TypeVar("_Made")
_NAMES = regex("@([a-z][a-z_ ]*[a-z])")
_NEVER = "(?!)"


class Packs(Generic[T]):
    """The packs of a package: the value of one name in each module or folder of it.

    They are in the order of their modules' names, those of a temporarily added folder behind the others.

    Args:
        package: The package's name, as it is imported.
        name: The name of the pack in each of its modules.
    """

    def __init__(self, package: str, name: str) -> None:
        self._package, self._name = package, name
        self._found: tuple[T, ...] = ()
        self._forgetting: list[Callable[[], None]] = []

    def __call__(self) -> tuple[T, ...]:
        """Return all packs."""
        if not self._found:
            modules = (f"{self._package}.{name}" for folder in self._folders() for name in _modules_in(folder))
            self._found = tuple(getattr(import_module(module), self._name) for module in modules)
        return self._found

    def derived(self, make: Callable[[tuple[T, ...]], _Made]) -> Callable[[], _Made]:
        """Return a function that makes a value of all packs, and again only when they have changed."""
        get = cache(lambda: make(self()))
        self._forgetting.append(get.cache_clear)
        return get

    @contextmanager
    def with_folder(self, folder: str) -> Generator[None]:
        """Add the packs of another folder while the block runs, as though they were in the package."""
        path = self._folders()
        path.append(folder)
        self._forget()
        try:
            yield
        finally:
            path.remove(folder)
            self._forget()
            for name in _modules_in(folder):
                sys.modules.pop(f"{self._package}.{name}", None)

    def _folders(self) -> list[str]:
        return sys.modules[self._package].__path__  # type: ignore[return-value]

    def _forget(self) -> None:
        self._found = ()
        for forget in self._forgetting:
            forget()


def filled(pattern: str, tables: Iterable[Mapping[str, str]]) -> str:
    """Return a pattern with each `@name` replaced by the alternatives of all tables; one that never fits if none.

    >>> filled("(?:@month)$", [{"month": "May|June"}, {"year": "20"}, {"month": "Juin"}])
    '(?:May|June|Juin)$'
    """
    known = list(tables)
    return _NAMES.sub(lambda name: "|".join(one[name[1]] for one in known if name[1] in one) or _NEVER, pattern)


def by_first(patterns: Iterable[str]) -> str:
    """Return a pattern of any of some that begin with a plain character, which are tried only where theirs stands.

    >>> by_first(["two", "ten", "one"])
    '(?:t(?:wo|en)|o(?:ne))'
    """
    groups: dict[str, list[str]] = {}
    for pattern in patterns:
        groups.setdefault(pattern[0], []).append(pattern[1:])
    found = (f"{first}(?:{'|'.join(rest)})" for first, rest in groups.items())
    return f"(?:{'|'.join(found)})"


def _modules_in(folder: str) -> list[str]:
    """Return the names of the modules and packages of a folder, in order."""
    return sorted(name.removesuffix(".py") for name in os.listdir(folder) if not name.startswith(("_", ".")))
