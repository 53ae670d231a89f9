"""Chinese scripts: Traditional characters as Simplified ones, one for one."""

from __future__ import annotations

import os
from functools import cache

_HALF_WIDTH = {number: number - 0xFEE0 for number in range(0xFF01, 0xFF5F)}
_TABLE = os.path.join(os.path.dirname(__file__), "traditional.txt")


def half_width(text: str) -> str:
    """Return a text with each sign of full width as that of half width; its length and thereby all spans stay.

    >>> half_width("面积（ＨＫ）：８７公顷，")
    '面积(HK):87公顷,'
    """
    return text.translate(_HALF_WIDTH)


def simplified(text: str) -> str:
    """Return a text with each Traditional character as its Simplified one; its length and thereby all spans stay.

    The characters are OpenCC's. The word is not considered if a character has several (著作 and 執著 have one 著), as
    the result is only compared, never shown.

    >>> simplified("香港園區佔地87公頃")
    '香港园区占地87公顷'
    """
    return text.translate(to_simplified())


@cache
def to_simplified() -> dict[int, int]:
    """Return the Simplified character of each Traditional one, by their numbers."""
    with open(_TABLE, encoding="utf-8") as file:
        lines = [line.rstrip("\n") for line in file if not line.startswith("#")]
    return str.maketrans("".join(lines[::2]), "".join(lines[1::2]))


def traditional(text: str) -> str | None:
    """Return a text in Simplified characters in Traditional ones; None where a character has several.

    A character that Big5 has stays as it is, unless it is the Simplified one of others, too: 面 is a character of its
    own, and that of 麵.

    >>> traditional("港珠澳大桥"), traditional("面积")
    ('港珠澳大橋', None)
    """
    found: list[str] = []
    for sign in text:
        others = _traditional_of().get(sign, "")
        is_own = _is_in_big5(sign)
        if len(others) != (0 if is_own else 1):
            return None
        found.append(others or sign)
    return "".join(found)


@cache
def _traditional_of() -> dict[str, str]:
    """Return the Traditional characters of each Simplified one that differs from them, of those that Big5 has."""
    found: dict[str, str] = {}
    for number, simple in to_simplified().items():
        if _is_in_big5(chr(number)):
            found[chr(simple)] = found.get(chr(simple), "") + chr(number)
    return found


def _is_in_big5(sign: str) -> bool:
    try:
        sign.encode("big5")
    except UnicodeEncodeError:
        return False
    return True
