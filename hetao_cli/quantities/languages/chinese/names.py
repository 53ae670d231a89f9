"""Numbers in Chinese that are no figures: ordinals, articles, plans, and numerals that are a part of a word."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hetao_cli.quantities.candidate import is_chinese
from hetao_cli.quantities.languages.chinese.numbers import BEGINS, DIGITS, scan_chinese
from hetao_cli.quantities.plans import is_plan
from hetao_cli.quantities.units import dimension_of, unit_words
from hetao_cli.quantities.word_table import longest_word
from hetao_cli.quick.patterns import regex

if TYPE_CHECKING:
    from hetao_cli.quantities.candidate import Candidate

_NUMERALS = regex(f"[{''.join(sorted(BEGINS))}]+")
_LISTED = regex("(?:[和与及或]|以及)(?=[0-9零一二三四五六七八九十百千万亿两])")
_ONLY = regex("(?:仅|只)(?:有|剩|是)?$")
_POINTING = frozenset("这那哪新每某上下前后去今明头当同第另其任唯统单专首本该近")
_ORDINAL = frozenset("第初")
_HALVES_OF = frozenset("上下前后这")
_PHASES = frozenset("期届")
_COUNTED = frozenset("个两")
_PARTED, _DOORS = frozenset("分共前首"), frozenset("号")
_NUMERAL = "[0-9零一二三四五六七八九十]{1,3}"
_NUMBERED = regex(f"[总分]目 ?$|第{_NUMERAL}(?:、第?{_NUMERAL})*(?:[和与及或至到]|(?<=[0-9])、)$")
_DAYS_BEFORE = regex("[续连期共计达长每逾超短足满] ?$|[历耗需为]时 ?$")
_DAYS_BEHIND = regex(
    "[以之]?内(?![地部阁湾外])|以上|左右|行程|之旅|游(?!客)|免签|隔离|假期?|[0-9一二三四五六七八九十两]+[夜晚]"
)
_PERIODS = {"day", "week", "month", "year"}
_SINCE, _AT_LARGE = regex("以?来|间|内|期间"), regex("[，,的]|[年月日]?均|平均|累计")
"""What says that a duration is the time up to now, and what does so only if the duration opens its clause."""
PLAN = "(?:发展|行动|总体)?(?:规划|计划)"
_LEVELS = frozenset("级强")
_LINE_ENDS, _LEFT, _RIGHT = {"", "\n"}, {"(", "（"}, {")", "）"}
_QUOTES, _END_OF_QUOTE, _LONGEST_SLOGAN = frozenset("“‘「『"), regex("[”’」』]"), 8
"""Quotes around a slogan, “三个必须”, and the most characters of one."""
_HOURS = frozenset("时点")
# fmt: off
_OTHER_WORDS = {
    "个": "性", "部": "门署委队件落", "家": "庭长", "所": "有在谓", "位": "于数置", "大": "学厦楼型桥使小",
    "条": "件", "组": "织成", "名": "单称义", "场": "所地馆景", "期": "间望待货限末初中", "次": "方数性要于",
    "本": "地土身科金", "代": "表理码", "处": "理于在", "层": "次面级", "支": "持付撑", "类": "似型别", "份": "额",
    "台": "湾", "批": "准量发", "门": "口槛票", "间": "接", "人": "工民均才士员口类", "户": "籍口", "座": "谈",
    "种": "植子", "架": "构", "笔": "者记", "年": "级代度", "里": "屯", "元": "化论", "块": "头",
}
# fmt: on


def is_ordinal(sighting: Candidate) -> bool:
    """Return whether a number has 第 before it or a word for phases, levels, minutes or doors; 两期 are two phases.

    So does the last of several behind 第: 第8及9座.
    """
    unit, behind = sighting.quantity.unit, sighting.behind[:1]
    if sighting.before[-1:] in _ORDINAL or _NUMBERED.search(sighting.before) or (behind and behind in _LEVELS):
        return True
    if unit == "分" and (sighting.before[-1:] in _HOURS or not _HOURS.isdisjoint(sighting.quantity.text)):
        return True
    if sighting.before[-1:] in _PARTED:
        return False
    if unit == "quarter" and not sighting.hedged and sighting.quantity.text[-2:] == "季度":
        # 三季度 is the third, 三个季度 are three
        return _COUNTED.isdisjoint(sighting.quantity.text)
    if unit == "座" and sighting.before[-1:] in _DOORS:
        return True
    return unit in _PHASES and not sighting.hedged and sighting.text[sighting.at] != "两"


def is_last(sighting: Candidate) -> bool:
    """Return whether 近 before a duration says that it is the last: 近三年来, and 近三年 where it opens its clause."""
    text, start = sighting.text, sighting.start
    if text[start] != "近" or sighting.quantity.unit not in _PERIODS:
        return False
    opens = not is_chinese(sighting.before[-1:]) and not sighting.before[-1:].isalnum()
    return bool(_SINCE.match(sighting.behind) or (opens and _AT_LARGE.match(sighting.behind)))


def is_day_of_month(text: str, at: int, end: int) -> bool:
    """Return whether a number with 日 is a day of a month: no word before or behind it counts days.

    >>> is_day_of_month("连续4日", 2, 4), is_day_of_month("4日举行", 0, 2), is_day_of_month("30日内", 0, 3)
    (False, True, False)
    """
    if text[end - 1] != "日":
        return False
    return not (_DAYS_BEFORE.search(text[max(0, at - 4) : at]) or _DAYS_BEHIND.match(text, end))


def is_chinese_name(sighting: Candidate) -> bool:
    """Return whether a number in Chinese characters is no figure in its context."""
    text, at, end, quantity = sighting.text, sighting.at, sighting.end, sighting.quantity
    found = _NUMERALS.match(text, at)
    printed = found[0] if found else text[at:end]
    before = sighting.before[-1:]
    if is_ordinal(sighting) or is_plan(sighting) or (quantity.unit == "分" and len(printed) == 1):
        # 十分 and 万分 are words, 三分 too often
        return True
    if before == "双" or (quantity.unit is None and len(printed) > 1 and DIGITS.keys() >= set(printed)):
        return True
    if quantity.hedge == "range":
        return _begins_a_word(text, end, quantity.unit or "")
    if quantity.hedge != "exact":
        return False
    if quantity.unit is None or _begins_a_word(text, end, quantity.unit):
        return _is_bare_name(sighting, printed) or _is_mark(sighting)
    return _is_unit_name(sighting, printed)


def _begins_a_word(text: str, end: int, unit: str) -> bool:
    """Return whether the unit is rather the first character of a word: 三部门."""
    return text[end : end + 1] != "" and text[end : end + 1] in _OTHER_WORDS.get(text[end - 1], "") and unit != "%"


def _is_bare_name(sighting: Candidate, printed: str) -> bool:
    """Return whether a number without unit is rather a part of a word; 几百 and 数十 are not if a noun follows."""
    if is_chinese(sighting.behind[:1]) and not (len(printed) > 1 and _is_listed(sighting)):
        return sighting.quantity.value is not None
    if printed == "万一" or not any(character in DIGITS or character in "十廿卅卌半几数" for character in printed):
        return True
    return len(printed) == 1 and is_chinese(sighting.before[-1:])


def _is_listed(sighting: Candidate) -> bool:
    """Return whether a number is joined to another one with a unit: 三百和四百米, but not 五十和六十年代."""
    joint = _LISTED.match(sighting.text, sighting.end)
    found = scan_chinese(sighting.text, joint.end()) if joint is not None else None
    unit = longest_word(unit_words(), sighting.text, found[1]) if found is not None else None
    if unit is None or not unit[0] or dimension_of(unit[0]) == "duration":
        return False
    return not _begins_a_word(sighting.text, unit[1], unit[0])


def _is_mark(sighting: Candidate) -> bool:
    """Return whether a number marks an item of a list (一、 and （一）), or two of them (一、二)."""
    before, behind = sighting.before.rstrip(" \t\u3000"), sighting.behind
    if (before[-1:] in _LINE_ENDS and behind[:1] == "、") or "、" in sighting.quantity.text:
        return True
    return before[-1:] in _LEFT and behind[:1] in _RIGHT


def _is_unit_name(sighting: Candidate, printed: str) -> bool:
    """Return whether a number with its unit is an article (一个国家), or counts in a name."""
    before, behind = sighting.before[-1:], sighting.behind
    digits = any(character in DIGITS or character in "十廿卅卌半几数百分" for character in printed)
    if not digits and sighting.quantity.dimension != "ratio":
        return True
    if printed == "一":
        if before and before in _POINTING:
            return True
        is_alone = not is_chinese(before) and not behind[:1].isalnum()
        return sighting.quantity.dimension == "count" and not is_alone and not _ONLY.search(sighting.before)
    if printed == "半":
        return before != "" and before in _HALVES_OF
    if sighting.quantity.dimension != "count":
        return False
    slogan = before != "" and before in _QUOTES and _END_OF_QUOTE.search(behind[:_LONGEST_SLOGAN]) is not None
    idiom = (
        len(printed) == 1
        and sighting.before[-2:-1] in DIGITS
        and before not in _OTHER_WORDS
        and before != "式"
        and is_chinese(before)
    )
    return slogan or idiom or printed == "二" or (behind[:1] in {"一", "二"} and not is_chinese(behind[1:2]))
