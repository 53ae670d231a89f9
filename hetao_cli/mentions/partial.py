"""Figures of a part, an addition or a purpose, which are not those of the whole that their words name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hetao_cli.mentions.languages import matching
from hetao_cli.quantities.change import CHANGES
from hetao_cli.quantities.units import declared

if TYPE_CHECKING:
    from hetao_cli.mentions.scene import Scene
    from hetao_cli.model.entries import Metric
    from hetao_cli.model.quantity import Quantity

_REACH = 14
"""How many characters before a figure its verb is looked for."""

_OF_THE_REST = matching("@of the rest")
_A_FEW = matching("(?:@a few) ?$")
_ADDED = matching("(?:@added)[^，,。；;]{0,8}$")
_CHANGED = matching("(?:[+＋]|(?:@changed) ?(?:@hedge)?)$")
_SET_ASIDE = matching("@set aside")
_FOR_A_PURPOSE = matching("@for a purpose")
_BUILDINGS = matching("@buildings")
_ENTIRE = matching("@entire")


def is_like_unit(quantity: Quantity, metric: Metric) -> bool:
    """Return whether a figure is in a unit usual for such a metric: land in hectares, floors in m²."""
    return quantity.dimension != "area" or _is_of_land(quantity.unit) == _is_of_land(metric.unit)


def _is_of_land(unit: str | None) -> bool:
    """Return whether land is measured in a unit."""
    known = declared(unit)
    return known is not None and known.of_land


def is_partial(scene: Scene, metric: Metric, quantity: Quantity, start: int, end: int) -> bool:
    """Return whether a figure is a part of the whole that its words name, an addition to it, or land for some purpose.

    Args:
        scene: The names and words in the text.
        metric: The metric that the words around the figure name.
        quantity: The figure.
        start: The offset of its first character.
        end: The offset after its last.
    """
    plain = scene.plain
    clause = max(scene.bounds.clause(start)[0], start - 60)
    before = plain[max(clause, start - _REACH) : start]
    if _is_added(scene, metric, quantity, start, before):
        return True
    if quantity.dimension == "count":
        bare = quantity.unit is None or quantity.unit not in plain[start:end]
        few = _few_buildings(metric, before) or (bare and _OF_THE_REST().match(plain, end) is not None)
        return few and metric.kind != "flow"
    if quantity.dimension != "area":
        return False
    if _is_of_land(metric.unit):
        return bool(_SET_ASIDE().search(plain, clause, start) or _FOR_A_PURPOSE().match(plain, end))
    return _is_of_buildings(scene, start)


def _is_added(scene: Scene, metric: Metric, quantity: Quantity, start: int, before: str) -> bool:
    """Return whether a figure is only an addition to a stock, or the change of a share: 新增企业35家, +7."""
    if metric.kind == "share":
        return bool(metric.share_of) and quantity.direction in CHANGES
    if _CHANGED().search(before) or scene.text[start] in "+＋":
        return True
    stock = metric.kind in {"stock", "cumulative"} and quantity.dimension == "count"
    return stock and _ADDED().search(before) is not None


def _few_buildings(metric: Metric, before: str) -> bool:
    """Return whether a count of buildings is of some of them: the first three, another two."""
    return metric.unit in {"building", "project"} and _A_FEW().search(before) is not None


def _is_of_buildings(scene: Scene, start: int) -> bool:
    """Return whether floors are those of a few buildings counted before in the sentence."""
    first = max(scene.bounds.sentence(start)[0], start - 80)
    counted = [found.end() for found in _BUILDINGS().finditer(scene.plain, first, start)]
    if not counted or _ENTIRE().search(scene.plain, counted[-1], start):
        return False
    return not scene.places_in(counted[-1], start)
