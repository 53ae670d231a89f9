"""Growth told as a multiple: 翻一番, and verbs that say that 两倍 is what was added and not what came out."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from hetao_cli.model.quantity import Interval
from hetao_cli.quantities.intervals import add, subtract
from hetao_cli.quantities.numeral import Numeral

if TYPE_CHECKING:
    from hetao_cli.model.quantity import Quantity

_DOUBLINGS = {"": 1, "一": 1, "两": 2, "兩": 2, "二": 2, "三": 3, "四": 4}
_MOST_VERB = 4
BEGINS_DOUBLING = frozenset("翻倍")
_BEGINS_VERB = frozenset("增上提扩擴多高大")


@cache
def _doubled() -> re.Pattern[str]:
    return re.compile("翻了?(?P<times>[一两兩二三四1-4]?)番|翻倍|倍增")


@cache
def _grown() -> re.Pattern[str]:
    verbs = "增长|增長|增加|增大|增幅|上升|上涨|上漲|提高|提升|扩大|擴大|多出|多|高出|大"
    return re.compile(f"(?:{verbs})(?P<to>[到至为為成])?[了出]?")


@cache
def _tells_outcome() -> re.Pattern[str]:
    return re.compile(f"{_doubled().pattern}|{_grown().pattern}|(?i:doubl|tripl|trebl|quadrupl|quintupl)")


def scan_doubling(text: str, at: int) -> tuple[Numeral, int] | None:
    """Read 翻番, which is to double, and 翻两番, which is to double twice.

    >>> [scan_doubling(text, 0)[0].value for text in ("翻了一番", "翻两番", "翻倍")]
    [2, 4, 2]
    """
    found = _doubled().match(text, at)
    if found is None:
        return None
    times = found["times"] or ""
    return Numeral(2 ** (int(times) if times.isdigit() else _DOUBLINGS[times]), 1, 1, implied="times"), found.end()


def growth_verb(text: str) -> tuple[int, bool] | None:
    """Return the end of the verb of growth that a text begins with, and whether it tells what was added.

    >>> growth_verb("增长了两倍"), growth_verb("增长到两倍"), growth_verb("两倍")
    ((3, True), (3, False), None)
    """
    found = _grown().match(text) if text[:1] in _BEGINS_VERB else None
    return (found.end(), found["to"] is None) if found else None


def is_added(text: str, start: int, at: int) -> bool:
    """Tell whether a verb of growth ends at `at`, and begins not before `start`, that tells what was added.

    >>> is_added("营收增长了两倍", 0, 5), is_added("营收增长到两倍", 0, 5)
    (True, False)
    """
    found = (_grown().fullmatch(text, begin, at) for begin in range(max(start, at - _MOST_VERB), at))
    return any(verb is not None and verb["to"] is None for verb in found)


def growth_told(quantity: Quantity) -> Interval:
    """Return by how much something grew that a multiple tells of, as a multiple of what there was before.

    Verbs tell what came out (doubled, 翻一番, 增长到两倍), or have it as their interval (增长两倍): one is taken off.
    A multiple alone (两倍) is taken as what was added, as growth is told.

    >>> from hetao_cli.quantities.literal import read_literal
    >>> [growth_told(read_literal(text)).low for text in ("doubled", "翻两番", "增长两倍", "两倍")]
    [1, 3, 2, 2]
    """
    if quantity.unit != "times" or not _tells_outcome().search(quantity.text):
        return quantity.interval
    return subtract(quantity.interval, Interval(1, 1))


def grown_by(quantity: Quantity) -> Quantity:
    """Return the quantity that stands behind a verb of growth: grown by 两倍 is three times as much.

    The value stays the printed one; the interval is that of the multiple of what there was before.
    """
    return quantity._replace(interval=add(quantity.interval, Interval(1, 1))) if quantity.unit == "times" else quantity
