"""Growth in Chinese: 翻一番, and verbs by which 两倍 is the increase and not the result."""

from __future__ import annotations

from hetao_cli.quantities.numeral import Numeral
from hetao_cli.quick.patterns import regex

_DOUBLINGS = {"": 1, "一": 1, "两": 2, "兩": 2, "二": 2, "三": 3, "四": 4}
BEGINS_DOUBLING = frozenset("翻倍")
_DOUBLING = regex("翻了?(?P<times>[一两兩二三四1-4]?)番|翻倍|倍增")
_VERBS = "增长|增長|增加|增大|增幅|上升|上涨|上漲|提高|提升|扩大|擴大|多出|多|高出|大"
GROWN = f"(?:{_VERBS})[了出]?"
GROWN_TO = f"(?:{_VERBS})[到至为為成][了出]?"
OUTCOME = f"翻了?[一两兩二三四1-4]?番|翻倍|倍增|{_VERBS}"

RISE = (
    "增长|增加|增大|增多|上升|上涨|上扬|上调|提高|提升|提速|扩大|攀升|回升|反弹|飙升|多出"
    "|高出|新增|净增|[增升涨]|(?<![参添附])加|(?<![大许众最至不更])多"
)
FALL = (
    "下降|下跌|下滑|下挫|下调|下行|减少|减低|减小|降低|回落|滑落|萎缩|收缩|缩减|缩小|缩水"
    "|削减|倒退|衰退|衰减|锐减|骤降|[减降跌]|(?<![不多缺至])少"
)
RISE_NOUN = "[增升涨]幅|增速|增长率|增长速度|增长(?=[放加收回])"
FALL_NOUN = "[降跌减]幅"
NEGATIVE = "负增长率?"
CHANGE = "放缓|加快|收窄|变为|变动|调整|转为|转"
BEGINS_CHANGE = "(?=[增上提扩攀回反飙多高新净升涨加下减降滑萎收缩削衰锐骤跌少负放变调转倒])"
OPENS_CHANGE = "同比|按[年月季]|环比|较上年|录得"
BY = "[了出]?(?:幅度[为是]?)?(?:同比|按年|环比)?(?:达到?)?了?[ ]?"
NOUN_BY = "(?:同比|按年|环比)?(?:[为是]|达到?|约为)?了?[ ]?"
TO = "了?[至到为成][ ]?"


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
