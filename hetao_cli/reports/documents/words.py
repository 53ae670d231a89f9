"""The words of what the log says of a document, by language."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from hetao_cli.messages.message import Names

VERDICT_NAMES: dict[str, Names] = {
    "confirmed": {"en": "confirmed", "zh-Hans": "相符", "zh-Hant": "相符"},
    "contradicts": {"en": "contradicts", "zh-Hans": "不符", "zh-Hant": "不符"},
    "newer": {"en": "newer", "zh-Hans": "较新", "zh-Hant": "較新"},
    "new": {"en": "new", "zh-Hans": "未载", "zh-Hant": "未載"},
    "not-comparable": {"en": "not comparable", "zh-Hans": "无从比较", "zh-Hant": "無從比較"},
}

SEVERITY_NAMES: dict[str, Names] = {
    "error": {"en": "error", "zh-Hans": "错误", "zh-Hant": "錯誤"},
    "warning": {"en": "warning", "zh-Hans": "警告", "zh-Hant": "警告"},
    "note": {"en": "note", "zh-Hans": "提示", "zh-Hant": "提示"},
}

AGREEMENT_NAMES: dict[str, Names] = {
    "exactly": {"en": "exactly", "zh-Hans": "完全一致", "zh-Hant": "完全一致"},
    "within-rounding": {"en": "within rounding", "zh-Hans": "舍入范围内", "zh-Hant": "捨入範圍內"},
    "within-hedge": {"en": "within a hedge", "zh-Hans": "限定词范围内", "zh-Hant": "限定詞範圍內"},
    "within-date": {"en": "on days that both can mean", "zh-Hans": "日期可重合", "zh-Hant": "日期可重合"},
    "differs": {"en": "differs", "zh-Hans": "不一致", "zh-Hant": "不一致"},
    "not-compared": {"en": "not compared", "zh-Hans": "未作比较", "zh-Hant": "未作比較"},
}

LABELS: dict[str, Names] = {
    "log": {"en": "the log", "zh-Hans": "日志", "zh-Hant": "日誌"},
    "timeline": {"en": "our timeline", "zh-Hans": "本时间线", "zh-Hant": "本時間線"},
    "why": {"en": "why", "zh-Hans": "可能原因", "zh-Hant": "可能原因"},
    "note": {"en": "note", "zh-Hans": "说明", "zh-Hant": "說明"},
    "best": {"en": "best supported", "zh-Hans": "依据最足", "zh-Hant": "依據最足"},
    "sources": {
        "en": "{value} ({n} independent sources)",
        "zh-Hans": "{value}（{n} 个独立来源）",
        "zh-Hant": "{value}（{n} 個獨立來源）",
    },
    "source": {
        "en": "{value} (1 independent source)",
        "zh-Hans": "{value}（1 个独立来源）",
        "zh-Hant": "{value}（1 個獨立來源）",
    },
    "help": {"en": "help", "zh-Hans": "建议", "zh-Hant": "建議"},
    "document": {"en": "the document", "zh-Hans": "文档", "zh-Hant": "文檔"},
    "mentions": {
        "en": "{n} figures and dates: {told}",
        "zh-Hans": "{n} 个数字和日期：{told}",
        "zh-Hant": "{n} 個數字和日期：{told}",
    },
    "mention": {
        "en": "1 figure or date: {told}",
        "zh-Hans": "1 个数字或日期：{told}",
        "zh-Hant": "1 個數字或日期：{told}",
    },
    "between": {"en": ", ", "zh-Hans": "，", "zh-Hant": "，"},
    "rest": {
        "en": " (--verbose lists {n} more)",
        "zh-Hans": "（--verbose 另列 {n} 个）",
        "zh-Hant": "（--verbose 另列 {n} 個）",
    },
    "nothing": {
        "en": "no figures and no dates",
        "zh-Hans": "没有数字或日期",
        "zh-Hant": "沒有數字或日期",
    },
    "confirmed": {"en": "{n} confirmed", "zh-Hans": "相符 {n}", "zh-Hant": "相符 {n}"},
    "contradicts": {"en": "{n} contradicted", "zh-Hans": "不符 {n}", "zh-Hant": "不符 {n}"},
    "newer": {"en": "{n} newer than the log", "zh-Hans": "较新 {n}", "zh-Hant": "較新 {n}"},
    "new": {"en": "{n} new", "zh-Hans": "未载 {n}", "zh-Hant": "未載 {n}"},
    "not-comparable": {"en": "{n} not comparable", "zh-Hans": "无从比较 {n}", "zh-Hant": "無從比較 {n}"},
    "known-as": {
        "en": "this document is the log's source '{id}'",
        "zh-Hans": "该文档即日志中的来源“{id}”",
        "zh-Hant": "該文檔即日誌中的來源「{id}」",
    },
    "more": {"en": "… and {n} more", "zh-Hans": "……另有 {n} 处", "zh-Hant": "……另有 {n} 處"},
    "about": {"en": "{metric} of {place}", "zh-Hans": "{place}的{metric}", "zh-Hant": "{place}的{metric}"},
    "as-of": {"en": "as of {date}", "zh-Hans": "截至 {date}", "zh-Hant": "截至 {date}"},
    "held": {
        "en": "Held against the log '{title}' on {today}",
        "zh-Hans": "与日志“{title}”核对，{today}",
        "zh-Hant": "與日誌「{title}」核對，{today}",
    },
    "published": {"en": "published {date}", "zh-Hans": "发表于 {date}", "zh-Hant": "發表於 {date}"},
    "legend": {"en": "What the marks mean", "zh-Hans": "标记说明", "zh-Hant": "標記說明"},
    "text": {"en": "Text", "zh-Hans": "正文", "zh-Hant": "正文"},
    "all": {"en": "All figures and dates", "zh-Hans": "全部数字和日期", "zh-Hant": "全部數字和日期"},
    "line": {"en": "line {n}", "zh-Hans": "第 {n} 行", "zh-Hant": "第 {n} 行"},
    "as-read": {
        "en": "lines of HTML, PDF and Word documents are those of the text as read",
        "zh-Hans": "HTML、PDF 和 Word 文档的行号以读出的正文为准",
        "zh-Hant": "HTML、PDF 和 Word 文檔的行號以讀出的正文為準",
    },
    "documents": {"en": "Documents", "zh-Hans": "文档", "zh-Hant": "文檔"},
    "back": {"en": "back to the text", "zh-Hans": "回到正文", "zh-Hant": "回到正文"},
}

LEGEND: dict[str, Names] = {
    "confirmed": {"en": "the log says so, too", "zh-Hans": "与日志一致", "zh-Hant": "與日誌一致"},
    "contradicts": {
        "en": "the log says otherwise of the same time",
        "zh-Hans": "日志中同一时间的说法不同",
        "zh-Hant": "日誌中同一時間的說法不同",
    },
    "newer": {
        "en": "later than all that the log knows of it",
        "zh-Hans": "晚于日志所知",
        "zh-Hant": "晚於日誌所知",
    },
    "new": {
        "en": "the log knows what it is about, but not this",
        "zh-Hans": "日志有此对象，但无此记录",
        "zh-Hant": "日誌有此對象，但無此記錄",
    },
    "not-comparable": {
        "en": "there is nothing to hold it against",
        "zh-Hans": "没有可比较的记录",
        "zh-Hant": "沒有可比較的記錄",
    },
}

_STANDINGS: dict[str, Names] = {
    "actual": {"en": "an outcome", "zh-Hans": "实际", "zh-Hant": "實際"},
    "plan": {"en": "a plan", "zh-Hans": "计划", "zh-Hant": "計劃"},
    "estimate": {"en": "an estimate", "zh-Hans": "估计", "zh-Hant": "估計"},
}

REASONS: dict[str, Names] = {
    "the-log": {"en": "the log", "zh-Hans": "日志", "zh-Hant": "日誌"},
    "none-in-log": {
        "en": "the log has no {metric} of {place}",
        "zh-Hans": "日志中没有{place}的{metric}",
        "zh-Hant": "日誌中沒有{place}的{metric}",
    },
    "unit-not-of-metric": {
        "en": "{unit} is no unit of {metric}, which is measured in {wanted}",
        "zh-Hans": "{metric}以 {wanted} 计，不能以 {unit} 计",
        "zh-Hant": "{metric}以 {wanted} 計，不能以 {unit} 計",
    },
    "other-currency-than-log": {
        "en": "it is in {unit}, and the log has it in {others}",
        "zh-Hans": "此处以{unit}计，日志以 {others} 计",
        "zh-Hant": "此處以{unit}計，日誌以 {others} 計",
    },
    "other-whole": {
        "en": "the log has it of something else alone: another whole, or another beginning",
        "zh-Hans": "日志中只有针对其他整体或起点的数字",
        "zh-Hant": "日誌中只有針對其他整體或起點的數字",
    },
    "log-disagrees": {
        "en": "the log itself has several values: {values}",
        "zh-Hans": "日志中各来源不一致：{values}",
        "zh-Hant": "日誌中各來源不一致：{values}",
    },
    "as-of-then": {
        "en": "as the log has it of {date}",
        "zh-Hans": "与日志中 {date} 的数字一致",
        "zh-Hant": "與日誌中 {date} 的數字一致",
    },
    "later-than-log": {
        "en": "the latest in the log is {says}, as of {date}",
        "zh-Hans": "日志中最新的是 {date} 的 {says}",
        "zh-Hant": "日誌中最新的是 {date} 的 {says}",
    },
    "unchanged-since": {
        "en": "the same as the latest in the log, {says}, as of {date}",
        "zh-Hans": "与日志中最新的 {says}（{date}）一致",
        "zh-Hant": "與日誌中最新的 {says}（{date}）一致",
    },
    "had-elsewhere": {
        "en": "it has {says} of {place}",
        "zh-Hans": "日志中的 {says} 属{place}",
        "zh-Hant": "日誌中的 {says} 屬{place}",
    },
    "no-date": {
        "en": "of which time it is can't be told",
        "zh-Hans": "无法判断其时间",
        "zh-Hant": "無法判斷其時間",
    },
    "no-such-date": {
        "en": "the log has it of other times only",
        "zh-Hans": "日志中只有其他时间的数字",
        "zh-Hant": "日誌中只有其他時間的數字",
    },
    "rule-not-chosen": {
        "en": "it differs from the log, but rule {code} was not selected",
        "zh-Hans": "与日志不同，但未启用规则 {code}",
        "zh-Hant": "與日誌不同，但未啟用規則 {code}",
    },
    "no-place": {"en": "which place it is of is not known", "zh-Hans": "未知所指地点", "zh-Hant": "未知所指地點"},
    "no-metric": {"en": "what it measures is not known", "zh-Hans": "未知所指指标", "zh-Hant": "未知所指指標"},
    "no-place-and-metric": {
        "en": "what it measures and where is not known",
        "zh-Hans": "未知所指地点和指标",
        "zh-Hant": "未知所指地點和指標",
    },
    "no-event": {
        "en": "it dates no event of the log",
        "zh-Hans": "不是日志中事件的日期",
        "zh-Hant": "不是日誌中事件的日期",
    },
    "no-says": {"en": "it is too long for a literal", "zh-Hans": "原文过长", "zh-Hant": "原文過長"},
    "event-undated": {
        "en": "the log has no date of the event",
        "zh-Hans": "日志中该事件没有日期",
        "zh-Hant": "日誌中該事件沒有日期",
    },
    "date-uncertain": {
        "en": "one of the dates is uncertain",
        "zh-Hans": "其中一个日期不确定",
        "zh-Hant": "其中一個日期不確定",
    },
    "confirmed-beside": {
        "en": "the sentence has {says}, too, which the log confirms",
        "zh-Hans": "同一句中的 {says} 与日志相符",
        "zh-Hant": "同一句中的 {says} 與日誌相符",
    },
    "as-metric": {
        "en": "taken as {metric}",
        "zh-Hans": "按{metric}核对",
        "zh-Hant": "按{metric}核對",
    },
    "unit-and-digit": {
        "en": "{odd} would differ from {anchor} in one digit if its unit were {unit}",
        "zh-Hans": "若 {odd} 的单位是 {unit}，则与 {anchor} 只差一个数字",
        "zh-Hant": "若 {odd} 的單位是 {unit}，則與 {anchor} 只差一個數字",
    },
    "far-from-event": {
        "en": "far from {date}, which the log has: perhaps of something else",
        "zh-Hans": "与日志中的 {date} 相距甚远，可能另有所指",
        "zh-Hant": "與日誌中的 {date} 相距甚遠，可能另有所指",
    },
    "perhaps-part": {
        "en": "so much less than the log has that it is perhaps of a part",
        "zh-Hans": "远小于日志中的数字，可能只是其中一部分",
        "zh-Hant": "遠小於日誌中的數字，可能只是其中一部分",
    },
    "perhaps-of": {
        "en": "perhaps of {place}, of which the log has that figure",
        "zh-Hans": "可能指{place}，日志中有此数字",
        "zh-Hant": "可能指{place}，日誌中有此數字",
    },
    "plan-kept-otherwise": {
        "en": "the log has {says} as a plan, too; it happened on {date}",
        "zh-Hans": "日志中也有计划 {says}；实际为 {date}",
        "zh-Hant": "日誌中也有計劃 {says}；實際為 {date}",
    },
    "plan-before-outcome": {
        "en": "it was still to come then; it happened on {date}",
        "zh-Hans": "当时尚未发生；实际为 {date}",
        "zh-Hant": "當時尚未發生；實際為 {date}",
    },
    "plan-moved": {
        "en": "the plan has moved: the log has {date}, announced earlier",
        "zh-Hans": "计划已变：日志为较早公布的 {date}",
        "zh-Hant": "計劃已變：日誌為較早公布的 {date}",
    },
    "plan-of-another-day": {
        "en": "a plan of another day: the log has {date}",
        "zh-Hans": "计划公布的时间不同：日志为 {date}",
        "zh-Hant": "計劃公布的時間不同：日誌為 {date}",
    },
    "still-planned-after": {
        "en": "{source} still announces {says}, in {date} or later",
        "zh-Hans": "{source} 在 {date} 或其后仍预告 {says}",
        "zh-Hant": "{source} 在 {date} 或其後仍預告 {says}",
    },
    "year-slip-of-document": {
        "en": "only the year differs from {date}",
        "zh-Hans": "与 {date} 只有年份不同",
        "zh-Hant": "與 {date} 只有年份不同",
    },
    "month-slip-of-document": {
        "en": "only the month differs from {date}",
        "zh-Hans": "与 {date} 只有月份不同",
        "zh-Hant": "與 {date} 只有月份不同",
    },
    "day-slip-of-document": {
        "en": "only the day differs from {date}",
        "zh-Hans": "与 {date} 只有日不同",
        "zh-Hant": "與 {date} 只有日不同",
    },
}
"""Why a mention is not confirmed, or what there is to know of one that is."""

_AGAINST: Names = {
    "en": "it is {own} here, and {other} in the log",
    "zh-Hans": "此处为{own}，日志中为{other}",
    "zh-Hant": "此處為{own}，日誌中為{other}",
}


def words_for(kind: str) -> Names:
    """Return the template of a reason or of an explanation of the checker."""
    if kind in REASONS:
        return REASONS[kind]
    own, against, other = kind.partition("-against-")
    if against:
        return {
            tag: text.format(own=_STANDINGS[own][tag], other=_STANDINGS[other][tag]) for tag, text in _AGAINST.items()
        }
    from hetao_cli.analysis.explained import words_of

    return words_of(kind)
