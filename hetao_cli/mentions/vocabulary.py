"""The possible subjects of figures and dates: the places, metrics and events of a log, with their words."""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING

from hetao_cli.mentions.matcher import Matcher, folded
from hetao_cli.mentions.variants import with_variants
from hetao_cli.quantities.nouns import singular
from hetao_cli.quantities.rates import of_period
from hetao_cli.quantities.units import can_count, dimension_of, is_rate_alike
from hetao_cli.quantities.units.count import counts
from hetao_cli.quick.patterns import regex

if TYPE_CHECKING:
    from hetao_cli.model.entries import Metric
    from hetao_cli.model.quantity import Quantity

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Iterator, Mapping

    from hetao_cli.model.entries import Event, Metric, Place
    from hetao_cli.model.log import Log
    from hetao_cli.model.quantity import Quantity

SURROUNDING_KINDS = frozenset(
    ("city", "continent", "country", "county", "district", "municipality", "prefecture", "province", "region", "state")
) | {"town", "village", "world"}
"""Kinds of places that are governed or inhabited; their names often modify another word: London universities."""


_HAN_END = regex("[\u4e00-\u9fff]+$")
_LEAST_BEFORE_HEAD = 2


class Vocabulary:
    """The words of a log, ready to be found in many texts.

    Args:
        log: Its places, metrics and events are the possible subjects; its figures show which places have a metric.
    """

    def __init__(self, log: Log) -> None:
        self.places: Mapping[str, Place] = log.places
        self.metrics: Mapping[str, Metric] = log.metrics
        self.events: Mapping[str, Event] = log.events
        self._told = [(figure.metric, figure.place) for figure in log.figures]
        self._tops: dict[str, str] = {}
        self._tops_of: dict[frozenset[str], frozenset[str]] = {}
        self._countable: dict[tuple[str, str | None], tuple[str, ...]] = {}

    @cached_property
    def place_words(self) -> Matcher[str]:
        """The names and aliases of the places, with their variants; a variant is of the first that has it."""
        named = with_variants((place.id, _names(place.name, place.aliases)) for place in self.places.values())
        return Matcher({word: places[0] for word, places in named.items()}, names=True)

    @cached_property
    def _metrics_by_word(self) -> dict[str, tuple[str, ...]]:
        return with_variants((metric.id, _names(metric.name, metric.words)) for metric in self.metrics.values())

    @cached_property
    def metric_words(self) -> Matcher[tuple[str, ...]]:
        """The names and words of the metrics, with their variants; a word may be of several."""
        return Matcher(self._metrics_by_word)

    @cached_property
    def _nouns(self) -> dict[str, frozenset[str]]:
        """The Latin words for each metric, in the singular."""
        found: dict[str, set[str]] = {metric: set() for metric in self.metrics}
        for word, metrics in self._metrics_by_word.items():
            nouns = {singular(one) for one in word.lower().replace("-", " ").split() if one.isascii()}
            for metric in metrics:
                found[metric] |= nouns
        return {metric: frozenset(nouns) for metric, nouns in found.items()}

    @cached_property
    def event_words(self) -> Matcher[tuple[str, ...]]:
        """The titles and words of the events, with their variants; a word may be of several."""
        return Matcher(with_variants((event.id, _names(event.title, event.words)) for event in self.events.values()))

    @cached_property
    def places_of(self) -> dict[str, frozenset[str]]:
        """The places that the log has figures for, by metric."""
        found: dict[str, set[str]] = {}
        for metric, place in self._told:
            found.setdefault(metric, set()).add(place)
        return {metric: frozenset(places) for metric, places in found.items()}

    def _top(self, place: str) -> str:
        """Return the outermost place around a place that is not a city or the like."""
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

    def is_akin(self, place: str, others: frozenset[str]) -> bool:
        """Return whether a place belongs to one whole with one of some others."""
        tops = self._tops_of.get(others)
        if tops is None:
            tops = self._tops_of[others] = frozenset(map(self._top, others))
        return self._top(place) in tops

    @cached_property
    def kinds(self) -> frozenset[str]:
        """The kinds of the places."""
        return frozenset(place.kind for place in self.places.values() if place.kind is not None)

    @cached_property
    def heads_of(self) -> dict[str, tuple[str, ...]]:
        """The last words of each place's names of several words, folded: bridge, 大桥."""
        found: dict[str, tuple[str, ...]] = {}
        names = {folded(name) for place in self.places.values() for name in _names(place.name, place.aliases)}
        names.update(map(folded, self._metrics_by_word))
        for place in self.places.values():
            heads = [head for name in _names(place.name, place.aliases) for head in _heads(folded(name), name)]
            if place.kind is not None and place.kind.isascii():
                heads.append(folded(place.kind))
            found[place.id] = tuple(dict.fromkeys(head for head in heads if head not in names))
        return found

    @cached_property
    def head_patterns(self) -> list[re.Pattern[str]]:
        """The patterns that find such last words where they stand alone, as their group."""
        heads = sorted({head for heads in self.heads_of.values() for head in heads}, key=len, reverse=True)
        latin = "|".join(re.escape(head) for head in heads if head.isascii())
        chinese = "|".join(re.escape(head) for head in heads if not head.isascii())
        patterns = [rf"(?:\b(?:the|this|its|that|their|whole|entire)|[0-9] [a-z]+) ({latin})\b"] if latin else []
        return [re.compile(pattern) for pattern in [*patterns, *([f"({chinese})"] if chinese else [])]]

    def only_with_head(self, head: str) -> str | None:
        """Return the only place with a last word in its name, of several the only whole of parts."""
        found = [place for place, heads in self.heads_of.items() if head in heads]
        tops = [place for place in found if self.places[place].part_of not in found]
        wholes = tops if len(tops) == 1 else [place for place in tops if place in self.parts_of]
        return wholes[0] if len(wholes) == 1 else None

    def sibling_in(self, place: str | None, head: str, city: str) -> str | None:
        """Return the place of those with a last word in their names that is named after a city; the place if none is.

        Args:
            place: The place that the word alone would mean; only its siblings count then. None if that is not known.
            head: The last word.
            city: The city.
        """
        whole = None if place is None else self.places[place].part_of
        having = (self.places[one] for one, heads in self.heads_of.items() if head in heads)
        siblings = [one for one in having if one.part_of is not None and whole in {None, one.part_of}]
        return self.part_in(city, siblings) or place

    @cached_property
    def _sides(self) -> dict[str, dict[str, str]]:
        """The parts of each whole by what their names begin with, folded: what they lie in, or two signs."""
        found: dict[str, dict[str, str]] = {}
        cities = sorted({folded(name) for one in self.places.values() for name in one.name.values()}, key=len)
        for whole, parts in self.parts_of.items():
            for part in parts:
                for name in map(folded, _names(part.name, part.aliases)):
                    city = next((one for one in reversed(cities) if name.startswith(one) and one != name), None)
                    begins = city or (name[:2] if not name.isascii() else name.split(" ")[0])
                    if begins and begins != name:
                        found.setdefault(begins, {}).setdefault(whole, part.id)
        return found

    @cached_property
    def side_pattern(self) -> re.Pattern[str] | None:
        """The pattern of what the names of parts begin with; None if there are no parts.

        Each of its words begins with a plain character, which is quickly looked for in a long text.
        """
        words = [rf"{re.escape(one[0])}(?<!\w\w){re.escape(one[1:])}" for one in self._sides if one.isascii()]
        words += [re.escape(one) for one in self._sides if not one.isascii()]
        words.sort(key=len, reverse=True)
        return re.compile("|".join(words)) if words else None

    def side_named(self, begins: str, last: Mapping[str, str]) -> str | None:
        """Return the part whose name begins with some words: of the whole named last that has one, else the only one.

        Args:
            begins: The words, folded.
            last: The places named before, the last one last.
        """
        found = self._sides.get(begins, {})
        for place in reversed(list(last.values())):
            whole = place if place in found else self.places[place].part_of
            if whole in found:
                return found[whole]
        return next(iter(found.values())) if len(found) == 1 else None

    def is_part_of_another(self, place: str, before: str) -> bool:
        """Return whether a part named right after a place is that place's own, which the log doesn't know."""
        above = self.places[place].part_of
        if above is None or above in {before, self.places[before].part_of}:
            return False
        return self._top(before) != before and not self.surrounds(before)

    @cached_property
    def parts_of(self) -> dict[str, list[Place]]:
        """The parts of each place that has some."""
        found: dict[str, list[Place]] = {}
        for place in self.places.values():
            if place.part_of is not None:
                found.setdefault(place.part_of, []).append(place)
        return found

    def part_in(self, city: str, parts: Iterable[Place]) -> str | None:
        """Return the id of the part that is named after a city; None if none is."""
        starts = self._folded_names[city]
        for part in parts:
            if any(name.startswith(starts) for name in self._folded_names[part.id]):
                return part.id
        return None

    @cached_property
    def _folded_names(self) -> dict[str, tuple[str, ...]]:
        """The names of each place, folded."""
        return {place.id: tuple(map(folded, place.name.values())) for place in self.places.values()}

    def whole(self, place: str, known: frozenset[str]) -> str:
        """Return what around a place has figures of a metric, which a text goes on about.

        If nothing has, it is what a place without parts is of or in.

        Args:
            place: A place that a text names.
            known: The places with figures of the metric.
        """
        above: str | None = place
        while above is not None and above not in known and not self.surrounds(above):
            above = self.places[above].part_of or self.places[above].within
        if above in known:
            return above
        outer = self.places[place].part_of or self.places[place].within
        return place if outer is None or self.surrounds(outer) or place in self.parts_of else outer

    def narrowed(self, place: str, known: frozenset[str], named: Container[str]) -> str:
        """Return the only part of a place, of those that a text names, that has a metric or contains a place that has.

        Args:
            place: The place that a text is about.
            known: The places that have the metric.
            named: The places that the text names.
        """
        if place in known:
            return place
        parts = [part.id for part in self.parts_of.get(place, ()) if part.id in named]
        having = [part for part in parts if any(self._lies_in(other, part) for other in known)]
        return having[0] if len(having) == 1 else place

    def _lies_in(self, place: str, outer: str) -> bool:
        at: str | None = place
        while at is not None and at != outer and not self.surrounds(at):
            at = self.places[at].part_of or self.places[at].within
        return at == outer

    def surrounds(self, place: str) -> bool:
        """Return whether a place is a city, a country or the like, whose name often modifies another word."""
        return self.places[place].kind in SURROUNDING_KINDS

    def metrics_for(self, quantity: Quantity) -> tuple[str, ...]:
        """Return the metrics that a figure can be of by its unit, in the order of the log."""
        key = quantity.dimension, quantity.unit
        found = self._countable.get(key)
        if found is None:
            found = tuple(
                metric.id
                for metric in self.metrics.values()
                if _measures(metric, of_period(quantity, metric.called), self._nouns[metric.id])
            )
            self._countable[key] = found
        return found


