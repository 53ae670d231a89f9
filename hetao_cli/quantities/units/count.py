"""Classifiers, each a unit of its own as printed, and the things that classifiers and nouns count."""

from __future__ import annotations

from functools import cache

from hetao_cli.quantities.unit import Family, Unit

_OF_ANYTHING = (
    "个 個 种 種 类 類 大 批 期 片 块 塊 部分 套 条 條 处 處 组 組 只 隻 "
    "张 張 场 場 次 轮 輪 届 屆 代 例 宗 辆 輛 架 颗 顆 门 門 系列 双 雙 对 對 "
    "段 列 艘 枚 株 棵 席 排 幅 车道 車道"
)
_OF_RUNS = "车 車 班 航 梯"
"""Measure words that are ones only with 次: 班次, 車次."""

_OF_CLASSES = {
    "person": "名 人 位 人次",
    "organisation": "家 所 间 間 户 戶",
    "building": "座 栋 棟 幢 所",
    "storey": "层 層",
    "document": "份 篇 项 項 件 本 册 冊 部",
    "matter": "项 項 件",
    "product": "款 件 台 臺",
    "team": "支 家",
    "transaction": "笔 筆",
    "vehicle": "辆 輛 辆次 輛次 车次 車次",
    "flight": "架 架次 班次",
}
_NOUNS = {
    "person": "person talent researcher scientist academician employee worker resident expert student professional "
    "engineer passenger visitor traveller traveler tourist commuter inhabitant patient teacher member graduate guest",
    "vehicle": "vehicle car truck lorry bus coach motorcycle",
    "flight": "flight aircraft plane aeroplane airplane",
    "organisation": "company enterprise firm startup start-up bank university college school",
    "building": "building tower block",
    "storey": "floor storey story",
    "document": "proposal document report agreement standard patent",
    "matter": "project policy measure",
    "product": "product",
    "team": "team startup start-up",
    "transaction": "transaction order",
    "standard container": "teu",
}
_WORDS = tuple(
    word
    for word in dict.fromkeys(f"{_OF_ANYTHING} {' '.join(_OF_CLASSES.values())} 分 股".split())
    if len(word) == 1 or not word.endswith("次") or word == "人次"
)
_OF_TIMES = tuple(
    f"{word}次" for word in (*_WORDS, *_OF_RUNS.split()) if word not in {*"层層人地席", "人次", "车道", "車道"}
)
"""Each measure word with 次 behind it counts how many times: 辆次, 架次."""

_BOXES = " ".join(
    f"{classifier}{size}{box}"
    for classifier in ("", "個")
    for size in ("", "20英尺", "20尺", "20呎", "二十英尺", "二十呎", "廿呎")
    for box in ("標箱", "標準箱", "標準集裝箱", "標準貨櫃", "標準貨櫃單位")
)
"""The words for a container of standard size."""

_TEU = Unit(
    "teu",
    names=("TEU", "标箱", "標箱"),
    symbols="teu teus",
    en="twenty-foot_equivalent_unit twenty-foot_equivalent_units 20-foot_equivalent_unit 20-foot_equivalent_units",
    zh=_BOXES,
    aliases="TEU TEUs",
)

FAMILY = Family(
    "count",
    (_TEU, *(Unit(word, zh=word) for word in (*_WORDS, *_OF_TIMES))),
    begins_like=(
        "股东 股東 股份 股权 股權 股价 股價 股市 股票 股本 股息 "
        "段落 列车 列為 列入 列席 席位 席卷 "
        "人工 人民 人才 人均 人员 人員 人口 人类 人類 人士 "
        "分之 分析 分别 分別 分布 分公司 分店 分行 分院 分校 分子 分区 分區 分期 分为 分為 分成 分类 分類 "
        "分享 分配 分工 分支 分部 "
        "分会 分會 分馆 分館 分局 分拆 分散 分明 分批 分级 分級 分头 分頭 分钱 分錢 分红 分紅"
    ),
)


@cache
def counts(unit: str) -> frozenset[str] | None:
    """Return the classes of things that a classifier or noun counts; None for any, or if unknown.

    >>> sorted(counts("所") or ()), counts("company"), counts("个")
    (['building', 'organisation'], frozenset({'organisation'}), None)
    """
    found = {name for table in (_OF_CLASSES, _NOUNS) for name, words in table.items() if unit in words.split()}
    return frozenset(found) or None


def can_count(unit: str, wanted: str) -> bool:
    """Return whether a classifier or noun can count the things of another; it can if little is known of either.

    >>> can_count("名", "company"), can_count("家", "company"), can_count("个", "company")
    (False, True, True)
    """
    mine, theirs = counts(unit), counts(wanted)
    return mine is None or theirs is None or not mine.isdisjoint(theirs)
