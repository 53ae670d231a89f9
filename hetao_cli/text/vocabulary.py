"""What figures and dates can be about: the places, metrics and events of a log, with the words that name them."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from hetao_cli.quantities.units import can_count, dimension_of
from hetao_cli.quantities.units.count import counts
from hetao_cli.text.matcher import Matcher, folded

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from hetao_cli.model.entries import Event, Metric, Place
    from hetao_cli.model.log import Log
    from hetao_cli.model.quantity import Quantity

_SURROUNDING_KINDS = frozenset({"city", "country", "district", "province", "region", "world"})
"""Kinds of places whose names stand in front of other things: the Hong Kong of Hong Kong universities."""

_DETAILS = frozenset({"building", "phase", "bridge"})
"""Kinds of places that a text speaks of for a sentence, and then of what they belong to."""


class Vocabulary:
    """The words of a log, ready to be found in many texts.

    Args:
        log: Its places, metrics and events are what texts can be about; its figures say which places have a metric.
    """

    def __init__(self, log: Log) -> None:
        self.places: Mapping[str, Place] = log.places
        self.metrics: Mapping[str, Metric] = log.metrics
        self.events: Mapping[str, Event] = log.events
        self._told = [(figure.metric, figure.place) for figure in log.figures]
        self._tops: dict[str, str] = {}
        self._countable: dict[tuple[str, str | None], tuple[str, ...]] = {}

    @cached_property
    def place_words(self) -> Matcher[str]:
        """The names and aliases of the places."""
        return Matcher({word: place.id for place in self.places.values() for word in _names(place.name, place.aliases)})

    @cached_property
    def metric_words(self) -> Matcher[tuple[str, ...]]:
        """The names and words of the metrics; a word may be of several."""
        named = ((metric.id, _names(metric.name, metric.words)) for metric in self.metrics.values())
        return Matcher(_by_word(named))

    @cached_property
    def event_words(self) -> Matcher[tuple[str, ...]]:
        """The titles and words of the events; a word may be of several."""
        return Matcher(_by_word((event.id, _names(event.title, event.words)) for event in self.events.values()))

    @cached_property
    def places_of(self) -> dict[str, frozenset[str]]:
        """The places that the log knows figures of, by metric."""
        found: dict[str, set[str]] = {}
        for metric, place in self._told:
            found.setdefault(metric, set()).add(place)
        return {metric: frozenset(places) for metric, places in found.items()}

    def can_have(self, place: str, metric: str) -> bool:
        """Tell whether a place is of one whole with a place that has figures of a metric, or none has any."""
        known = self.places_of.get(metric)
        return known is None or any(self._top(place) == self._top(other) for other in known)

    def _top(self, place: str) -> str:
        """Return the outermost place that a place lies in, short of a city or the like."""
        found = self._tops.get(place)
        if found is None:
            found, seen = place, {place}
            while (above := self.places[found].part_of or self.places[found].within) is not None:
                if above in seen or self.surrounds(above):
                    break
                found = above
                seen.add(above)
            self._tops[place] = found
        return found

    @cached_property
    def parts_of(self) -> dict[str, list[Place]]:
        """The parts of each place that has some."""
        found: dict[str, list[Place]] = {}
        for place in self.places.values():
            if place.part_of is not None:
                found.setdefault(place.part_of, []).append(place)
        return found

    def part_in(self, city: str, parts: Iterable[Place]) -> str | None:
        """Return which of some parts is named after a city; None where none is."""
        names = [folded(name) for name in self.places[city].name.values()]
        for part in parts:
            if any(folded(name).startswith(start) for name in part.name.values() for start in names):
                return part.id
        return None

    def is_wide(self, place: str) -> bool:
        """Tell whether a place is wider than a district: what one clause says of it, the next seldom goes on with."""
        return self.surrounds(place) and self.places[place].kind != "district"

    def whole(self, place: str) -> str:
        """Return what a building or phase belongs to, where a text goes on to speak of that; else the place itself."""
        while self.places[place].kind in _DETAILS:
            above = self.places[place].part_of or self.places[place].within
            if above is None:
                break
            place = above
        return place

    def surrounds(self, place: str) -> bool:
        """Tell whether a place is a city, a country or the like, whose name often stands before other things."""
        return self.places[place].kind in _SURROUNDING_KINDS

    def metrics_for(self, quantity: Quantity) -> tuple[str, ...]:
        """Return the metrics that a figure can be of by its unit, in the order of the log."""
        key = quantity.dimension, quantity.unit
        found = self._countable.get(key)
        if found is None:
            found = tuple(metric.id for metric in self.metrics.values() if _measures(metric, *key))
            self._countable[key] = found
        return found


def _measures(metric: Metric, dimension: str, unit: str | None) -> bool:
    wanted = dimension_of(metric.unit) or "count"
    if wanted != dimension:
        return False
    if dimension != "count" or unit is None or unit == metric.unit:
        return True
    if unit.isascii() and counts(unit) is not None and counts(metric.unit) is None:
        return False  # people are no platforms, whatever class platforms are of
    return can_count(unit, metric.unit)


def _names(names: Mapping[str, str], words: Iterable[str]) -> Iterator[str]:
    yield from names.values()
    yield from words


def _by_word(named: Iterable[tuple[str, Iterable[str]]]) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for identity, words in named:
        for word in words:
            known = found.get(word, ())
            found[word] = known if identity in known else (*known, identity)
    return found
