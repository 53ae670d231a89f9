"""Growth in Chinese: 翻一番, and verbs by which 两倍 is the increase and not the result."""

from __future__ import annotations

import re

from hetao_cli.quantities.numeral import Numeral

_DOUBLINGS = {"": 1, "一": 1, "两": 2, "兩": 2, "二": 2, "三": 3, "四": 4}
BEGINS_DOUBLING = frozenset("翻倍")
_DOUBLING = re.compile("翻了?(?P<times>[一两兩二三四1-4]?)番|翻倍|倍增")
_VERBS = "增长|增長|增加|增大|增幅|上升|上涨|上漲|提高|提升|扩大|擴大|多出|多|高出|大"
GROWN = f"(?:{_VERBS})[了出]?"
GROWN_TO = f"(?:{_VERBS})[到至为為成][了出]?"
OUTCOME = f"翻了?[一两兩二三四1-4]?番|翻倍|倍增|{_VERBS}"


def scan_doubling(text: str, at: int) -> tuple[Numeral, int] | None:
    """Read 翻番, which is to double, and 翻两番, which is to double twice.

    >>> [scan_doubling(text, 0)[0].value for text in ("翻了一番", "翻两番", "翻倍")]
    [2, 4, 2]
    """
    found = _DOUBLING.match(text, at)
    if found is None:
        return None
    times = found["times"] or ""
    return Numeral(2 ** (int(times) if times.isdigit() else _DOUBLINGS[times]), 1, 1, implied="times"), found.end()
