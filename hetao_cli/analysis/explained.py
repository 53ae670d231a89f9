"""The words of explanations, by kind and language; those that reconcile two figures stand in `reconcile`."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from hetao_cli.messages.message import Names

EXPLANATIONS: dict[str, Names] = {
    "year-slip": {
        "en": "is the year a slip? {date} would agree with all that this source reports",
        "zh-Hans": "年份是否笔误？{date} 与该来源所报道的各日期相符",
        "zh-Hant": "年份是否筆誤？{date} 與該來源所報道的各日期相符",
    },
    "heading-rounded": {
        "en": "the heading's number is the body's with fewer digits",
        "zh-Hans": "标题的数字是正文数字的取整",
        "zh-Hant": "標題的數字是正文數字的取整",
    },
    "other-place": {
        "en": "one is said of {place}, the other of {other}",
        "zh-Hans": "一处说的是{place}，另一处说的是{other}",
        "zh-Hant": "一處說的是{place}，另一處說的是{other}",
    },
    "early": {
        "en": "early by {span}",
        "zh-Hans": "提早{span}",
        "zh-Hant": "提早{span}",
    },
    "late": {
        "en": "late by {span}",
        "zh-Hans": "推迟{span}",
        "zh-Hant": "推遲{span}",
    },
    "missed-by": {
        "en": "missed by {amount}",
        "zh-Hans": "少了 {amount}",
        "zh-Hant": "少了 {amount}",
    },
    "exceeded-by": {
        "en": "exceeded by {amount}",
        "zh-Hans": "超出 {amount}",
        "zh-Hant": "超出 {amount}",
    },
    "power-in-series": {
        "en": "it is in proportion if divided or multiplied by {factor}: a zero, 万 for 亿, million for billion?",
        "zh-Hans": "除以或乘以 {factor} 即成比例：是否多写或少写一个零，或将万误作亿？",
        "zh-Hant": "除以或乘以 {factor} 即成比例：是否多寫或少寫一個零，或將萬誤作億？",
    },
    "slip": {
        "en": "{date} became {later}: {span} later",
        "zh-Hans": "由 {date} 改为 {later}：推迟 {span}",
        "zh-Hant": "由 {date} 改為 {later}：推遲 {span}",
    },
    "whole-for-part": {
        "en": "a figure of {part} passed on as that of {whole}, or the other way round",
        "zh-Hans": "{part}的数字被当作{whole}的数字，或相反",
        "zh-Hant": "{part}的數字被當作{whole}的數字，或相反",
    },
    "weight": {
        "en": "the weight of the sources points at {value} ({support} of {sources} independent sources)",
        "zh-Hans": "各来源的分量指向 {value}（{sources} 个独立来源中的 {support} 个）",
        "zh-Hant": "各來源的份量指向 {value}（{sources} 個獨立來源中的 {support} 個）",
    },
    "weight-open": {
        "en": "the sources do not outweigh each other: nothing here says which is right",
        "zh-Hans": "各来源分量相当，无法据此判断孰是孰非",
        "zh-Hant": "各來源份量相當，無法據此判斷孰是孰非",
    },
}


def words_of(kind: str) -> Names:
    """Return the text of an explanation of that kind, by language."""
    if kind in EXPLANATIONS:
        return EXPLANATIONS[kind]
    from hetao_cli.analysis.causes.search import causes

    return next(cause.WORDS[kind] for cause in causes() if kind in cause.WORDS)
