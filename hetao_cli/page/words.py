"""The words of the page itself, in the three languages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hetao_cli.messages.message import in_language
from hetao_cli.page.markup import told

if TYPE_CHECKING:
    from hetao_cli.messages.message import Names
    from hetao_cli.page.markup import Html


def word(key: str, tag: str = "span", **values: object) -> Html:
    """Return words of the page in each language, their template filled.

    >>> word("n items", n=3)
    '3'
    """
    names = WORDS[key]
    return told(lambda language: in_language(names, language).format(**values), tag)


def counted(key: str, count: int) -> Html:
    """Return words with a number, in the singular (`key`) or the plural (`key` with an s)."""
    return word(key if count == 1 else f"{key}s", n=count)


def own_word(key: str, fallback: str) -> Html:
    """Return words of the page for a kind or a status of the log, which can have others: these as they are."""
    return word(key) if key in WORDS else told(lambda _language: fallback)


WORDS: dict[str, Names] = {
    "n items": {"en": "{n}", "zh-Hans": "{n}", "zh-Hant": "{n}"},
    "skip": {"en": "Skip to the content", "zh-Hans": "跳到正文", "zh-Hant": "跳到正文"},
    "language": {"en": "Language", "zh-Hans": "语言", "zh-Hant": "語言"},
    "contents": {"en": "On this page", "zh-Hans": "本页内容", "zh-Hant": "本頁內容"},
    "untitled": {"en": "A log without a title", "zh-Hans": "未命名日志", "zh-Hant": "未命名日誌"},
    "as of": {
        "en": "As seen on {today}. Made by hetao from {path}; it asks nothing of the network.",
        "zh-Hans": "判断日期：{today}。由 hetao 根据 {path} 生成，不访问网络。",
        "zh-Hant": "判斷日期：{today}。由 hetao 根據 {path} 生成，不存取網絡。",
    },
    "timeline": {"en": "Timeline", "zh-Hans": "时间线", "zh-Hant": "時間線"},
    "comparison": {"en": "Comparison", "zh-Hans": "对比", "zh-Hant": "對比"},
    "findings": {"en": "Findings", "zh-Hans": "检查结果", "zh-Hant": "檢查結果"},
    "charts": {"en": "Figures over time", "zh-Hans": "数字的变化", "zh-Hant": "數字的變化"},
    "slips": {"en": "Announced dates", "zh-Hans": "公布的日期", "zh-Hant": "公佈的日期"},
    "sources": {"en": "Sources", "zh-Hans": "来源", "zh-Hant": "來源"},
    "filters": {"en": "Filters", "zh-Hans": "筛选", "zh-Hant": "篩選"},
    "search": {"en": "Search", "zh-Hans": "搜索", "zh-Hant": "搜尋"},
    "place": {"en": "Place", "zh-Hans": "地点", "zh-Hant": "地點"},
    "kind": {"en": "Kind", "zh-Hans": "类别", "zh-Hant": "類別"},
    "status": {"en": "Status", "zh-Hans": "状态", "zh-Hant": "狀態"},
    "source": {"en": "Source", "zh-Hans": "来源", "zh-Hant": "來源"},
    "severity": {"en": "Severity", "zh-Hans": "严重程度", "zh-Hant": "嚴重程度"},
    "all": {"en": "all", "zh-Hans": "全部", "zh-Hant": "全部"},
    "reset": {"en": "Reset", "zh-Hans": "重置", "zh-Hant": "重設"},
    "shown": {"en": "{n} of {all} shown", "zh-Hans": "显示 {n} / {all} 项", "zh-Hant": "顯示 {n} / {all} 項"},
    "axis": {
        "en": "Axis, true to scale. Keys: + and - zoom, 0 shows all, arrows go from event to event.",
        "zh-Hans": "按比例的时间轴。按键：+ 和 - 缩放，0 显示全部，方向键在事件之间移动。",
        "zh-Hant": "按比例的時間軸。按鍵：+ 和 - 縮放，0 顯示全部，方向鍵在事件之間移動。",
    },
    "axis name": {"en": "Axis of the events", "zh-Hans": "事件时间轴", "zh-Hant": "事件時間軸"},
    "zoom in": {"en": "Zoom in", "zh-Hans": "放大", "zh-Hant": "放大"},
    "zoom out": {"en": "Zoom out", "zh-Hans": "缩小", "zh-Hant": "縮小"},
    "zoom all": {"en": "Show all", "zh-Hans": "显示全部", "zh-Hant": "顯示全部"},
    "today": {"en": "today", "zh-Hans": "今天", "zh-Hant": "今天"},
    "both": {"en": "both or around", "zh-Hans": "两园区或周边", "zh-Hant": "兩園區或周邊"},
    "undated": {"en": "No date that can be read", "zh-Hans": "日期无法识别", "zh-Hant": "日期無法識別"},
    "legend": {
        "en": "● happened   ○ planned   a pale bar: the days that it can have been   // the axis is cut",
        "zh-Hans": "● 已发生   ○ 计划   浅色条：可能的日期范围   // 时间轴在此断开",
        "zh-Hant": "● 已發生   ○ 計劃   淺色條：可能的日期範圍   // 時間軸在此斷開",
    },
    "no events": {"en": "The log has no events.", "zh-Hans": "日志中没有事件。", "zh-Hant": "日誌中沒有事件。"},
    "no sides": {
        "en": "No place of the log has two parts to compare.",
        "zh-Hans": "日志中没有可对比的两个部分。",
        "zh-Hant": "日誌中沒有可對比的兩個部分。",
    },
    "no findings": {"en": "Nothing to report.", "zh-Hans": "未发现问题。", "zh-Hant": "未發現問題。"},
    "no series": {
        "en": "No figure of the log has a value and a date.",
        "zh-Hans": "没有可画出的数字。",
        "zh-Hant": "沒有可畫出的數字。",
    },
    "no slips": {
        "en": "No event has more than one announced date.",
        "zh-Hans": "没有先后公布过不同日期的事件。",
        "zh-Hant": "沒有先後公佈過不同日期的事件。",
    },
    "no sources": {"en": "The log has no sources.", "zh-Hans": "日志中没有来源。", "zh-Hant": "日誌中沒有來源。"},
    "actual": {"en": "actual", "zh-Hans": "实际", "zh-Hant": "實際"},
    "plan": {"en": "plan", "zh-Hans": "计划", "zh-Hant": "計劃"},
    "planned": {"en": "planned", "zh-Hans": "计划", "zh-Hant": "計劃"},
    "committed": {"en": "committed", "zh-Hans": "已承诺", "zh-Hant": "已承諾"},
    "target": {"en": "target", "zh-Hans": "目标", "zh-Hant": "目標"},
    "estimate": {"en": "estimate", "zh-Hans": "估计", "zh-Hant": "估計"},
    "overdue": {"en": "overdue", "zh-Hans": "已逾期", "zh-Hant": "已逾期"},
    "says": {"en": "Says", "zh-Hans": "原文", "zh-Hant": "原文"},
    "means": {"en": "Means", "zh-Hans": "含义", "zh-Hant": "含義"},
    "date": {"en": "Date", "zh-Hans": "日期", "zh-Hant": "日期"},
    "held on": {"en": "As of", "zh-Hans": "截至", "zh-Hant": "截至"},
    "event": {"en": "Event", "zh-Hans": "事件", "zh-Hant": "事件"},
    "metric": {"en": "Metric", "zh-Hans": "指标", "zh-Hant": "指標"},
    "ratio": {"en": "Ratio, per km²", "zh-Hans": "比值、每平方公里", "zh-Hant": "比值、每平方公里"},
    "dated by": {"en": "Dated by", "zh-Hans": "日期来源", "zh-Hant": "日期來源"},
    "unread": {"en": "not read", "zh-Hans": "无法识别", "zh-Hant": "無法識別"},
    "no figure": {"en": "no figure", "zh-Hans": "无数据", "zh-Hant": "無數據"},
    "next": {"en": "Still to come", "zh-Hans": "下一步", "zh-Hant": "下一步"},
    "nothing planned": {"en": "nothing planned is known", "zh-Hans": "没有已知计划", "zh-Hant": "沒有已知計劃"},
    "error": {"en": "error", "zh-Hans": "错误", "zh-Hant": "錯誤"},
    "warning": {"en": "warning", "zh-Hans": "警告", "zh-Hant": "警告"},
    "note": {"en": "note", "zh-Hans": "提示", "zh-Hant": "提示"},
    "acknowledged": {"en": "acknowledged", "zh-Hans": "已确认", "zh-Hant": "已確認"},
    "why": {"en": "Why", "zh-Hans": "可能原因", "zh-Hant": "可能原因"},
    "help": {"en": "What to do", "zh-Hans": "建议", "zh-Hant": "建議"},
    "reason": {"en": "Acknowledged", "zh-Hans": "已确认", "zh-Hant": "已確認"},
    "best": {"en": "Best supported", "zh-Hans": "依据最充分", "zh-Hant": "依據最充分"},
    "suspect": {"en": "probably wrong", "zh-Hans": "可能有误", "zh-Hant": "可能有誤"},
    "about": {"en": "About", "zh-Hans": "涉及", "zh-Hant": "涉及"},
    "where": {"en": "Where", "zh-Hans": "位置", "zh-Hant": "位置"},
    "published": {"en": "Published", "zh-Hans": "发布", "zh-Hant": "發佈"},
    "publisher": {"en": "Publisher", "zh-Hans": "发布者", "zh-Hant": "發佈者"},
    "author": {"en": "Author", "zh-Hans": "作者", "zh-Hant": "作者"},
    "origin": {"en": "Copy of", "zh-Hans": "转载自", "zh-Hant": "轉載自"},
    "holds": {
        "en": "{events} events, {figures} figures and {datings} dates from {sources} sources",
        "zh-Hans": "{events} 个事件，来自 {sources} 个来源的 {figures} 个数字和 {datings} 个日期",
        "zh-Hant": "{events} 個事件，來自 {sources} 個來源的 {figures} 個數字和 {datings} 個日期",
    },
    "figures of": {"en": "Figures that it gives", "zh-Hans": "其中的数字", "zh-Hant": "其中的數字"},
    "datings of": {"en": "Dates that it gives", "zh-Hans": "其中的日期", "zh-Hant": "其中的日期"},
    "announced": {"en": "Announced", "zh-Hans": "公布于", "zh-Hant": "公佈於"},
    "slip": {"en": "Against the first", "zh-Hans": "与首次相比", "zh-Hant": "與首次相比"},
    "later": {"en": "later by {span}", "zh-Hans": "推迟{span}", "zh-Hant": "推遲{span}"},
    "earlier": {"en": "earlier by {span}", "zh-Hans": "提早{span}", "zh-Hant": "提早{span}"},
    "same time": {"en": "can be the same", "zh-Hans": "可为同时", "zh-Hant": "可為同時"},
    "slips key": {
        "en": "A line for each announcement, the oldest on top: where it put the event. ○ planned   ● happened",
        "zh-Hans": "每行是一次公布，最早的在上：当时所说的日期。○ 计划   ● 已发生",
        "zh-Hant": "每行是一次公佈，最早的在上：當時所說的日期。○ 計劃   ● 已發生",
    },
    "first": {"en": "first", "zh-Hans": "首次", "zh-Hant": "首次"},
    "disputed": {"en": "sources differ", "zh-Hans": "来源不一", "zh-Hant": "來源不一"},
    "value": {"en": "Value", "zh-Hans": "数值", "zh-Hant": "數值"},
    "numbers": {"en": "The numbers of this chart", "zh-Hans": "图中数字", "zh-Hant": "圖中數字"},
    "chart key": {
        "en": "● actual   ○ plan or estimate   ◇ sources differ; bars: all that a figure can mean",
        "zh-Hans": "● 实际   ○ 计划或估计   ◇ 来源不一；线段：数字可能的范围",
        "zh-Hant": "● 實際   ○ 計劃或估計   ◇ 來源不一；線段：數字可能的範圍",
    },
    "top": {"en": "Back to the top", "zh-Hans": "回到顶部", "zh-Hant": "回到頂部"},
    "source count": {"en": "{n} source", "zh-Hans": "{n} 个来源", "zh-Hant": "{n} 個來源"},
    "source counts": {"en": "{n} sources", "zh-Hans": "{n} 个来源", "zh-Hant": "{n} 個來源"},
    "opening": {"en": "opening", "zh-Hans": "启用", "zh-Hant": "啟用"},
    "policy": {"en": "policy", "zh-Hans": "政策", "zh-Hant": "政策"},
    "agreement": {"en": "agreement", "zh-Hans": "协议", "zh-Hant": "協議"},
    "visit": {"en": "visit", "zh-Hans": "考察", "zh-Hant": "考察"},
    "statement": {"en": "statement", "zh-Hans": "声明", "zh-Hant": "聲明"},
    "launch": {"en": "launch", "zh-Hans": "启动", "zh-Hant": "啟動"},
    "funding": {"en": "funding", "zh-Hans": "资金", "zh-Hant": "資金"},
    "founding": {"en": "founding", "zh-Hans": "成立", "zh-Hant": "成立"},
    "listing": {"en": "listing", "zh-Hans": "上市", "zh-Hant": "上市"},
    "milestone": {"en": "milestone", "zh-Hans": "里程碑", "zh-Hant": "里程碑"},
    "construction": {"en": "construction", "zh-Hans": "建设", "zh-Hant": "建設"},
}
