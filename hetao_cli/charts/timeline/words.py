"""The words of a drawn timeline."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hetao_cli.messages.message import in_language

if TYPE_CHECKING:
    from hetao_cli.messages.message import Names


def word(key: str, language: str) -> str:
    """Return a word or a phrase of the picture."""
    return in_language(_WORDS[key], language)


_WORDS: dict[str, Names] = {
    "today": {"en": "today", "zh-Hans": "今天", "zh-Hant": "今天"},
    "both": {"en": "both or around", "zh-Hans": "两园区或周边", "zh-Hant": "兩園區或周邊"},
    "elapsed": {"en": "Time between milestones", "zh-Hans": "里程碑之间的时间", "zh-Hant": "里程碑之間的時間"},
    "overdue": {"en": "overdue", "zh-Hans": "已逾期", "zh-Hant": "已逾期"},
    "point": {"en": "within this column", "zh-Hans": "在这一列之内", "zh-Hant": "在這一欄之內"},
    "possible": {"en": "some time within these", "zh-Hans": "其间某时", "zh-Hant": "其間某時"},
    "core": {"en": "all the time", "zh-Hans": "一直", "zh-Hant": "一直"},
    "planned": {"en": "planned", "zh-Hans": "计划", "zh-Hant": "計劃"},
    "open": {"en": "open, or beyond the axis", "zh-Hans": "无界限，或超出图外", "zh-Hant": "無界限，或超出圖外"},
    "cut": {"en": "empty years left out", "zh-Hans": "略去无事件的年份", "zh-Hant": "略去無事件的年份"},
    "undated": {"en": "No date that can be read", "zh-Hans": "日期无法识别", "zh-Hant": "日期無法識別"},
    "empty": {"en": "the log has no events", "zh-Hans": "日志中没有事件", "zh-Hant": "日誌中沒有事件"},
    "nothing": {"en": "no event passes the filters", "zh-Hans": "没有符合条件的事件", "zh-Hant": "沒有符合條件的事件"},
}
