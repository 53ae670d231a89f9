"""The ids of figures and datings that have none, given again where an entry of their name has changed."""

from __future__ import annotations

from typing import Any

from hetao_cli.log.ids import identified, shared_names
from hetao_cli.quick.tuples import NamedTuple


class _Named(NamedTuple):
    """Entries of a kind as they were given, the names of their subjects, and the entries with their ids."""

    given: list[Any]
    names: list[str]
    named: list[Any]


class Naming:
    """Gives ids as `identified` does: what an id depends on are the entries of one name alone."""

    def __init__(self) -> None:
        self._known: dict[str, _Named] = {}
        self._now: dict[str, _Named] = {}

    def identified(self, entries: list[Any]) -> list[Any]:
        """Return the entries with an id each; those that say what they said are the same objects as before."""
        if not entries:
            return entries
        kind = entries[0].spot.table
        known = self._known.get(kind)
        made = _again(known, entries) if known is not None else _anew(entries)
        self._now[kind] = made
        return made.named

    def settle(self) -> None:
        """Take what was last given ids for what it is given the next time."""
        self._known = self._now
        self._now = {}


def _anew(entries: list[Any]) -> _Named:
    return _Named(entries, shared_names(entries), identified(entries))


def _again(old: _Named, entries: list[Any]) -> _Named:
    most = min(len(old.given), len(entries))
    before = next((at for at in range(most) if old.given[at] is not entries[at]), most)
    left = most - before
    behind = next((at for at in range(left) if old.given[-1 - at] is not entries[-1 - at]), left)
    gone, new = slice(before, len(old.given) - behind), slice(before, len(entries) - behind)
    names = [*old.names[:before], *shared_names(entries[new]), *old.names[gone.stop :]]
    named = [*old.named[:before], *entries[new], *old.named[gone.stop :]]
    touched = {*names[new], *old.names[gone]}
    places = [at for at, name in enumerate(names) if name in touched] if touched else []
    known = {one.spot: one for one in old.named[gone]}
    for at, one in zip(places, identified([entries[at] for at in places]), strict=True):
        was = known.get(entries[at].spot, named[at])
        named[at] = was if was == one else one
    return _Named(entries, names, named)
