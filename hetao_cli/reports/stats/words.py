"""The words of statistics, in the three languages, and numbers with a sign and with ends that are not known."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hetao_cli.messages.message import in_language
from hetao_cli.model.quantity import Interval
from hetao_cli.quantities.printing import rounded
from hetao_cli.quantities.scaled import scaled_text

if TYPE_CHECKING:
    from hetao_cli.messages.message import Names
    from hetao_cli.model.quantity import Number

_DIGITS = 3
"""Significant digits of what is reckoned: no source gives more."""


def word(key: str, language: str) -> str:
    """Return a label, or the template of a sentence."""
    return in_language(_WORDS[key], language)


def change_text(interval: Interval, unit: str, language: str, *, digits: int | None = None) -> str:
    """Write by how much something has changed, with its sign; an end that is not known is said to be unknown.

    Args:
        interval: From the least to the most.
        unit: Of it; `points` for percentage points.
        language: Of the words.
        digits: Significant digits to round to, outward; None for all.

    >>> change_text(Interval(2, 18), "project", "en"), change_text(Interval(-5, 5), "%", "zh-Hans")
    ('+2 to +18', '-5%至+5%')
    >>> change_text(Interval(50, None, low_closed=False), "%", "en")
    'more than +50%, unknown above'
    >>> change_text(Interval(None, None), "%", "en")
    'unknown: open at both ends'
    """
    shown = interval if digits is None else rounded(interval, digits)
    low = None if shown.low is None else _signed(shown.low, unit, language)
    high = None if shown.high is None else _signed(shown.high, unit, language)
    if low is None and high is None:
        return word("open", language)
    if high is None:
        return word("at least" if interval.low_closed else "more than", language).format(low)
    if low is None:
        return word("at most" if interval.high_closed else "less than", language).format(high)
    if interval.low == interval.high or (low == high and interval.low_closed and interval.high_closed):
        return low
    return word("to", language).format(
        f"{'' if interval.low_closed else '>'}{low}", f"{'' if interval.high_closed else '<'}{high}"
    )


def percent_text(interval: Interval, language: str) -> str:
    """Write a change in %, rounded outward."""
    return change_text(interval, "%", language, digits=_DIGITS)


def _signed(number: Number, unit: str, language: str) -> str:
    size = -number if number < 0 else number
    point = Interval(size, size)
    text = scaled_text(point, "" if unit == "points" else unit, language)
    sign = "-" if number < 0 else "+" if number > 0 else ""
    return f"{sign}{text}{word('points', language) if unit == 'points' else ''}"


_WORDS: dict[str, Names] = {
    "to": {"en": "{} to {}", "zh-Hans": "{}至{}", "zh-Hant": "{}至{}"},
    "open": {"en": "unknown: open at both ends", "zh-Hans": "未知：上下限皆无", "zh-Hant": "未知：上下限皆無"},
    "at least": {
        "en": "at least {}, unknown above",
        "zh-Hans": "至少{}，上限未知",
        "zh-Hant": "至少{}，上限未知",
    },
    "more than": {
        "en": "more than {}, unknown above",
        "zh-Hans": "超过{}，上限未知",
        "zh-Hant": "超過{}，上限未知",
    },
    "at most": {"en": "at most {}, unknown below", "zh-Hans": "最多{}，下限未知", "zh-Hant": "最多{}，下限未知"},
    "less than": {"en": "less than {}, unknown below", "zh-Hans": "不到{}，下限未知", "zh-Hant": "不到{}，下限未知"},
    "points": {"en": " points", "zh-Hans": "个百分点", "zh-Hant": "個百分點"},
    "number": {"en": "Number", "zh-Hans": "数目", "zh-Hant": "數目"},
    "share": {"en": "Share", "zh-Hans": "占比", "zh-Hant": "佔比"},
    "possible": {"en": "up to {}", "zh-Hans": "最多 {}", "zh-Hant": "最多 {}"},
    "of": {"en": " of {}", "zh-Hans": "（共 {}）", "zh-Hant": "（共 {}）"},
    "more": {
        "en": "… {n} more, {count} together (--all lists them)",
        "zh-Hans": "……另有 {n} 项，共 {count}（--all 全列）",
        "zh-Hant": "……另有 {n} 項，共 {count}（--all 全列）",
    },
    "more rows": {
        "en": "… {n} more (--all lists them)",
        "zh-Hans": "……另有 {n} 项（--all 全列）",
        "zh-Hant": "……另有 {n} 項（--all 全列）",
    },
    "nothing": {
        "en": "nothing to count: the log has no events and no figures",
        "zh-Hans": "没有可统计的内容：日志没有事件和数字",
        "zh-Hant": "沒有可統計的內容：日誌沒有事件和數字",
    },
    "no series": {
        "en": "no figure of this metric has a date and a value that can be read",
        "zh-Hans": "此指标没有可读的数字",
        "zh-Hant": "此指標沒有可讀的數字",
    },
    "no announcement": {
        "en": "no date was announced before the event",
        "zh-Hans": "事前没有公布过日期",
        "zh-Hant": "事前沒有公布過日期",
    },
    "as of": {"en": "As of", "zh-Hans": "截至", "zh-Hant": "截至"},
    "value": {"en": "Value", "zh-Hans": "数值", "zh-Hant": "數值"},
    "change": {"en": "Change", "zh-Hans": "变化", "zh-Hant": "變化"},
    "source": {"en": "Source", "zh-Hans": "来源", "zh-Hant": "來源"},
    "since": {"en": "since {}", "zh-Hans": "自{}", "zh-Hant": "自{}"},
    "a year": {"en": "a year: {}", "zh-Hans": "年均：{}", "zh-Hant": "年均：{}"},
    "why short": {
        "en": "less than half a year: no annual growth",
        "zh-Hans": "不足半年，不计年均增长",
        "zh-Hant": "不足半年，不計年均增長",
    },
    "why zero": {
        "en": "from what can be zero: no growth in %",
        "zh-Hans": "基数可能为零，不计增长率",
        "zh-Hant": "基數可能為零，不計增長率",
    },
    "why order": {"en": "a rank: no growth", "zh-Hans": "名次不计增长", "zh-Hant": "名次不計增長"},
    "disputed": {"en": "disputed: {}", "zh-Hans": "有争议：{}", "zh-Hant": "有爭議：{}"},
    "best": {
        "en": "best supported: {value} ({n} independent)",
        "zh-Hans": "支持最多：{value}（{n} 个独立来源）",
        "zh-Hant": "支持最多：{value}（{n} 個獨立來源）",
    },
    "no best": {"en": "none better supported", "zh-Hans": "无一支持更多", "zh-Hant": "無一支持更多"},
    "land": {
        "en": "per km² by the land of {place}: {area} ({sources})",
        "zh-Hans": "每平方公里按{place}面积 {area} 计（{sources}）",
        "zh-Hant": "每平方公里按{place}面積 {area} 計（{sources}）",
    },
    "legend": {
        "en": "● actual  ○ planned  ◌ estimate",
        "zh-Hans": "● 实际  ○ 计划  ◌ 估计",
        "zh-Hant": "● 實際  ○ 計劃  ◌ 估計",
    },
    "constant": {
        "en": "a constant: it does not change, so no change is reckoned",
        "zh-Hans": "常量，不计变化",
        "zh-Hant": "常量，不計變化",
    },
    "announced": {"en": "Announced", "zh-Hans": "公布于", "zh-Hant": "公布於"},
    "date": {"en": "To be", "zh-Hans": "预定日期", "zh-Hant": "預定日期"},
    "slip": {"en": "Slip", "zh-Hans": "推迟", "zh-Hant": "推遲"},
    "came": {"en": "came", "zh-Hans": "实现", "zh-Hant": "實現"},
    "later": {"en": "{} later", "zh-Hans": "推迟{}", "zh-Hant": "推遲{}"},
    "earlier": {"en": "{} earlier", "zh-Hans": "提前{}", "zh-Hant": "提前{}"},
    "open slip": {"en": "can be as announced", "zh-Hans": "可能如期", "zh-Hant": "可能如期"},
    "than first": {"en": "than first announced: {}", "zh-Hans": "较首次公布{}", "zh-Hant": "較首次公布{}"},
    "our timeline": {"en": "our timeline", "zh-Hans": "本时间线", "zh-Hant": "本時間線"},
    "overdue": {"en": "overdue", "zh-Hans": "已逾期", "zh-Hant": "已逾期"},
}
