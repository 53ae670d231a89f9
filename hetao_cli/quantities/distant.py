"""Words at a distance that say how a figure is meant: hedges of what it is a share of, verbs that part a range."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from hetao_cli.quantities.figure import scan_figure

if TYPE_CHECKING:
    from hetao_cli.quantities.sighting import Sighting

_OF_WHOLE = re.compile("(接近|将近|將近|超过|超過|大约|大約|不到|不足|逾)[\u4e00-\u9fff]{2,8}[的之]$")
_ABOUT = re.compile("(?:大约|大約|约|約)(?:需要?|要|有|用|占|佔)$")
_VERBS = frozenset("需要有用占佔")
_NOT_NEEDED = re.compile("(?:不用|不需|用不了|要不了|無需|无需)$")
_CHANGED = re.compile(
    "(?:增加|增长|增長|减少|減少|上升|下降|下跌|上涨|上漲|[加增升跌减減])了?$"
    "|(?:rose|risen|grew|grown|increased?|fell|fallen|dropped|declined?|climbed|jumped|surged|gained|lost|added|up|down)"
    "(?: by)? $"
)
_GROWTH = re.compile(
    r"(?<![A-Za-z])(?:r[io]se|grow|grew|increas|expand|climb|jump|f[ae]ll|drop|declin|shr[aiu]nk|up|down|cut|doubl|tripl)"
)
_RAISED = re.compile(
    r"(?<![A-Za-z])(?:rais|lift|boost|increas|enlarg|expand|extend|reduc|cut|lower|narrow|widen|rise|rose)[a-z]{0,4} "
    r"[^.,;:!?()]{0,70}$"
)
"""A verb that changes something, and what it changes."""
_FROM_WORD = "from "
_FROM = re.compile(f"{_FROM_WORD}(.+?) to ", re.IGNORECASE)
_TO = re.compile("[至到]| to ")
_WIDEST_RANGE = 3
"""How many times its lower end a range can reach behind a verb of change; wider, its upper end is what came out."""


def with_distant_hedge(sighting: Sighting) -> Sighting:
    """Return a figure with the hedge before what it is a share of, or before its verb; its span stays.

    接近全港面积的三分之一 is nearly a third; 约需12分钟 are about twelve minutes.
    """
    quantity = sighting.quantity
    if quantity.hedge != "exact":
        return sighting
    before = sighting.before
    whole = _OF_WHOLE.search(before) if quantity.dimension == "ratio" else None
    if whole is not None:
        hedge = whole[1]
    elif before[-1:] in _VERBS and _ABOUT.search(before):
        hedge = "约"
    elif quantity.dimension == "duration" and _NOT_NEEDED.search(before):
        hedge = "不到"
    else:
        return sighting
    found = scan_figure(hedge + quantity.text, 0)
    return sighting if found is None else sighting._replace(quantity=found[0]._replace(text=quantity.text))


def without_result(sighting: Sighting) -> Sighting:
    """Return a range behind a verb of change without its upper end where that is rather what came out.

    Of growth from 80 to 500 both are figures, and 增加1.09万至13.69万人 comes to the second; 增加3万至5万人 is a range.
    """
    quantity = sighting.quantity
    low, high = quantity.value, quantity.value_high
    if quantity.hedge != "range" or low is None or high is None:
        return sighting
    change = _GROWTH.search(sighting.before) or _RAISED.search(
        sighting.text, max(0, sighting.start - 90), sighting.start
    )
    grown = _FROM.match(quantity.text) if change else None
    if grown is not None:
        return _first_end(sighting, len(_FROM_WORD), grown.end(1))
    if not low * _WIDEST_RANGE < high:
        return sighting
    joint = _TO.search(quantity.text)
    if joint is None or quantity.dimension == "ratio" or not _CHANGED.search(sighting.before):
        return sighting
    if quantity.text[joint.start() - 1].isdigit():
        return sighting
    return _first_end(sighting, 0, joint.start())


def _first_end(sighting: Sighting, begin: int, end: int) -> Sighting:
    """Return the figure that a piece of its text is, from `begin` to `end`."""
    found = scan_figure(sighting.quantity.text[begin:end], 0)
    if found is None:
        return sighting
    start = sighting.start + begin
    quantity, whole = found[0], sighting.quantity
    if quantity.unit is None and whole.unit is not None:
        quantity = quantity._replace(unit=whole.unit, dimension=whole.dimension)
    return sighting._replace(start=start, end=start + found[1], quantity=quantity)
