"""Figures of a part, an addition or a purpose, which say nothing of the whole that their words name."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from hetao_cli.quantities.units import declared

if TYPE_CHECKING:
    from hetao_cli.mentions.scene import Scene
    from hetao_cli.model.entries import Metric
    from hetao_cli.model.quantity import Quantity

_REACH = 14
"""Characters before a figure in which its verb stands."""

_OF_THE_REST = re.compile(r" of (?:the|its|their|these|those|which|them|[0-9]|two|three|four|five|six|eight|ten)\b")
_A_FEW = re.compile(r"(?:另外?|中的?|中已?有|\b(?:another|other|an extra|an additional)) ?$")
_ADDED = re.compile(
    r"(?:新增|净增|新引进|新设|新注册|新签|再增|增加(?!到|至)|多了"
    r"|\b(?:added?|adding|an additional|an extra|new)\b)[^，,。；;]{0,8}$"
)
_CHANGED = re.compile(
    r"(?:[+＋]|(?:减少|增加(?!到|至)|下降|上升(?!到|至)|高出|少了|多了|\bby) ?(?:约|近|逾|about |some )?)$"
)
_SET_ASIDE = re.compile(
    r"提供|划[作为拨出]|释出|释放|预留|拨出|收回|收地|批出|批租|推出|平整|另有|可[供用]|作为"
    r"|\b(?:earmark|set aside|setting aside|reserv|releas|leas|provid|suppl|resum|another|additional|form)"
)
_FOR_A_PURPOSE = re.compile(
    r"[^，,。；;.0-9]{0,10}(?:划作|划为|用作|预留|批租|由[^，,。；;]{1,6}[到转])"
    r"|[^,.;0-9]{0,24}\b(?:will be leased|be leased|for innovation|for i&t)"
)
_BUILDINGS = re.compile(r"[座栋幢]|\bbuildings?\b|\bblocks?\b|\bcomplexes\b|\btowers?\b")
_ENTIRE = re.compile(r"[全整]|两期|合共|总共|\b(?:both|whole|entire|fully|overall|altogether)\b")


def is_like_unit(quantity: Quantity, metric: Metric) -> bool:
    """Tell whether a figure is printed in a unit that such a metric is told in: land in hectares, floors in m²."""
    return quantity.dimension != "area" or _is_of_land(quantity.unit) == _is_of_land(metric.unit)


def _is_of_land(unit: str | None) -> bool:
    """Tell whether land is measured in a unit."""
    known = declared(unit)
    return known is not None and known.of_land


def is_partial(scene: Scene, metric: Metric, quantity: Quantity, start: int, end: int) -> bool:
    """Tell whether a figure is a part of what its words name, an addition to it, or land for some purpose.

    Args:
        scene: What is named in the text.
        metric: That the words around the figure name.
        quantity: The figure.
        start: Where it starts.
        end: The place behind it.
    """
    plain = scene.plain
    clause = max(scene.bounds.clause(start)[0], start - 60)
    before = plain[max(clause, start - _REACH) : start]
    if _is_added(scene, metric, quantity, start, before):
        return True
    if quantity.dimension == "count":
        bare = quantity.unit is None or quantity.unit not in plain[start:end]
        few = _few_buildings(metric, before) or (bare and _OF_THE_REST.match(plain, end) is not None)
        return few and metric.kind != "flow"
    if quantity.dimension != "area":
        return False
    if _is_of_land(metric.unit):
        return bool(_SET_ASIDE.search(plain, clause, start) or _FOR_A_PURPOSE.match(plain, end))
    return _is_of_buildings(scene, start)


def _is_added(scene: Scene, metric: Metric, quantity: Quantity, start: int, before: str) -> bool:
    """Tell whether a figure is only what came to a stock: 新增企业35家, +7."""
    if metric.kind == "share":
        return False
    if _CHANGED.search(before) or scene.text[start] in "+＋":
        return True
    stock = metric.kind in {"stock", "cumulative"} and quantity.dimension == "count"
    return stock and _ADDED.search(before) is not None


def _few_buildings(metric: Metric, before: str) -> bool:
    """Tell whether a count of buildings is of some of them: the first three, another two."""
    return metric.unit in {"building", "project"} and _A_FEW.search(before) is not None


def _is_of_buildings(scene: Scene, start: int) -> bool:
    """Tell whether floors are those of a few buildings counted before in the sentence."""
    first = max(scene.bounds.sentence(start)[0], start - 80)
    counted = [found.end() for found in _BUILDINGS.finditer(scene.plain, first, start)]
    if not counted or _ENTIRE.search(scene.plain, counted[-1], start):
        return False
    return not scene.places_in(counted[-1], start)
