"""The words of a comparison, in the three languages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hetao_cli.dates.display import display
from hetao_cli.messages.message import in_language

if TYPE_CHECKING:
    from hetao_cli.analysis.choice import Cell
    from hetao_cli.log.figure_claims import Claim
    from hetao_cli.messages.message import Names
    from hetao_cli.model.log import Log
    from hetao_cli.reports.compare.comparison import Row


def word(key: str, language: str) -> str:
    """Return a label, or the template of a sentence."""
    return in_language(WORDS[key], language)


def counted(key: str, count: int, language: str) -> str:
    """Return a template filled with a number, in the singular (`key`) or the plural (`key` with an s).

    >>> counted("source", 1, "en"), counted("source", 5, "zh-Hant")
    ('1 source', '5 個來源')
    """
    return word(key if count == 1 else f"{key}s", language).format(n=count)


def as_of(claim: Claim, log: Log, language: str) -> str:
    """Return when a figure held, as people read it; as written where that is no date."""
    if claim.as_of is not None:
        return display(claim.as_of, language)
    return claim.figure.as_of or log.sources[claim.figure.source].published


def reasons(log: Log, sides: tuple[str, str], row: Row, language: str) -> str:
    """Say why a row is not like for like; empty where it is."""
    first, second = row.cells
    if first is None or second is None:
        side = 0 if first is None else 1
        place = in_language(log.places[sides[side]].name, language)
        return word("unread" if row.unread[side] else "missing", language).format(place=place)
    told = [
        word(f"{kind} differs", language).format(*_both(log, kind, first, second, language)) for kind in row.differences
    ]
    return word("and", language).join(told)


def _both(log: Log, kind: str, first: Cell, second: Cell, language: str) -> tuple[str, str]:
    """Return what differs between the two sides, for each."""
    if kind == "status":
        return word(first.claim.figure.status, language), word(second.claim.figure.status, language)
    if kind == "currency":
        return first.claim.unit, second.claim.unit
    return as_of(first.claim, log, language), as_of(second.claim, log, language)


WORDS: dict[str, Names] = {
    "metric": {"en": "Metric", "zh-Hans": "指标", "zh-Hant": "指標"},
    "ratio": {"en": "Ratio, per km²", "zh-Hans": "比值、每平方公里", "zh-Hant": "比值、每平方公里"},
    "both sides": {"en": "Both", "zh-Hans": "两边皆有", "zh-Hant": "兩邊皆有"},
    "only": {"en": "{place} only", "zh-Hans": "仅{place}", "zh-Hant": "僅{place}"},
    "no figure": {"en": "no figure", "zh-Hans": "无数据", "zh-Hant": "無數據"},
    "not read": {"en": "not read", "zh-Hans": "无法识别", "zh-Hant": "無法識別"},
    "comma": {"en": ", ", "zh-Hans": "、", "zh-Hant": "、"},
    "source": {"en": "{n} source", "zh-Hans": "{n} 个来源", "zh-Hant": "{n} 個來源"},
    "sources": {"en": "{n} sources", "zh-Hans": "{n} 个来源", "zh-Hant": "{n} 個來源"},
    "differ": {"en": "{n} differs", "zh-Hans": "{n} 个不同", "zh-Hant": "{n} 個不同"},
    "differs": {"en": "{n} differ", "zh-Hans": "{n} 个不同", "zh-Hant": "{n} 個不同"},
    "unlike": {"en": "not like for like", "zh-Hans": "口径不同", "zh-Hant": "口徑不同"},
    "missing": {"en": "no figure of the {place}", "zh-Hans": "{place}无数据", "zh-Hant": "{place}無數據"},
    "unread": {
        "en": "the figure of the {place} could not be read",
        "zh-Hans": "{place}的数据无法识别",
        "zh-Hant": "{place}的數據無法識別",
    },
    "status differs": {"en": "{} against {}", "zh-Hans": "一为{}，一为{}", "zh-Hant": "一為{}，一為{}"},
    "currency differs": {"en": "{} against {}", "zh-Hans": "币种不同：{}与{}", "zh-Hant": "幣種不同：{}與{}"},
    "time differs": {
        "en": "more than a year apart, {} and {}",
        "zh-Hans": "相隔一年以上：{}与{}",
        "zh-Hant": "相隔一年以上：{}與{}",
    },
    "and": {"en": "; ", "zh-Hans": "；", "zh-Hant": "；"},
    "actual": {"en": "actual", "zh-Hans": "实际", "zh-Hant": "實際"},
    "planned": {"en": "planned", "zh-Hans": "计划", "zh-Hant": "計劃"},
    "committed": {"en": "committed", "zh-Hans": "承诺", "zh-Hant": "承諾"},
    "target": {"en": "target", "zh-Hans": "目标", "zh-Hant": "目標"},
    "estimate": {"en": "estimate", "zh-Hans": "估计", "zh-Hant": "估計"},
    "date": {"en": "Next", "zh-Hans": "下一步", "zh-Hant": "下一步"},
    "event": {"en": "Milestone", "zh-Hans": "里程碑", "zh-Hant": "里程碑"},
    "overdue": {"en": "overdue", "zh-Hans": "已逾期", "zh-Hant": "已逾期"},
    "nothing planned": {"en": "nothing planned is known", "zh-Hans": "没有已知计划", "zh-Hant": "沒有已知計劃"},
    "unknown": {
        "en": "{n} metric of the log has no figure of either",
        "zh-Hans": "另有 {n} 项指标两边皆无数据",
        "zh-Hant": "另有 {n} 項指標兩邊皆無數據",
    },
    "unknowns": {
        "en": "{n} metrics of the log have no figure of either",
        "zh-Hans": "另有 {n} 项指标两边皆无数据",
        "zh-Hant": "另有 {n} 項指標兩邊皆無數據",
    },
}
