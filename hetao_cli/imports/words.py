"""Words by which spreadsheets of three languages name their columns, and the values of some of them."""

from __future__ import annotations

import re
from typing import Final

HEADERS: Final = {
    "source": "source|sources|reference|references|ref|来源|來源|出处|出處|资料来源|資料來源|数据来源|數據來源",
    "place": "place|location|where|site|park|region|city|venue|地点|地點|地方|园区|園區|区域|區域|地区|地區|位置|城市",
    "metric": "metric|indicator|measure|variable|指标|指標|统计项目|統計項目",
    "says": "says|figure|number|value|amount|count|quantity|as printed|数值|數值|数字|數字|数据|數據|数量|數量|数|原文",
    "unit": "unit|units|单位|單位",
    "when": "date|dates|when|time|period|as of|announced|日期|时间|時間|年月|年月日|年份|截至",
    "year": "year|years|年",
    "month": "month|月",
    "day": "day|日",
    "end": "end|end date|until|to|结束|結束|结束日期|結束日期|至",
    "end year": "end year",
    "end month": "end month",
    "end day": "end day",
    "title": "title|event|events|headline|summary|what|what happened|milestone|description|name|"
    "事件|大事|大事记|大事記|标题|標題|事项|事項|里程碑|内容|內容|名称|名稱",
    "title.en": "title en|english|英文|英文标题|英文標題",
    "title.zh-Hans": "title zh hans|simplified chinese|chinese|中文|简体|简体中文|中文标题",
    "title.zh-Hant": "title zh hant|traditional chinese|繁體|繁體中文|繁体|中文標題",
    "event": "event|milestone|事件|里程碑",
    "kind": "kind|type|category|group|类型|類型|类别|類別|分类|分類",
    "status": "status|planned|状态|狀態",
    "by": "by|speaker|said by|发言人|發言人",
    "at": "at|page|页|頁|页码|頁碼",
    "note": "note|notes|remark|remarks|comment|comments|备注|備註|说明|說明",
    "language": "language|lang|语言|語言",
}
"""The words for each thing that a column can hold, those that are surest of it first."""

STATUSES: Final = {
    "actual": "actual|false|done|completed|happened|实际|實際|已完成|已发生|已發生|完成",
    "planned": "planned|true|plan|scheduled|计划|計劃|规划|規劃|拟建|擬建",
    "committed": "committed|commitment|承诺|承諾",
    "target": "target|goal|目标|目標",
    "estimate": "estimate|estimated|forecast|估计|估計|预计|預計|预测|預測",
}


def plain(header: str) -> str:
    """Return a header as it is looked up: in small letters, its words with a blank between them.

    >>> plain("As_Of"), plain("title.zh-Hans"), plain(" 日 期 ")
    ('as of', 'title zh hans', '日期')
    """
    words = " ".join(re.findall(r"[^\W_]+", header.casefold()))
    return re.sub(r"(?<=[^\x00-\x7f]) (?=[^\x00-\x7f])", "", words)


def status_named(text: str) -> str:
    """Return the status that a word means; the word itself if it is none."""
    wanted = plain(text)
    return next((status for status, words in STATUSES.items() if wanted in words.split("|")), text)
