"""Places and metrics by their names, and the places within a place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hetao_cli.messages.message import Message
from hetao_cli.model.errors import UnknownNameError, UsageError

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

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


def resolve_metric(log: Log, name: str) -> str:
    """Return the id of the metric with that id or name, else of the one with that word in texts.

    Raises:
        UnknownNameError: There is none.
        UsageError: It is a word for several.
    """
    if name in log.metrics:
        return name
    wanted = name.casefold()
    for metric in log.metrics.values():
        if wanted in {text.casefold() for text in metric.name.values()}:
            return metric.id
    found = metrics_called(log, name)
    if len(found) > 1:
        raise UsageError(
            Message(
                "error.is-a-word-for-several-metrics",
                "'{name}' is a word for several metrics: {value}",
                {"name": name, "value": ", ".join(found)},
            )
        )
    if not found:
        raise UnknownNameError("metric", name, log.metrics)
    return found[0]


def metrics_called(log: Log, word: str) -> list[str]:
    """Return the ids of the metrics that have the word among their words in texts."""
    wanted = word.casefold()
    return [metric.id for metric in log.metrics.values() if wanted in {text.casefold() for text in metric.words}]


def places_below(log: Log, names: Iterable[str]) -> frozenset[str]:
    """Return the ids of the places named and of all that is a part of them or lies within them.

    Raises:
        UnknownNameError: No place has one of the names.
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


def places_around(log: Log, place: str) -> list[str]:
    """Return a place and those that it is a part of or lies in, from the nearest to the widest."""
    found = [place]
    for name in found:  # which grows as it goes
        entry = log.places[name]
        found += [one for one in dict.fromkeys((entry.part_of, entry.within)) if one is not None and one not in found]
    return found


def main_parts(log: Log) -> tuple[str, ...]:
    """Return the parts of the log's main place, in the log's order; none if no place has two parts.

    The main place is the one with the most places in it, of those with two parts or more.
    """
    parts: dict[str, list[str]] = {}
    for place in log.places.values():
        if place.part_of is not None:
            parts.setdefault(place.part_of, []).append(place.id)
    wholes = [name for name in log.places if len(parts.get(name, ())) > 1]
    if len(wholes) > 1:
        wholes.sort(key=lambda name: len(places_below(log, [name])), reverse=True)
    return tuple(parts[wholes[0]]) if wholes else ()


def main_sides(log: Log) -> tuple[str, str] | None:
    """Return the two places to compare where none is named: the first two parts of the log's main place."""
    parts = main_parts(log)
    return (parts[0], parts[1]) if parts else None


def side_of(log: Log, place: str | None, sides: Sequence[str]) -> int | None:
    """Return the number of the side, from 0, that a place is or lies in; None for one of several or elsewhere."""
    while place is not None:
        if place in sides:
            return sides.index(place)
        entry = log.places[place]
        place = entry.part_of or entry.within
    return None


def common_whole(log: Log, sides: tuple[str, str]) -> str | None:
    """Return the nearest place that both sides are parts of, at any depth; None if there is none."""
    first, second = (_wholes(log, side) for side in sides)
    return next((place for place in first if place in second), None)


def _wholes(log: Log, place: str) -> list[str]:
    wholes: list[str] = []
    whole = log.places[place].part_of
    while whole is not None:
        wholes.append(whole)
        whole = log.places[whole].part_of
    return wholes


def belongs_to_whole(log: Log, place: str | None, whole: str) -> bool:
    """Return whether a place is the whole, or lies within it without being, or lying in, one of its parts."""
    by_part = False
    while place is not None and place != whole:
        entry = log.places[place]
        by_part = entry.part_of is not None
        place = entry.part_of or entry.within
    return place is not None and not by_part
