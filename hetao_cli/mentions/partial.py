"""Figures of a part, an addition or a purpose, which are not those of the whole that their words name."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from hetao_cli.mentions.languages import matching
from hetao_cli.quantities.change import CHANGES
from hetao_cli.quantities.units import declared
from hetao_cli.quick.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hetao_cli.mentions.scene import Scene
    from hetao_cli.model.entries import Metric
    from hetao_cli.model.quantity import Quantity

_REACH = 14
"""How many characters before a figure its verb is looked for."""

_REACH_OF_LAND = 60
"""How many characters before an area what it is of is looked for."""

OF_THE_REST = matching("@of the rest")
A_FEW = matching("(?:@a few) ?$")
_ADDED = matching("(?:@added)[^，,。；;]{0,8}$")
CHANGED = matching("(?:[+＋]|(?:@changed) ?(?:@hedge)?)$")
_SET_ASIDE = matching("@set aside")
FOR_A_PURPOSE = matching("@for a purpose")
_LAND_PART = matching("@land part")
_OF_LAND_PART = matching("@of land part")
_OF = matching("(?:@gap of|@gap at)(?:@article)?")
_OF_WHICH = matching("@of which")
_BUILDINGS = matching("@buildings")
_ENTIRE = matching("@entire")


def is_like_unit(dimension: str, unit: str | None, of_metric: str) -> bool:
    """Return whether a figure's unit is usual for a metric of some unit: land in hectares, floors in m²."""
    return dimension != "area" or is_of_land(unit) == is_of_land(of_metric)


def is_of_land(unit: str | None) -> bool:
    """Return whether land is measured in a unit."""
    known = declared(unit)
    return known is not None and known.of_land


class Aside(NamedTuple):
    """What the words beside a figure say that it is of, other than the whole that they name.

    Attributes:
        quantity: The figure.
        changed: It is how much something changed.
        added: It is a count of what came to a stock.
        few: It is a count of some more of them.
        rest: It is a count of some of what was spoken of.
        land: It is land for some purpose.
        floors: It is the floors of a few buildings.
        parts: For each noun of a land use, a plan or a piece of land that it is of, the metrics that the noun names.
    """

    quantity: Quantity
    changed: bool
    added: bool = False
    few: bool = False
    rest: bool = False
    land: bool = False
    floors: bool = False
    parts: tuple[frozenset[str], ...] = ()

    def is_partial(self, metric: Metric) -> bool:
        """Return whether it is no figure of a metric, but one of a part, an addition, or land for some purpose."""
        dimension = self.quantity.dimension
        if metric.kind == "share":
            if metric.share_of and self.quantity.direction in CHANGES:
                return True
        elif self.changed or (self.added and metric.kind in {"stock", "cumulative"}):
            return True
        if dimension == "count":
            return (self.rest or self.few) and metric.kind != "flow"
        if dimension != "area":
            return False
        if is_of_land(metric.unit) or is_of_land(self.quantity.unit):
            return self.land or any(metric.id not in own for own in self.parts)
        return self.floors


def aside_of(scene: Scene, quantity: Quantity, start: int, end: int) -> Aside:
    """Return what the words beside a figure say that it is of.

    Args:
        scene: The names and words in the text.
        quantity: The figure.
        start: The offset of its first character.
        end: The offset after its last.
    """
    plain = scene.plain
    clause = max(scene.bounds.clause(start)[0], start - 60)
    before = plain[max(clause, start - _REACH) : start]
    changed = CHANGED().search(before) is not None or scene.text[start] in "+＋"
    if quantity.dimension == "count":
        bare = quantity.unit is None or quantity.unit not in plain[start:end]
        rest = bare and OF_THE_REST().match(plain, end) is not None
        added, few = _ADDED().search(before) is not None, A_FEW().search(before) is not None
        return Aside(quantity, changed, added=added, few=few, rest=rest)
    if quantity.dimension == "area":
        land = bool(_SET_ASIDE().search(plain, clause, start) or FOR_A_PURPOSE().match(plain, end))
        parts = tuple(_land_parts(scene, start, end))
        return Aside(quantity, changed, land=land, floors=_is_of_buildings(scene, start), parts=parts)
    return Aside(quantity, changed)


def _land_parts(scene: Scene, start: int, end: int) -> Iterator[frozenset[str]]:
    """Yield, for each land use, plan or piece of land that an area is of, the metrics that have its noun as a word.

    It has no name in the log, and its noun stands between the place and the figure, or right behind that.
    """
    plain, clause = scene.plain, scene.bounds.clause(start)[0]
    if _OF_LAND_PART().match(plain, end):
        yield frozenset()
    sentence = scene.bounds.sentence(start)[0]
    if scene.places_in(sentence, clause) and not re.search("[0-9]", plain[sentence:start]):
        return  # the first figure of a place named in a clause of its own
    if _OF_WHICH().search(plain, clause, start):
        clause = sentence
    first = max(clause, start - _REACH_OF_LAND)
    named = [one for one in scene.places_in(first, start) if one.how != "glued"]
    for noun in _LAND_PART().finditer(plain, first, start):
        is_name = any(one.start <= noun.start() and noun.end() <= one.end for one in named)
        behind = [one.start for one in named if one.start >= noun.end()]
        if not is_name and all(_OF().fullmatch(plain, noun.end(), begin) for begin in behind):
            words = [one for one in scene.metrics_in(first, start) if one.start <= noun.start() < noun.end() <= one.end]
            yield frozenset(metric for one in words for metric in one.meaning)


def _is_of_buildings(scene: Scene, start: int) -> bool:
    """Return whether floors are those of a few buildings counted before in the sentence."""
    first = max(scene.bounds.sentence(start)[0], start - 80)
    counted = [found.end() for found in _BUILDINGS().finditer(scene.plain, first, start)]
    if not counted or _ENTIRE().search(scene.plain, counted[-1], start):
        return False
    return not scene.places_in(counted[-1], start)