def _measures(metric: Metric, quantity: Quantity, nouns: frozenset[str]) -> bool:
    """Return whether a figure's unit can be that of a metric with these Latin nouns in the singular."""
    dimension, unit = quantity.dimension, quantity.unit
    wanted = dimension_of(metric.unit) or "count"
    if wanted != dimension:
        return False
    if dimension == "rate":
        return is_rate_alike(unit or "", metric.unit)
    if dimension != "count" or unit is None or unit == metric.unit:
        return True
    if unit.isascii() and (unit in nouns or counts(unit) is None):
        return unit in nouns
    if unit.isascii() and counts(unit) is not None and counts(metric.unit) is None:
        return False  # people are no platforms, whatever platforms are classed as
    return can_count(unit, metric.unit)


def _heads(plain: str, name: str) -> Iterator[str]:
    """Yield the last words of a name of several, folded, longest first; none if the last is an abbreviation."""
    if plain[-1:].isascii():
        words = plain.split(" ")
        if words[-1].isalpha() and not name[-2:].isupper():
            yield from (" ".join(words[-length:]) for length in (2, 1) if len(words) > length)
        return
    han = _HAN_END.search(plain)
    if han is not None:
        yield from (han[0][-length:] for length in (3, 2) if len(han[0]) >= length + _LEAST_BEFORE_HEAD)


def _names(names: Mapping[str, str], words: Iterable[str]) -> Iterator[str]:
    yield from names.values()
    yield from words
