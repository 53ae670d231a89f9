"""The ways in which a figure in Chinese can start in running text, and other words that end like a hedge."""

from __future__ import annotations

from hetao_cli.quantities.languages.chinese.numbers import BEGINS

_FOLLOWERS = "打多余餘来來几幾数數点點分又半成倍番、以至到或"
_SEVERAL = frozenset("数數")
_BULLETS = frozenset("○")
_AMOUNTS_OF = "人总总户戶份指倍函参參系次件分"
"""Characters before 数 that make it a number of something: 人数, 总数."""

# fmt: off
NO_HEDGES = {
    "最近", "附近", "邻近", "鄰近", "新近", "远近", "遠近", "合约", "合約", "条约", "條約", "纽约", "紐約", "预约",
    "預約", "节约", "節約", "签约", "簽約", "契约", "契約", "特约", "特約", "公约", "公約", "制约", "制約", "履约",
    "履約", "通过", "通過", "经过", "經過", "度过", "度過", "见过", "見過", "以上", "之上", "如上", "成百上",
    "成千上", "自从", "自從", "服从", "服從", "听从", "聽從", "胜负", "勝負", "抱负", "抱負", "肩负", "肩負", "背负",
    "背負", "担负", "擔負", "自负", "自負", "不负", "不負", "减负", "減負", "正负", "正負", "欺负", "欺負", "辜负",
    "辜負", "不过", "不過",
}
# fmt: on
"""Other words that end like a hedge."""


def start_pattern(units: set[str]) -> str:
    """Return the pattern of the start of a number in characters.

    A numeral before a character that neither goes on with a number nor begins a unit is none (一直, 四川): the pattern
    excludes most of these fast, by a few characters at each offset.

    Args:
        units: The characters that units begin with.
    """
    numerals = "".join(sorted(BEGINS - _SEVERAL - _BULLETS))
    goes_on = "".join(sorted(BEGINS | units | set(_FOLLOWERS)))
    return (
        f"(?:[{numerals}]|(?<![{_AMOUNTS_OF}])[数數])(?:(?=[{goes_on}])|(?![\u4e00-\u9fff]))"
        "|翻(?=了?[一两兩二三四1-4]?[番倍])"
    )
