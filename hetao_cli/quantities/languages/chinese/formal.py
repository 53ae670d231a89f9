"""Formal numerals, as on cheques: 陆拾万元整. Most are also parts of words (大陆, 队伍, 收拾), where they are none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hetao_cli.quick.patterns import regex

if TYPE_CHECKING:
    import re

_DIGITS, _ORDERS = "壹贰叁参肆伍陆柒捌玖", "拾佰仟"
_PLAIN = str.maketrans(_DIGITS + _ORDERS, "一二三三四五六七八九十百千")
_ONES = "一二两三四五六七八九"
_OTHERS = f"[零〇{_ONES}十百千万亿兆点]"
_RUN = regex(f"(?<!{_OTHERS}){_OTHERS}*+[{_DIGITS}{_ORDERS}](?:[{_DIGITS}{_ORDERS}]|{_OTHERS})*")
_SUM = regex(f"[{_ONES}{_DIGITS}][{_ORDERS}]|^拾[{_DIGITS}万亿]")
_IN_A_ROW = regex(f"(?<!点)[{_DIGITS}]{{2}}")
_MONEY_BEHIND = regex(f"[元圆](?:[整正零{_DIGITS}]|(?![\u4e00-\u9fff]))")
_BEFORE = regex("(?:[币额¥$]|[港美]元|大写)[ :：]?$|[元圆角]零?$|[0-9] ?$|分 {0,2}之 {0,2}$")
_BEHIND = regex(f" {{0,2}}分 {{0,2}}之| ?点 ?[0-9{_ONES}]")
_REST = regex("[打块角分]?$")
_CHINESE = regex("[\u4e00-\u9fff]")


def with_plain_numerals(text: str) -> str:
    """Return a text in Simplified characters with plain numerals for formal ones that are a number.

    They are one where a digit stands before an order of their own (陆拾), beside money (伍元整), behind figures (5仟),
    in a fraction, or in a run of numerals that no character before it makes a part of a word.

    >>> with_plain_numerals("陆拾万元整，伍元整，5仟"), with_plain_numerals("大陆两个城市的队伍三十人陆续收拾")
    ('六十万元整，五元整，5千', '大陆两个城市的队伍三十人陆续收拾')
    """
    return _RUN.sub(_plain_run, text)


def _plain_run(run: re.Match[str]) -> str:
    printed, text = run[0], run.string
    if _IN_A_ROW.search(printed):
        return printed
    before = text[max(0, run.start() - 6) : run.start()]
    is_bounded = len(printed) > 1 and not _CHINESE.match(before[-1:])
    is_alone = not before.strip() and _REST.match(text, run.end())
    is_number = (
        _SUM.search(printed)
        or _MONEY_BEHIND.match(text, run.end())
        or _BEHIND.match(text, run.end())
        or _BEFORE.search(before)
    )
    return printed.translate(_PLAIN) if is_number or is_bounded or is_alone else printed
