"""Places and what lies in them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hetao_cli.model.errors import UnknownNameError

if TYPE_CHECKING:
    from collections.abc import Iterable

    from hetao_cli.model.log import Log


def resolve_place(log: Log, name: str) -> str:
    """Return the id of the place with that id, name or alias.

    Raises:
        UnknownNameError: There is none.
    """
    if name in log.places:
        return name
    wanted = name.casefold()
    for place in log.places.values():
        if wanted in {text.casefold() for text in (*place.name.values(), *place.aliases)}:
            return place.id
    raise UnknownNameError("place", name, log.places)


def places_below(log: Log, names: Iterable[str]) -> frozenset[str]:
    """Return the ids of the places named and of all that is a part of them or lies within them.

    Raises:
        UnknownNameError: A name is that of no place.
    """
    found = {resolve_place(log, name) for name in names}
    grown = True
    while grown:
        more = {
            place.id
            for place in log.places.values()
            if place.id not in found and (place.part_of in found or place.within in found)
        }
        grown = bool(more)
        found |= more
    return frozenset(found)


def lanes(log: Log) -> tuple[str, str] | None:
    """Return the two sides that timelines and comparisons have: the first two places that are parts of the same one."""
    first: dict[str, str] = {}
    for place in log.places.values():
        if place.part_of is not None:
            if place.part_of in first:
                return first[place.part_of], place.id
            first[place.part_of] = place.id
    return None


def side_of(log: Log, place: str | None, sides: tuple[str, str]) -> int | None:
    """Return 0 or 1 for a place that is, or lies in, the first or second side; None for one of both or elsewhere."""
    while place is not None:
        if place in sides:
            return sides.index(place)
        entry = log.places[place]
        place = entry.part_of or entry.within
    return None
