"""Patterns of the text around figures in Chinese, by the names that all languages share."""

from __future__ import annotations

from hetao_cli.quantities.languages.chinese import growth
from hetao_cli.quantities.languages.chinese.growth import GROWN, GROWN_TO, OUTCOME
from hetao_cli.quantities.languages.chinese.names import PLAN

PATTERNS = {
    "listed": "[和与及或跟]|以及|还是",
    "each its own": "分别|各为",
    "temperature": "温",
    "hundredths": "[百千万亿]",
    "cents": "美分|仙",
    "cents joint": "又",
    "per": "[ ]?每[ ]?",
    "per head": "[每]?人(?!次|民)",
    "each": "每(?![一两二三四五六七八九十几逢当])",
    "between each": "的?[\u4e00-\u9fffA-Za-z]{0,6}[ ]?",
    "per_person": "人均|每人",
    "per_household": "户均|每户",
    "per_hour": "时速",
    "per_day": "日均|每日",
    "per_month": "月均|每月",
    "per_year": "年均",
    "each_day": "日均|每[日天]",
    "each_month": "月均|每个?月",
    "each_year": "年均|每年",
    "change begins": growth.BEGINS_CHANGE,
    "rise": growth.RISE,
    "fall": growth.FALL,
    "negative": growth.NEGATIVE,
    "rise_noun": growth.RISE_NOUN,
    "fall_noun": growth.FALL_NOUN,
    "change": growth.CHANGE,
    "opens change": growth.OPENS_CHANGE,
    "by": growth.BY,
    "noun by": growth.NOUN_BY,
    "comes to": growth.TO,
    "fall_behind": "的?(?:[降跌减]幅|下降|下跌|跌势)",
    "rise_behind": "的?(?:[增升涨]幅|增速|增长)",
    "range from": "[从由自]",
    "range to": "了?[至到为]",
    "outcome": OUTCOME,
    "grown": GROWN,
    "compared": "(?<![扩增])大[了出]?",
    "grown to": GROWN_TO,
    "plan": PLAN,
    "label at once": "号码|编号|电话|热线|传真|邮编|代码|代号|附件|附录|[表图]|(?<![关投下押])注",
    "named": "[第图表附期段年月日号条]",
    "code behind": "客机|战机|机型",
}
NUMBERED = frozenset("室强号级月日时点分秒楼路版型股线系")
"""Characters behind digits that make them the number of something: 5号, 3楼."""
