"""Hedges of figures in Chinese, and words that join the two ends of a range."""

from __future__ import annotations

BEFORE = {
    "over": "逾|超|超过|超過|超出|多于|多於|高于|高於|大于|大於|突破|打破|冲破|衝破|跨过|跨過|越过|越過|不止",
    "nearly": "近|接近|将近|將近|近乎|几近|幾近|几乎|幾乎|临近|臨近|逼近",
    "about": "约|約|大约|大約|大概|大致|约莫|約莫|差不多|估计|估計",
    "at_least": "不得少于|不得少於|不得低于|不得低於|至少|最少|起码|起碼|不少于|不少於|不低于|不低於|不下|不下于|"
    "不下於|不小于|不小於",
    "up_to": "最高|最长|最長|最多|至多|可达|可達|多达|多達|不得超过|不得超過|不能超过|不能超過|不得多于|不得多於|"
    "不得高于|不得高於|不得大于|不得大於|不得逾|不逾|不超过|不超過|不多于|不多於|不高于|不高於|不大于|不大於|"
    "顶多|頂多|充其量",
    "under": "不足|不到|不够|不夠|低于|低於|少于|少於|小于|小於|未满|未滿|未到|未达|未達|不及",
    "exact": "正好|恰好|刚好|剛好|高达|高達|估计为|估計為",
    "range": "介乎|介于|介於|从|從",
    "minus": "负|負|零下",
    "either": "正负|正負",
}
BEHIND = {
    "over": "有余|有餘|开外|開外|出头|出頭|还多|還多",
    "about": "左右|上下|前后|前後",
    "at_least": "以上|或以上|及以上|或更多|（含）以上|(含)以上|含以上",
    "up_to": "以内|以內|之内|之內|为限|為限",
    "under": "以下|或以下|及以下|不到",
    "within": "内|內",
    "": "|".join(inside + behind for inside in "内內" for behind in "地部容外需资資存陆陸环環设設置阁閣在涵"),
}
JOINING = {
    "to": "至|到",
    "or": "或",
    "and": "和|与|與",
}
AFTERTHOUGHTS = frozenset("了有达達为為爲合要到是")
"""Characters that can be between a hedge and its number, one or two of them: 至少要, 最高达到."""

HEDGED_AT_ONCE = frozenset({hedge + unit for hedge in "过過破上" for unit in "百千万萬亿億"} | {"过半", "過半"})
"""过, 破 or 上 before a bare unit of a number, and 过 before 半."""
