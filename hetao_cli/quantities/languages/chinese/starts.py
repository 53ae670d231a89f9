"""The ways in which a figure in Chinese can start in running text, and other words that end like a hedge."""

from __future__ import annotations

from hetao_cli.quantities.languages.chinese.numbers import BEGINS

_FOLLOWERS = "打多余来几数点分又半成倍番、以至到或"
_BEFORE_HALF = "逾超过近约足到"
_SEVERAL = frozenset("数")
_BULLETS = frozenset("○")
_AMOUNTS_OF = "人总户份指倍函参系次件分"
"""Characters before 数 that make it a number of something: 人数, 总数."""

# fmt: off
NO_HEDGES = {
    "最近", "附近", "邻近", "新近", "远近", "合约", "条约", "纽约", "预约", "节约", "签约", "契约", "特约", "公约",
    "制约", "履约", "通过", "经过", "度过", "见过", "以上", "之上", "如上", "成百上", "成千上", "自从", "服从",
    "听从", "胜负", "抱负", "肩负", "背负", "担负", "自负", "不负", "减负", "正负", "欺负", "辜负", "不过",
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
        f"(?:[{numerals}]|数(?<![{_AMOUNTS_OF}]数))(?:(?=[{goes_on}])|(?![\u4e00-\u9fff]))"
        f"|半(?<=[{_BEFORE_HALF}]半)(?![导岛径球决])"
        "|翻(?=了?[一两二三四1-4]?[番倍])"
    )
